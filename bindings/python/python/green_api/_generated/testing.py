"""Stand-in until it is generated."""
from __future__ import annotations
from typing import Any

class ControlMethods:
    def _control(self, operation: str, parameters: dict[str, Any]) -> Any:
        raise NotImplementedError
    def create_person(self, phone: int, **options: Any) -> Any:
        return self._control("createPerson", {"phone": phone, **options})
    def messages_of_person(self, phone: int) -> Any:
        return self._control("messagesOfPerson", {"phone": phone})
    def requests(self) -> Any:
        return self._control("requests", {})
    def add_fault(self, kind: Any, **options: Any) -> Any:
        return self._control("addFault", {"kind": kind, **options})

class PersonActions:
    __slots__ = ()
    def _act(self, action: str, fields: dict[str, Any]) -> Any:
        raise NotImplementedError
    def write(self, chat: str, text: str, *, quotes: str | None = None) -> Any:
        return self._act("write", {"chat": chat, "text": text, "quotes": quotes})
