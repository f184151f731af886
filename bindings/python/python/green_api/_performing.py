"""What the generated methods call: the clients implement it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from green_api.files import AsyncFileSource, FileSource, Progress


class Performer:
    """A client whose methods are called."""

    __slots__ = ()

    def _perform(
        self,
        method: str,
        arguments: tuple[object, ...],
        file: FileSource | None = None,
        progress: Progress | None = None,
    ) -> Any:
        """Performs a method by the API's name of it; the arguments stand in the order of its table."""
        raise NotImplementedError


class AsyncPerformer:
    """A client whose methods are awaited."""

    __slots__ = ()

    async def _perform(
        self,
        method: str,
        arguments: tuple[object, ...],
        file: AsyncFileSource | None = None,
        progress: Progress | None = None,
    ) -> Any:
        """Performs a method by the API's name of it; the arguments stand in the order of its table."""
        raise NotImplementedError
