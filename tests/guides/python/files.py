"""Files."""

# ANCHOR: files
from collections.abc import Iterable

from green_api import File, GreenApi


def send(client: GreenApi, path: str) -> str:
    def progress(sent: int, total: int | None) -> None:
        print(f"{sent} of {total} bytes")

    sent = client.send_file_by_upload("79001234568@c.us", path, caption="The report", progress=progress)
    return sent.id_message


def send_to_many(client: GreenApi, chats: Iterable[str]) -> None:
    """Uploads once."""
    uploaded = client.upload_file(File(b"Soup", name="menu.txt"))
    for chat in chats:
        client.send_file_by_url(chat, uploaded.url_file, "menu.txt")


def fetch(client: GreenApi, download_url: str, path: str) -> int:
    return client.download(download_url, path)
# ANCHOR_END: files
