"""The module that datamodel-code-generator made of the specification decodes every example, and refuses damaged ones."""

import sys
from typing import Any

from examples import TOOLS, Example, examples, report
from pydantic import TypeAdapter, ValidationError

sys.path.insert(0, str(TOOLS / "generated"))
import green_api_models  # noqa: E402  (generated a moment ago, see the line above)


def adapter(schema: dict[str, Any]) -> TypeAdapter[Any]:
    """The generated type of a schema."""
    return TypeAdapter(python_type(schema))


def python_type(schema: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return getattr(green_api_models, schema["$ref"].rsplit("/", 1)[1])
    if "oneOf" in schema:
        variants = [python_type(variant) for variant in schema["oneOf"]]
        result = variants[0]
        for variant in variants[1:]:
            result = result | variant
        return result
    match schema.get("type"):
        case "array":
            return list[python_type(schema["items"])]  # type: ignore[misc]
        case "null":
            return None
        case "object" if "additionalProperties" in schema:
            return dict[str, python_type(schema["additionalProperties"])]  # type: ignore[misc]
        case "boolean":
            return bool
        case "string":
            return str
    raise SystemExit(f"this check does not know {schema}")


def refused(example: Example, body: Any) -> str | None:
    """Why the models do not take a body."""
    try:
        adapter(example.schema).validate_python(body)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return None


def main() -> None:
    problems: list[str] = []
    checked = examples()
    for example in checked:
        strict = example.exception is not None and example.exception.get("models") != "fits"
        found = refused(example, example.body())
        if found and not strict:
            problems.append(f"{example.file}: {found}")
        if strict and not found:
            problems.append(f"{example.file} fits: say `models: fits` in exceptions.yaml")
        if found := refused(example, example.canonical()):
            problems.append(f"canonical form of {example.file}: {found}")
        if example.role == "notification" and refused(example, {**example.canonical(), "typeWebhook": "noSuchKind"}) is None:
            problems.append(f"{example.file} with another typeWebhook is taken")
    report(problems, len(checked))


if __name__ == "__main__":
    main()
