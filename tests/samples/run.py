"""Runs the samples of the reference pages and compares what they send with what their pages say.

Usage: run.py DIR, the folder that `green-api-codegen --samples DIR` has written. The package must be installed.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import io
import json
import os
import sys
import tempfile
import threading
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from green_api import AsyncGreenApi, DecodeError, GreenApi

INSTANCE = 1101000001
TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345"
PHOTO = b"\xff\xd8\xff not a photograph, but not empty"


class Recorder(BaseHTTPRequestHandler):
    """Keeps the last request, and answers what it is told."""

    protocol_version = "HTTP/1.1"
    answer = b""
    sent: dict[str, Any] | None = None

    def record(self) -> None:
        # The next answer may be set as soon as the head of this one has arrived.
        answer, body = Recorder.answer, self.body()
        address = urlsplit(self.path)
        Recorder.sent = {
            "verb": self.command,
            "path": address.path,
            "query": dict(parse_qsl(address.query)),
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "body": body,
        }
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = do_DELETE = record  # noqa: N815 - the names that the library calls

    def body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        pieces = b""
        while size := int(self.rfile.readline(), 16):
            pieces += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return pieces

    def log_message(self, *_: object) -> None:
        pass


def form(sent: dict[str, Any]) -> dict[str, bytes]:
    """The fields of a form."""
    head = f"Content-Type: {sent['headers']['content-type']}\r\n\r\n".encode()
    parts = message_from_bytes(head + sent["body"]).get_payload()
    return {part.get_param("name", header="content-disposition"): part.get_payload(decode=True) for part in parts}


def differences(expected: dict[str, Any], sent: dict[str, Any] | None) -> list[str]:
    """What was not sent as the page says."""
    if sent is None:
        return ["nothing was sent"]
    path = expected["path"].replace("{idInstance}", str(INSTANCE)).replace("{apiTokenInstance}", TOKEN)
    found = []
    for name, wanted, got in (
        ("verb", expected["verb"], sent["verb"]),
        ("path", path, sent["path"]),
        *((f"query {name}", value, sent["query"].get(name)) for name, value in expected["query"].items()),
        *((f"header {name}", value, sent["headers"].get(name.lower())) for name, value in expected["headers"].items()),
        ("body", *bodies(expected["body"], sent)),
    ):
        if wanted != got:
            found.append(f"{name}: expected {wanted!r}, got {got!r}")
    return found


def bodies(expected: dict[str, Any] | None, sent: dict[str, Any]) -> tuple[Any, Any]:
    """The body that is expected, and the one that arrived."""
    if expected is None:
        return b"", sent["body"]
    if "json" in expected:
        return expected["json"], json.loads(sent["body"] or b"null")
    if "form" in expected:
        fields = {name: value.encode() for name, value in expected["form"].items()}
        return {**fields, **{name: PHOTO for name in expected["files"]}}, form(sent)
    return PHOTO, sent["body"]


def main(folder: Path) -> int:
    spec = importlib.util.spec_from_file_location("samples", folder / "samples.py")
    assert spec is not None and spec.loader is not None
    samples = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(samples)
    requests = json.loads((folder / "requests.json").read_text(encoding="utf-8"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    options: dict[str, Any] = {
        "id_instance": INSTANCE, "api_token_instance": TOKEN, "api_url": url, "media_url": url, "pacing": False, "retries": 0,
    }

    async def awaited(name: str) -> None:
        async with AsyncGreenApi(**options) as client:
            await samples.ASYNC_SAMPLES[name](client)

    wrong = []
    with tempfile.TemporaryDirectory() as place, GreenApi(**options) as client:
        os.chdir(place)
        for file in {request["body"]["file"] for request in requests if "file" in (request["body"] or {})}:
            Path(file).write_bytes(PHOTO)
        for request in requests:
            name = request["sample"]
            for way, run in (
                ("called", lambda name=name: samples.SAMPLES[name](client)),
                ("awaited", lambda name=name: asyncio.run(awaited(name))),
            ):
                Recorder.answer = b"" if request["answer"] is None else json.dumps(request["answer"]).encode()
                Recorder.sent = None
                try:
                    with contextlib.redirect_stdout(io.StringIO()):
                        run()
                except DecodeError:
                    # Without an example of the answer there is nothing to decode.
                    if request["answer"] is not None or not request["answers"]:
                        raise
                wrong += [f"{name}, {way}: {what}" for what in differences(request, Recorder.sent)]
        os.chdir(folder)
    print("\n".join(wrong) or f"{2 * len(requests)} samples send what their pages say")
    return 1 if wrong or not requests else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve()))
