"""Getting started. What stands between anchors is what the guide shows."""

# ANCHOR: send
from green_api import GreenApi


def greet(client: GreenApi) -> None:
    sent = client.send_message(chat_id="79001234568@c.us", message="Hello")
    print("in the queue:", sent.id_message)
# ANCHOR_END: send


# ANCHOR: receive
from green_api import IncomingMessageReceived, TextMessage


def receive(client: GreenApi) -> None:
    for delivery in client.notifications():
        # Leaving the block acknowledges; an exception leaves the notification with the service.
        with delivery as notification:
            match notification:
                case IncomingMessageReceived(sender_data=sender, message_data=TextMessage(text_message_data=body)):
                    print(sender.sender_name, body.text_message)
# ANCHOR_END: receive


# ANCHOR: async
from green_api import AsyncGreenApi


async def receive_async() -> None:
    async with AsyncGreenApi() as client:
        async for delivery in client.notifications():
            async with delivery as notification:
                print(notification)
# ANCHOR_END: async
