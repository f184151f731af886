"""The client whose methods are called."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Literal, final, overload

from . import _native
from ._generated.methods import Methods
from ._settings import Time, count, seconds, settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from types import TracebackType

    from ._health import Found, Health
    from ._listening import DeadLetterSink, Handler, Listener
    from ._notifications import Notifications
    from ._qr import QrCodes
    from .files import FileSource, Progress


@final
class GreenApi(Methods):
    """Client of one instance of GREEN-API.

    ```python
    with GreenApi() as client:
        client.send_message("79001234568@c.us", "Hello")
    ```

    Every method of the API is a method of the client. Limits are checked before anything is sent; calls wait their turn
    so that no method is called more often per second than allowed; what may be repeated is repeated. It can be used from
    several threads. Calls answer Ctrl-C and let other threads run.

    Args:
        id_instance: Number of the instance, as the console shows it. Default: the variable `GREEN_API_ID_INSTANCE`.
        api_token_instance: Its access token. Default: the variable `GREEN_API_TOKEN_INSTANCE`.
        api_url: Address of the API host. Default: the variable `GREEN_API_URL`, or the universal one.
        media_url: Address of the host for uploads. Default: the variable `GREEN_API_MEDIA_URL`, or the universal one; for
            an `api_url` of this machine the same.
        timeout: Seconds that one request may take, its answer included. Receiving has its waiting time on top; for files
            it is the longest time without any progress.
        connect_timeout: Seconds that a connection may take to be made.
        retries: How often a call is repeated that may be repeated. A send is repeated only when the service provably did
            not accept it.
        retry_delay: Seconds before the first repeat; they double each time.
        max_retry_delay: Longest pause between repeats, in seconds.
        pacing: Whether calls wait so that the documented requests per second of each method are not exceeded.
        proxy: Address of a proxy. Default: what the system says (`HTTPS_PROXY` and the like).
        root_certificates: Certificates to trust too: the path of a PEM file, or its content as `bytes`.
        user_agent: Put before the package's own name in the `User-Agent` header, for example `my-bot/1.0`.

    Raises:
        ConfigurationError: A credential is missing, or something is not as it must be.
    """

    _native: _native.Client

    def __init__(
        self,
        id_instance: int | str | None = None,
        api_token_instance: str | None = None,
        *,
        api_url: str | None = None,
        media_url: str | None = None,
        timeout: Time = 60.0,
        connect_timeout: Time = 10.0,
        retries: int = 3,
        retry_delay: Time = 0.5,
        max_retry_delay: Time = 8.0,
        pacing: bool = True,
        proxy: str | None = None,
        root_certificates: str | os.PathLike[str] | bytes | None = None,
        user_agent: str | None = None,
    ) -> None:
        self._native = _native.Client(
            settings(
                id_instance,
                api_token_instance,
                api_url,
                media_url,
                timeout,
                connect_timeout,
                retries,
                retry_delay,
                max_retry_delay,
                pacing,
                proxy,
                root_certificates,
                user_agent,
            )
        )

    def with_options(
        self,
        *,
        timeout: Time | None = None,
        retries: int | None = None,
        pacing: bool | None = None,
        deadline: Time | None = None,
    ) -> GreenApi:
        """The same client with other options for the calls made through the returned one.

        ```python
        client.with_options(deadline=5, retries=0).get_state_instance()
        ```

        Args:
            timeout: Seconds that one request may take, its answer included.
            retries: How often a call is repeated that may be repeated.
            pacing: Whether calls wait their turn.
            deadline: Seconds that a call may take in all, with waiting for its turn and repeats.
        """
        other = GreenApi.__new__(GreenApi)
        other._native = self._native.with_options(
            None if timeout is None else seconds("timeout", timeout),
            None if retries is None else count("retries", retries),
            pacing,
            None if deadline is None else seconds("deadline", deadline),
        )
        return other

    @property
    def id_instance(self) -> int:
        """Number of the instance."""
        return self._native.id_instance

    @property
    def api_url(self) -> str:
        """Address of the API host."""
        return self._native.api_url

    @property
    def media_url(self) -> str:
        """Address of the host for uploads."""
        return self._native.media_url

    @property
    def closed(self) -> bool:
        """Whether the client was closed."""
        return self._native.closed

    def close(self) -> None:
        """Gives up connections. The client cannot be used any more, nor those that `with_options` made of it."""
        self._native.close()

    def __enter__(self) -> GreenApi:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"GreenApi({self._native!r})"

    def __reduce__(self) -> Any:
        raise TypeError("a client cannot be pickled: it holds the access token; make one in the other process")

    def _perform(
        self,
        method: str,
        arguments: tuple[object, ...],
        file: FileSource | None = None,
        progress: Progress | None = None,
    ) -> Any:
        if file is None:
            return self._native.perform(method, arguments).wait()
        from .files import prepare, raising

        prepared = prepare(file, progress, asynchronous=False)
        with raising(prepared):
            return self._native.perform(method, arguments, prepared).wait()

    def call(
        self,
        method: str,
        body: Any = None,
        *,
        verb: Literal["GET", "POST", "DELETE"] = "POST",
        path: str | None = None,
        query: Mapping[str, str] | None = None,
        media_host: bool = False,
    ) -> Any:
        """Calls a method by its name: one that this version does not know. Nothing is checked before, and it is never
        repeated.

        Args:
            method: The API's name of it.
            body: What is sent as JSON; nothing when it is `None`.
            verb: HTTP verb.
            path: What follows the token in the path.
            query: Parameters behind the question mark.
            media_host: Whether it is on the host for uploads.

        Returns:
            The answer's JSON in Python; a `str` when it is none, `None` when it is empty.
        """
        text = None if body is None else json.dumps(body)
        items = list((query or {}).items())
        return json.loads(self._native.call(method, verb, text, path, items, media_host).wait())

    def health(self) -> Health:
        """The instance's state, the messages that wait to be sent, and settings that keep notifications away, with what
        they mean. Three requests at the same time."""
        return self._native.health().wait()  # type: ignore[no-any-return]

    def wait_until_authorized(self, *, interval: Time = 5.0, timeout: Time = 300.0) -> None:
        """Waits until a WhatsApp account is linked to the instance, asking for its state.

        Args:
            interval: Seconds between two questions.
            timeout: Seconds to wait in all.

        Raises:
            TimeoutError: It took too long.
        """
        self._native.wait_until_authorized(seconds("interval", interval), seconds("timeout", timeout)).wait()

    def find_sent(self, chat_id: str, text: str, *, within: Time = 600.0) -> Found | None:
        """Looks for a message whose sending ended with an error that has `outcome_unknown`: in the send queue, then in the
        journal of outgoing messages.

        `None` does not prove that it was not accepted: a sent message can take 2 minutes until it stands in the journal.

        Args:
            chat_id: Chat that it was sent to.
            text: Its text, its caption or its file name.
            within: How many seconds ago it was sent at most.
        """
        found = self._native.find_sent(chat_id, text, seconds("within", within)).wait()
        return _found(found)

    @overload
    def download(
        self, url: str, to: None = None, *, max_bytes: int | None = None, progress: Progress | None = None
    ) -> bytes: ...
    @overload
    def download(
        self, url: str, to: str | os.PathLike[str], *, max_bytes: int | None = None, progress: Progress | None = None
    ) -> int: ...
    def download(
        self,
        url: str,
        to: str | os.PathLike[str] | None = None,
        *,
        max_bytes: int | None = None,
        progress: Progress | None = None,
    ) -> bytes | int:
        """Downloads a file by its link, for example `download_url` of a notification. The token is not sent.

        Args:
            url: The link.
            to: Path of the file to write, which appears when it is complete. Without it the bytes are returned.
            max_bytes: Largest file that is taken. Default: the service's largest, 100 MB.
            progress: Called with the bytes received so far and the file's length, if it is known.

        Returns:
            The bytes, or with `to` their number.
        """
        return self._native.download(url, to, max_bytes, progress).wait()  # type: ignore[no-any-return]

    def file_expiration(self, url: str) -> datetime | None:
        """Until when the link to an uploaded file works, in UTC; `None` when the storage does not say."""
        return _moment(self._native.file_expiration(url).wait())

    def qr_codes(self, *, websocket: bool = False) -> QrCodes:
        """QR codes to link a phone: an event for each new code, until the instance is authorized.

        Args:
            websocket: Be told at once, by websocket, instead of asking every second.
        """
        from ._qr import QrCodes

        return QrCodes(self._native.qr_codes(websocket))

    def notifications(self, *, receive_timeout: Time = 5.0, transient_errors: bool = False) -> Notifications:
        """The notifications of the instance, as they come, by long polling.

        ```python
        for delivery in client.notifications():
            with delivery as notification:
                print(notification)
        ```

        One at a time, in the service's order. A delivery is acknowledged when its `with` block ends, and refused when an
        exception leaves it; or call `delivery.ack()` and `delivery.refuse()`. What was not acknowledged comes again.
        Failures that pass do not end the iteration: it tries again with growing pauses up to a minute.

        Args:
            receive_timeout: Seconds that the service waits for a notification, 5 to 60, whole. Longer makes fewer
                requests, not later notifications.
            transient_errors: Raise also failures that pass; the iteration can be continued after them.
        """
        from ._notifications import Notifications

        return Notifications(self._native.notifications(seconds("receive_timeout", receive_timeout), transient_errors))

    def listen(
        self,
        handler: Handler,
        *,
        retries: int = 3,
        retry_delay: Time = 0.5,
        max_retry_delay: Time = 8.0,
        dead_letters: DeadLetterSink | None = None,
        receive_timeout: Time = 5.0,
    ) -> None:
        """Gives the instance's notifications to a handler, one after another, until Ctrl-C or a failure that does not
        pass. To stop it from elsewhere, use `listener`.

        A notification is acknowledged when the handler returned. When it raises, it is called again after a pause, and
        when it never succeeds the notification goes to `dead_letters` and is acknowledged after that.

        Args:
            handler: Called with each notification.
            retries: How often a handler that raised is called again.
            retry_delay: Seconds before it is called again; they double each time.
            max_retry_delay: Longest such pause, in seconds.
            dead_letters: Called with what the handler never managed. When it raises too, the notification stays with the
                service and comes again. Default: it is logged as an error.
            receive_timeout: Seconds that the service waits for a notification, 5 to 60.
        """
        self.listener(
            handler,
            retries=retries,
            retry_delay=retry_delay,
            max_retry_delay=max_retry_delay,
            dead_letters=dead_letters,
            receive_timeout=receive_timeout,
        ).run()

    def listener(
        self,
        handler: Handler,
        *,
        retries: int = 3,
        retry_delay: Time = 0.5,
        max_retry_delay: Time = 8.0,
        dead_letters: DeadLetterSink | None = None,
        receive_timeout: Time = 5.0,
    ) -> Listener:
        """As `listen`, not begun yet: `run` it in one thread, `stop` it from another."""
        from ._listening import Listener, policy

        return Listener(
            self._native.notifications(seconds("receive_timeout", receive_timeout), False),
            handler,
            policy(retries, retry_delay, max_retry_delay),
            dead_letters,
        )


def _found(found: tuple[str, bool] | None) -> Found | None:
    if found is None:
        return None
    from ._health import Found

    return Found(*found)


def _moment(since: float | None) -> datetime | None:
    if since is None:
        return None
    from datetime import datetime, timezone

    return datetime.fromtimestamp(since, timezone.utc)
