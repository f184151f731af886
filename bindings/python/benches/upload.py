"""Memory that an upload of 90 MB adds to a process that has sent a small file before."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator

import psutil
import server

from green_api import AsyncGreenApi, File, GreenApi

SIZE = 90_000_000
CHAT = "79001234568@c.us"
ANSWER = b'{"idMessage":"3EB0C767D097B7C7C030","urlFile":"https://example.com/large.bin"}'
KINDS = ("path", "file object", "awaited pieces")


def send(url: str, path: str, kind: str) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        with open(path, "rb") as file:
            while piece := file.read(64 * 1024):
                yield piece

    async def awaited() -> None:
        async with AsyncGreenApi(1101000001, "abc", api_url=url) as client:
            await client.send_file_by_upload(CHAT, File(pieces(), length=SIZE), file_name="large.bin")

    with GreenApi(1101000001, "abc", api_url=url) as client:
        client.send_file_by_upload(CHAT, b"x" * 500_000, file_name="small.bin")
        before = psutil.Process().memory_full_info().uss
        peak = peak_resident()
        if kind == "awaited pieces":
            asyncio.run(awaited())
        elif kind == "path":
            client.send_file_by_upload(CHAT, path, file_name="large.bin")
        else:
            with open(path, "rb") as file:
                client.send_file_by_upload(CHAT, file, file_name="large.bin")
    added = (peak_resident() - peak) / 1e6
    left = (psutil.Process().memory_full_info().uss - before) / 1e6
    print(f"{kind:16}{added:8.1f} MB more at the peak, {left:5.1f} MB after it")


def peak_resident() -> int:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1000 for line in status if line.startswith("VmHWM"))


def main() -> None:
    if len(sys.argv) > 1:
        send(*sys.argv[1:])
        return
    url = server.start(ANSWER)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "large.bin")
        with open(path, "wb") as file:
            file.truncate(SIZE)
        for kind in KINDS:
            subprocess.run([sys.executable, __file__, url, path, kind], check=True)


if __name__ == "__main__":
    main()
