"""The gateway in the hands of a test."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, NamedTuple, final

from .. import _native
from .._async_client import AsyncGreenApi
from .._client import GreenApi
from .._generated.models.account import SetSettings
from .._generated.testing import ControlMethods, PersonActions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from .._generated.testing import SandboxMessage


class Instance(NamedTuple):
    """What a client needs to use an instance."""

    id_instance: int
    """Number of the instance."""
    api_token_instance: str
    """Its access token."""

    def __repr__(self) -> str:
        return f"Instance(id_instance={self.id_instance})"


@final
class Person(PersonActions):
    """A person with WhatsApp; from `Sandbox.person` and `Sandbox.add_person`. What its methods do reaches the instances as
    notifications, as it would from a phone."""

    __slots__ = ("_sandbox", "phone")

    phone: int
    """Its number, with the country code."""

    def __init__(self, sandbox: Sandbox, phone: int) -> None:
        self._sandbox = sandbox
        self.phone = phone

    @property
    def chat_id(self) -> str:
        """The id of the chat with it."""
        return f"{self.phone}@c.us"

    def messages(self) -> list[SandboxMessage]:
        """What it wrote and received, the oldest first."""
        return self._sandbox.messages_of_person(self.phone)

    def wait_for_messages(self, count: int = 1, *, timeout: float = 30.0) -> list[SandboxMessage]:
        """Waits until it wrote and received at least so many messages, and returns all of them: what a client sends takes
        a moment, as with the service. Raises `TimeoutError` after so many seconds."""
        deadline = time.monotonic() + timeout
        while len(messages := self.messages()) < count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self!r} has {len(messages)} of {count} messages after {timeout} seconds")
            time.sleep(0.01)
        return messages

    def _act(self, action: str, arguments: Mapping[str, Any]) -> Any:
        return self._sandbox._control("act", {"phone": self.phone, "do": action, **arguments})

    def __repr__(self) -> str:
        return f"Person(phone={self.phone})"


@final
class Sandbox(ControlMethods):
    """A gateway that listens on this machine only. It starts at once and ends with `close`, or as a context manager.

    ```python
    with Sandbox() as sandbox:
        friend = sandbox.add_person(79001234568, name="Friend", answers="echo")
        sandbox.client().send_message(friend.chat_id, "Hello")
    ```

    It has one instance, which is linked to the account of the phone `79001234567` and notifies of everything. Its other
    methods are those of the control interface: instances, people, clock, faults, what was asked and written.

    Args:
        phone: The number of the account that the instance is linked to; `None` leaves it without one.
        seed: The same seed gives the same tokens, ids and codes.
        held_clock: The clock stands until it is moved on.
        unlimited: Without requests per second and monthly quotas.
        quick: Nothing takes longer than it must; otherwise as long as with the service.
    """

    def __init__(
        self,
        *,
        phone: int | None = 79001234567,
        seed: int = 0,
        held_clock: bool = False,
        unlimited: bool = False,
        quick: bool = True,
    ) -> None:
        self._native = _native.Sandbox.start(seed, held_clock, unlimited, quick).wait()
        self._clients: list[GreenApi | AsyncGreenApi] = []
        self.instance = self.add_instance(phone=phone, settings=_everything_is_told())
        """The instance that there is from the beginning."""

    @property
    def api_url(self) -> str:
        """Address of the API host."""
        return self._native.api_url

    @property
    def media_url(self) -> str:
        """Address of the media host."""
        return self._native.media_url

    def client(self, instance: Instance | None = None, **options: Any) -> GreenApi:
        """A client of an instance, of the first one when none is given. It is closed with the sandbox.

        Args:
            instance: Whose client it is.
            options: As for `GreenApi`.
        """
        client = GreenApi(*(instance or self.instance), **self._addresses(options))
        self._clients.append(client)
        return client

    def async_client(self, instance: Instance | None = None, **options: Any) -> AsyncGreenApi:
        """As `client`, asynchronous."""
        client = AsyncGreenApi(*(instance or self.instance), **self._addresses(options))
        self._clients.append(client)
        return client

    def _addresses(self, options: dict[str, Any]) -> dict[str, Any]:
        return {"api_url": self.api_url, "media_url": self.media_url, **options}

    def add_instance(
        self, *, phone: int | None = None, settings: SetSettings | Mapping[str, Any] | None = None
    ) -> Instance:
        """Makes an instance; `create_instance` has more options.

        Args:
            phone: The number of the account that it is linked to; without it a phone has to scan its QR code.
            settings: Settings that differ from those of a new instance.
        """
        made = self.create_instance(phone=phone, settings=settings)
        return Instance(made.id, made.token)

    def add_person(self, phone: int, **options: Any) -> Person:
        """Makes a person, or another one with the same number; the options are those of `create_person`."""
        self.create_person(phone, **options)
        return Person(self, phone)

    def person(self, phone: int) -> Person:
        """The person with this number; it has to be there."""
        return Person(self, phone)

    def close(self) -> None:
        """Ends it, and the clients that it made."""
        for client in self._clients:
            client._native.close()
        self._clients.clear()
        self._native.close()

    def _control(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        given = {name: value for name, value in arguments.items() if value is not None}
        answer = self._native.control(operation, _native.model_to_json(given))
        return json.loads(answer) if answer else None

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return "Sandbox(closed)" if self._native.closed else f"Sandbox(api_url={self.api_url!r})"


def _everything_is_told() -> SetSettings:
    """The settings that notifications depend on, all on."""
    return SetSettings(**{name: True for name in SetSettings.__match_args__ if name.endswith("_webhook")})
