"""Sends a file, with its progress.

python send_file.py 79001234568 holiday.mp4 "From the beach"
"""

from __future__ import annotations

import sys
from pathlib import Path

from green_api import GreenApi


def progress(sent: int, total: int | None) -> None:
    share = f"{sent / total:.0%}" if total else f"{sent} bytes"
    print(f"\r{share}", end="", file=sys.stderr)


def send(client: GreenApi, chat_id: str, path: Path, caption: str | None = None) -> str:
    """Sends the file, however large, without reading it into memory; returns a link to it that works for 15 days."""
    sent = client.send_file_by_upload(chat_id, path, file_name=path.name, caption=caption, progress=progress)
    return sent.url_file


if __name__ == "__main__":
    number, name, *caption = sys.argv[1:]
    with GreenApi() as client:
        print(send(client, f"{number}@c.us", Path(name), *caption))
