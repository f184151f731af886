"""The types of what the specification says about methods, notifications and the service."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Quota(NamedTuple):
    """Requests per month by tariff; `None` is unlimited."""

    developer: int | None
    business: int | None


class FileLimits(NamedTuple):
    """Limits of a file, in bytes; `None` is unlimited."""

    minimum_bytes: int
    maximum_bytes: int | None


class DocumentedError(NamedTuple):
    """A failure that the manual lists."""

    id: str
    """Name of it, unique in its method."""
    status: int
    """HTTP status."""
    message: str | None
    """The service's text, `{name}` for what varies."""
    description: str
    """What it means and what to do."""


class Operation(NamedTuple):
    """A method of the API: where it is, how often it may be called, what it may answer."""

    name: str
    """The API's name of it, `sendMessage`."""
    method: str
    """The name of the client's method, `send_message`."""
    section: str
    """Section of the documentation, `sending`."""
    summary: str
    """What it does, in one line."""
    verb: Literal["GET", "POST", "DELETE"]
    """HTTP verb."""
    host: Literal["api", "media", "websocket"]
    """Host that it belongs to."""
    rate_per_second: float | None
    """Requests per second and instance; `None` when the manual states none."""
    quota: Quota
    """Requests per month."""
    retry: Literal["safe", "notAccepted", "never"]
    """Whether it is repeated by itself: `safe` also after 502 and timeouts, `notAccepted` only when the service provably
    did not accept it."""
    timeout_seconds: int | None
    """How long an answer may take, when the manual says so."""
    beta: bool
    """The service gives access on request only."""
    file_limits: FileLimits | None
    """Limits of the file that it sends."""
    errors: tuple[DocumentedError, ...]
    """Failures that the manual lists for it, beside those of every method."""
    manual: tuple[tuple[int, int], ...]
    """Lines of the manual, first and last."""


class NotificationKind(NamedTuple):
    """A kind of notification."""

    name: str
    """`typeWebhook`, `incomingMessageReceived`."""
    summary: str
    """What happened, in one line."""
    enabled_by: tuple[str, ...]
    """Settings that must all be `yes` for it to be sent."""
    always_enabled: tuple[str, ...]
    """Values of its `status` that are sent whatever the settings say."""
    unavailable: bool
    """It does not work at present."""
    manual: tuple[tuple[int, int], ...]
    """Lines of the manual, first and last."""


class Marker(NamedTuple):
    """A code that the service writes into a text instead of what should be there: `SWE001` and its kin."""

    code: str
    """The code."""
    description: str
    """What happened."""
    remedy: str
    """What to do."""

    @staticmethod
    def find(text: str) -> Marker | None:
        """The marker in a text: `{{SWE001}}` as the whole text, or the code at its beginning (`SWE004: …`)."""
        from green_api.limits import MARKERS

        text = text.strip()
        for marker in MARKERS:
            rest = text.removeprefix(marker.code)
            if text == f"{{{{{marker.code}}}}}" or (rest != text and (not rest or rest.startswith(":"))):
                return marker
        return None
