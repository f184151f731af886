"""Notifications, one after another, by long polling."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

if TYPE_CHECKING:
    from types import TracebackType

    from . import Notification, _native


class _Delivered:
    """A received notification. The service keeps it, and gives nothing else, until it is acknowledged."""

    __slots__ = ("_native",)

    def __init__(self, native: _native.Delivery) -> None:
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

    @property
    def receipt_id(self) -> int:
        """Number under which the service keeps it."""
        return self._native.receipt_id

    @property
    def attempt(self) -> int:
        """1 when it comes for the first time, 2 when it comes again, and so on."""
        return self._native.attempt

    def refuse(self) -> None:
        """Leaves it in the service's queue: it comes again after a pause."""
        self._native.refuse()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(receipt_id={self.receipt_id}, attempt={self.attempt})"


@final
class Delivery(_Delivered):
    """A received notification. The service keeps it, and gives nothing else, until it is acknowledged.

    As a context manager it gives the notification, acknowledges it at the end, and refuses it when an exception leaves
    the block.
    """

    __slots__ = ()

    def ack(self) -> None:
        """Acknowledges it: the service deletes it, and the next one can come. Further calls do nothing."""
        self._native.ack().wait()

    def __enter__(self) -> Notification:
        return self.notification

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.ack()
        else:
            self.refuse()


@final
class AsyncDelivery(_Delivered):
    """A received notification. The service keeps it, and gives nothing else, until it is acknowledged.

    As an asynchronous context manager it gives the notification, acknowledges it at the end, and refuses it when an
    exception leaves the block.
    """

    __slots__ = ()

    async def ack(self) -> None:
        """Acknowledges it: the service deletes it, and the next one can come. Further calls do nothing."""
        await self._native.ack()

    async def __aenter__(self) -> Notification:
        return self.notification

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            await self.ack()
        else:
            self.refuse()


class _Stream:
    __slots__ = ("_native",)

    def __init__(self, native: _native.Notifications) -> None:
        self._native = native

    def stop(self) -> None:
        """Ends the iteration, from any thread. What was not acknowledged stays with the service."""
        self._native.stop()


@final
class Notifications(_Stream):
    """The notifications of an instance; from `client.notifications()`."""

    __slots__ = ()

    def __iter__(self) -> Notifications:
        return self

    def __next__(self) -> Delivery:
        native = self._native.next().wait()
        if native is None:
            raise StopIteration
        return Delivery(native)

    def __enter__(self) -> Notifications:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


@final
class AsyncNotifications(_Stream):
    """The notifications of an instance; from `client.notifications()`."""

    __slots__ = ()

    def __aiter__(self) -> AsyncNotifications:
        return self

    async def __anext__(self) -> AsyncDelivery:
        native = await self._native.next()
        if native is None:
            raise StopAsyncIteration
        return AsyncDelivery(native)

    async def __aenter__(self) -> AsyncNotifications:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
