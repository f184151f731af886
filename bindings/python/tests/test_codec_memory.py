"""What was decoded and dropped leaves nothing behind."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Callable

import pytest

import green_api
from documentation import of_role
from green_api import _native

TEXT = next(
    example for example in of_role("notification") if example.file == "messages/text-message.json"
).text.encode()
QUOTED = json.dumps(json.loads(TEXT) | {"timestamp": "1588091580"}).encode()
MISFIT = TEXT.replace(b'"textMessage"', b'"textMessag"', 1)
UNKNOWN = TEXT.replace(b"incomingMessageReceived", b"kindOfTomorrow")
ANSWER = b'{"receiptId": 1, "body": ' + TEXT + b"}"

MILLION = """
import sys
from green_api import decode_notification
body = sys.stdin.buffer.read()
def rest():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096
def blocks():
    return sys.getallocatedblocks()
for _ in range(20_000):
    decode_notification(body)
before = rest(), blocks()
for _ in range(1_000_000):
    decode_notification(body)
after = rest(), blocks()
print(after[0] - before[0], after[1] - before[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_million_notifications_leave_memory_flat() -> None:
    run = subprocess.run([sys.executable, "-c", MILLION], input=TEXT, capture_output=True, check=True)
    grown, blocks = map(int, run.stdout.split())
    assert grown < 2 * 1024 * 1024
    assert blocks < 100


@pytest.mark.parametrize(
    "use",
    [
        lambda: green_api.decode_notification(TEXT),
        lambda: green_api.decode_notification(TEXT.decode()),
        lambda: green_api.decode_notification(QUOTED),
        lambda: green_api.decode_notification(MISFIT),
        lambda: green_api.decode_notification(UNKNOWN),
        lambda: green_api.decode_notification(b"nonsense"),
        lambda: _native.decode_answer("receiveNotification", ANSWER),
        lambda: green_api.decode_notification(TEXT).to_json(),
        lambda: green_api.decode_notification(TEXT).to_dict(),
        lambda: green_api.decode_notification(TEXT).raw,
        lambda: refused(lambda: green_api.SenderData.from_json("{}")),
        lambda: refused(lambda: _native.encode_request("sendMessage", (5, "Hi", None, None))),
        lambda: _native.encode_request("sendPoll", ("1@c.us", "?", [{"option_name": "a"}], None, None)),
    ],
)
def test_nothing_is_left_of_what_was_dropped(use: Callable[[], object]) -> None:
    for _ in range(1000):
        use()
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(3000):
        use()
    gc.collect()
    # One block for each call would be three thousand.
    assert sys.getallocatedblocks() - before < 200


def refused(use: Callable[[], object]) -> None:
    with pytest.raises((TypeError, ValueError, green_api.errors.DecodeError)):
        use()


def test_a_notification_is_no_burden_for_the_garbage_collector() -> None:
    notification = green_api.decode_notification(TEXT)
    assert isinstance(notification, green_api.IncomingMessageReceived)
    assert not gc.is_tracked(notification.sender_data)
    assert not gc.is_tracked(notification.message_data)
