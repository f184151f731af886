# @generated from the specification; edit spec/ instead.
"""Models: messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias, final

from green_api._generated.models.enumerations import QuotedMessageKind
from green_api._models import ABSENT, Model, UnknownKind, given, nulls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from green_api._generated.models.common import PollOption


@final
class UnknownMessageData(UnknownKind):
    """A kind of `MessageData` that this version does not know, with all its properties."""

    __slots__ = ()
    _tag_name = "typeMessage"

    @property
    def type_message(self) -> str:
        """The value of `typeMessage`."""
        return self.tag


@final
class TextMessage(Model):
    """A text message. A text that quotes another message does not come as this kind but as `quotedMessage`.

    Manual: lines 2409–2437, 2454–2486, 2708–2861.
    """

    __slots__ = ("text_message_data", "quoted_message")
    __match_args__ = ("text_message_data", "quoted_message")
    type_message: ClassVar[Literal["textMessage"]] = "textMessage"
    """Kind of the message."""

    def __init__(self, text_message_data: TextMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.text_message_data: Final = text_message_data
        """The text."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class TextMessageData(Model):
    """Content of a text message.

    Manual: lines 2439–2443, 9576–9580.
    """

    __slots__ = ("text_message", "is_template_message")
    __match_args__ = ("text_message", "is_template_message")

    def __init__(self, text_message: str, *, is_template_message: bool | None = None) -> None:
        self.text_message: Final = text_message
        """The text. A text that begins with a marker in double braces is no text but an error. `{{SWE001}}`: WhatsApp
        did not deliver the first message of the chat to the linked devices, they got it empty; ask the sender to
        send it again. `{{SWE003}}`: the message could not be decrypted because the authorization keys are outdated;
        remove all linked devices on the phone and scan the QR code again. `{{SWE004}}`: the group has more than 100
        participants; remove such groups or participants. `{{SWE999}}`: the message came from WhatsApp without
        encryption keys, so it is empty; ask the sender to send it again.
        """
        self.is_template_message: Final = is_template_message
        """Whether the message was made from a template."""


@final
class ExtendedTextMessage(Model):
    """A text message, mostly with a link and its preview, or an advertising message.

    Manual: lines 2863–2891, 2922–2959, 3044–3091.
    """

    __slots__ = ("extended_text_message_data", "quoted_message")
    __match_args__ = ("extended_text_message_data", "quoted_message")
    type_message: ClassVar[Literal["extendedTextMessage"]] = "extendedTextMessage"
    """Kind of the message."""

    def __init__(
        self,
        extended_text_message_data: ExtendedTextMessageData,
        *,
        quoted_message: QuotedMessage | None = None,
    ) -> None:
        self.extended_text_message_data: Final = extended_text_message_data
        """The text or link, its preview and, in advertising messages, the source."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class ExtendedTextMessageData(Model):
    """Content of a text message with a link, or of an advertising message.

    Manual: lines 2893–2911.
    """

    __slots__ = (
        "text",
        "description",
        "title",
        "contains_auto_reply",
        "media_type",
        "show_ad_attribution",
        "source_id",
        "source_type",
        "source_url",
        "conversion_source",
        "entry_point_conversion_app",
        "jpeg_thumbnail",
        "thumbnail_url",
        "preview_type",
        "is_forwarded",
        "forwarding_score",
        "_nulls",
    )
    __match_args__ = (
        "text",
        "description",
        "title",
        "contains_auto_reply",
        "media_type",
        "show_ad_attribution",
        "source_id",
        "source_type",
        "source_url",
        "conversion_source",
        "entry_point_conversion_app",
        "jpeg_thumbnail",
        "thumbnail_url",
        "preview_type",
        "is_forwarded",
        "forwarding_score",
    )

    def __init__(
        self,
        text: str,
        *,
        description: str | None = None,
        title: str | None = None,
        contains_auto_reply: bool | None = None,
        media_type: str | None = None,
        show_ad_attribution: bool | None = None,
        source_id: str | None = None,
        source_type: str | None = None,
        source_url: str | None = None,
        conversion_source: str | None = None,
        entry_point_conversion_app: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        thumbnail_url: str | None = None,
        preview_type: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.text: Final = text
        """The text; a link or ordinary text."""
        self.description: Final = description
        """Description of the link. May be empty."""
        self.title: Final = title
        """Title of the link. May be empty."""
        self.contains_auto_reply: Final = contains_auto_reply
        """Whether the message contains an automatic answer. Advertising messages only."""
        self.media_type: Final = media_type
        """Kind of the media, for example `IMAGE`. Advertising messages only."""
        self.show_ad_attribution: Final = show_ad_attribution
        """Whether to show in the message that it is advertising. Advertising messages only."""
        self.source_id: Final = source_id
        """Id of the advertisement. Advertising messages only."""
        self.source_type: Final = source_type
        """Kind of the source, for example `ad` or `post`. Advertising messages only."""
        self.source_url: Final = source_url
        """Link to the advertisement. Advertising messages only."""
        self.conversion_source: Final = conversion_source
        """Localization of the message, for example `FB_Ads`. Advertising messages only."""
        self.entry_point_conversion_app: Final = entry_point_conversion_app
        """Application that the message comes from, for example `instagram`. Advertising messages only."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, base64. May be absent, empty or null."""
        self.thumbnail_url: Final = thumbnail_url
        """Link to the preview picture. Advertising messages only."""
        self.preview_type: Final = preview_type
        """Kind of the preview. Advertising messages only; the value `None` is obsolete."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class QuotedTextMessage(Model):
    """A text (or link) that quotes another message. The manual calls this kind obsolete and refers to `quotedMessage`
    of the other kinds, but all its examples of a text with a quote are of this kind. Files, locations and contacts
    with a quote keep their own kind.

    Manual: lines 2488–2706, 2961–3042, 4865–4930.
    """

    __slots__ = ("extended_text_message_data", "quoted_message")
    __match_args__ = ("extended_text_message_data", "quoted_message")
    type_message: ClassVar[Literal["quotedMessage"]] = "quotedMessage"
    """Kind of the message."""

    def __init__(
        self,
        extended_text_message_data: QuotedTextMessageData,
        *,
        quoted_message: QuotedMessage | None = None,
    ) -> None:
        self.extended_text_message_data: Final = extended_text_message_data
        """The text under the quote, and which message it quotes."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class QuotedTextMessageData(Model):
    """Content of a text that quotes another message.

    Manual: lines 4896–4901, 2982–2988.
    """

    __slots__ = (
        "text",
        "stanza_id",
        "participant",
        "description",
        "title",
        "contains_auto_reply",
        "media_type",
        "show_ad_attribution",
        "source_id",
        "source_type",
        "source_url",
        "conversion_source",
        "entry_point_conversion_app",
        "jpeg_thumbnail",
        "thumbnail_url",
        "preview_type",
        "is_forwarded",
        "forwarding_score",
        "_nulls",
    )
    __match_args__ = (
        "text",
        "stanza_id",
        "participant",
        "description",
        "title",
        "contains_auto_reply",
        "media_type",
        "show_ad_attribution",
        "source_id",
        "source_type",
        "source_url",
        "conversion_source",
        "entry_point_conversion_app",
        "jpeg_thumbnail",
        "thumbnail_url",
        "preview_type",
        "is_forwarded",
        "forwarding_score",
    )

    def __init__(
        self,
        text: str,
        stanza_id: str,
        participant: str,
        *,
        description: str | None = None,
        title: str | None = None,
        contains_auto_reply: bool | None = None,
        media_type: str | None = None,
        show_ad_attribution: bool | None = None,
        source_id: str | None = None,
        source_type: str | None = None,
        source_url: str | None = None,
        conversion_source: str | None = None,
        entry_point_conversion_app: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        thumbnail_url: str | None = None,
        preview_type: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.text: Final = text
        """The text; a link or ordinary text."""
        self.stanza_id: Final = stanza_id
        """Id of the quoted message."""
        self.participant: Final = participant
        """Account that the quoted message belongs to; the manual says "chat of the recipient". In the manual's examples
        it differs at times from `quotedMessage/participant`, the sender of the quoted message.
        """
        self.description: Final = description
        """Description of the link. May be empty."""
        self.title: Final = title
        """Title of the link. May be empty."""
        self.contains_auto_reply: Final = contains_auto_reply
        """Whether the message contains an automatic answer. Advertising messages only."""
        self.media_type: Final = media_type
        """Kind of the media, for example `IMAGE`. Advertising messages only."""
        self.show_ad_attribution: Final = show_ad_attribution
        """Whether to show in the message that it is advertising. Advertising messages only."""
        self.source_id: Final = source_id
        """Id of the advertisement. Advertising messages only."""
        self.source_type: Final = source_type
        """Kind of the source, for example `ad` or `post`. Advertising messages only."""
        self.source_url: Final = source_url
        """Link to the advertisement. Advertising messages only."""
        self.conversion_source: Final = conversion_source
        """Localization of the message, for example `FB_Ads`. Advertising messages only."""
        self.entry_point_conversion_app: Final = entry_point_conversion_app
        """Application that the message comes from, for example `instagram`. Advertising messages only."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, base64. May be absent, empty or null."""
        self.thumbnail_url: Final = thumbnail_url
        """Link to the preview picture. Advertising messages only."""
        self.preview_type: Final = preview_type
        """Kind of the preview. Advertising messages only; the value `None` is obsolete."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


@final
class FileMessageData(Model):
    """A file that was received or sent.

    Manual: lines 3123–3134, 9577.
    """

    __slots__ = (
        "download_url",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
    )
    __match_args__ = (
        "download_url",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
    )

    def __init__(
        self,
        download_url: str,
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = None,
        mime_type: str | None = None,
    ) -> None:
        self.download_url: Final = download_url
        """Link to download the file from. `{{SWE002}}` instead of a link means that the file is larger than 100 MB and
        could not be received: look at it on the phone.
        """
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.caption: Final = caption
        """Text under the picture or video. May be absent or empty."""
        self.file_name: Final = file_name
        """Name of the file. It is right only in `documentMessage`; elsewhere it is generated. May be absent."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview picture, base64. Empty for pictures larger than 3000x3000 pixels that were sent through the API. May
        be absent.
        """
        self.mime_type: Final = mime_type
        """Media type of the file, for example `image/jpeg`."""


@final
class ImageMessage(Model):
    """A picture.

    Manual: lines 3093–3134, 3145–3176, 3263–3357.
    """

    __slots__ = ("file_message_data", "quoted_message")
    __match_args__ = ("file_message_data", "quoted_message")
    type_message: ClassVar[Literal["imageMessage"]] = "imageMessage"
    """Kind of the message."""

    def __init__(self, file_message_data: FileMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.file_message_data: Final = file_message_data
        """The file."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class VideoMessage(Model):
    """A video.

    Manual: lines 3093–3134.
    """

    __slots__ = ("file_message_data", "quoted_message")
    __match_args__ = ("file_message_data", "quoted_message")
    type_message: ClassVar[Literal["videoMessage"]] = "videoMessage"
    """Kind of the message."""

    def __init__(self, file_message_data: FileMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.file_message_data: Final = file_message_data
        """The file."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class DocumentMessage(Model):
    """A document. Only here is `fileName` the name that the sender gave the file.

    Manual: lines 3093–3134, 2746–2788.
    """

    __slots__ = ("file_message_data", "quoted_message")
    __match_args__ = ("file_message_data", "quoted_message")
    type_message: ClassVar[Literal["documentMessage"]] = "documentMessage"
    """Kind of the message."""

    def __init__(self, file_message_data: FileMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.file_message_data: Final = file_message_data
        """The file."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class AudioMessage(Model):
    """An audio file.

    Manual: lines 3093–3134, 3178–3261.
    """

    __slots__ = ("file_message_data", "quoted_message")
    __match_args__ = ("file_message_data", "quoted_message")
    type_message: ClassVar[Literal["audioMessage"]] = "audioMessage"
    """Kind of the message."""

    def __init__(self, file_message_data: FileMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.file_message_data: Final = file_message_data
        """The file."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class StickerMessage(Model):
    """A sticker.

    Manual: lines 4416–4504.
    """

    __slots__ = ("file_message_data", "quoted_message")
    __match_args__ = ("file_message_data", "quoted_message")
    type_message: ClassVar[Literal["stickerMessage"]] = "stickerMessage"
    """Kind of the message."""

    def __init__(self, file_message_data: StickerMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.file_message_data: Final = file_message_data
        """The sticker."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class StickerMessageData(Model):
    """A sticker that was received or sent; `fileName` is generated.

    Manual: lines 4446–4456.
    """

    __slots__ = (
        "download_url",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )
    __match_args__ = (
        "download_url",
        "is_forwarded",
        "forwarding_score",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
    )

    def __init__(
        self,
        download_url: str,
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = None,
        mime_type: str | None = None,
        is_animated: bool | None = None,
    ) -> None:
        self.download_url: Final = download_url
        """Link to download the file from. `{{SWE002}}` instead of a link means that the file is larger than 100 MB and
        could not be received: look at it on the phone.
        """
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.caption: Final = caption
        """Text under the picture or video. May be absent or empty."""
        self.file_name: Final = file_name
        """Name of the file. It is right only in `documentMessage`; elsewhere it is generated. May be absent."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview picture, base64. Empty for pictures larger than 3000x3000 pixels that were sent through the API. May
        be absent.
        """
        self.mime_type: Final = mime_type
        """Media type of the file, for example `image/jpeg`."""
        self.is_animated: Final = is_animated
        """Whether the sticker is animated."""


@final
class LocationMessage(Model):
    """A location.

    Manual: lines 3359–3481.
    """

    __slots__ = ("location_message_data", "quoted_message")
    __match_args__ = ("location_message_data", "quoted_message")
    type_message: ClassVar[Literal["locationMessage"]] = "locationMessage"
    """Kind of the message."""

    def __init__(
        self,
        location_message_data: LocationMessageData,
        *,
        quoted_message: QuotedMessage | None = None,
    ) -> None:
        self.location_message_data: Final = location_message_data
        """The location."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class LocationMessageData(Model):
    """A location that was received or sent.

    Manual: lines 3389–3398.
    """

    __slots__ = (
        "latitude",
        "longitude",
        "is_forwarded",
        "forwarding_score",
        "name_location",
        "address",
        "jpeg_thumbnail",
    )
    __match_args__ = (
        "latitude",
        "longitude",
        "is_forwarded",
        "forwarding_score",
        "name_location",
        "address",
        "jpeg_thumbnail",
    )

    def __init__(
        self,
        latitude: float,
        longitude: float,
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        name_location: str | None = None,
        address: str | None = None,
        jpeg_thumbnail: str | None = None,
    ) -> None:
        self.latitude: Final = latitude
        """Latitude."""
        self.longitude: Final = longitude
        """Longitude."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.name_location: Final = name_location
        """Name of the place. May be empty."""
        self.address: Final = address
        """Address of the place. May be empty."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview picture of the map, base64. May be empty."""


@final
class ContactMessage(Model):
    """A contact.

    Manual: lines 3483–3743.
    """

    __slots__ = ("contact_message_data", "quoted_message")
    __match_args__ = ("contact_message_data", "quoted_message")
    type_message: ClassVar[Literal["contactMessage"]] = "contactMessage"
    """Kind of the message."""

    def __init__(
        self,
        contact_message_data: ContactMessageData,
        *,
        quoted_message: QuotedMessage | None = None,
    ) -> None:
        self.contact_message_data: Final = contact_message_data
        """The contact."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class VcardContact(Model):
    """A contact as a vCard.

    Manual: lines 3777–3781, 3513–3517.
    """

    __slots__ = ("display_name", "vcard")
    __match_args__ = ("display_name", "vcard")

    def __init__(self, display_name: str, vcard: str) -> None:
        self.display_name: Final = display_name
        """Name shown for the contact. May be empty."""
        self.vcard: Final = vcard
        """The contact as vCard text (lines parted by line feeds); phone numbers stand in the lines `TEL`."""


@final
class ContactMessageData(Model):
    """A contact that was received or sent.

    Manual: lines 3513–3519.
    """

    __slots__ = ("display_name", "vcard", "is_forwarded", "forwarding_score")
    __match_args__ = ("display_name", "vcard", "is_forwarded", "forwarding_score")

    def __init__(
        self,
        display_name: str,
        vcard: str,
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
    ) -> None:
        self.display_name: Final = display_name
        """Name shown for the contact. May be empty."""
        self.vcard: Final = vcard
        """The contact as vCard text (lines parted by line feeds); phone numbers stand in the lines `TEL`."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""


@final
class ContactsArrayMessage(Model):
    """Several contacts in one message.

    Manual: lines 3745–4052.
    """

    __slots__ = ("quoted_message", "message_data")
    __match_args__ = ("quoted_message", "message_data")
    type_message: ClassVar[Literal["contactsArrayMessage"]] = "contactsArrayMessage"
    """Kind of the message."""

    def __init__(
        self,
        *,
        quoted_message: QuotedMessage | None = None,
        message_data: ContactsArrayMessageData | None = None,
    ) -> None:
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""
        self.message_data: Final = message_data
        """The contacts."""


@final
class ContactsArrayMessageData(Model):
    """Several contacts that were received or sent in one message.

    Manual: lines 3772–3781, 3819–3830, 3925–3928.
    """

    __slots__ = ("is_forwarded", "forwarding_score", "contacts")
    __match_args__ = ("is_forwarded", "forwarding_score", "contacts")

    def __init__(
        self,
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        contacts: Iterable[VcardContact] | None = None,
    ) -> None:
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.contacts: Final = None if contacts is None else tuple(contacts)
        """The contacts."""


@final
class ButtonsMessage(Model):
    """A message with buttons. The journals' table of kinds says that buttons do not work at present.

    Manual: lines 4054–4151, 6829.
    """

    __slots__ = ("buttons_message", "quoted_message")
    __match_args__ = ("buttons_message", "quoted_message")
    type_message: ClassVar[Literal["buttonsMessage"]] = "buttonsMessage"
    """Kind of the message."""

    def __init__(self, buttons_message: ButtonsMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.buttons_message: Final = buttons_message
        """The text and the buttons."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class ButtonsMessageData(Model):
    """Text and buttons of a message.

    Manual: lines 4084–4091.
    """

    __slots__ = ("buttons", "is_forwarded", "forwarding_score", "content_text", "footer")
    __match_args__ = ("buttons", "is_forwarded", "forwarding_score", "content_text", "footer")

    def __init__(
        self,
        buttons: Iterable[ButtonsMessageButton],
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        content_text: str | None = None,
        footer: str | None = None,
    ) -> None:
        self.buttons: Final = tuple(buttons)
        """The buttons."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.content_text: Final = content_text
        """Text above the buttons."""
        self.footer: Final = footer
        """Text below the buttons."""


@final
class ButtonsMessageButton(Model):
    """A button of a message.

    Manual: lines 4093–4097.
    """

    __slots__ = ("button_id", "button_text")
    __match_args__ = ("button_id", "button_text")

    def __init__(self, *, button_id: str | None = None, button_text: str | None = None) -> None:
        self.button_id: Final = button_id
        """Id of the button."""
        self.button_text: Final = button_text
        """Text of the button."""


@final
class ListMessage(Model):
    """A message with a list to choose from. The journals' table of kinds says that lists do not work at present.

    Manual: lines 4153–4277, 6831.
    """

    __slots__ = ("list_message", "quoted_message")
    __match_args__ = ("list_message", "quoted_message")
    type_message: ClassVar[Literal["listMessage"]] = "listMessage"
    """Kind of the message."""

    def __init__(self, list_message: ListMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.list_message: Final = list_message
        """The text and the list."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class ListMessageData(Model):
    """Text of a message and a list to choose from.

    Manual: lines 4183–4192.
    """

    __slots__ = ("sections", "is_forwarded", "forwarding_score", "content_text", "title", "footer", "button_text")
    __match_args__ = ("sections", "is_forwarded", "forwarding_score", "content_text", "title", "footer", "button_text")

    def __init__(
        self,
        sections: Iterable[ListMessageSection],
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        content_text: str | None = None,
        title: str | None = None,
        footer: str | None = None,
        button_text: str | None = None,
    ) -> None:
        self.sections: Final = tuple(sections)
        """Sections of the list."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.content_text: Final = content_text
        """Text of the message."""
        self.title: Final = title
        """Title of the message."""
        self.footer: Final = footer
        """Text below."""
        self.button_text: Final = button_text
        """Text of the button that opens the list."""


@final
class ListMessageSection(Model):
    """A section of a list.

    Manual: lines 4194–4198.
    """

    __slots__ = ("title", "rows")
    __match_args__ = ("title", "rows")

    def __init__(self, *, title: str | None = None, rows: Iterable[ListMessageRow] | None = None) -> None:
        self.title: Final = title
        """Title of the section."""
        self.rows: Final = None if rows is None else tuple(rows)
        """Values of the section."""


@final
class ListMessageRow(Model):
    """A value of a list.

    Manual: lines 4200–4205.
    """

    __slots__ = ("title", "row_id", "description")
    __match_args__ = ("title", "row_id", "description")

    def __init__(self, *, title: str | None = None, row_id: str | None = None, description: str | None = None) -> None:
        self.title: Final = title
        """Text of the value."""
        self.row_id: Final = row_id
        """Id of the value; `singleSelectReply` of the answer repeats it."""
        self.description: Final = description
        """Description of the value. May be absent."""


@final
class TemplateMessage(Model):
    """A template message with buttons. The journals' table of kinds says that template buttons do not work at present.

    Manual: lines 4279–4414, 6830.
    """

    __slots__ = ("template_message", "quoted_message")
    __match_args__ = ("template_message", "quoted_message")
    type_message: ClassVar[Literal["templateMessage"]] = "templateMessage"
    """Kind of the message."""

    def __init__(self, template_message: TemplateMessageData, *, quoted_message: QuotedMessage | None = None) -> None:
        self.template_message: Final = template_message
        """The text and the buttons."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class TemplateMessageData(Model):
    """Text and buttons of a template message.

    Manual: lines 4309–4318.
    """

    __slots__ = ("buttons", "is_forwarded", "forwarding_score", "namespace", "element_name", "content_text", "footer")
    __match_args__ = (
        "buttons",
        "is_forwarded",
        "forwarding_score",
        "namespace",
        "element_name",
        "content_text",
        "footer",
    )

    def __init__(
        self,
        buttons: Iterable[TemplateButton],
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        namespace: str | None = None,
        element_name: str | None = None,
        content_text: str | None = None,
        footer: str | None = None,
    ) -> None:
        self.buttons: Final = tuple(buttons)
        """The buttons."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.namespace: Final = namespace
        """Namespace of the organization. May be absent."""
        self.element_name: Final = element_name
        """Name of the template. May be absent."""
        self.content_text: Final = content_text
        """Text above the buttons."""
        self.footer: Final = footer
        """Text below the buttons."""


@final
class TemplateButton(Model):
    """A button of a template message; one of `urlButton`, `callButton` and `quickReplyButton` is present.

    Manual: lines 4320–4326.
    """

    __slots__ = ("index", "url_button", "call_button", "quick_reply_button")
    __match_args__ = ("index", "url_button", "call_button", "quick_reply_button")

    def __init__(
        self,
        *,
        index: int | None = None,
        url_button: TemplateUrlButton | None = None,
        call_button: TemplateCallButton | None = None,
        quick_reply_button: TemplateQuickReplyButton | None = None,
    ) -> None:
        self.index: Final = index
        """Position of the button, from 1."""
        self.url_button: Final = url_button
        """Present when the button opens a link."""
        self.call_button: Final = call_button
        """Present when the button calls a number."""
        self.quick_reply_button: Final = quick_reply_button
        """Present when the button sends a prepared answer."""


@final
class TemplateUrlButton(Model):
    """A button that opens a link.

    Manual: lines 4328–4332.
    """

    __slots__ = ("display_text", "url")
    __match_args__ = ("display_text", "url")

    def __init__(self, *, display_text: str | None = None, url: str | None = None) -> None:
        self.display_text: Final = display_text
        """Text of the button."""
        self.url: Final = url
        """The link."""


@final
class TemplateCallButton(Model):
    """A button that calls a phone number.

    Manual: lines 4334–4338.
    """

    __slots__ = ("display_text", "phone_number")
    __match_args__ = ("display_text", "phone_number")

    def __init__(self, *, display_text: str | None = None, phone_number: str | None = None) -> None:
        self.display_text: Final = display_text
        """Text of the button."""
        self.phone_number: Final = phone_number
        """The phone number, written as the sender wrote it."""


@final
class TemplateQuickReplyButton(Model):
    """A button that sends a prepared answer.

    Manual: lines 4340–4344.
    """

    __slots__ = ("display_text", "id")
    __match_args__ = ("display_text", "id")

    def __init__(self, *, display_text: str | None = None, id: str | None = None) -> None:
        self.display_text: Final = display_text
        """Text of the button."""
        self.id: Final = id
        """Id of the button."""


@final
class ReactionMessage(Model):
    """A reaction (an emoji) to a message.

    Manual: lines 4506–4582.
    """

    __slots__ = ("extended_text_message_data", "quoted_message")
    __match_args__ = ("extended_text_message_data", "quoted_message")
    type_message: ClassVar[Literal["reactionMessage"]] = "reactionMessage"
    """Kind of the message."""

    def __init__(self, extended_text_message_data: ReactionMessageData, quoted_message: QuotedMessage) -> None:
        self.extended_text_message_data: Final = extended_text_message_data
        """The reaction."""
        self.quoted_message: Final = quoted_message
        """The message that the reaction is for. Only `stanzaId` and `participant` are given."""


@final
class ReactionMessageData(Model):
    """A reaction.

    Manual: lines 4536–4539.
    """

    __slots__ = ("text",)
    __match_args__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text: Final = text
        """The emoji."""


@final
class GroupInviteMessage(Model):
    """An invitation to a group. It comes when somebody wanted to add the account to a group on a phone, could not, and
    then chose to invite it: the account has the sender in its contacts, the sender does not have the account in his,
    and the account's privacy settings allow only its contacts to add it to groups. Links to a group are not of this
    kind, and such invitations cannot be sent through the API.

    Manual: lines 4584–4689.
    """

    __slots__ = ("group_invite_message_data", "quoted_message")
    __match_args__ = ("group_invite_message_data", "quoted_message")
    type_message: ClassVar[Literal["groupInviteMessage"]] = "groupInviteMessage"
    """Kind of the message."""

    def __init__(
        self,
        group_invite_message_data: GroupInviteMessageData,
        *,
        quoted_message: QuotedMessage | None = None,
    ) -> None:
        self.group_invite_message_data: Final = group_invite_message_data
        """The invitation."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class GroupInviteMessageData(Model):
    """An invitation to a group.

    Manual: lines 4637–4646.
    """

    __slots__ = ("group_jid", "invite_code", "invite_expiration", "group_name", "caption", "name", "jpeg_thumbnail")
    __match_args__ = (
        "group_jid",
        "invite_code",
        "invite_expiration",
        "group_name",
        "caption",
        "name",
        "jpeg_thumbnail",
    )

    def __init__(
        self,
        group_jid: str,
        invite_code: str,
        *,
        invite_expiration: str | None = None,
        group_name: str | None = None,
        caption: str | None = None,
        name: str | None = None,
        jpeg_thumbnail: str | None = None,
    ) -> None:
        self.group_jid: Final = group_jid
        """Id of the group's chat."""
        self.invite_code: Final = invite_code
        """Code of the invitation."""
        self.invite_expiration: Final = invite_expiration
        """When the invitation expires, as text; `0` in the manual's example."""
        self.group_name: Final = group_name
        """Name of the group."""
        self.caption: Final = caption
        """Text of the invitation."""
        self.name: Final = name
        """Name of the sender."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview picture of the group, base64."""


@final
class PollMessage(Model):
    """A poll.

    Sent while the setting `pollMessageWebhook` is on.

    Manual: lines 4691–4770.
    """

    __slots__ = ("poll_message_data",)
    __match_args__ = ("poll_message_data",)
    type_message: ClassVar[Literal["pollMessage"]] = "pollMessage"
    """Kind of the message."""

    def __init__(self, poll_message_data: PollMessageData) -> None:
        self.poll_message_data: Final = poll_message_data
        """The poll."""


@final
class PollMessageData(Model):
    """A poll that was received or sent.

    Manual: lines 4720–4730, 6052–6056.
    """

    __slots__ = ("name", "options", "multiple_answers")
    __match_args__ = ("name", "options", "multiple_answers")

    def __init__(self, name: str, options: Iterable[PollOption], *, multiple_answers: bool | None = None) -> None:
        self.name: Final = name
        """Question of the poll."""
        self.options: Final = tuple(options)
        """Options of the poll. Empty when the poll is quoted."""
        self.multiple_answers: Final = multiple_answers
        """Whether several options may be chosen; `false` when absent."""


@final
class PollUpdateMessage(Model):
    """The votes of a poll changed; it shows the votes of all options. A vote that is taken back at once makes one
    message with the last state; taken back after a second or later, one message for each state.

    Sent while the setting `pollMessageWebhook` is on.

    Manual: lines 4772–4863.
    """

    __slots__ = ("poll_message_data",)
    __match_args__ = ("poll_message_data",)
    type_message: ClassVar[Literal["pollUpdateMessage"]] = "pollUpdateMessage"
    """Kind of the message."""

    def __init__(self, poll_message_data: PollUpdateMessageData) -> None:
        self.poll_message_data: Final = poll_message_data
        """The poll and its votes."""


@final
class PollUpdateMessageData(Model):
    """A poll and its votes.

    Manual: lines 4803–4815.
    """

    __slots__ = ("name", "stanza_id", "votes", "multiple_answers")
    __match_args__ = ("name", "stanza_id", "votes", "multiple_answers")

    def __init__(
        self,
        name: str,
        stanza_id: str,
        votes: Iterable[PollVote],
        *,
        multiple_answers: bool | None = None,
    ) -> None:
        self.name: Final = name
        """Question of the poll."""
        self.stanza_id: Final = stanza_id
        """Id of the message with the poll."""
        self.votes: Final = tuple(votes)
        """Votes for each option; options without a vote are listed too."""
        self.multiple_answers: Final = multiple_answers
        """Whether several options may be chosen; `false` when absent."""


@final
class PollVote(Model):
    """Votes for an option of a poll.

    Manual: lines 4811–4820, 4849–4858.
    """

    __slots__ = ("option_name", "option_voters")
    __match_args__ = ("option_name", "option_voters")

    def __init__(self, option_name: str, option_voters: Iterable[str]) -> None:
        self.option_name: Final = option_name
        """Text of the option."""
        self.option_voters: Final = tuple(option_voters)
        """Accounts that chose the option; empty when nobody did."""


@final
class ButtonsResponseMessage(Model):
    """Somebody pressed a button of a message with buttons. The journals' table of kinds says that it does not work at
    present.

    Manual: lines 4934–4980, 6832.
    """

    __slots__ = ("buttons_response_message",)
    __match_args__ = ("buttons_response_message",)
    type_message: ClassVar[Literal["buttonsResponseMessage"]] = "buttonsResponseMessage"
    """Kind of the message."""

    def __init__(self, buttons_response_message: ButtonsResponseMessageData) -> None:
        self.buttons_response_message: Final = buttons_response_message
        """The pressed button."""


@final
class ButtonsResponseMessageData(Model):
    """The button that was pressed.

    Manual: lines 4946–4951.
    """

    __slots__ = ("selected_button_id", "selected_button_text", "stanza_id")
    __match_args__ = ("selected_button_id", "selected_button_text", "stanza_id")

    def __init__(
        self,
        selected_button_id: str,
        *,
        selected_button_text: str | None = None,
        stanza_id: str | None = None,
    ) -> None:
        self.selected_button_id: Final = selected_button_id
        """Id of the pressed button."""
        self.selected_button_text: Final = selected_button_text
        """Text of the pressed button."""
        self.stanza_id: Final = stanza_id
        """Id of the message with the buttons."""


@final
class TemplateButtonReplyMessage(Model):
    """Somebody pressed a button of a template message. The manual's tables write the kind
    `templateButtonsReplyMessage`, its example as here. The journals' table of kinds says that it does not work at
    present.

    Manual: lines 4982–5030, 6833.
    """

    __slots__ = ("template_button_reply_message",)
    __match_args__ = ("template_button_reply_message",)
    type_message: ClassVar[Literal["templateButtonReplyMessage"]] = "templateButtonReplyMessage"
    """Kind of the message."""

    def __init__(self, template_button_reply_message: TemplateButtonReplyMessageData) -> None:
        self.template_button_reply_message: Final = template_button_reply_message
        """The pressed button."""


@final
class TemplateButtonReplyMessageData(Model):
    """The button of a template message that was pressed.

    Manual: lines 4994–5000.
    """

    __slots__ = ("selected_id", "selected_index", "selected_display_text", "stanza_id")
    __match_args__ = ("selected_id", "selected_index", "selected_display_text", "stanza_id")

    def __init__(
        self,
        selected_id: str,
        *,
        selected_index: str | None = None,
        selected_display_text: str | None = None,
        stanza_id: str | None = None,
    ) -> None:
        self.selected_id: Final = selected_id
        """Id of the pressed button."""
        self.selected_index: Final = selected_index
        """Position of the pressed button, a number as text."""
        self.selected_display_text: Final = selected_display_text
        """Text of the pressed button."""
        self.stanza_id: Final = stanza_id
        """Id of the message with the buttons."""


@final
class ListResponseMessage(Model):
    """Somebody chose a value of a list. The journals' table of kinds says that it does not work at present.

    Manual: lines 5032–5081, 6834.
    """

    __slots__ = ("list_response_message", "quoted_message")
    __match_args__ = ("list_response_message", "quoted_message")
    type_message: ClassVar[Literal["listResponseMessage"]] = "listResponseMessage"
    """Kind of the message."""

    def __init__(
        self,
        list_response_message: ListResponseMessageData,
        *,
        quoted_message: QuotedMessage | None = None,
    ) -> None:
        self.list_response_message: Final = list_response_message
        """The chosen value."""
        self.quoted_message: Final = quoted_message
        """The message that this one quotes (answers to). Present only when it does."""


@final
class ListResponseMessageData(Model):
    """The value of a list that was chosen.

    Manual: lines 5045–5051.
    """

    __slots__ = ("single_select_reply", "title", "list_type", "stanza_id")
    __match_args__ = ("single_select_reply", "title", "list_type", "stanza_id")

    def __init__(
        self,
        single_select_reply: str,
        *,
        title: str | None = None,
        list_type: str | None = None,
        stanza_id: str | None = None,
    ) -> None:
        self.single_select_reply: Final = single_select_reply
        """Id of the chosen value, `rowId` of the list."""
        self.title: Final = title
        """Text of the chosen value."""
        self.list_type: Final = list_type
        """Kind of the list, a number as text; `1`: one value is chosen."""
        self.stanza_id: Final = stanza_id
        """Id of the message with the list."""


@final
class QuotedMessage(Model):
    """A message that another one quotes. Which fields are there depends on its kind; a reaction gives `stanzaId` and
    `participant` only. Its fields are flat, in notifications and in the journals alike.

    Manual: lines 2445–2452, 2515–2520, 2554–2561, 2600–2608, 2641–2652, 2690–2702, 4541–4547, 5859–5868, 6049–6058,
    6074–6085.
    """

    __slots__ = (
        "is_forwarded",
        "forwarding_score",
        "stanza_id",
        "participant",
        "type_message",
        "text_message",
        "download_url",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "location",
        "contact",
        "contacts",
        "extended_text_message",
        "poll_message_data",
    )
    __match_args__ = (
        "is_forwarded",
        "forwarding_score",
        "stanza_id",
        "participant",
        "type_message",
        "text_message",
        "download_url",
        "caption",
        "file_name",
        "jpeg_thumbnail",
        "mime_type",
        "is_animated",
        "location",
        "contact",
        "contacts",
        "extended_text_message",
        "poll_message_data",
    )

    def __init__(
        self,
        *,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        stanza_id: str | None = None,
        participant: str | None = None,
        type_message: QuotedMessageKind | str | None = None,
        text_message: str | None = None,
        download_url: str | None = None,
        caption: str | None = None,
        file_name: str | None = None,
        jpeg_thumbnail: str | None = None,
        mime_type: str | None = None,
        is_animated: bool | None = None,
        location: LocationMessageData | None = None,
        contact: ContactMessageData | None = None,
        contacts: Iterable[VcardContact] | None = None,
        extended_text_message: QuotedExtendedText | None = None,
        poll_message_data: PollMessageData | None = None,
    ) -> None:
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.stanza_id: Final = stanza_id
        """Id of the quoted message."""
        self.participant: Final = participant
        """Sender of the quoted message."""
        self.type_message: Final = None if type_message is None else QuotedMessageKind(type_message)
        """Kind of the quoted message. Absent in reactions."""
        self.text_message: Final = text_message
        """Text of a quoted text or link."""
        self.download_url: Final = download_url
        """Link to download a quoted file from; empty in the manual's examples."""
        self.caption: Final = caption
        """Text under a quoted picture or video."""
        self.file_name: Final = file_name
        """Name of a quoted file; right only for `documentMessage`, generated for the others."""
        self.jpeg_thumbnail: Final = jpeg_thumbnail
        """Preview picture of a quoted file, base64. May be empty."""
        self.mime_type: Final = mime_type
        """Media type of a quoted file."""
        self.is_animated: Final = is_animated
        """Whether a quoted file, such as a sticker, is animated."""
        self.location: Final = location
        """The quoted location."""
        self.contact: Final = contact
        """The quoted contact."""
        self.contacts: Final = None if contacts is None else tuple(contacts)
        """The quoted contacts, of the kind `contactsArrayMessage`."""
        self.extended_text_message: Final = extended_text_message
        """Preview of the quoted link, or content of a quoted advertising message."""
        self.poll_message_data: Final = poll_message_data
        """The quoted poll; its `options` are empty in the manual's examples."""


@final
class QuotedExtendedText(Model):
    """Content of a quoted message with a link. The text itself stands in `textMessage` of the quoted message.

    Manual: lines 2695–2700.
    """

    __slots__ = (
        "description",
        "title",
        "contains_auto_reply",
        "media_type",
        "show_ad_attribution",
        "source_id",
        "source_type",
        "source_url",
        "conversion_source",
        "entry_point_conversion_app",
        "jpeg_thumbnail",
        "thumbnail_url",
        "preview_type",
        "is_forwarded",
        "forwarding_score",
        "text",
        "_nulls",
    )
    __match_args__ = (
        "description",
        "title",
        "contains_auto_reply",
        "media_type",
        "show_ad_attribution",
        "source_id",
        "source_type",
        "source_url",
        "conversion_source",
        "entry_point_conversion_app",
        "jpeg_thumbnail",
        "thumbnail_url",
        "preview_type",
        "is_forwarded",
        "forwarding_score",
        "text",
    )

    def __init__(
        self,
        *,
        description: str | None = None,
        title: str | None = None,
        contains_auto_reply: bool | None = None,
        media_type: str | None = None,
        show_ad_attribution: bool | None = None,
        source_id: str | None = None,
        source_type: str | None = None,
        source_url: str | None = None,
        conversion_source: str | None = None,
        entry_point_conversion_app: str | None = None,
        jpeg_thumbnail: str | None = ABSENT,
        thumbnail_url: str | None = None,
        preview_type: str | None = None,
        is_forwarded: bool | None = None,
        forwarding_score: int | None = None,
        text: str | None = None,
    ) -> None:
        self.description: Final = description
        """Description of the link. May be empty."""
        self.title: Final = title
        """Title of the link. May be empty."""
        self.contains_auto_reply: Final = contains_auto_reply
        """Whether the message contains an automatic answer. Advertising messages only."""
        self.media_type: Final = media_type
        """Kind of the media, for example `IMAGE`. Advertising messages only."""
        self.show_ad_attribution: Final = show_ad_attribution
        """Whether to show in the message that it is advertising. Advertising messages only."""
        self.source_id: Final = source_id
        """Id of the advertisement. Advertising messages only."""
        self.source_type: Final = source_type
        """Kind of the source, for example `ad` or `post`. Advertising messages only."""
        self.source_url: Final = source_url
        """Link to the advertisement. Advertising messages only."""
        self.conversion_source: Final = conversion_source
        """Localization of the message, for example `FB_Ads`. Advertising messages only."""
        self.entry_point_conversion_app: Final = entry_point_conversion_app
        """Application that the message comes from, for example `instagram`. Advertising messages only."""
        self.jpeg_thumbnail: Final = given(jpeg_thumbnail)
        """Preview picture, base64. May be absent, empty or null."""
        self.thumbnail_url: Final = thumbnail_url
        """Link to the preview picture. Advertising messages only."""
        self.preview_type: Final = preview_type
        """Kind of the preview. Advertising messages only; the value `None` is obsolete."""
        self.is_forwarded: Final = is_forwarded
        """Whether the message was forwarded from another chat."""
        self.forwarding_score: Final = forwarding_score
        """How many times the message was forwarded."""
        self.text: Final = text
        """The text; a link or ordinary text. May be absent."""
        self._nulls = nulls(jpeg_thumbnail=jpeg_thumbnail)


MessageData: TypeAlias = (
    TextMessage
    | ExtendedTextMessage
    | QuotedTextMessage
    | ImageMessage
    | VideoMessage
    | DocumentMessage
    | AudioMessage
    | StickerMessage
    | LocationMessage
    | ContactMessage
    | ContactsArrayMessage
    | ButtonsMessage
    | ListMessage
    | TemplateMessage
    | ReactionMessage
    | GroupInviteMessage
    | PollMessage
    | PollUpdateMessage
    | ButtonsResponseMessage
    | TemplateButtonReplyMessage
    | ListResponseMessage
    | UnknownMessageData
)
"""A message inside a notification (`incomingMessageReceived`, `outgoingMessageReceived`, `outgoingAPIMessageReceived`),
told apart by `typeMessage`.

Told apart by `type_message`: `match` on the class, or compare the attribute. New kinds are `UnknownMessageData`.

Manual: lines 2363–2407, 2409–5082.
"""
