"""The documentation's examples, as the repository keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).parents[3]
EXAMPLES = REPOSITORY / "spec" / "examples"
CANONICAL = REPOSITORY / "tests" / "canonical"


@dataclass(frozen=True)
class Example:
    """A body that the manual shows."""

    file: str
    role: str
    operation: str
    text: str

    @property
    def canonical(self) -> Any:
        """What comes out: the example, or its canonical form where the manual's spelling is only accepted."""
        path = CANONICAL / self.file
        return json.loads(path.read_text(encoding="utf-8") if path.exists() else self.text)

    def __str__(self) -> str:
        return self.file


@cache
def examples() -> tuple[Example, ...]:
    """All of them."""
    entries = yaml.safe_load((EXAMPLES / "index.yaml").read_text(encoding="utf-8"))
    return tuple(
        Example(
            file=entry["file"],
            role=entry["role"],
            operation=entry.get("operation", ""),
            text=(EXAMPLES / entry["file"]).read_text(encoding="utf-8"),
        )
        for entry in entries
        if "file" in entry
    )


def of_role(role: str) -> list[Example]:
    """Those of a role: request, response, notification, error."""
    return [example for example in examples() if example.role == role]
