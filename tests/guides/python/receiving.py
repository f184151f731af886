"""Receiving without loss."""

# ANCHOR: listen
from pathlib import Path

from green_api import DeadLetter, GreenApi, IncomingMessageReceived, Notification, OutgoingMessageStatus


def handle(notification: Notification) -> None:
    match notification:
        case IncomingMessageReceived(id_message=id_message):
            print(id_message)
        case OutgoingMessageStatus(id_message=id_message, status=status):
            print(id_message, status)
        case other:
            # Not used, new, or not fitting: return, and it is acknowledged.
            print("not used:", other.type_webhook)


def keep(letter: DeadLetter) -> None:
    with Path("dead-letters.jsonl").open("ab") as file:
        file.write(letter.raw + b"\n")


def run(client: GreenApi) -> None:
    client.listen(handle, retries=3, dead_letters=keep)  # until Ctrl-C
# ANCHOR_END: listen
