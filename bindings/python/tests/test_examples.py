"""The examples work as they stand in the folder."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from green_api import IncomingMessageReceived, UnknownNotification, ValidationError
from green_api.testing import Person, Sandbox

EXAMPLES = Path(__file__).parent.parent / "examples"
OURS = "79001234567@c.us"
BODY = b'{"typeWebhook": "brandNew"}'


@pytest.fixture(autouse=True)
def examples_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    monkeypatch.setenv("GREEN_API_WEBHOOK_TOKEN", "secret")


def test_every_example_is_tested() -> None:
    tested = Path(__file__).read_text()
    for example in EXAMPLES.glob("*.py"):
        assert f"{example.stem} " in tested or f'"{example.stem}"' in tested or f"{example.name}" in tested, (
            example.name
        )


def test_the_echo_bot_answers(sandbox: Sandbox, friend: Person) -> None:
    import echo_bot as example

    friend.write(OURS, "Hello")
    for delivery in sandbox.client().notifications():
        with delivery as notification:
            if isinstance(notification, IncomingMessageReceived):
                assert example.text_of(notification) == "Hello"
                break


def test_a_broadcast_reaches_everybody_once(sandbox: Sandbox) -> None:
    import broadcast as example

    people = [sandbox.add_person(79001234568 + number) for number in range(5)]
    sandbox.add_fault("cutAfter", method="sendMessage", count=2)

    async def main() -> dict[str, Any]:
        async with sandbox.async_client() as client:
            chats = [person.chat_id for person in people]
            return await example.broadcast(client, [*chats, "nobody"], "The shop opens at nine")

    results = asyncio.run(main())
    assert isinstance(results.pop("nobody"), ValidationError)
    for person in people:
        [message] = person.wait_for_messages()
        assert message.id == results[person.chat_id]


def test_a_file_is_sent(sandbox: Sandbox, friend: Person, tmp_path: Path) -> None:
    import send_file as example

    picture = tmp_path / "cat.bin"
    picture.write_bytes(b"x" * 100_000)
    client = sandbox.client()
    link = example.send(client, friend.chat_id, picture, "A cat")
    assert client.download(link) == b"x" * 100_000
    assert friend.wait_for_messages()


def test_votes_are_counted(sandbox: Sandbox, friend: Person) -> None:
    import poll as example

    client = sandbox.client()
    asked = example.ask(client, friend.chat_id, "Where to?", ["The sea", "The mountains"])
    friend.wait_for_messages()
    friend.vote(OURS, asked, ["The sea"])
    assert example.votes(client, asked) == {"The sea": 1, "The mountains": 0}


def test_the_assistant_answers_in_its_group_only(sandbox: Sandbox, friend: Person) -> None:
    import group_assistant as example

    client = sandbox.client()
    assistant = example.Assistant(client, "Neighbours", [str(friend.phone)])
    friend.wait_for_messages()
    friend.write(OURS, "!help")
    friend.write(assistant.group, "!HELP")
    handled = 0
    for delivery in client.notifications():
        with delivery as notification:
            assistant.handle(notification)
            handled += isinstance(notification, IncomingMessageReceived)
        if handled == 2:
            break
    # The greeting, two questions, one answer.
    messages = friend.wait_for_messages(4)
    assert len(messages) == 4
    assert "There are 2 of us" in str(messages[-1].content)


def test_fastapi_receives_webhooks() -> None:
    pytest.importorskip("fastapi")
    import webhook_fastapi as example
    from fastapi.testclient import TestClient

    client = TestClient(example.app)
    check(example.received, lambda headers: client.post("/webhook", content=BODY, headers=headers).status_code)


def test_flask_receives_webhooks() -> None:
    pytest.importorskip("flask")
    import webhook_flask as example

    client = example.app.test_client()
    check(example.received, lambda headers: client.post("/webhook", data=BODY, headers=headers).status_code)


def test_django_receives_webhooks(monkeypatch: pytest.MonkeyPatch) -> None:
    django = pytest.importorskip("django")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "webhook_django")
    django.setup()
    import webhook_django as example
    from django.test import Client

    def post(headers: dict[str, str]) -> int:
        client = Client(headers=headers)
        return int(client.post("/webhook", BODY, content_type="application/json").status_code)

    check(example.received, post)


def check(received: list[Any], post: Any) -> None:
    received.clear()
    assert post({}) == 401
    assert post({"Authorization": "Bearer secret"}) == 200
    [notification] = received
    assert isinstance(notification, UnknownNotification)


def test_the_packages_own_server_receives_webhooks(capsys: pytest.CaptureFixture[str]) -> None:
    import webhook_server as example

    example.handle(UnknownNotification("brandNew", {}))
    assert "brandNew" in capsys.readouterr().out


def test_the_tests_of_a_bot_pass() -> None:
    import subprocess

    command = [sys.executable, "-B", "-m", "pytest", "-q", "test_bot.py"]
    done = subprocess.run(
        command, cwd=EXAMPLES, env={**os.environ}, capture_output=True, text=True, timeout=200, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
