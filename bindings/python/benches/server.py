"""A server for the benchmarks, in a process of its own: answers at once, always the same, and costs the clients nothing."""

from __future__ import annotations

import asyncio
import multiprocessing
import re
from multiprocessing.connection import Connection

ANSWER = b'{"idMessage":"3EB0C767D097B7C7C030"}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


class Answering(asyncio.Protocol):
    """Reads heads and skips bodies."""

    def __init__(self, answer: bytes) -> None:
        self._response = HEAD % len(answer) + answer
        self._head = b""
        self._body = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        while data:
            if self._body:
                skipped = min(self._body, len(data))
                self._body -= skipped
                data = data[skipped:]
                if self._body == 0:
                    self._transport.write(self._response)
                continue
            head, end, data = (self._head + data).partition(b"\r\n\r\n")
            if not end:
                self._head = head
                return
            self._head = b""
            length = LENGTH.search(head)
            self._body = int(length[1]) if length else 0
            if self._body == 0:
                self._transport.write(self._response)


def _serve(ready: Connection, answer: bytes) -> None:
    async def main() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: Answering(answer), "127.0.0.1", 0)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def start(answer: bytes = ANSWER) -> str:
    """Starts it; its address."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("spawn")
    context.Process(target=_serve, args=(sender, answer), daemon=True).start()
    return f"http://127.0.0.1:{receiver.recv()}"
