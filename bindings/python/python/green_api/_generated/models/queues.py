# @generated from the specification; edit spec/ instead.
"""Models: messages that wait to be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias, final

from green_api._generated.models.enumerations import StatusFont
from green_api._models import Model, UnknownKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from green_api._generated.models.common import PollOption
    from green_api._generated.models.sending import ContactCard


@final
class UnknownQueueItem(UnknownKind):
    """A kind of `QueueItem` that this version does not know, with all its properties."""

    __slots__ = ()
    _tag_name = "type"

    @property
    def type(self) -> str:
        """The value of `type`."""
        return self.tag


@final
class QueuedSendMessage(Model):
    """A text message in the queue.

    Manual: lines 7441, 7495–7513.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendMessage"]] = "sendMessage"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendMessageBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the message."""


@final
class QueuedSendPoll(Model):
    """A poll in the queue.

    Manual: lines 7442, 7514–7529.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendPoll"]] = "sendPoll"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendPollBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the poll."""


@final
class QueuedSendFileByUrl(Model):
    """A file in the queue; those sent with `sendFileByUpload` also stand here as `sendFileByUrl`.

    Manual: lines 7443, 7530–7541.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendFileByUrl"]] = "sendFileByUrl"
    """Method that put it into the queue, `sendFileByUrl` or `sendFileByUpload`."""

    def __init__(self, message_id: str, body: QueuedSendFileByUrlBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the file."""


@final
class QueuedSendLocation(Model):
    """A location in the queue.

    Manual: lines 7444, 7542–7552.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendLocation"]] = "sendLocation"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendLocationBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the location."""


@final
class QueuedSendContact(Model):
    """A contact in the queue.

    Manual: lines 7445, 7553–7566.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendContact"]] = "sendContact"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendContactBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the contact."""


@final
class QueuedSendLink(Model):
    """A link in the queue. Not used.

    Manual: line 7446.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendLink"]] = "sendLink"
    """Method that put it into the queue."""

    def __init__(self, *, message_id: str | None = None, body: QueuedSendLinkBody | None = None) -> None:
        self.message_id: Final = message_id
        """Id of the message."""
        self.body: Final = body
        """Data of the link."""


@final
class QueuedForwardMessages(Model):
    """Messages to forward in the queue.

    Manual: lines 7439, 7447, 7567–7581.
    """

    __slots__ = ("messages_ids", "body")
    __match_args__ = ("messages_ids", "body")
    type: ClassVar[Literal["ForwardMessages"]] = "ForwardMessages"
    """Method that put them into the queue, with a capital letter."""

    def __init__(self, messages_ids: Iterable[str], body: QueuedForwardMessagesBody) -> None:
        self.messages_ids: Final = tuple(messages_ids)
        """Ids of the new messages, as `forwardMessages` answered them."""
        self.body: Final = body
        """What is forwarded, from where and to where."""


@final
class QueuedSendVoiceStatus(Model):
    """A voice status in the queue.

    Manual: lines 7448, 7601–7610.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendVoiceStatus"]] = "sendVoiceStatus"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendVoiceStatusBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the status."""


@final
class QueuedSendMediaStatus(Model):
    """A status with an image or a video in the queue.

    Manual: lines 7449, 7611–7620.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendMediaStatus"]] = "sendMediaStatus"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendMediaStatusBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the status."""


@final
class QueuedSendTextStatus(Model):
    """A text status in the queue.

    Manual: lines 7450, 7582–7600.
    """

    __slots__ = ("message_id", "body")
    __match_args__ = ("message_id", "body")
    type: ClassVar[Literal["sendTextStatus"]] = "sendTextStatus"
    """Method that put it into the queue."""

    def __init__(self, message_id: str, body: QueuedSendTextStatusBody) -> None:
        self.message_id: Final = message_id
        """Id of the message, the `idMessage` that the sending method answered."""
        self.body: Final = body
        """Data of the status."""


@final
class QueuedSendMessageBody(Model):
    """Data of a queued text message.

    Manual: lines 7456–7460, 7498–7512.
    """

    __slots__ = ("chat_id", "message", "quoted_message_id", "link_preview")
    __match_args__ = ("chat_id", "message", "quoted_message_id", "link_preview")

    def __init__(
        self,
        chat_id: str,
        message: str,
        *,
        quoted_message_id: str | None = None,
        link_preview: bool | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat that the message will be sent to."""
        self.message: Final = message
        """Text of the message."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the quoted message of the same chat. Absent when nothing is quoted."""
        self.link_preview: Final = link_preview
        """Whether the preview and the description of a link in the text are shown."""


@final
class QueuedSendPollBody(Model):
    """Data of a queued poll.

    Manual: lines 7457–7461, 7477–7480, 7517–7528.
    """

    __slots__ = ("chat_id", "message", "options", "quoted_message_id")
    __match_args__ = ("chat_id", "message", "options", "quoted_message_id")

    def __init__(
        self,
        chat_id: str,
        message: str,
        options: Iterable[PollOption],
        *,
        quoted_message_id: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat that the message will be sent to."""
        self.message: Final = message
        """Question of the poll."""
        self.options: Final = tuple(options)
        """Options to choose from."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the quoted message of the same chat. Absent when nothing is quoted."""


@final
class QueuedSendFileByUrlBody(Model):
    """Data of a queued file.

    Manual: lines 7457–7465, 7533–7540.
    """

    __slots__ = ("chat_id", "file_name", "url_file", "quoted_message_id", "message", "caption", "archive")
    __match_args__ = ("chat_id", "file_name", "url_file", "quoted_message_id", "message", "caption", "archive")

    def __init__(
        self,
        chat_id: str,
        file_name: str,
        url_file: str,
        *,
        quoted_message_id: str | None = None,
        message: str | None = None,
        caption: str | None = None,
        archive: bool | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat that the message will be sent to."""
        self.file_name: Final = file_name
        """Name of the file with its extension."""
        self.url_file: Final = url_file
        """Link that the file is fetched from."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the quoted message of the same chat. Absent when nothing is quoted."""
        self.message: Final = message
        """Text of the message; the manual lists it for files, but shows no example."""
        self.caption: Final = caption
        """Text below the file. May be absent."""
        self.archive: Final = archive
        """Obsolete."""


@final
class QueuedSendLocationBody(Model):
    """Data of a queued location.

    Manual: lines 7457–7469, 7545–7551.
    """

    __slots__ = ("chat_id", "latitude", "longitude", "quoted_message_id", "message", "name_location", "address")
    __match_args__ = ("chat_id", "latitude", "longitude", "quoted_message_id", "message", "name_location", "address")

    def __init__(
        self,
        chat_id: str,
        latitude: float,
        longitude: float,
        *,
        quoted_message_id: str | None = None,
        message: str | None = None,
        name_location: str | None = None,
        address: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat that the message will be sent to."""
        self.latitude: Final = latitude
        """Latitude in degrees, -90 to 90."""
        self.longitude: Final = longitude
        """Longitude in degrees, -180 to 180."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the quoted message of the same chat. Absent when nothing is quoted."""
        self.message: Final = message
        """Text of the message; the manual lists it for locations, but shows no example."""
        self.name_location: Final = name_location
        """Name of the location. May be absent."""
        self.address: Final = address
        """Address of the location. May be absent."""


@final
class QueuedSendContactBody(Model):
    """Data of a queued contact message.

    Manual: lines 7457–7470, 7482–7489, 7556–7565.
    """

    __slots__ = ("chat_id", "contact", "quoted_message_id", "message")
    __match_args__ = ("chat_id", "contact", "quoted_message_id", "message")

    def __init__(
        self,
        chat_id: str,
        contact: ContactCard,
        *,
        quoted_message_id: str | None = None,
        message: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat that the message will be sent to."""
        self.contact: Final = contact
        """The contact; at least one of its names or the company is filled."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the quoted message of the same chat. Absent when nothing is quoted."""
        self.message: Final = message
        """Text of the message; the manual lists it for contacts, but shows no example."""


@final
class QueuedSendLinkBody(Model):
    """Data of a queued link. Not used.

    Manual: line 7474.
    """

    __slots__ = ("chat_id", "url_link")
    __match_args__ = ("chat_id", "url_link")

    def __init__(self, *, chat_id: str | None = None, url_link: str | None = None) -> None:
        self.chat_id: Final = chat_id
        """Chat that the link will be sent to."""
        self.url_link: Final = url_link
        """The link."""


@final
class QueuedForwardMessagesBody(Model):
    """Data of queued messages to forward.

    Manual: lines 7456–7458, 7475, 7573–7580.
    """

    __slots__ = ("chat_id", "chat_id_from", "messages")
    __match_args__ = ("chat_id", "chat_id_from", "messages")

    def __init__(self, chat_id: str, chat_id_from: str, messages: Iterable[str]) -> None:
        self.chat_id: Final = chat_id
        """Chat that the messages will be forwarded to."""
        self.chat_id_from: Final = chat_id_from
        """Chat that the messages are forwarded from."""
        self.messages: Final = tuple(messages)
        """Ids of the messages that are forwarded."""


@final
class QueuedSendVoiceStatusBody(Model):
    """Data of a queued voice status.

    Manual: lines 7462–7473, 7604–7609.
    """

    __slots__ = ("url_file", "file_name", "participants", "background_color")
    __match_args__ = ("url_file", "file_name", "participants", "background_color")

    def __init__(
        self,
        url_file: str,
        file_name: str,
        *,
        participants: Iterable[str] | None = None,
        background_color: str | None = None,
    ) -> None:
        self.url_file: Final = url_file
        """Link that the file is fetched from."""
        self.file_name: Final = file_name
        """Name of the file with its extension."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts that the status will be shown to; an empty array means all contacts."""
        self.background_color: Final = background_color
        """Background colour, `#` and six hexadecimal digits."""


@final
class QueuedSendMediaStatusBody(Model):
    """Data of a queued status with an image or a video.

    Manual: lines 7462–7473, 7614–7619.
    """

    __slots__ = ("url_file", "file_name", "participants", "caption")
    __match_args__ = ("url_file", "file_name", "participants", "caption")

    def __init__(
        self,
        url_file: str,
        file_name: str,
        *,
        participants: Iterable[str] | None = None,
        caption: str | None = None,
    ) -> None:
        self.url_file: Final = url_file
        """Link that the file is fetched from."""
        self.file_name: Final = file_name
        """Name of the file with its extension."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts that the status will be shown to; an empty array means all contacts."""
        self.caption: Final = caption
        """Text below the picture or video. May be absent."""


@final
class QueuedSendTextStatusBody(Model):
    """Data of a queued text status.

    Manual: lines 7457–7459, 7471–7473, 7591–7600.
    """

    __slots__ = ("message", "participants", "background_color", "font", "link_preview")
    __match_args__ = ("message", "participants", "background_color", "font", "link_preview")

    def __init__(
        self,
        message: str,
        *,
        participants: Iterable[str] | None = None,
        background_color: str | None = None,
        font: StatusFont | str | None = None,
        link_preview: bool | None = None,
    ) -> None:
        self.message: Final = message
        """Text of the status."""
        self.participants: Final = None if participants is None else tuple(participants)
        """Contacts that the status will be shown to; an empty array means all contacts."""
        self.background_color: Final = background_color
        """Background colour, `#` and six hexadecimal digits."""
        self.font: Final = None if font is None else StatusFont(font)
        """Font of the text."""
        self.link_preview: Final = link_preview
        """Whether the preview and the description of a link in the text are shown."""


@final
class ClearMessagesQueueResponse(Model):
    """Answer of `clearMessagesQueue`.

    Manual: lines 7646–7660.
    """

    __slots__ = ("is_cleared",)
    __match_args__ = ("is_cleared",)

    def __init__(self, is_cleared: bool) -> None:
        self.is_cleared: Final = is_cleared
        """Whether the queue was cleared."""


QueueItem: TypeAlias = (
    QueuedSendMessage
    | QueuedSendPoll
    | QueuedSendFileByUrl
    | QueuedSendLocation
    | QueuedSendContact
    | QueuedSendLink
    | QueuedForwardMessages
    | QueuedSendVoiceStatus
    | QueuedSendMediaStatus
    | QueuedSendTextStatus
    | UnknownQueueItem
)
"""One message that waits in the send queue, told apart by `type`, the method that put it there. It stays for at most 24
hours.

Told apart by `type`: `match` on the class, or compare the attribute. New kinds are `UnknownQueueItem`.

Manual: lines 7436–7451.
"""
