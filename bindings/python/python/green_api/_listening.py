"""Handlers of notifications: called again when they fail, with a place for what they never manage."""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, final

from . import _native
from ._logs import logger
from ._settings import Time, count, seconds
from .errors import GreenApiError

if TYPE_CHECKING:
    from . import Notification

Handler: TypeAlias = "Callable[[Notification], object]"
"""What is called with each notification."""

AsyncHandler: TypeAlias = "Callable[[Notification], Awaitable[object] | object]"
"""What is called with each notification; awaited when it is a coroutine function."""


class DeadLetter(NamedTuple):
    """A notification that its handler never managed."""

    notification: Notification
    """The notification."""
    raw: bytes
    """The notification as it came, JSON."""
    error: Exception
    """What the handler raised the last time."""
    attempts: int
    """How often the handler was called."""


DeadLetterSink: TypeAlias = Callable[[DeadLetter], object]
"""Where notifications go that the handler never managed."""

AsyncDeadLetterSink: TypeAlias = "Callable[[DeadLetter], Awaitable[object] | object]"
"""Where notifications go that the handler never managed; awaited when it is a coroutine function."""


def policy(retries: int, retry_delay: Time, max_retry_delay: Time) -> _native.HandlerPolicy:
    """When a handler that fails is called again."""
    return _native.HandlerPolicy(
        count("retries", retries),
        seconds("retry_delay", retry_delay),
        seconds("max_retry_delay", max_retry_delay),
    )


class Received(Protocol):
    """What a handler is called with, whichever way it came."""

    @property
    def notification(self) -> Any: ...
    @property
    def raw(self) -> bytes: ...


class Source(Protocol):
    """Where it comes from."""

    def pause(self, time: float) -> _native.Operation[bool]: ...


def handle(
    source: Source, received: Received, handler: Handler, policy: _native.HandlerPolicy, sink: DeadLetterSink | None
) -> bool:
    """Calls the handler until it succeeds or has had its chances; whether the notification is to be acknowledged."""
    failures = 0
    while True:
        try:
            handler(received.notification)
            return True
        except Exception as error:
            failures += 1
            pause = policy.after_failure(failures)
            _warn(error, failures)
            failure = error
        if pause is None:
            letter = DeadLetter(received.notification, received.raw, failure, failures)
            try:
                (sink or log)(letter)
                return True
            except Exception:
                _warn_of_sink()
                return False
        if source.pause(pause).wait():
            # Stopped: it comes again.
            return False


async def handle_async(
    source: Source,
    received: Received,
    handler: AsyncHandler,
    policy: _native.HandlerPolicy,
    sink: AsyncDeadLetterSink | None,
) -> bool:
    """As `handle`, for handlers that may have to be awaited."""
    failures = 0
    while True:
        try:
            awaitable = handler(received.notification)
            if isawaitable(awaitable):
                await awaitable
            return True
        except Exception as error:
            failures += 1
            pause = policy.after_failure(failures)
            _warn(error, failures)
            failure = error
        if pause is None:
            letter = DeadLetter(received.notification, received.raw, failure, failures)
            try:
                awaitable = (sink or log)(letter)
                if isawaitable(awaitable):
                    await awaitable
                return True
            except Exception:
                _warn_of_sink()
                return False
        if await source.pause(pause):
            # Stopped: it comes again.
            return False


def log(letter: DeadLetter) -> None:
    """The sink when none is given: nothing is lost as long as somebody reads the log."""
    trace = "".join(traceback.format_exception(letter.error))
    logger.error("a notification was not handled: %s\n%s", letter.raw.decode(errors="replace"), trace)


def _warn(error: Exception, failures: int) -> None:
    logger.warning("the handler failed (attempt %d): %s: %s", failures, type(error).__name__, error)


def _warn_of_sink() -> None:
    logger.exception("the dead-letter sink failed, the notification stays with the service")


def passes(error: GreenApiError) -> bool:
    """Whether an acknowledgement that failed is made when the notification comes again."""
    passing = error.retryable or (error.status is not None and error.status >= 500)
    if passing:
        logger.warning("not acknowledged yet: %s", error)
    return passing


class _Listener:
    def __init__(self, native: _native.Notifications) -> None:
        self._native = native
        # Handled, but perhaps not acknowledged yet: when it comes again it is only acknowledged.
        self._handled: int | None = None

    def stop(self) -> None:
        """Ends `run`, from any thread: the handler that is at work finishes, and everything else stays with the
        service."""
        self._native.stop()


@final
class Listener(_Listener):
    """Gives notifications to a handler; from `client.listener(…)`."""

    def __init__(
        self,
        native: _native.Notifications,
        handler: Handler,
        policy: _native.HandlerPolicy,
        dead_letters: DeadLetterSink | None,
    ) -> None:
        super().__init__(native)
        self._handler = handler
        self._policy = policy
        self._dead_letters = dead_letters

    def run(self) -> None:
        """Runs until it is stopped. Raises what does not pass by itself: wrong credentials, `webhookUrl` is set."""
        while (delivery := self._native.next().wait()) is not None:
            if self._handled != delivery.receipt_id:
                if not handle(self._native, delivery, self._handler, self._policy, self._dead_letters):
                    delivery.refuse()
                    continue
                self._handled = delivery.receipt_id
            try:
                delivery.ack().wait()
            except GreenApiError as error:
                if not passes(error):
                    raise
                delivery.refuse()


@final
class AsyncListener(_Listener):
    """Gives notifications to a handler; from `client.listener(…)`."""

    def __init__(
        self,
        native: _native.Notifications,
        handler: AsyncHandler,
        policy: _native.HandlerPolicy,
        dead_letters: AsyncDeadLetterSink | None,
    ) -> None:
        super().__init__(native)
        self._handler = handler
        self._policy = policy
        self._dead_letters = dead_letters

    async def run(self) -> None:
        """Runs until it is stopped. Raises what does not pass by itself: wrong credentials, `webhookUrl` is set."""
        while (delivery := await self._native.next()) is not None:
            if self._handled != delivery.receipt_id:
                if not await handle_async(self._native, delivery, self._handler, self._policy, self._dead_letters):
                    delivery.refuse()
                    continue
                self._handled = delivery.receipt_id
            try:
                await delivery.ack()
            except GreenApiError as error:
                if not passes(error):
                    raise
                delivery.refuse()
