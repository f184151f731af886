"""The manual's examples with the schemas that the bundled specification gives them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TOOLS = Path(__file__).resolve().parent.parent
SPEC = TOOLS.parent.parent / "spec"
CANONICAL = TOOLS.parent / "canonical"
BUNDLE: dict[str, Any] = json.loads((SPEC / "openapi.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Example:
    """A body of the manual."""

    file: str
    role: str
    schema: dict[str, Any]
    exception: dict[str, str] | None

    def body(self) -> Any:
        """As the manual spells it."""
        return json.loads((SPEC / "examples" / self.file).read_text(encoding="utf-8"))

    def canonical(self) -> Any:
        """As we would spell it; the manual's own spelling where that is canonical."""
        path = CANONICAL / self.file
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else self.body()


def examples() -> list[Example]:
    """All of them, in the manual's order."""
    listed = yaml.safe_load((TOOLS / "exceptions.yaml").read_text(encoding="utf-8"))
    exceptions = {exception["file"]: exception for exception in listed}
    index = yaml.safe_load((SPEC / "examples" / "index.yaml").read_text(encoding="utf-8"))
    entries = [entry for entry in index if "file" in entry]
    unknown = exceptions.keys() - {entry["file"] for entry in entries}
    if unknown or not entries:
        raise SystemExit(f"exceptions.yaml names files that are no examples: {sorted(unknown)}")
    return [Example(entry["file"], entry["role"], _schema(entry), exceptions.get(entry["file"])) for entry in entries]


def _operations() -> dict[str, dict[str, Any]]:
    verbs = ("get", "post", "delete")
    items = BUNDLE["paths"].values()
    return {item[verb]["operationId"]: item[verb] for item in items for verb in verbs if verb in item}


OPERATIONS = _operations()


def _schema(entry: dict[str, Any]) -> dict[str, Any]:
    if entry["role"] == "notification":
        return {"$ref": "#/components/schemas/Notification"}
    operation = OPERATIONS[entry["operation"]]
    if entry["role"] == "request":
        return _json(operation["requestBody"])
    return _json(operation["responses"][str(entry.get("status", 200))])


def _json(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        target: Any = BUNDLE
        for key in node["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        return _json(target)
    schema: dict[str, Any] = node["content"]["application/json"]["schema"]
    return schema


def report(problems: list[str], checked: int) -> None:
    """Ends the check."""
    if problems:
        raise SystemExit("\n".join(problems))
    if not checked:
        raise SystemExit("nothing was checked")
    print(f"{checked} examples")
