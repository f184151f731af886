# @generated from the specification; edit spec/ instead.
"""Models: notifications by HTTP API or webhook, and files of incoming messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from green_api._models import Model

if TYPE_CHECKING:
    from green_api._generated.models.notifications import Notification


@final
class ReceivedNotification(Model):
    """A notification of the queue with the receipt that deletes it.

    Manual: lines 2027–2071.
    """

    __slots__ = ("receipt_id", "body")
    __match_args__ = ("receipt_id", "body")

    def __init__(self, receipt_id: int, body: Notification) -> None:
        self.receipt_id: Final = receipt_id
        """Receipt to call `deleteNotification` with."""
        self.body: Final = body
        """The notification."""


@final
class DeleteNotificationResponse(Model):
    """Answer of `deleteNotification`.

    Manual: lines 2111–2124.
    """

    __slots__ = ("result",)
    __match_args__ = ("result",)

    def __init__(self, result: bool) -> None:
        self.result: Final = result
        """`true`: the notification is deleted from the queue. `false`: it is not, because it was deleted before or the
        receipt is unknown.
        """


@final
class DownloadFile(Model):
    """The message whose file is wanted.

    Manual: lines 5657–5661, 5684.
    """

    __slots__ = ("chat_id", "id_message")
    __match_args__ = ("chat_id", "id_message")

    def __init__(self, chat_id: str, id_message: str) -> None:
        self.chat_id: Final = chat_id
        """Chat of the message, personal or group."""
        self.id_message: Final = id_message
        """Id of the message with the file, at least 16 symbols."""


@final
class DownloadFileResponse(Model):
    """Answer of `downloadFile`.

    Manual: lines 5663–5676.
    """

    __slots__ = ("download_url",)
    __match_args__ = ("download_url",)

    def __init__(self, download_url: str) -> None:
        self.download_url: Final = download_url
        """Link to the file."""
