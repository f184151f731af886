"""A server that keeps what it is asked, byte by byte, and answers what it is told."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from green_api import AsyncGreenApi, GreenApi

TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345"


class Recorder:
    """Answers every request with `answer`, or not at all while that is `None`."""

    def __init__(self) -> None:
        self.requests: list[bytes] = []
        self.answer: bytes | None = json_answer(b'{"idMessage": "3EB0C767D097B7C7C030"}')
        self.asked = threading.Event()
        """Set with each request."""
        self.left = threading.Event()
        """Set when a client closes its connection."""
        self.on_request: Callable[[], None] = lambda: None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self._connections: list[socket.socket] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def client(self, **options: Any) -> GreenApi:
        return GreenApi(1101000001, TOKEN, api_url=self.url, **{"retries": 0, **options})

    def async_client(self, **options: Any) -> AsyncGreenApi:
        return AsyncGreenApi(1101000001, TOKEN, api_url=self.url, **{"retries": 0, **options})

    def __enter__(self) -> Recorder:
        self._begin(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Wakes the thread that accepts.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(20)

    def _begin(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._connections.append(connection)
            self._begin(lambda connection=connection: self._serve(connection))  # type: ignore[misc]

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as stream:
            try:
                while request := read_request(stream):
                    self.requests.append(request)
                    self.on_request()
                    self.asked.set()
                    if self.answer is not None:
                        connection.sendall(self.answer)
            except OSError:
                pass
        self.left.set()


def json_answer(body: bytes, status: str = "200 OK", headers: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return head.encode() + body


def read_request(stream: Any) -> bytes:
    """Head and body of the next request; nothing at the end."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline()
        if not line:
            return b""
        head += line
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    if length is not None:
        return head + bytes(stream.read(int(length[1])))
    pieces = [head]
    if b"transfer-encoding: chunked" in head.lower():
        # A client that breaks off does not send the last size.
        while size := int(stream.readline() or b"0", 16):
            pieces.append(stream.read(size))
            stream.readline()
        stream.readline()
    return b"".join(pieces)


def comparable(request: bytes) -> bytes:
    """A request without what is different each time: the port and the boundaries of forms."""
    request = re.sub(rb"127\.0\.0\.1:\d+", b"HOST", request)
    boundary = re.search(rb"boundary=(\S+)", request)
    return request.replace(boundary[1], b"BOUNDARY") if boundary else request
