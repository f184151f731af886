"""Event loops: each has one port, through which the results of the native worker come into it."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import select
import threading
from collections.abc import AsyncGenerator

from ._native import Port

_lock = threading.Lock()
_ports: dict[asyncio.AbstractEventLoop, tuple[Port, _Watch]] = {}


class _Watch:
    """Calls ``port.drain`` in the loop's thread when its socket can be read, until the loop is shut down."""

    def __init__(self, loop: asyncio.AbstractEventLoop, port: Port) -> None:
        self._loop = loop
        self._port = port
        self._thread: threading.Thread | None = None
        self._drained = threading.Event()
        self._ended = False
        self._generator = self._until_shutdown()
        # Begun now, the loop closes it when it is shut down: this is the only notice that loops give.
        with contextlib.suppress(StopIteration):
            self._generator.__anext__().send(None)
        try:
            loop.add_reader(port.fileno(), port.drain)
        except NotImplementedError:
            # A loop that cannot watch sockets, as on Windows: a thread does it.
            self._thread = threading.Thread(target=self._watch, name="green-api-loop", daemon=True)
            self._thread.start()

    async def _until_shutdown(self) -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            # What closes now may still make calls: the port is closed when they have ended.
            self._close_when_idle()

    def _close_when_idle(self) -> None:
        if self._port.pending:
            self._loop.call_later(0.01, self._close_when_idle)
        else:
            _release(self._loop)

    def _watch(self) -> None:
        fd = self._port.fileno()
        while True:
            select.select([fd], [], [])
            if self._ended:
                return
            self._drained.clear()
            try:
                self._loop.call_soon_threadsafe(self._drain)
            except RuntimeError:
                # The loop is closed.
                return
            self._drained.wait()

    def _drain(self) -> None:
        try:
            self._port.drain()
        finally:
            self._drained.set()

    def end(self) -> None:
        self._ended = True
        if self._thread is None:
            if not self._loop.is_closed():
                self._loop.remove_reader(self._port.fileno())
        else:
            self._drained.set()
            self._port.wake()
            self._thread.join(1)
        self._port.close()


def port_of(loop: asyncio.AbstractEventLoop) -> Port:
    """The port of a running loop; called in its thread."""
    known = _ports.get(loop)
    if known is not None and known[0].usable:
        return known[0]
    for other in [other for other in list(_ports) if other.is_closed()]:
        _release(other)
    port = Port()
    watch = _Watch(loop, port)
    with _lock:
        _ports[loop] = (port, watch)
    return port


def _release(loop: asyncio.AbstractEventLoop) -> None:
    with _lock:
        known = _ports.pop(loop, None)
    if known is not None:
        known[1].end()


@atexit.register
def _release_all() -> None:
    for loop in list(_ports):
        _release(loop)
