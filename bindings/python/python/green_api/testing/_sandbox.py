"""The gateway in the hands of a test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, final

from .. import _native
from .._async_client import AsyncGreenApi
from .._client import GreenApi

if TYPE_CHECKING:
    from types import TracebackType


class Instance(NamedTuple):
    """What a client needs to use an instance."""

    id_instance: int
    """Number of the instance."""
    api_token_instance: str
    """Its access token."""

    def __repr__(self) -> str:
        return f"Instance(id_instance={self.id_instance})"


@final
class Sandbox:
    """A gateway that listens on this machine only. It starts at once and ends with `close`, or as a context manager.

    It has one instance, which is authorized, and everybody who is written to is a person with WhatsApp.

    Args:
        phone: The number of the account that the instance is linked to; `None` leaves it without a phone.
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
        self.instance = self.add_instance(phone=phone)
        """The instance that there is from the beginning."""
