"""The synchronous and the asynchronous client send the same bytes: those of the table."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import pytest

from green_api import PollOption, StateInstance
from green_api.files import File
from recorder import TOKEN, Recorder, comparable, json_answer


class Case(NamedTuple):
    method: str
    arguments: dict[str, Any]
    line: str
    """Verb, method of the API, and what follows the token."""
    body: bytes | None = None
    answer: bytes = b'{"idMessage": "3EB0C767D097B7C7C030"}'
    headers: tuple[bytes, ...] = ()


def encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


CHAT = "79001234568@c.us"
CASES = [
    Case("get_state_instance", {}, "GET getStateInstance", answer=b'{"stateInstance": "authorized"}'),
    Case(
        "send_message",
        {"chat_id": CHAT, "message": "Привет \U0001f600 \"'\\\n"},
        "POST sendMessage",
        encoded({"chatId": CHAT, "message": "Привет \U0001f600 \"'\\\n"}),
    ),
    Case(
        "send_message",
        {"chat_id": CHAT, "message": "Hi", "quoted_message_id": "3EB0C767D097B7C7C030", "link_preview": False},
        "POST sendMessage",
        encoded({"chatId": CHAT, "message": "Hi", "quotedMessageId": "3EB0C767D097B7C7C030", "linkPreview": False}),
    ),
    Case(
        "send_poll",
        {"chat_id": CHAT, "message": "Tea?", "options": [PollOption("yes"), {"optionName": "no"}]},
        "POST sendPoll",
        encoded({"chatId": CHAT, "message": "Tea?", "options": [{"optionName": "yes"}, {"optionName": "no"}]}),
    ),
    Case(
        "send_location",
        {"chat_id": CHAT, "latitude": 44.9370129, "longitude": 89.8728409},
        "POST sendLocation",
        encoded({"chatId": CHAT, "latitude": 44.9370129, "longitude": 89.8728409}),
    ),
    Case("receive_notification", {"receive_timeout": 7}, "GET receiveNotification ?receiveTimeout=7", answer=b"null"),
    Case(
        "delete_notification", {"receipt_id": 1234567}, "DELETE deleteNotification /1234567", answer=b'{"result": true}'
    ),
    Case("last_incoming_messages", {"minutes": 60}, "GET lastIncomingMessages ?minutes=60", answer=b"[]"),
    Case(
        "get_chat_history",
        {"chat_id": CHAT, "count": 10},
        "POST getChatHistory",
        encoded({"chatId": CHAT, "count": 10}),
        answer=b"[]",
    ),
    Case(
        "create_group",
        {"group_name": "Team", "chat_ids": [CHAT]},
        "POST createGroup",
        encoded({"groupName": "Team", "chatIds": [CHAT]}),
        answer=b'{"created": true, "chatId": "79001234567-1581234048@g.us", "groupInviteLink": "https://example.com"}',
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.method}-{len(case.arguments)}")
def test_both_clients_send_the_bytes_of_the_table(case: Case, recorder: Recorder) -> None:
    recorder.answer = json_answer(case.answer)
    answers = [getattr(recorder.client(), case.method)(**case.arguments), awaited(recorder, case)]
    assert answers[0] == answers[1]
    sync, asynchronous = map(comparable, recorder.requests)
    assert sync == asynchronous
    head, _, body = sync.partition(b"\r\n\r\n")
    verb, name, *rest = case.line.split(" ")
    suffix = "".join(rest)
    assert head.startswith(f"{verb} /waInstance1101000001/{name}/{TOKEN}{suffix} HTTP/1.1\r\n".encode())
    if case.body is not None:
        assert body == case.body
        assert b"content-type: application/json\r\n" in head
    else:
        assert body == b""
    assert b"user-agent: green-api-python/" in head


def awaited(recorder: Recorder, case: Case) -> Any:
    async def call() -> Any:
        async with recorder.async_client() as client:
            return await getattr(client, case.method)(**case.arguments)

    return asyncio.run(call())


CONTENT = bytes(range(256)) * 1024


async def pieces() -> AsyncIterator[bytes]:
    for begin in range(0, len(CONTENT), 100_000):
        await asyncio.sleep(0)
        yield CONTENT[begin : begin + 100_000]


def sources(path: str) -> dict[str, Any]:
    return {
        "path": path,
        "bytes": File(CONTENT, name="cat.bin"),
        "bytearray": File(bytearray(CONTENT), name="cat.bin"),
        "file object": lambda: open(path, "rb"),
        "stream of known length": File(io.BytesIO(CONTENT), name="cat.bin"),
        "pieces of known length": lambda: File(
            iter([CONTENT[:1], b"", CONTENT[1:]]), name="cat.bin", length=len(CONTENT)
        ),
    }


@pytest.mark.parametrize("kind", [*sources(""), "awaited pieces"])
def test_a_file_is_the_same_wherever_its_bytes_come_from(kind: str, recorder: Recorder, tmp_path: Any) -> None:
    path = tmp_path / "cat.bin"
    path.write_bytes(CONTENT)
    recorder.answer = json_answer(b'{"idMessage": "3EB0C767D097B7C7C030", "urlFile": "https://example.com/cat.bin"}')

    def source(kind: str) -> Any:
        if kind == "awaited pieces":
            return File(pieces(), name="cat.bin", length=len(CONTENT))
        made = sources(str(path))[kind]
        return made() if callable(made) else made

    async def upload(file: Any) -> None:
        async with recorder.async_client() as client:
            await client.send_file_by_upload(CHAT, file, file_name="cat.bin", caption="A cat")

    recorder.client().send_file_by_upload(CHAT, str(path), file_name="cat.bin", caption="A cat")
    if kind != "awaited pieces":
        recorder.client().send_file_by_upload(CHAT, source(kind), file_name="cat.bin", caption="A cat")
    asyncio.run(upload(source(kind)))
    requests = {comparable(request) for request in recorder.requests}
    assert len(requests) == 1
    assert CONTENT in requests.pop()


def test_a_file_as_the_whole_body_is_sent_as_it_is(recorder: Recorder) -> None:
    recorder.answer = json_answer(b'{"urlFile": "https://example.com/cat.bin"}')
    recorder.client().upload_file(File(CONTENT, name="cat.bin"))
    assert recorder.requests[0].endswith(b"\r\n\r\n" + CONTENT)


def test_undocumented_methods_are_called_by_name(recorder: Recorder) -> None:
    recorder.answer = json_answer(b'{"new": [1]}')
    client = recorder.client()
    assert client.call("newMethod", {"chatId": CHAT}) == {"new": [1]}
    assert client.call("otherMethod", verb="GET", path="5", query={"a": "b c"}) == {"new": [1]}
    recorder.answer = json_answer(b"")
    assert asyncio.run(called(recorder)) is None
    lines = [request.split(b" HTTP/1.1")[0].decode() for request in recorder.requests]
    place = "/waInstance1101000001"
    assert lines == [
        f"POST {place}/newMethod/{TOKEN}",
        f"GET {place}/otherMethod/{TOKEN}/5?a=b+c",
        f"DELETE {place}/third/{TOKEN}",
    ]
    assert recorder.requests[0].endswith(b'{"chatId":"79001234568@c.us"}')


async def called(recorder: Recorder) -> Any:
    return await recorder.async_client().call("third", verb="DELETE")


def test_answers_are_models(recorder: Recorder) -> None:
    recorder.answer = json_answer(b'{"stateInstance": "authorized"}')
    answer = recorder.client().get_state_instance()
    assert answer is not None
    assert answer.state_instance is StateInstance.AUTHORIZED
