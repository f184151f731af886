"""Notifications as webhooks: under any web framework, or with the server of this package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
from ._logs import logger
from ._settings import Time
from .errors import GreenApiError

if TYPE_CHECKING:
    from types import TracebackType

    from . import Notification

__all__ = [
    "AsyncWebhookDelivery",
    "AsyncWebhookServer",
    "WebhookDelivery",
    "WebhookReceiver",
    "WebhookServer",
    "serve",
    "serve_async",
]

Headers: TypeAlias = (
    "Mapping[str, str] | Mapping[bytes, bytes] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]"
)
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

    def receive(self, body: bytes | str, *, headers: Headers | None = None, address: str | None = None) -> Notification:
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
        return repr(self._native)


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


class _Delivered:
    """A webhook that waits for its answer."""

    __slots__ = ("_native",)

    def __init__(self, native: _native.WebhookDelivery) -> None:
        self._native = native

    @property
    def notification(self) -> Notification:
        """The notification. Kinds that this version does not know, and those that do not fit their kind, are values too:
        acknowledge them as well."""
        return self._native.notification

    @property
    def raw(self) -> bytes:
        """The notification as it came, JSON."""
        return self._native.raw

    def ack(self) -> None:
        """Answers 200. Raises `TimeoutError` when the service does not wait any more: it will send it again."""
        self._native.ack()

    def refuse(self) -> None:
        """Answers 500: the service sends it again after a minute. So does a delivery that is dropped."""
        self._native.refuse()

    def _leave(self, failed: bool) -> None:
        if failed:
            self.refuse()
        else:
            self.ack()


@final
class WebhookDelivery(_Delivered):
    """A webhook that waits for its answer. As a context manager it gives the notification, acknowledges it at the end, and
    refuses it when an exception leaves the block."""

    __slots__ = ()

    def __enter__(self) -> Notification:
        return self.notification

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave(kind is not None)


@final
class AsyncWebhookDelivery(_Delivered):
    """A webhook that waits for its answer. As an asynchronous context manager it gives the notification, acknowledges it
    at the end, and refuses it when an exception leaves the block."""

    __slots__ = ()

    async def __aenter__(self) -> Notification:
        return self.notification

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave(kind is not None)


class _Server:
    """Settings of a server.

    Args:
        host: IP address to listen on; `0.0.0.0` for all of this machine.
        port: Port to listen on; 0 takes a free one.
        path: Path of the address that the setting `webhookUrl` names.
        token: The token of the setting `webhookUrlToken`, see `WebhookReceiver`.
        allowed_addresses: Take webhooks from these IP addresses only, see `WebhookReceiver`.
        max_body: Largest body that is taken, in bytes. Default: 4 MiB.
        address_header: Behind a proxy: the header in which it names the sender's address, for example `X-Real-IP`.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 8080,
        *,
        path: str = "/",
        token: str | None = None,
        allowed_addresses: Iterable[str] | None = None,
        max_body: int | None = None,
        address_header: str | None = None,
    ) -> None:
        checks = WebhookReceiver(token=token, allowed_addresses=allowed_addresses, max_body=max_body)
        self._binding = (host, port, path, address_header, checks._native)
        self._bound: _native.WebhookServer | None = None

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._native.address[1]

    @property
    def url(self) -> str:
        """Its address, for programs on this machine."""
        host, port = self._native.address
        return f"http://{f'[{host}]' if ':' in host else host}:{port}{self._binding[2]}"

    def stop(self) -> None:
        """Ends it, from any thread: what is being handled is answered, new connections are not taken."""
        if self._bound is not None:
            self._bound.stop()

    @property
    def _native(self) -> _native.WebhookServer:
        if self._bound is None:
            raise RuntimeError("the server is not started: use it as a context manager")
        return self._bound


@final
class WebhookServer(_Server):
    __doc__ = f"""A server for webhooks, with every webhook as a `WebhookDelivery`.

    ```python
    with WebhookServer(port=8080, token="secret") as server:
        for delivery in server:
            with delivery as notification:
                print(notification)
    ```

    {_Server.__doc__}"""

    def __enter__(self) -> WebhookServer:
        self._bound = _native.WebhookServer.bind(*self._binding).wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._bound = None

    def __iter__(self) -> WebhookServer:
        return self

    def __next__(self) -> WebhookDelivery:
        native = self._native.next().wait()
        if native is None:
            raise StopIteration
        return WebhookDelivery(native)

    def handle(
        self,
        handler: Handler,
        *,
        retries: int = 3,
        retry_delay: Time = 0.5,
        max_retry_delay: Time = 8.0,
        dead_letters: DeadLetterSink | None = None,
    ) -> None:
        """Gives the webhooks to a handler, one after another, until it is stopped; the arguments are those of
        `GreenApi.listen`."""
        chances = policy(retries, retry_delay, max_retry_delay)
        native = self._native
        while (delivery := native.next().wait()) is not None:
            _answer(delivery, handle(native, delivery, handler, chances, dead_letters))


@final
class AsyncWebhookServer(_Server):
    __doc__ = f"""A server for webhooks, with every webhook as an `AsyncWebhookDelivery`.

    ```python
    async with AsyncWebhookServer(port=8080, token="secret") as server:
        async for delivery in server:
            async with delivery as notification:
                print(notification)
    ```

    {_Server.__doc__}"""

    async def __aenter__(self) -> AsyncWebhookServer:
        self._bound = await _native.WebhookServer.bind(*self._binding)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._bound = None

    def __aiter__(self) -> AsyncWebhookServer:
        return self

    async def __anext__(self) -> AsyncWebhookDelivery:
        native = await self._native.next()
        if native is None:
            raise StopAsyncIteration
        return AsyncWebhookDelivery(native)

    async def handle(
        self,
        handler: AsyncHandler,
        *,
        retries: int = 3,
        retry_delay: Time = 0.5,
        max_retry_delay: Time = 8.0,
        dead_letters: AsyncDeadLetterSink | None = None,
    ) -> None:
        """Gives the webhooks to a handler, one after another, until it is stopped; the arguments are those of
        `AsyncGreenApi.listen`."""
        chances = policy(retries, retry_delay, max_retry_delay)
        native = self._native
        while (delivery := await native.next()) is not None:
            _answer(delivery, await handle_async(native, delivery, handler, chances, dead_letters))


def serve(
    handler: Handler,
    host: str = "127.0.0.1",
    port: int = 8080,
    *,
    path: str = "/",
    token: str | None = None,
    allowed_addresses: Iterable[str] | None = None,
    max_body: int | None = None,
    address_header: str | None = None,
    retries: int = 3,
    retry_delay: Time = 0.5,
    max_retry_delay: Time = 8.0,
    dead_letters: DeadLetterSink | None = None,
) -> None:
    """Serves webhooks with a handler until Ctrl-C. The arguments are those of `WebhookServer` and `GreenApi.listen`.

    A webhook is answered with 200 when the handler returned. When it raises, it is called again after a pause, and when it
    never succeeds the notification goes to `dead_letters` and is answered with 200 after that.

    ```python
    serve(print, host="0.0.0.0", port=8080, token="secret")
    ```
    """
    with WebhookServer(
        host,
        port,
        path=path,
        token=token,
        allowed_addresses=allowed_addresses,
        max_body=max_body,
        address_header=address_header,
    ) as server:
        server.handle(
            handler,
            retries=retries,
            retry_delay=retry_delay,
            max_retry_delay=max_retry_delay,
            dead_letters=dead_letters,
        )


async def serve_async(
    handler: AsyncHandler,
    host: str = "127.0.0.1",
    port: int = 8080,
    *,
    path: str = "/",
    token: str | None = None,
    allowed_addresses: Iterable[str] | None = None,
    max_body: int | None = None,
    address_header: str | None = None,
    retries: int = 3,
    retry_delay: Time = 0.5,
    max_retry_delay: Time = 8.0,
    dead_letters: AsyncDeadLetterSink | None = None,
) -> None:
    """As `serve`, in an event loop, until its task is cancelled; the handler is awaited when it is a coroutine function."""
    async with AsyncWebhookServer(
        host,
        port,
        path=path,
        token=token,
        allowed_addresses=allowed_addresses,
        max_body=max_body,
        address_header=address_header,
    ) as server:
        await server.handle(
            handler,
            retries=retries,
            retry_delay=retry_delay,
            max_retry_delay=max_retry_delay,
            dead_letters=dead_letters,
        )


def _answer(delivery: _native.WebhookDelivery, handled: bool) -> None:
    if not handled:
        delivery.refuse()
        return
    try:
        delivery.ack()
    except GreenApiError as error:
        # The service gave up waiting: it sends it again.
        logger.warning("a webhook was handled too late: %s", error)
