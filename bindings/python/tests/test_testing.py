"""The sandbox in the hands of users: people, clock, faults, and the plugin for pytest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from green_api import BadGatewayError, ConnectionError
from green_api.testing import Person, Sandbox, SandboxError


def test_people_answer_and_remember(sandbox: Sandbox) -> None:
    friend = sandbox.add_person(79001234568, name="Friend", answers="echo")
    sent = sandbox.client().send_message(friend.chat_id, "Hello")
    messages = friend.wait_for_messages(2)
    assert messages[0].id == sent.id_message and len(messages) == 2
    assert [request.method for request in sandbox.requests()] == ["sendMessage"]


def test_the_clock_is_moved_on() -> None:
    with Sandbox(held_clock=True) as sandbox:
        before = sandbox.clock()
        assert before.held
        assert sandbox.advance_clock(hours=24).now - before.now in (24 * 3600, 24 * 3600 * 1000)


def test_faults_happen_as_often_as_they_are_told(sandbox: Sandbox) -> None:
    sandbox.add_fault("badGateway", method="sendMessage", count=1)
    client = sandbox.client(retries=0)
    with pytest.raises(BadGatewayError):
        client.send_message("79001234568@c.us", "Hello")
    client.send_message("79001234568@c.us", "Hello")


def test_a_lost_answer_is_found_again(sandbox: Sandbox, friend: Person) -> None:
    sandbox.add_fault("cutAfter", method="sendMessage", count=1)
    client = sandbox.client()
    with pytest.raises(ConnectionError) as raised:
        client.send_message(friend.chat_id, "Order 17")
    assert raised.value.outcome_unknown
    found = client.find_sent(friend.chat_id, "Order 17")
    assert found is not None and found.id_message == friend.wait_for_messages()[0].id


def test_what_cannot_be_done_is_said(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxError, match="no account") as raised:
        sandbox.person(79000000001).write("79001234567@c.us", "Hello")
    assert raised.value.status == 404 and raised.value.operation == "act"


def test_a_closed_sandbox_says_so() -> None:
    with Sandbox() as sandbox:
        client = sandbox.client()
    assert repr(sandbox) == "Sandbox(closed)" and client.closed
    with pytest.raises(RuntimeError, match="closed"):
        sandbox.list_people()


def test_the_token_of_an_instance_is_not_shown(sandbox: Sandbox) -> None:
    token = sandbox.instance.api_token_instance
    assert token not in repr(sandbox.instance) and token not in repr(sandbox)


def test_the_fixture_comes_with_the_package(tmp_path: Path) -> None:
    (tmp_path / "test_bot.py").write_text(
        "def test_the_bot(green_api_sandbox):\n"
        "    client = green_api_sandbox.client()\n"
        '    assert client.get_state_instance().state_instance == "authorized"\n'
    )
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
