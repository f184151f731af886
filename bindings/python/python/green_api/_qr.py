"""QR codes to link a phone."""

from __future__ import annotations

import base64
from types import TracebackType
from typing import TYPE_CHECKING, final

if TYPE_CHECKING:
    from . import _native


@final
class QrCode:
    """A QR code to scan with the WhatsApp app. It is replaced after 20 seconds.

    Whoever scans it links their phone: its ``repr`` does not show it.
    """

    __slots__ = ("base64",)

    base64: str
    """The image, a PNG, in base64."""

    def __init__(self, base64: str) -> None:
        self.base64 = base64

    @property
    def png(self) -> bytes:
        """The image, a PNG."""
        return base64.b64decode(self.base64)

    @property
    def data_url(self) -> str:
        """The image for ``src`` of an HTML ``img``."""
        return f"data:image/png;base64,{self.base64}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, QrCode) and self.base64 == other.base64

    def __hash__(self) -> int:
        return hash(self.base64)

    def __repr__(self) -> str:
        return f"<QrCode of {len(self.base64)} characters>"


@final
class QrEvent:
    """What happens while a phone is linked."""

    __match_args__ = ("kind", "code", "message")
    __slots__ = ("code", "kind", "message")

    kind: str
    """``code``: a new code to show. ``authorized``: a phone is linked, the end. ``timed_out``: the code was not scanned
    in time (by websocket), the end; begin again. ``problem``: there is no code for now, ``message`` tells why.
    ``account_data``: data of the account (by websocket). Others may come."""
    code: QrCode | None
    """The code to show."""
    message: str | None
    """What the service says."""

    def __init__(self, kind: str, code: QrCode | None = None, message: str | None = None) -> None:
        self.kind = kind
        self.code = code
        self.message = message

    def __repr__(self) -> str:
        return f"QrEvent(kind={self.kind!r}, code={self.code!r}, message={self.message!r})"


def _event(told: tuple[str, str | None]) -> QrEvent:
    kind, text = told
    if kind == "code" and text is not None:
        return QrEvent(kind, QrCode(text))
    return QrEvent(kind, None, text)


class _Stream:
    def __init__(self, native: _native.QrCodes) -> None:
        self._native = native

    def stop(self) -> None:
        """Ends the iteration, from any thread."""
        self._native.stop()


@final
class QrCodes(_Stream):
    """QR codes, one event after another; from ``client.qr_codes()``."""

    def __iter__(self) -> QrCodes:
        return self

    def __next__(self) -> QrEvent:
        told = self._native.next().wait()
        if told is None:
            raise StopIteration
        return _event(told)

    def __enter__(self) -> QrCodes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


@final
class AsyncQrCodes(_Stream):
    """QR codes, one event after another; from ``client.qr_codes()``."""

    def __aiter__(self) -> AsyncQrCodes:
        return self

    async def __anext__(self) -> QrEvent:
        told = await self._native.next()
        if told is None:
            raise StopAsyncIteration
        return _event(told)

    async def __aenter__(self) -> AsyncQrCodes:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
