# @generated from the specification; edit spec/ instead.
"""Models: what was received and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias, final

from green_api._generated.models.enumerations import JournalMessageStatus, JournalMessageType
from green_api._models import ABSENT, Model, UnknownKind, given, nulls

if TYPE_CHECKING:
    from green_api._generated.models.messages import (
        ContactMessageData,
        ExtendedTextMessageData,
        LocationMessageData,
        PollMessageData,
        PollUpdateMessageData,
        QuotedMessage,
        QuotedTextMessageData,
        ReactionMessageData,
    )


@final
class GetChatHistory(Model):
    """The chat whose history is wanted.

    Manual: lines 5728–5742, 6100.
    """

    __slots__ = ("chat_id", "count")
    __match_args__ = ("chat_id", "count")

    def __init__(self, chat_id: str, *, count: int | None = None) -> None:
        self.chat_id: Final = chat_id
        """Personal or group chat whose messages are wanted."""
        self.count: Final = count
        """How many messages to return, the newest ones; by default 100.

        Default of the service: `100`.
        """


@final
class GetMessage(Model):
    """The message that is wanted.

    Manual: lines 6130–6145, 6768–6769.
    """

    __slots__ = ("chat_id", "id_message")
    __match_args__ = ("chat_id", "id_message")

    def __init__(self, chat_id: str, id_message: str) -> None:
        self.chat_id: Final = chat_id
        """Personal or group chat of the message."""
        self.id_message: Final = id_message
        """Id of the message, at least 16 symbols."""


@final
class UnknownJournalMessage(UnknownKind):
    """A kind of `JournalMessage` that this version does not know, with all its properties."""

    __slots__ = ()
    _tag_name = "typeMessage"

    @property
    def type_message(self) -> str:
        """The value of `typeMessage`."""
        return self.tag


@final
class JournalTextMessage(Model):
    """A text message in the journals.

    Manual: lines 5766, 5788, 5872–5892.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "text_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "text_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["textMessage"]] = "textMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        text_message: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.text_message: Final = text_message
        """Text of the message. `{{SWE001}}`, `{{SWE003}}` and `{{SWE999}}` mean that it could not be received,
        `{{SWE004}}` that the group has too many participants.
        """
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalImageMessage(Model):
    """An image in the journals.

    Manual: lines 5767, 5893–5911.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "_nulls",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )
    type_message: ClassVar[Literal["imageMessage"]] = "imageMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        download_url: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        mime_type: str | None = None,
        is_animated: bool | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.download_url: Final = download_url
        """Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""
        self.caption: Final = caption
        """Text below the file; empty when there is none."""
        self.file_name: Final = file_name
        """Name of the file; the sender's own only for documents, generated for the other kinds."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, JPEG in base64."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.is_animated: Final = is_animated
        """Whether the file is animated."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class JournalVideoMessage(Model):
    """A video in the journals.

    Manual: lines 5768, 5893–5911.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "_nulls",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )
    type_message: ClassVar[Literal["videoMessage"]] = "videoMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        download_url: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        mime_type: str | None = None,
        is_animated: bool | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.download_url: Final = download_url
        """Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""
        self.caption: Final = caption
        """Text below the file; empty when there is none."""
        self.file_name: Final = file_name
        """Name of the file; the sender's own only for documents, generated for the other kinds."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, JPEG in base64."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.is_animated: Final = is_animated
        """Whether the file is animated."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class JournalDocumentMessage(Model):
    """A document in the journals.

    Manual: lines 5769, 5893–5911.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "_nulls",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )
    type_message: ClassVar[Literal["documentMessage"]] = "documentMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        download_url: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        mime_type: str | None = None,
        is_animated: bool | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.download_url: Final = download_url
        """Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""
        self.caption: Final = caption
        """Text below the file; empty when there is none."""
        self.file_name: Final = file_name
        """Name of the file; the sender's own only for documents, generated for the other kinds."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, JPEG in base64."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.is_animated: Final = is_animated
        """Whether the file is animated."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class JournalAudioMessage(Model):
    """An audio message in the journals.

    Manual: lines 5770, 5893–5911.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "_nulls",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )
    type_message: ClassVar[Literal["audioMessage"]] = "audioMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        download_url: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        mime_type: str | None = None,
        is_animated: bool | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.download_url: Final = download_url
        """Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""
        self.caption: Final = caption
        """Text below the file; empty when there is none."""
        self.file_name: Final = file_name
        """Name of the file; the sender's own only for documents, generated for the other kinds."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, JPEG in base64."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.is_animated: Final = is_animated
        """Whether the file is animated."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class JournalStickerMessage(Model):
    """A sticker in the journals.

    Manual: lines 5771, 5893–5911.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "_nulls",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "download_url",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )
    type_message: ClassVar[Literal["stickerMessage"]] = "stickerMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        download_url: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        mime_type: str | None = None,
        is_animated: bool | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.download_url: Final = download_url
        """Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""
        self.caption: Final = caption
        """Text below the file; empty when there is none."""
        self.file_name: Final = file_name
        """Name of the file; the sender's own only for documents, generated for the other kinds."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, JPEG in base64."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.is_animated: Final = is_animated
        """Whether the file is animated."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class JournalReactionMessage(Model):
    """A reaction to a message in the journals.

    Manual: lines 5772, 5798, 5834–5837, 5912–5926.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "extended_text_message_data",
        "quoted_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "extended_text_message_data",
        "quoted_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["reactionMessage"]] = "reactionMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        extended_text_message_data: ReactionMessageData,
        quoted_message: QuotedMessage,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.extended_text_message_data: Final = extended_text_message_data
        """The reaction."""
        self.quoted_message: Final = quoted_message
        """The message that was reacted to; only its id and sender are filled."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalLocationMessage(Model):
    """A location in the journals.

    Manual: lines 5773, 5795, 5802–5811, 5927–5949.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "location",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "location",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["locationMessage"]] = "locationMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        location: LocationMessageData,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.location: Final = location
        """The location."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalContactMessage(Model):
    """A contact in the journals.

    Manual: lines 5774, 5796, 5813–5819, 5950–5965.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "contact",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "contact",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["contactMessage"]] = "contactMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        contact: ContactMessageData,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.contact: Final = contact
        """The contact."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalExtendedTextMessage(Model):
    """A text message with a link and its preview in the journals.

    Manual: lines 5775, 5788, 5797, 5821–5832, 5966–5986, 7157–7180.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "text_message",
        "extended_text_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "text_message",
        "extended_text_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["extendedTextMessage"]] = "extendedTextMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        text_message: str,
        extended_text_message: ExtendedTextMessageData,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.text_message: Final = text_message
        """Text of the message."""
        self.extended_text_message: Final = extended_text_message
        """The text with the preview of its link, and the fields of an advertisement."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalPollMessage(Model):
    """A poll in the journals.

    Manual: lines 5776, 5799, 5839–5852, 5987–6007.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "poll_message_data",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "poll_message_data",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["pollMessage"]] = "pollMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        poll_message_data: PollMessageData,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.poll_message_data: Final = poll_message_data
        """The poll."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalPollUpdateMessage(Model):
    """Votes on a poll in the journals; only incoming. Each message lists all options with the accounts that have chosen
    them.

    Manual: lines 5777, 5799, 5839–5857, 6008–6036.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "poll_message_data",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "poll_message_data",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["pollUpdateMessage"]] = "pollUpdateMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        poll_message_data: PollUpdateMessageData,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.poll_message_data: Final = poll_message_data
        """The poll and its votes."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalIncomingBlock(Model):
    """A chat was put on the list of blocked contacts, in the journal of incoming messages. Does not work at present.

    Manual: lines 6827, 6835–6836, 6850, 7095–7102.
    """

    __slots__ = ("type", "timestamp", "chat_id", "sender_id", "chat_state", "id_message")
    __match_args__ = ("type", "timestamp", "chat_id", "sender_id", "chat_state", "id_message")
    type_message: ClassVar[Literal["incomingBlock"]] = "incomingBlock"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        timestamp: int,
        chat_id: str,
        sender_id: str,
        chat_state: str,
        *,
        id_message: str | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Always `incoming`."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.chat_id: Final = chat_id
        """Chat, `10000000000@c.us` by default."""
        self.sender_id: Final = sender_id
        """Sender, `10000000000@c.us` by default."""
        self.chat_state: Final = chat_state
        """State of the chat: `blocked`."""
        self.id_message: Final = id_message
        """Id of the entry; absent in the manual's example."""


@final
class JournalQuotedMessage(Model):
    """A message that quotes another one, in the journals.

    Manual: lines 5778, 5797, 5800, 5829–5830, 5859–5866, 6037–6091.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "extended_text_message",
        "quoted_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "extended_text_message",
        "quoted_message",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["quotedMessage"]] = "quotedMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        extended_text_message: QuotedTextMessageData,
        quoted_message: QuotedMessage,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.extended_text_message: Final = extended_text_message
        """The text below the quotation, with the id (`stanzaId`) and the sender (`participant`) of the quoted message.
        """
        self.quoted_message: Final = quoted_message
        """The quoted message; its fields depend on its own `typeMessage`."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalButtonsMessage(Model):
    """A message with buttons in the journal of incoming messages. Does not work at present; its content is not
    documented.

    Manual: line 6829.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["buttonsMessage"]] = "buttonsMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalTemplateMessage(Model):
    """A message with template buttons in the journal of incoming messages. Does not work at present; its content is not
    documented.

    Manual: line 6830.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["templateMessage"]] = "templateMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalListMessage(Model):
    """A message with a list button in the journal of incoming messages. Does not work at present; its content is not
    documented.

    Manual: line 6831.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["listMessage"]] = "listMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalButtonsResponseMessage(Model):
    """The answer to a message with buttons in the journal of incoming messages. Does not work at present; its content
    is not documented.

    Manual: line 6832.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["buttonsResponseMessage"]] = "buttonsResponseMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalTemplateButtonReplyMessage(Model):
    """The answer to a message with template buttons in the journal of incoming messages. Does not work at present; its
    content is not documented.

    Manual: line 6833.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["templateButtonReplyMessage"]] = "templateButtonReplyMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


@final
class JournalListResponseMessage(Model):
    """The answer to a message with a list in the journal of incoming messages. Does not work at present; its content is
    not documented.

    Manual: line 6834.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "status_message",
        "send_by_api",
        "sender_id",
        "sender_name",
        "sender_contact_name",
        "is_forwarded",
        "forwarding_score",
    )
    type_message: ClassVar[Literal["listResponseMessage"]] = "listResponseMessage"
    """Kind of the message."""

    def __init__(
        self,
        type: JournalMessageType | str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        *,
        status_message: JournalMessageStatus | str | None = None,
        send_by_api: bool | None = None,
        sender_id: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.type: Final = JournalMessageType(type)
        """Direction of the message: `incoming` or `outgoing`."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.timestamp: Final = timestamp
        """Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last
        event of the message.
        """
        self.chat_id: Final = chat_id
        """Chat that the message was received in or sent to."""
        self.status_message: Final = None if status_message is None else JournalMessageStatus(status_message)
        """Status of the message; only when `type` is `outgoing`."""
        self.send_by_api: Final = send_by_api
        """Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`."""
        self.sender_id: Final = sender_id
        """Sender of the message; only when `type` is `incoming`. In a group the participant."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself; only when `type` is `incoming`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the account; only when `type` is `incoming`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message is a forwarded one. In some kinds it stands in the object of the content instead."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded. In some kinds it stands in the object of the content instead."""


JournalMessage: TypeAlias = (
    JournalTextMessage
    | JournalImageMessage
    | JournalVideoMessage
    | JournalDocumentMessage
    | JournalAudioMessage
    | JournalStickerMessage
    | JournalReactionMessage
    | JournalLocationMessage
    | JournalContactMessage
    | JournalExtendedTextMessage
    | JournalPollMessage
    | JournalPollUpdateMessage
    | JournalIncomingBlock
    | JournalQuotedMessage
    | JournalButtonsMessage
    | JournalTemplateMessage
    | JournalListMessage
    | JournalButtonsResponseMessage
    | JournalTemplateButtonReplyMessage
    | JournalListResponseMessage
    | UnknownJournalMessage
)
"""A message of the journals, told apart by `typeMessage`. The field `textMessage` or `downloadUrl` may hold an error
code instead of its content, such as `{{SWE001}}`.

Told apart by `type_message`: `match` on the class, or compare the attribute. New kinds are `UnknownJournalMessage`.

Manual: lines 5750–5866, 6153–6269, 6808–6927, 7225–7316, 9573–9580.
"""
