"""What the generated part of `green_api.testing` is built on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from green_api import _native

if TYPE_CHECKING:
    from green_api._generated import Notification


class Record(Mapping[str, Any]):
    """Something of the sandbox, as it was when it was looked at: attributes in snake case, items by the names in JSON."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return dict(self) == dict(other) if isinstance(other, Mapping) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"


def notification(values: Mapping[str, Any]) -> Notification:
    """The notification of its JSON."""
    return _native.decode_notification(_native.model_to_json(values))


class Controlling:
    """A sandbox."""

    __slots__ = ()

    def _control(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        """Performs an operation of the control interface; arguments that are `None` are left out."""
        raise NotImplementedError


class Acting:
    """A person of a sandbox."""

    __slots__ = ()

    def _act(self, action: str, arguments: Mapping[str, Any]) -> Any:
        """Performs an action; arguments that are `None` are left out."""
        raise NotImplementedError
