# @generated from the specification; edit spec/ instead.
"""Reading marks."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import AsyncPerformer

if TYPE_CHECKING:
    from green_api._generated.models.marks import ReadChatResponse


class AsyncMarksMethods(AsyncPerformer):
    """Reading marks."""

    async def read_chat(self, chat_id: str, *, id_message: str | None = None) -> ReadChatResponse:
        """Mark messages as read.

        Marks one message of a chat, or all its unread messages, as read. It needs the setting `incomingWebhook`:
        messages received after it was applied become `read`, those from before stay `delivered`.

        Requests: at most 10 a second, 500 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 8853–8918.

        Args:
            chat_id: Chat to mark, `phone_number@c.us` or `group_id@g.us`.
            id_message: Id of the incoming message to mark as read, at least 16 symbols. When left out, all unread
                messages of the chat are marked.
        """
        return await self._perform("readChat", (chat_id, id_message))
