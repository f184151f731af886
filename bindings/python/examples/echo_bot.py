"""Answers every text message with the same text.

GREEN_API_ID_INSTANCE=… GREEN_API_TOKEN_INSTANCE=… python echo_bot.py
"""

from __future__ import annotations

from green_api import ExtendedTextMessage, GreenApi, IncomingMessageReceived, Notification, TextMessage


def text_of(notification: Notification) -> str | None:
    match notification:
        case IncomingMessageReceived(message_data=TextMessage(text_message_data=data)):
            return data.text_message
        case IncomingMessageReceived(message_data=ExtendedTextMessage(extended_text_message_data=data)):
            return data.text
    return None


def main() -> None:
    with GreenApi() as client:

        def answer(notification: Notification) -> None:
            text = text_of(notification)
            if isinstance(notification, IncomingMessageReceived) and text:
                client.send_message(notification.sender_data.chat_id, text)

        # An answer that fails is tried again; Ctrl-C ends the bot without losing a message.
        client.listen(answer)


if __name__ == "__main__":
    main()
