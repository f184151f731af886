# @generated from the specification; edit spec/ instead.
"""Messages that wait to be sent."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import AsyncPerformer

if TYPE_CHECKING:
    from green_api._generated.models.queues import ClearMessagesQueueResponse, QueueItem


class AsyncQueuesMethods(AsyncPerformer):
    """Messages that wait to be sent."""

    async def show_messages_queue(self) -> list[QueueItem]:
        """List the messages in the send queue.

        Returns the messages that wait to be sent. A message stays in the queue for 24 hours at most and is sent as
        soon as the phone is authorized. The setting `delaySendMessagesMilliseconds` is the interval between
        messages. Look here when `getMessage` does not find a message that was just sent.

        Requests: at most 1 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 7419–7627.
        """
        return await self._perform("showMessagesQueue", ())

    async def clear_messages_queue(self) -> ClearMessagesQueueResponse:
        """Clear the send queue.

        Deletes all messages that wait to be sent; a message stays in the queue for 24 hours at most. Clear the queue
        when a number was blocked and a new one is connected: messages left in it may otherwise be sent from the new
        number and get it blocked too.

        Requests: at most 1 a second.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 7629–7664.
        """
        return await self._perform("clearMessagesQueue", ())
