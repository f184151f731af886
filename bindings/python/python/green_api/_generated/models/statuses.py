# @generated from the specification; edit spec/ instead.
"""Models: whatsApp statuses (beta)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias, final

from green_api._generated.models.enumerations import StatusDeliveryStatus, StatusFont
from green_api._models import Model, UnknownKind

if TYPE_CHECKING:
    from collections.abc import Iterable


@final
class SendTextStatus(Model):
    """A text status to publish.

    Manual: lines 8273–8283.
    """

    __slots__ = ("message", "background_color", "font", "participants")
    __match_args__ = ("message", "background_color", "font", "participants")

    def __init__(
        self,
        message: str,
        *,
        background_color: str | None = None,
        font: StatusFont | str | None = None,
        participants: Iterable[str] | None = None,
    ) -> None:
        self.message: Final = message
        """Text of the status, at most 500 characters, UTF-8 without BOM. Emoji are supported."""
        self.background_color: Final = background_color
        """Background colour, `#RRGGBB`; default `#FFFFFF`. Choose any colour but white: the text is published in white
        letters.

        Default of the service: `"#FFFFFF"`.
        """
        self.font: Final = None if font is None else StatusFont(font)
        """Font of the text."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; all contacts when empty or left out. Numbers that do not exist are skipped.
        """


@final
class SendTextStatusResponse(Model):
    """The status in the send queue.

    Manual: lines 8300–8303.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the status."""


@final
class SendVoiceStatus(Model):
    """A voice status to publish.

    Manual: lines 8361–8369.
    """

    __slots__ = ("url_file", "file_name", "background_color", "participants")
    __match_args__ = ("url_file", "file_name", "background_color", "participants")

    def __init__(
        self,
        url_file: str,
        file_name: str,
        *,
        background_color: str | None = None,
        participants: Iterable[str] | None = None,
    ) -> None:
        self.url_file: Final = url_file
        """Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or `audio/wave`); with
        an address that downloads it (`application/octet-stream`) the answer is 200, but no status appears. Addresses
        made by `uploadFile` are suitable.
        """
        self.file_name: Final = file_name
        """Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status takes `.mp3` and
        `.wav`.
        """
        self.background_color: Final = background_color
        """Background colour, `#RRGGBB`; default `#FFFFFF`.

        Default of the service: `"#FFFFFF"`.
        """
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; all contacts when empty or left out. Numbers that do not exist are skipped.
        """


@final
class SendVoiceStatusResponse(Model):
    """The status in the send queue.

    Manual: lines 8386–8389.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the status."""


@final
class SendMediaStatus(Model):
    """A picture, video or audio status to publish.

    Manual: lines 8453–8461.
    """

    __slots__ = ("url_file", "file_name", "caption", "participants")
    __match_args__ = ("url_file", "file_name", "caption", "participants")

    def __init__(
        self,
        url_file: str,
        file_name: str,
        *,
        caption: str | None = None,
        participants: Iterable[str] | None = None,
    ) -> None:
        self.url_file: Final = url_file
        """Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or `audio/wave`); with
        an address that downloads it (`application/octet-stream`) the answer is 200, but no status appears. Addresses
        made by `uploadFile` are suitable.
        """
        self.file_name: Final = file_name
        """Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status takes `.mp3` and
        `.wav`.
        """
        self.caption: Final = caption
        """Caption of the file, at most 1024 characters."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; all contacts when empty or left out. Numbers that do not exist are skipped.
        """


@final
class SendMediaStatusResponse(Model):
    """The status in the send queue.

    Manual: lines 8478–8481.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the status."""


@final
class DeleteStatus(Model):
    """The status to delete.

    Manual: lines 8516–8519.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the status to delete, at least 16 symbols."""


@final
class StatusStatistic(Model):
    """What became of a status at one recipient.

    Manual: lines 8578–8589.
    """

    __slots__ = ("participant", "timestamp", "status")
    __match_args__ = ("participant", "timestamp", "status")

    def __init__(self, participant: str, timestamp: int, status: StatusDeliveryStatus | str) -> None:
        self.participant: Final = participant
        """Id of the contact."""
        self.timestamp: Final = timestamp
        """Time of the last event of the status at this contact, Unix time in seconds."""
        self.status: Final = StatusDeliveryStatus(status)
        """Delivery state of the status at this contact."""


@final
class StatusText(Model):
    """Text, colour and font of a text status.

    Manual: lines 8674–8684, 8789–8795.
    """

    __slots__ = ("text", "background_color", "font")
    __match_args__ = ("text", "background_color", "font")

    def __init__(self, text: str, *, background_color: str | None = None, font: StatusFont | str | None = None) -> None:
        self.text: Final = text
        """Text of the status."""
        self.background_color: Final = background_color
        """Background colour, `#RRGGBB`; `#FFFFFF` when none was chosen."""
        self.font: Final = None if font is None else StatusFont(font)
        """Font of the text."""


@final
class UnknownIncomingStatus(UnknownKind):
    """A kind of `IncomingStatus` that this version does not know, with all its properties."""

    __slots__ = ()
    _tag_name = "typeMessage"

    @property
    def type_message(self) -> str:
        """The value of `typeMessage`."""
        return self.tag


@final
class IncomingTextStatus(Model):
    """Text status of a contact.

    Manual: lines 8661–8672.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "text_message",
        "extended_text_message",
        "sender_contact_name",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "text_message",
        "extended_text_message",
        "sender_contact_name",
    )
    type_message: ClassVar[Literal["extendedTextMessage"]] = "extendedTextMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        sender_id: str,
        sender_name: str,
        text_message: str,
        extended_text_message: StatusText,
        *,
        sender_contact_name: str | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `incoming`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """When the status was received, Unix time in seconds."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.sender_id: Final = sender_id
        """Id of the author."""
        self.sender_name: Final = sender_name
        """Name of the author."""
        self.text_message: Final = text_message
        """Text of the status."""
        self.extended_text_message: Final = extended_text_message
        """Text, colour and font of the status."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the author in the account's contact list."""


@final
class IncomingImageStatus(Model):
    """Picture status of a contact.

    Manual: lines 8661–8671.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "download_url",
        "file_name",
        "mime_type",
        "sender_contact_name",
        "caption",
        "jpeg_thumbnail",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "download_url",
        "file_name",
        "mime_type",
        "sender_contact_name",
        "caption",
        "jpeg_thumbnail",
    )
    type_message: ClassVar[Literal["imageMessage"]] = "imageMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        sender_id: str,
        sender_name: str,
        download_url: str,
        file_name: str,
        mime_type: str,
        *,
        sender_contact_name: str | None = None,
        caption: str | None = None,
        jpeg_thumbnail: str | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `incoming`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """When the status was received, Unix time in seconds."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.sender_id: Final = sender_id
        """Id of the author."""
        self.sender_name: Final = sender_name
        """Name of the author."""
        self.download_url: Final = download_url
        """Address to download the file from."""
        self.file_name: Final = file_name
        """Name of the file, made by the service."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the author in the account's contact list."""
        self.caption: Final = caption
        """Caption of the file."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview of the picture, base64."""


@final
class IncomingVideoStatus(Model):
    """Video status of a contact.

    Manual: lines 8661–8671.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "download_url",
        "file_name",
        "mime_type",
        "sender_contact_name",
        "caption",
        "jpeg_thumbnail",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "download_url",
        "file_name",
        "mime_type",
        "sender_contact_name",
        "caption",
        "jpeg_thumbnail",
    )
    type_message: ClassVar[Literal["videoMessage"]] = "videoMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        sender_id: str,
        sender_name: str,
        download_url: str,
        file_name: str,
        mime_type: str,
        *,
        sender_contact_name: str | None = None,
        caption: str | None = None,
        jpeg_thumbnail: str | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `incoming`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """When the status was received, Unix time in seconds."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.sender_id: Final = sender_id
        """Id of the author."""
        self.sender_name: Final = sender_name
        """Name of the author."""
        self.download_url: Final = download_url
        """Address to download the file from."""
        self.file_name: Final = file_name
        """Name of the file, made by the service."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the author in the account's contact list."""
        self.caption: Final = caption
        """Caption of the file."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview of the picture, base64."""


@final
class IncomingAudioStatus(Model):
    """Audio status of a contact.

    Manual: lines 8661–8671.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "download_url",
        "file_name",
        "mime_type",
        "sender_contact_name",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "chat_id",
        "sender_id",
        "sender_name",
        "download_url",
        "file_name",
        "mime_type",
        "sender_contact_name",
    )
    type_message: ClassVar[Literal["audioMessage"]] = "audioMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        chat_id: str,
        sender_id: str,
        sender_name: str,
        download_url: str,
        file_name: str,
        mime_type: str,
        *,
        sender_contact_name: str | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `incoming`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """When the status was received, Unix time in seconds."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.sender_id: Final = sender_id
        """Id of the author."""
        self.sender_name: Final = sender_name
        """Name of the author."""
        self.download_url: Final = download_url
        """Address to download the file from."""
        self.file_name: Final = file_name
        """Name of the file, made by the service."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the author in the account's contact list."""


@final
class UnknownOutgoingStatus(UnknownKind):
    """A kind of `OutgoingStatus` that this version does not know, with all its properties."""

    __slots__ = ()
    _tag_name = "typeMessage"

    @property
    def type_message(self) -> str:
        """The value of `typeMessage`."""
        return self.tag


@final
class OutgoingStatusText(Model):
    """Text, colour, font and audience of a text status of the account.

    Manual: lines 8789–8795.
    """

    __slots__ = ("text", "background_color", "font", "participants")
    __match_args__ = ("text", "background_color", "font", "participants")

    def __init__(
        self,
        text: str,
        *,
        background_color: str | None = None,
        font: StatusFont | str | None = None,
        participants: Iterable[str] | None = None,
    ) -> None:
        self.text: Final = text
        """Text of the status."""
        self.background_color: Final = background_color
        """Background colour, `#RRGGBB`; `#FFFFFF` when none was chosen."""
        self.font: Final = None if font is None else StatusFont(font)
        """Font of the text."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`.
        """


@final
class OutgoingTextStatus(Model):
    """Text status of the account.

    Manual: lines 8778–8795.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "text_message",
        "extended_text_message",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "text_message",
        "extended_text_message",
    )
    type_message: ClassVar[Literal["extendedTextMessage"]] = "extendedTextMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        status_message: StatusDeliveryStatus | str,
        send_by_api: bool,
        chat_id: str,
        text_message: str,
        extended_text_message: OutgoingStatusText,
    ) -> None:
        self.type: Final = type
        """Direction, always `outgoing`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """Time of the last event of the status, Unix time in seconds."""
        self.status_message: Final = StatusDeliveryStatus(status_message)
        """Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on."""
        self.send_by_api: Final = send_by_api
        """Whether the status was sent through the API."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.text_message: Final = text_message
        """Text of the status."""
        self.extended_text_message: Final = extended_text_message
        """Text, colour, font and audience of the status."""


@final
class OutgoingImageStatus(Model):
    """Picture status of the account.

    Manual: lines 8778–8786.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "download_url",
        "file_name",
        "mime_type",
        "participants",
        "caption",
        "jpeg_thumbnail",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "download_url",
        "file_name",
        "mime_type",
        "participants",
        "caption",
        "jpeg_thumbnail",
    )
    type_message: ClassVar[Literal["imageMessage"]] = "imageMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        status_message: StatusDeliveryStatus | str,
        send_by_api: bool,
        chat_id: str,
        download_url: str,
        file_name: str,
        mime_type: str,
        *,
        participants: Iterable[str] | None = None,
        caption: str | None = None,
        jpeg_thumbnail: str | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `outgoing`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """Time of the last event of the status, Unix time in seconds."""
        self.status_message: Final = StatusDeliveryStatus(status_message)
        """Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on."""
        self.send_by_api: Final = send_by_api
        """Whether the status was sent through the API."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.download_url: Final = download_url
        """Address to download the file from."""
        self.file_name: Final = file_name
        """Name of the file, made by the service."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`.
        """
        self.caption: Final = caption
        """Caption of the file."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview of the picture, base64."""


@final
class OutgoingVideoStatus(Model):
    """Video status of the account.

    Manual: lines 8778–8786.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "download_url",
        "file_name",
        "mime_type",
        "participants",
        "caption",
        "jpeg_thumbnail",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "download_url",
        "file_name",
        "mime_type",
        "participants",
        "caption",
        "jpeg_thumbnail",
    )
    type_message: ClassVar[Literal["videoMessage"]] = "videoMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        status_message: StatusDeliveryStatus | str,
        send_by_api: bool,
        chat_id: str,
        download_url: str,
        file_name: str,
        mime_type: str,
        *,
        participants: Iterable[str] | None = None,
        caption: str | None = None,
        jpeg_thumbnail: str | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `outgoing`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """Time of the last event of the status, Unix time in seconds."""
        self.status_message: Final = StatusDeliveryStatus(status_message)
        """Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on."""
        self.send_by_api: Final = send_by_api
        """Whether the status was sent through the API."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.download_url: Final = download_url
        """Address to download the file from."""
        self.file_name: Final = file_name
        """Name of the file, made by the service."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`.
        """
        self.caption: Final = caption
        """Caption of the file."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview of the picture, base64."""


@final
class OutgoingAudioStatus(Model):
    """Audio status of the account.

    Manual: lines 8778–8786.
    """

    __slots__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "download_url",
        "file_name",
        "mime_type",
        "participants",
    )
    __match_args__ = (
        "type",
        "id_message",
        "timestamp",
        "status_message",
        "send_by_api",
        "chat_id",
        "download_url",
        "file_name",
        "mime_type",
        "participants",
    )
    type_message: ClassVar[Literal["audioMessage"]] = "audioMessage"
    """Kind of the status."""

    def __init__(
        self,
        type: str,
        id_message: str,
        timestamp: int,
        status_message: StatusDeliveryStatus | str,
        send_by_api: bool,
        chat_id: str,
        download_url: str,
        file_name: str,
        mime_type: str,
        *,
        participants: Iterable[str] | None = None,
    ) -> None:
        self.type: Final = type
        """Direction, always `outgoing`."""
        self.id_message: Final = id_message
        """Id of the status."""
        self.timestamp: Final = timestamp
        """Time of the last event of the status, Unix time in seconds."""
        self.status_message: Final = StatusDeliveryStatus(status_message)
        """Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on."""
        self.send_by_api: Final = send_by_api
        """Whether the status was sent through the API."""
        self.chat_id: Final = chat_id
        """Chat of the author."""
        self.download_url: Final = download_url
        """Address to download the file from."""
        self.file_name: Final = file_name
        """Name of the file, made by the service."""
        self.mime_type: Final = mime_type
        """Media type of the file, such as `image/jpeg`."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`.
        """


IncomingStatus: TypeAlias = (
    IncomingTextStatus | IncomingImageStatus | IncomingVideoStatus | IncomingAudioStatus | UnknownIncomingStatus
)
"""A status of a contact, by kind.

Told apart by `type_message`: `match` on the class, or compare the attribute. New kinds are `UnknownIncomingStatus`.

Manual: lines 8653–8684.
"""


OutgoingStatus: TypeAlias = (
    OutgoingTextStatus | OutgoingImageStatus | OutgoingVideoStatus | OutgoingAudioStatus | UnknownOutgoingStatus
)
"""A status of the account itself, by kind.

Told apart by `type_message`: `match` on the class, or compare the attribute. New kinds are `UnknownOutgoingStatus`.

Manual: lines 8768–8795.
"""
