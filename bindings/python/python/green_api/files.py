"""Files to send, from whatever a program has. They are streamed: a file of 100 MB never sits in memory."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from .errors import FileError

if TYPE_CHECKING:
    from ._native import Piece

__all__ = ["AsyncFileSource", "File", "FileSource", "Progress", "SupportsAsyncRead", "SupportsRead"]

Progress: TypeAlias = Callable[[int, "int | None"], object]
"""Called with the bytes sent or received so far, and the file's length if it is known. It should return at once; an
exception of it ends the call."""

FileSource: TypeAlias = (
    "str | os.PathLike[str] | bytes | bytearray | memoryview | SupportsRead | Iterable[bytes] | File"
)
"""Where the bytes of a file come from: a path, the bytes, something that can be read, or its pieces."""

AsyncFileSource: TypeAlias = "FileSource | SupportsAsyncRead | AsyncIterable[bytes]"
"""The same for `AsyncGreenApi`, which also awaits pieces."""

PIECE = 256 * 1024
"""Bytes that are read at a time."""


class SupportsRead(Protocol):
    """A file that is open in binary mode, or what behaves like one."""

    def read(self, size: int, /) -> bytes: ...


class SupportsAsyncRead(Protocol):
    """A file of an asynchronous library."""

    def read(self, size: int, /) -> Awaitable[bytes]: ...


class File:
    """A file to send, when more is to be said than where its bytes come from.

    ```python
    client.send_file_by_upload(chat_id, File(photo_bytes, name="cat.jpg"))
    ```
    """

    __slots__ = ("content_type", "length", "name", "source")

    source: AsyncFileSource
    """Where the bytes come from."""
    name: str | None
    """Name of the file; its extension decides how WhatsApp shows it. Default: the one that the source has."""
    content_type: str | None
    """MIME type. Default: by the name's extension."""
    length: int | None
    """Number of bytes, for pieces whose sum is known: then it is checked before anything is sent."""

    def __init__(
        self,
        source: AsyncFileSource,
        *,
        name: str | None = None,
        content_type: str | None = None,
        length: int | None = None,
    ) -> None:
        self.source = source
        self.name = name
        self.content_type = content_type
        self.length = length

    def __repr__(self) -> str:
        return f"File({type(self.source).__name__}, name={self.name!r})"


class Prepared:
    """What the native module reads."""

    def __init__(self, file: File, progress: Progress | None) -> None:
        self.path: str | None = None
        self.data: bytes | None = None
        self.pieces: _Pieces | None = None
        self.length = file.length
        self.name = file.name
        self.content_type = file.content_type
        self.progress = progress

    @property
    def cause(self) -> BaseException | None:
        """What went wrong while it was read."""
        return self.pieces.error if self.pieces is not None else None


def prepare(given: AsyncFileSource, progress: Progress | None, *, asynchronous: bool) -> Prepared:
    """The form that the native module takes."""
    file = given if isinstance(given, File) else File(given)
    prepared = Prepared(file, progress)
    source: Any = file.source
    if isinstance(source, str | os.PathLike):
        prepared.path = os.fspath(source)
    elif isinstance(source, bytes):
        prepared.data = source
    elif isinstance(source, bytearray | memoryview):
        prepared.data = bytes(source)
    elif hasattr(source, "read"):
        prepared.length = file.length if file.length is not None else _remaining(source)
        prepared.name = file.name or _name(source)
        if asynchronous and asyncio.iscoroutinefunction(source.read):
            prepared.pieces = _Awaiting(_chunks(source))
        else:
            prepared.pieces = _reader(lambda: source.read(PIECE), asynchronous)
    elif hasattr(source, "__aiter__"):
        if not asynchronous:
            raise TypeError("an asynchronous iterable of bytes can be sent by AsyncGreenApi only")
        prepared.pieces = _Awaiting(source.__aiter__())
    elif hasattr(source, "__iter__"):
        pieces: Iterator[bytes] = iter(source)
        # An empty piece is not the end.
        prepared.pieces = _reader(lambda: next((piece for piece in pieces if len(piece)), None), asynchronous)
    else:
        raise TypeError(
            "a file is a path, bytes, an object with read(), an iterable of bytes, or green_api.File; "
            f"not {type(source).__name__}"
        )
    return prepared


def _remaining(source: Any) -> int | None:
    """Bytes from here to the end, when the source can tell."""
    try:
        if not source.seekable():
            return None
        here = source.tell()
        end = source.seek(0, os.SEEK_END)
        source.seek(here)
    except (AttributeError, OSError, ValueError, TypeError):
        return None
    return max(0, end - here) if isinstance(end, int) and isinstance(here, int) else None


def _name(source: Any) -> str | None:
    name = getattr(source, "name", None)
    return os.path.basename(name) if isinstance(name, str) and name else None


async def _chunks(source: Any) -> AsyncIterator[bytes]:
    while data := await source.read(PIECE):
        yield data


def _reader(read: Callable[[], bytes | None], asynchronous: bool) -> _Reading | _ReadingAside:
    return _ReadingAside(read) if asynchronous else _Reading(read)


class _Pieces:
    """Gives the native module one piece after another, and keeps what went wrong."""

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def give(self, answer: Piece, data: Any) -> None:
        if data is None or isinstance(data, bytes):
            answer.give(data or None)
        elif isinstance(data, bytearray | memoryview):
            answer.give(bytes(data) or None)
        else:
            self.fail(answer, TypeError(f"a file is made of bytes, not {type(data).__name__}: open it in binary mode"))

    def fail(self, answer: Piece, error: BaseException) -> None:
        self.error = error
        answer.fail(f"{type(error).__name__}: {error}")


class _Reading(_Pieces):
    """Reads in the thread that waits for the upload."""

    def __init__(self, read: Callable[[], bytes | None]) -> None:
        super().__init__()
        self._read = read

    def pull(self, answer: Piece) -> None:
        try:
            data = self._read()
        except Exception as error:
            self.fail(answer, error)
        else:
            self.give(answer, data)


class _ReadingAside(_Reading):
    """Reads in the event loop's threads for what blocks."""

    def pull(self, answer: Piece) -> None:
        asyncio.get_running_loop().run_in_executor(None, super().pull, answer)


class _Awaiting(_Pieces):
    """Reads what has to be awaited."""

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._task: asyncio.Task[None] | None = None

    def pull(self, answer: Piece) -> None:
        self._task = asyncio.get_running_loop().create_task(self._next(answer))

    async def _next(self, answer: Piece) -> None:
        try:
            data: bytes | None = b""
            # An empty piece is not the end.
            while data is not None and len(data) == 0:
                data = await anext(self._pieces, None)
        except Exception as error:
            self.fail(answer, error)
        else:
            self.give(answer, data)


@contextmanager
def raising(prepared: Prepared) -> Iterator[None]:
    """Tells with the error of an upload what broke it in Python."""
    try:
        yield
    except FileError as error:
        raise error from prepared.cause
