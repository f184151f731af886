"""Makes a group, and answers in it when it is asked for help.

python group_assistant.py "Neighbours" 79001234568 79001234569
"""

from __future__ import annotations

import sys

from green_api import ExtendedTextMessage, GreenApi, IncomingMessageReceived, Notification, TextMessage


class Assistant:
    def __init__(self, client: GreenApi, name: str, numbers: list[str]) -> None:
        self._client = client
        self.group = client.create_group(name, [f"{number}@c.us" for number in numbers]).chat_id
        client.send_message(self.group, "Write !help when you need me.")

    def handle(self, notification: Notification) -> None:
        if not isinstance(notification, IncomingMessageReceived) or notification.sender_data.chat_id != self.group:
            return
        match notification.message_data:
            case TextMessage(text_message_data=data):
                text = data.text_message
            case ExtendedTextMessage(extended_text_message_data=extended):
                text = extended.text
            case _:
                return
        if text.strip().lower() == "!help":
            data_of_group = self._client.get_group_data(self.group)
            answer = f"There are {len(data_of_group.participants)} of us here."
            self._client.send_message(self.group, answer, quoted_message_id=notification.id_message)


if __name__ == "__main__":
    with GreenApi() as client:
        client.listen(Assistant(client, sys.argv[1], sys.argv[2:]).handle)
