"""What the sandbox does not do."""

from __future__ import annotations

import json
from typing import Any


class SandboxError(ValueError):
    """The sandbox was asked for something that it cannot do."""

    operation: str
    """The operation of the control interface, for example `createPerson`."""
    status: int
    """What the control interface would answer over HTTP."""
    field: str | None
    """The field that is wrong."""
    reason: str
    """What is wrong."""
    mend: str
    """What to do about it."""

    def __init__(self, operation: str, status: int, field: str | None, reason: str, mend: str) -> None:
        super().__init__(operation, status, field, reason, mend)
        self.operation = operation
        self.status = status
        self.field = field
        self.reason = reason
        self.mend = mend

    def __str__(self) -> str:
        field = f"'{self.field}': " if self.field else ""
        return f"{self.operation}: {field}{self.reason}: {self.mend}"


def _make(operation: str, problem: str) -> SandboxError:
    told: dict[str, Any] = json.loads(problem)
    return SandboxError(operation, told["status"], told.get("field"), told["message"], told["mend"])
