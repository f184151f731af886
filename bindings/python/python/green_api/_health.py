"""Is everything as it should be?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from . import GetSettingsResponse


class Note(NamedTuple):
    """One finding."""

    code: str
    """A short name for programs: ``state``, ``queue``, ``webhook_url``, ``notifications_off``."""
    is_problem: bool
    """Whether something does not work; otherwise it is only good to know."""
    text: str
    """What is found and what to do, in plain words."""


class Health(NamedTuple):
    """What ``client.health()`` found."""

    state: str | None
    """State of the instance; ``None`` while it is being created."""
    queue_depth: int
    """Messages that wait to be sent."""
    settings: GetSettingsResponse
    """The instance's settings."""
    notes: tuple[Note, ...]
    """What a person should know, the most important first. Empty when there is nothing."""

    @property
    def is_healthy(self) -> bool:
        """Whether messages can be sent and received: no finding is a problem."""
        return not any(note.is_problem for note in self.notes)

    def __str__(self) -> str:
        return "\n".join(note.text for note in self.notes) or "All is well."


def _make(state: str | None, queue_depth: int, settings: str, notes: list[tuple[str, bool, str]]) -> Health:
    from . import GetSettingsResponse

    return Health(state, queue_depth, GetSettingsResponse.from_json(settings), tuple(Note(*note) for note in notes))


class Found(NamedTuple):
    """A message that did go through; from ``client.find_sent(…)``."""

    id_message: str
    """The id that the lost answer held."""
    is_queued: bool
    """It waits to be sent; otherwise it was sent."""
