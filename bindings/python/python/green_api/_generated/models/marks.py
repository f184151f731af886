# @generated from the specification; edit spec/ instead.
"""Models: reading marks."""

from __future__ import annotations

from typing import Final, final

from green_api._models import Model


@final
class ReadChat(Model):
    """The chat, or one message in it, to mark as read.

    Manual: lines 8873–8877.
    """

    __slots__ = ("chat_id", "id_message")
    __match_args__ = ("chat_id", "id_message")

    def __init__(self, chat_id: str, *, id_message: str | None = None) -> None:
        self.chat_id: Final = chat_id
        """Chat to mark, `phone_number@c.us` or `group_id@g.us`."""
        self.id_message: Final = id_message
        """Id of the incoming message to mark as read, at least 16 symbols. When left out, all unread messages of the
        chat are marked.
        """


@final
class ReadChatResponse(Model):
    """Whether the messages were marked.

    Manual: lines 8900–8903.
    """

    __slots__ = ("set_read",)
    __match_args__ = ("set_read",)

    def __init__(self, set_read: bool) -> None:
        self.set_read: Final = set_read
        """Whether the messages were marked as read."""
