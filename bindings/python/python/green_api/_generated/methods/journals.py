# @generated from the specification; edit spec/ instead.
"""What was received and sent."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import Performer

if TYPE_CHECKING:
    from green_api._generated.models.journals import JournalMessage


class JournalsMethods(Performer):
    """What was received and sent."""

    def get_chat_history(self, chat_id: str, *, count: int | None = None) -> list[JournalMessage]:
        """Get the message history of a chat.

        Returns the incoming and outgoing messages of a personal or group chat, the newest first. Incoming messages
        need the setting `incomingWebhook`, statuses of outgoing messages the setting `outgoingWebhook`; settings
        take up to 5 minutes to apply. Messages from before the instance was connected appear only after `logout` and
        a new authorization. Only what WhatsApp gives to the service is returned. A message may take up to 2 minutes
        to appear: use the journals for history, and notifications to get messages quickly.

        Requests: at most 1 a second, 300 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 5699–6100.

        Args:
            chat_id: Personal or group chat whose messages are wanted.
            count: How many messages to return, the newest ones; by default 100. Default of the service: `100`.
        """
        return self._perform("getChatHistory", (chat_id, count))

    def get_message(self, chat_id: str, id_message: str) -> JournalMessage:
        """Get one message of a chat.

        Returns one incoming or outgoing message of a personal or group chat. Incoming messages need the setting
        `incomingWebhook`, statuses of outgoing messages the setting `outgoingWebhook`; settings take up to 5 minutes
        to apply. Messages from before the instance was connected appear only after `logout` and a new authorization.
        Only what WhatsApp gives to the service is returned. A message may take up to 2 minutes to appear: use the
        journals for history, and notifications to get messages quickly.

        Requests: at most 10 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `chatId not found`: There is no such chat in the journal. The message may still be in the send queue
          and not processed yet; look into it with `showMessagesQueue`.
        - 400 `Message not found by id '{idMessage}'`: There is no such message in the chat. It may still be in the
          send queue and not processed yet (look into it with `showMessagesQueue`), or the chat, the message id or
          the instance is wrong.

        Manual: lines 6102–6771.

        Args:
            chat_id: Personal or group chat of the message.
            id_message: Id of the message, at least 16 symbols.
        """
        return self._perform("getMessage", (chat_id, id_message))

    def last_incoming_messages(self, *, minutes: int | None = None) -> list[JournalMessage]:
        """List the last incoming messages.

        Returns the last incoming messages of the instance from all chats, by default those of the last 24 hours.
        Needs the setting `incomingWebhook`; settings take up to 5 minutes to apply. Messages from before the
        instance was connected appear only after `logout` and a new authorization. Only what WhatsApp gives to the
        service is returned. A message may take up to 2 minutes to appear: use the journals for history, and
        notifications to get messages quickly.

        Requests: at most 1 a second, 1000 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 6773–7186.

        Args:
            minutes: How far back to go from now, in minutes; by default 1440, 24 hours. Default of the service:
                `1440`.
        """
        return self._perform("lastIncomingMessages", (minutes,))

    def last_outgoing_messages(self, *, minutes: int | None = None) -> list[JournalMessage]:
        """List the last outgoing messages.

        Returns the last messages sent by the account to all chats, by default those of the last 24 hours. Messages
        sent through the API are written to the journal automatically; their statuses need the setting
        `outgoingWebhook`, and settings take up to 5 minutes to apply. Messages from before the instance was
        connected appear only after `logout` and a new authorization. Only what WhatsApp gives to the service is
        returned. A message may take up to 2 minutes to appear: use the journals for history, and notifications to
        get messages quickly.

        Requests: at most 1 a second, 1000 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 7188–7408.

        Args:
            minutes: How far back to go from now, in minutes; by default 1440, 24 hours. Default of the service:
                `1440`.
        """
        return self._perform("lastOutgoingMessages", (minutes,))
