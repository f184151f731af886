"""Notifications as webhooks: under any web framework, or with the server of this package."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias, final

from . import _native
from ._listening import (
    AsyncDeadLetterSink,
    AsyncHandler,
    DeadLetterSink,
    Handler,
    handle,
    handle_async,
    policy,
)
from ._settings import Time

if TYPE_CHECKING:
    from . import Notification

__all__ = ["AsyncWebhookServer", "WebhookReceiver", "WebhookServer", "serve", "serve_async"]

Headers: TypeAlias = "Mapping[str, str] | Mapping[bytes, bytes] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]"
"""Headers as web frameworks have them; upper and lower case are the same."""


@final
class WebhookReceiver:
    """Checks and decodes webhooks. It serves no port: hand it what your web framework received, and answer with 200, or
    with the `status` of the `WebhookError`.

    ```python
    receiver = WebhookReceiver(token="secret")

    @app.post("/webhook")
    async def webhook(request: Request) -> Response:
        try:
            notification = receiver.receive(await request.body(), headers=request.headers)
        except WebhookError as error:
            return Response(status_code=error.status)
        ...
        return Response()
    ```

    Answer 200 also to kinds that you do not use. With any other answer, or none within three minutes, the service sends
    the same notification again after a minute, for a day.

    Args:
        token: The token of the setting `webhookUrlToken`, written as it stands there: `Bearer x`, `Basic x`, or `x`, which
            is sent as `Bearer x`. Default: none is demanded.
        allowed_addresses: Take webhooks from these IP addresses only; `published_addresses()` gives those of the service.
            Default: from everywhere.
        max_body: Largest body that is taken, in bytes. Default: 4 MiB.
    """

    __slots__ = ("_native",)

    def __init__(
        self,
        *,
        token: str | None = None,
        allowed_addresses: Iterable[str] | None = None,
        max_body: int | None = None,
    ) -> None:
        addresses = None if allowed_addresses is None else list(allowed_addresses)
        self._native = _native.WebhookReceiver(token, addresses, max_body)

    @staticmethod
    def published_addresses() -> tuple[str, ...]:
        """The addresses that the service sends webhooks from."""
        return tuple(_native.WebhookReceiver.published())

    def receive(
        self, body: bytes | str, *, headers: Headers | None = None, address: str | None = None
    ) -> Notification:
        """Checks a request and decodes its notification. A body that is none of the known kinds, or no JSON at all, is a
        value too: log it and answer 200.

        Args:
            body: The body as it came.
            headers: The headers.
            address: The IP address that it comes from; behind a proxy the one that the proxy names.

        Raises:
            WebhookError: It is refused; `status` is what to answer: 401, 403 or 413.
        """
        raw = body.encode() if isinstance(body, str) else bytes(body)
        return self._native.receive(raw, _authorization(headers), address)

    def authorize(self, *, headers: Headers | None = None, address: str | None = None) -> None:
        """Checks a request without its body, for frameworks that have the headers first; raises as `receive`."""
        self._native.authorize(_authorization(headers), address)

    def __repr__(self) -> str:
        return f"WebhookReceiver({self._native!r})"


def _authorization(headers: Headers | None) -> bytes | None:
    """The `Authorization` header; `HTTP_AUTHORIZATION` in the environment of WSGI."""
    if headers is None:
        return None
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    for name, value in pairs:
        text = name.decode("latin-1") if isinstance(name, bytes) else name
        if text.lower().replace("_", "-").removeprefix("http-") == "authorization":
            return value if isinstance(value, bytes) else str(value).encode("latin-1", "replace")
    return None


class _Server:
    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 8080,
        *,
        path: str = "/",
        receiver: WebhookReceiver | None = None,
        token: str | None = None,
        allowed_addresses: Iterable[str] | None = None,
        max_body: int | None = None,
        retries: int = 3,
        retry_delay: Time = 0.5,
        max_retry_delay: Time = 8.0,
    ) -> None:
        checks = WebhookReceiver(token=token, allowed_addresses=allowed_addresses, max_body=max_body)
        self._binding = _native.WebhookServer.bind(host, port, path, checks._native)
        self._policy = policy(retries, retry_delay, max_retry_delay)
        self._native: _native.WebhookServer | None = None
