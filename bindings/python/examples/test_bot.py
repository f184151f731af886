"""Tests of a bot, without a phone, an account or the internet: `pytest test_bot.py`.

The fixture `green_api_sandbox` comes with the package.
"""

from __future__ import annotations

from echo_bot import text_of

from green_api import IncomingMessageReceived, Notification
from green_api.testing import Sandbox


def test_the_bot_answers_with_the_same_text(green_api_sandbox: Sandbox) -> None:
    client = green_api_sandbox.client()
    anna = green_api_sandbox.add_person(79001234568, name="Anna")
    anna.write("79001234567@c.us", "Is anybody there?")

    def answer(notification: Notification) -> None:
        if isinstance(notification, IncomingMessageReceived):
            client.send_message(notification.sender_data.chat_id, text_of(notification) or "")
            listener.stop()

    listener = client.listener(answer)
    listener.run()
    question, reply = anna.wait_for_messages(2)
    assert question.outgoing
    assert not reply.outgoing
    assert reply.content["textMessageData"]["textMessage"] == "Is anybody there?"


def test_the_bot_tries_again_when_the_service_fails(green_api_sandbox: Sandbox) -> None:
    green_api_sandbox.add_fault("tooManyRequests", method="sendMessage", count=1)
    client = green_api_sandbox.client(retry_delay=0.01)
    assert client.send_message("79001234568@c.us", "Hello").id_message
