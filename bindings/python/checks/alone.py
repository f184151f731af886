"""What a fresh installation must do, without anything else being installed."""

import asyncio

from green_api import GreenApiError, decode_notification
from green_api.testing import Sandbox


async def awaited(sandbox: Sandbox) -> str:
    async with sandbox.async_client() as client:
        return (await client.send_message("79001234568@c.us", "Hello")).id_message


with Sandbox() as sandbox:
    friend = sandbox.add_person(79001234568, answers="echo")
    called = sandbox.client().send_message(friend.chat_id, "Hello").id_message
    assert {called, asyncio.run(awaited(sandbox))} <= {message.id for message in friend.wait_for_messages(4)}
    try:
        sandbox.client().send_message("nobody", "Hello")
    except GreenApiError as error:
        assert "chatId" in str(error)
    else:
        raise AssertionError("a wrong chat is refused")
assert type(decode_notification(b'{"typeWebhook": "new"}')).__name__ == "UnknownNotification"
