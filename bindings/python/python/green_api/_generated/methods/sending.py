# @generated from the specification; edit spec/ instead.
"""Messages, files, locations, contacts, polls."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import Performer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from green_api._generated.models.common import PollOption
    from green_api._generated.models.sending import (
        ContactCard,
        ForwardMessagesResponse,
        SendContactResponse,
        SendFileByUploadResponse,
        SendFileByUrlResponse,
        SendLocationResponse,
        SendMessageResponse,
        SendPollResponse,
        UploadFileResponse,
    )
    from green_api.files import FileSource, Progress


class SendingMethods(Performer):
    """Messages, files, locations, contacts, polls."""

    def send_message(
        self,
        chat_id: str,
        message: str,
        *,
        quoted_message_id: str | None = None,
        link_preview: bool | None = None,
    ) -> SendMessageResponse:
        """Send a text message.

        Sends a text message to a personal or group chat. It is added to the send queue, where it stays for up to 24
        hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds`
        between messages. A message to oneself, or to a group with one participant, ends with the status `sent`. With
        a wrong `quotedMessageId` the service answers 200 and an id, but the message is not delivered.

        Requests: at most 50 a second.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 1157–1245.

        Args:
            chat_id: Chat to send to.
            message: Text, at most 20000 characters, UTF-8 without BOM. Emoji are supported.
            quoted_message_id: Id of the message to quote, at least 16 symbols. It must be of the chat that the
                message is sent to; for messages of other chats use `forwardMessages`. With an unknown id the request
                succeeds, but the message is not delivered.
            link_preview: Show preview and description of a link. Default of the service: `True`.
        """
        return self._perform("sendMessage", (chat_id, message, quoted_message_id, link_preview))

    def send_poll(
        self,
        chat_id: str,
        message: str,
        options: Iterable[PollOption | Mapping[str, Any]],
        *,
        multiple_answers: bool | None = None,
        quoted_message_id: str | None = None,
    ) -> SendPollResponse:
        """Send a poll.

        Sends a poll with 2 to 12 options to a personal or group chat. It is added to the send queue, where it stays
        for up to 24 hours; it is sent as soon as the phone is authorized, with the interval
        `delaySendMessagesMilliseconds` between messages. To be notified of the answers, switch on the settings
        `incomingWebhook` and `pollMessageWebhook`. With a wrong `quotedMessageId` the service answers 200 and an id,
        but the message is not delivered.

        Requests: at most 50 a second.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 1247–1340.

        Args:
            chat_id: Chat to send to.
            message: Question, at most 255 characters. Emoji are supported.
            options: The options, 2 to 12; each must differ from the others in at least one character.
            multiple_answers: Allow more than one answer. Default of the service: `False`.
            quoted_message_id: Id of the message to quote, at least 16 symbols. It must be of the chat that the
                message is sent to; for messages of other chats use `forwardMessages`. With an unknown id the request
                succeeds, but the message is not delivered.
        """
        return self._perform("sendPoll", (chat_id, message, options, multiple_answers, quoted_message_id))

    def send_file_by_upload(
        self,
        chat_id: str,
        file: FileSource,
        *,
        file_name: str | None = None,
        caption: str | None = None,
        quoted_message_id: str | None = None,
        progress: Progress | None = None,
    ) -> SendFileByUploadResponse:
        """Send a file by upload.

        Sends a file that is uploaded as a form. It is added to the send queue, and the answer has a link to the
        uploaded file, valid for 15 days, that `sendFileByUrl` can send again. The interval between messages is
        `delaySendMessagesMilliseconds`. Type and way of sending follow from the extension: videos, audio and images
        can be viewed and played in the chat, others are sent as documents. At most 100 MB, one file a message.
        Images above 3000x3000 pixels have no preview. Sending takes 1 to 20 seconds, depending on size and speed.
        With a wrong `quotedMessageId` the service answers 200 and an id, but the message is not delivered.

        Requests: at most 50 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `failed to upload file`: The body of the request has more than 100 kB.
        - 400 `failed to upload file`: The request is not valid: `chatId` or the file is missing, a field is unknown
          or has a wrong type, the id of the quoted message or the number is wrong, or the body is not form-data.
        - 400 `file should not be empty`: The file is empty.
        - 413 `request entity too large`: The file is larger than about 99.9 MB. Seen also in files sent from 1C
          8.3.22.1923: another version of 1C may help.
        - 500 `failed to upload file`: The field `file` is missing. The manual also lists status 400 (`uploadFailed`)
          for it.

        Manual: lines 1342–1425.

        Args:
            chat_id: Chat to send to.
            file: The file, not empty, at most 100 MB.
            file_name: Name of the file with its extension, UTF-8 without BOM, for example `test.jpg`. The extension
                decides on the type of the file and on how it is sent.
            caption: Text under the file, at most 20000 characters. Only images and videos show it.
            quoted_message_id: Id of the message to quote, at least 16 symbols. It must be of the chat that the
                message is sent to; for messages of other chats use `forwardMessages`. With an unknown id the request
                succeeds, but the message is not delivered.
            progress: Called with the bytes sent so far and, when it is known, the size.
        """
        return self._perform("sendFileByUpload", (chat_id, file_name, caption, quoted_message_id), file, progress)

    def send_file_by_url(
        self,
        chat_id: str,
        url_file: str,
        file_name: str,
        *,
        caption: str | None = None,
        quoted_message_id: str | None = None,
    ) -> SendFileByUrlResponse:
        """Send a file by its link.

        Sends a file that the service fetches from a link. It is added to the send queue, where it stays for up to 24
        hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds`
        between messages. `uploadFile` stores a file so that it has a link. Type and way of sending follow from the
        extension: videos, audio and images can be viewed and played in the chat, others are sent as documents. At
        most 100 MB, one file a message. Images above 3000x3000 pixels have no preview. Sending takes 1 to 20
        seconds, depending on size and speed. With a wrong `quotedMessageId` the service answers 200 and an id, but
        the message is not delivered.

        Requests: at most 50 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 1427–1556.

        Args:
            chat_id: Chat to send to.
            url_file: Link to the file itself (not to an HTML page) on a fast storage without a limit of requests;
                the file is at most 100 MB. Recommended are the characters `a-z`, `A-Z`, `0-9`, `-` and `_` in UTF-8
                without BOM, no blanks and none of `~$€#E?!`. The link must not be percent-encoded: the service
                encodes it.
            file_name: Name of the file with the right extension, UTF-8 without BOM, for example `test.jpg`. The
                extension decides on the type; without one the `Content-Type` of the link does, then the bytes of the
                file; else the file is sent as binary.
            caption: Text under the file, at most 20000 characters. Only images and videos show it.
            quoted_message_id: Id of the message to quote, at least 16 symbols. It must be of the chat that the
                message is sent to; for messages of other chats use `forwardMessages`. With an unknown id the request
                succeeds, but the message is not delivered.
        """
        return self._perform("sendFileByUrl", (chat_id, url_file, file_name, caption, quoted_message_id))

    def upload_file(
        self,
        file: FileSource,
        *,
        ga_filename: str | None = None,
        content_type: str | None = None,
        progress: Progress | None = None,
    ) -> UploadFileResponse:
        """Upload a file to send it later.

        Uploads a file to the storage of the service; `sendFileByUrl` sends it by the link in the answer, faster and
        without errors of other storages, for example to many chats. The link lives for 15 days. At most 100 MB. The
        body is the file itself; `Content-Type` is its MIME type. For a type that is not in the list of MIME types
        give the header `GA-Filename` instead. A file whose type cannot be found out is stored as binary, with the
        extension `.bin`. The type decides on how the file is sent.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 400 `file should not be empty`: The file is empty.
        - 413 `request entity too large`: The file is larger than about 99.9 MB. Seen also in files sent from 1C
          8.3.22.1923: another version of 1C may help.

        Manual: lines 1558–1640.

        Args:
            file: The file to send, streamed.
            ga_filename: Name of the file with its extension, for types without a MIME type such as `.go` or `.py`;
                given instead of `Content-Type`.
            content_type: MIME type of the file; by default it follows from the file's name.
            progress: Called with the bytes sent so far and, when it is known, the size.
        """
        return self._perform("uploadFile", (ga_filename, content_type), file, progress)

    def send_location(
        self,
        chat_id: str,
        latitude: float,
        longitude: float,
        *,
        name_location: str | None = None,
        address: str | None = None,
        quoted_message_id: str | None = None,
    ) -> SendLocationResponse:
        """Send a location.

        Sends a location to a personal or group chat. It is added to the send queue, where it stays for up to 24
        hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds`
        between messages. With a wrong `quotedMessageId` the service answers 200 and an id, but the message is not
        delivered.

        Requests: at most 50 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 1642–1741.

        Args:
            chat_id: Chat to send to.
            latitude: Latitude, in degrees.
            longitude: Longitude, in degrees.
            name_location: Name of the location.
            address: Address of the location.
            quoted_message_id: Id of the message to quote, at least 16 symbols. It must be of the chat that the
                message is sent to; for messages of other chats use `forwardMessages`. With an unknown id the request
                succeeds, but the message is not delivered.
        """
        return self._perform("sendLocation", (chat_id, latitude, longitude, name_location, address, quoted_message_id))

    def send_contact(
        self,
        chat_id: str,
        contact: ContactCard | Mapping[str, Any],
        *,
        quoted_message_id: str | None = None,
    ) -> SendContactResponse:
        """Send a contact.

        Sends the visiting card of a contact to a personal or group chat: a phone number, and at least one of first,
        middle and last name and company. It is added to the send queue, where it stays for up to 24 hours; it is
        sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds` between messages.
        With a wrong `quotedMessageId` the service answers 200 and an id, but the message is not delivered.

        Requests: at most 50 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 400 `Validation failed. Details: 'contact.phoneContact' must be a safe number`: The phone number is larger
          than the largest safe integer.

        Manual: lines 1743–1858.

        Args:
            chat_id: Chat to send to.
            contact: The contact.
            quoted_message_id: Id of the message to quote, at least 16 symbols. It must be of the chat that the
                message is sent to; for messages of other chats use `forwardMessages`. With an unknown id the request
                succeeds, but the message is not delivered.
        """
        return self._perform("sendContact", (chat_id, contact, quoted_message_id))

    def forward_messages(self, chat_id: str, chat_id_from: str, messages: Iterable[str]) -> ForwardMessagesResponse:
        """Forward messages.

        Forwards messages of one chat to a personal or group chat. Each is added to the send queue, where it stays
        for up to 24 hours; it is sent as soon as the phone is authorized, with the interval
        `delaySendMessagesMilliseconds` between messages. With a wrong id in `messages` the service answers 200 and
        an id, but the message is not delivered.

        Requests: at most 50 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 1860–1929.

        Args:
            chat_id: Chat to forward to.
            chat_id_from: Chat that the messages are in.
            messages: Ids of the messages to forward, at least one. With a wrong id the request succeeds, but the
                message is not delivered.
        """
        return self._perform("forwardMessages", (chat_id, chat_id_from, messages))
