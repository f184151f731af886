# @generated from the specification; edit spec/ instead.
"""Models: messages, files, locations, contacts, polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from green_api._models import Model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from green_api._generated.models.common import PollOption


@final
class SendMessage(Model):
    """Text message to send.

    Manual: lines 1175–1217.
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
        """Chat to send to."""
        self.message: Final = message
        """Text, at most 20000 characters, UTF-8 without BOM. Emoji are supported."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for
        messages of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is
        not delivered.
        """
        self.link_preview: Final = link_preview
        """Show preview and description of a link.

        Default of the service: `True`.
        """


@final
class SendMessageResponse(Model):
    """The text message in the send queue.

    Manual: lines 1219–1232.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the message."""


@final
class SendPoll(Model):
    """Poll to send.

    Manual: lines 1266–1303.
    """

    __slots__ = ("chat_id", "message", "options", "multiple_answers", "quoted_message_id")
    __match_args__ = ("chat_id", "message", "options", "multiple_answers", "quoted_message_id")

    def __init__(
        self,
        chat_id: str,
        message: str,
        options: Iterable[PollOption],
        *,
        multiple_answers: bool | None = None,
        quoted_message_id: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat to send to."""
        self.message: Final = message
        """Question, at most 255 characters. Emoji are supported."""
        self.options: Final = tuple(options)
        """The options, 2 to 12; each must differ from the others in at least one character."""
        self.multiple_answers: Final = multiple_answers
        """Allow more than one answer.

        Default of the service: `False`.
        """
        self.quoted_message_id: Final = quoted_message_id
        """Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for
        messages of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is
        not delivered.
        """


@final
class SendPollResponse(Model):
    """The poll in the send queue.

    Manual: lines 1305–1319.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the message."""


@final
class SendFileByUploadResponse(Model):
    """The file in the send queue.

    Manual: lines 1393–1408.
    """

    __slots__ = ("id_message", "url_file")
    __match_args__ = ("id_message", "url_file")

    def __init__(self, id_message: str, url_file: str) -> None:
        self.id_message: Final = id_message
        """Id of the message."""
        self.url_file: Final = url_file
        """Link to the uploaded file, valid for 15 days. It can be sent again with `sendFileByUrl`."""


@final
class SendFileByUrl(Model):
    """File to send, given by its link.

    Manual: lines 1453–1528.
    """

    __slots__ = ("chat_id", "url_file", "file_name", "caption", "quoted_message_id")
    __match_args__ = ("chat_id", "url_file", "file_name", "caption", "quoted_message_id")

    def __init__(
        self,
        chat_id: str,
        url_file: str,
        file_name: str,
        *,
        caption: str | None = None,
        quoted_message_id: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat to send to."""
        self.url_file: Final = url_file
        """Link to the file itself (not to an HTML page) on a fast storage without a limit of requests; the file is at
        most 100 MB. Recommended are the characters `a-z`, `A-Z`, `0-9`, `-` and `_` in UTF-8 without BOM, no blanks
        and none of `~$€#E?!`. The link must not be percent-encoded: the service encodes it.
        """
        self.file_name: Final = file_name
        """Name of the file with the right extension, UTF-8 without BOM, for example `test.jpg`. The extension decides
        on the type; without one the `Content-Type` of the link does, then the bytes of the file; else the file is
        sent as binary.
        """
        self.caption: Final = caption
        """Text under the file, at most 20000 characters. Only images and videos show it."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for
        messages of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is
        not delivered.
        """


@final
class SendFileByUrlResponse(Model):
    """The file in the send queue.

    Manual: lines 1530–1543.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the message."""


@final
class UploadFileResponse(Model):
    """The uploaded file.

    Manual: lines 1606–1630.
    """

    __slots__ = ("url_file",)
    __match_args__ = ("url_file",)

    def __init__(self, url_file: str) -> None:
        self.url_file: Final = url_file
        """Link to the file, valid for 15 days. A HEAD request to it answers the header `X-Amz-Expiration`, for example
        `expiry-date="Sat, 01 Jun 2024 00:00:00 GMT"`: the link works until then.
        """


@final
class SendLocation(Model):
    """Location to send.

    Manual: lines 1656–1710.
    """

    __slots__ = ("chat_id", "latitude", "longitude", "name_location", "address", "quoted_message_id")
    __match_args__ = ("chat_id", "latitude", "longitude", "name_location", "address", "quoted_message_id")

    def __init__(
        self,
        chat_id: str,
        latitude: float,
        longitude: float,
        *,
        name_location: str | None = None,
        address: str | None = None,
        quoted_message_id: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat to send to."""
        self.latitude: Final = latitude
        """Latitude, in degrees."""
        self.longitude: Final = longitude
        """Longitude, in degrees."""
        self.name_location: Final = name_location
        """Name of the location."""
        self.address: Final = address
        """Address of the location."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for
        messages of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is
        not delivered.
        """


@final
class SendLocationResponse(Model):
    """The location in the send queue.

    Manual: lines 1712–1727.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the message."""


@final
class SendContact(Model):
    """Contact to send.

    Manual: lines 1755–1826.
    """

    __slots__ = ("chat_id", "contact", "quoted_message_id")
    __match_args__ = ("chat_id", "contact", "quoted_message_id")

    def __init__(self, chat_id: str, contact: ContactCard, *, quoted_message_id: str | None = None) -> None:
        self.chat_id: Final = chat_id
        """Chat to send to."""
        self.contact: Final = contact
        """The contact."""
        self.quoted_message_id: Final = quoted_message_id
        """Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for
        messages of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is
        not delivered.
        """


@final
class ContactCard(Model):
    """A contact to send: its phone number, and at least one of `firstName`, `middleName`, `lastName` and `company`.

    Manual: lines 1762–1769.
    """

    __slots__ = ("phone_contact", "first_name", "middle_name", "last_name", "company")
    __match_args__ = ("phone_contact", "first_name", "middle_name", "last_name", "company")

    def __init__(
        self,
        phone_contact: int,
        *,
        first_name: str | None = None,
        middle_name: str | None = None,
        last_name: str | None = None,
        company: str | None = None,
    ) -> None:
        self.phone_contact: Final = phone_contact
        """Phone number in international format without plus, 11 or 12 digits."""
        self.first_name: Final = first_name
        """First name. Required when no other name and no company is given."""
        self.middle_name: Final = middle_name
        """Middle name or patronymic. Required when no other name and no company is given."""
        self.last_name: Final = last_name
        """Last name. Required when no other name and no company is given."""
        self.company: Final = company
        """Company. Required when no name is given."""


@final
class SendContactResponse(Model):
    """The contact in the send queue.

    Manual: lines 1828–1843.
    """

    __slots__ = ("id_message",)
    __match_args__ = ("id_message",)

    def __init__(self, id_message: str) -> None:
        self.id_message: Final = id_message
        """Id of the message."""


@final
class ForwardMessages(Model):
    """Messages to forward.

    Manual: lines 1874–1894.
    """

    __slots__ = ("chat_id", "chat_id_from", "messages")
    __match_args__ = ("chat_id", "chat_id_from", "messages")

    def __init__(self, chat_id: str, chat_id_from: str, messages: Iterable[str]) -> None:
        self.chat_id: Final = chat_id
        """Chat to forward to."""
        self.chat_id_from: Final = chat_id_from
        """Chat that the messages are in."""
        self.messages: Final = tuple(messages)
        """Ids of the messages to forward, at least one. With a wrong id the request succeeds, but the message is not
        delivered.
        """


@final
class ForwardMessagesResponse(Model):
    """The forwarded messages in the send queue.

    Manual: lines 1896–1913.
    """

    __slots__ = ("messages",)
    __match_args__ = ("messages",)

    def __init__(self, messages: Iterable[str]) -> None:
        self.messages: Final = tuple(messages)
        """Ids of the new messages."""
