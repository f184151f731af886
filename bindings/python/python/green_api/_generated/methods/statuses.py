# @generated from the specification; edit spec/ instead.
"""WhatsApp statuses (beta)."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import Performer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from green_api._generated.models.enumerations import StatusFont
    from green_api._generated.models.statuses import (
        IncomingStatus,
        OutgoingStatus,
        SendMediaStatusResponse,
        SendTextStatusResponse,
        SendVoiceStatusResponse,
        StatusStatistic,
    )


class StatusesMethods(Performer):
    """WhatsApp statuses (beta)."""

    def send_text_status(
        self,
        message: str,
        *,
        background_color: str | None = None,
        font: StatusFont | str | None = None,
        participants: Iterable[str] | None = None,
    ) -> SendTextStatusResponse:
        """Send a text status.

        Adds a text status to the send queue. The status stays in the queue for up to 24 hours and is sent as soon as
        the phone is authorized; the setting `delaySendMessagesMilliseconds` regulates the pace. A contact sees the
        status only when both sides have saved each other's numbers. Statuses go to the first 1024 contacts of
        `getContacts` that have a proper `contactName`; to refresh that list, rename the contact and authorize again
        with the QR code. Beta: the method may change and be unstable, and may be charged for in future; access is
        given by support.

        Beta: the service gives access on request.

        Requests: at most 5 a second, 10 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8247–8318.

        Args:
            message: Text of the status, at most 500 characters, UTF-8 without BOM. Emoji are supported.
            background_color: Background colour, `#RRGGBB`; default `#FFFFFF`. Choose any colour but white: the text
                is published in white letters. Default of the service: `"#FFFFFF"`.
            font: Font of the text.
            participants: Contacts who may see the status; all contacts when empty or left out. Numbers that do not
                exist are skipped.
        """
        return self._perform("sendTextStatus", (message, background_color, font, participants))

    def send_voice_status(
        self,
        url_file: str,
        file_name: str,
        *,
        background_color: str | None = None,
        participants: Iterable[str] | None = None,
    ) -> SendVoiceStatusResponse:
        """Send a voice status.

        Adds a voice status, an audio file given by its address (`.mp3` or `.wav`), to the send queue. The address
        must show the file, not download it: otherwise the answer is 200, but no status appears. The status stays in
        the queue for up to 24 hours and is sent as soon as the phone is authorized; the setting
        `delaySendMessagesMilliseconds` regulates the pace. A contact sees the status only when both sides have saved
        each other's numbers. Statuses go to the first 1024 contacts of `getContacts` that have a proper
        `contactName`; to refresh that list, rename the contact and authorize again with the QR code. Beta: the
        method may change and be unstable, and may be charged for in future; access is given by support.

        Beta: the service gives access on request.

        Requests: at most 5 a second, 10 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8320–8404.

        Args:
            url_file: Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or
                `audio/wave`); with an address that downloads it (`application/octet-stream`) the answer is 200, but
                no status appears. Addresses made by `uploadFile` are suitable.
            file_name: Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status
                takes `.mp3` and `.wav`.
            background_color: Background colour, `#RRGGBB`; default `#FFFFFF`. Default of the service: `"#FFFFFF"`.
            participants: Contacts who may see the status; all contacts when empty or left out. Numbers that do not
                exist are skipped.
        """
        return self._perform("sendVoiceStatus", (url_file, file_name, background_color, participants))

    def send_media_status(
        self,
        url_file: str,
        file_name: str,
        *,
        caption: str | None = None,
        participants: Iterable[str] | None = None,
    ) -> SendMediaStatusResponse:
        """Send a picture, video or audio status.

        Adds a status with a file, given by its address, to the send queue. Recommended are MP3 for audio, MP4 for
        video and upright pictures (9:16); audio and video longer than one minute are cut to one minute. The address
        must show the file, not download it: otherwise the answer is 200, but no status appears. The status stays in
        the queue for up to 24 hours and is sent as soon as the phone is authorized; the setting
        `delaySendMessagesMilliseconds` regulates the pace. A contact sees the status only when both sides have saved
        each other's numbers. Statuses go to the first 1024 contacts of `getContacts` that have a proper
        `contactName`; to refresh that list, rename the contact and authorize again with the QR code. Beta: the
        method may change and be unstable, and may be charged for in future; access is given by support.

        Beta: the service gives access on request.

        Requests: at most 5 a second, 10 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8406–8496.

        Args:
            url_file: Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or
                `audio/wave`); with an address that downloads it (`application/octet-stream`) the answer is 200, but
                no status appears. Addresses made by `uploadFile` are suitable.
            file_name: Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status
                takes `.mp3` and `.wav`.
            caption: Caption of the file, at most 1024 characters.
            participants: Contacts who may see the status; all contacts when empty or left out. Numbers that do not
                exist are skipped.
        """
        return self._perform("sendMediaStatus", (url_file, file_name, caption, participants))

    def delete_status(self, id_message: str) -> None:
        """Delete a status.

        Deletes a status of the account. Beta: the method may change and be unstable, and may be charged for in
        future; access is given by support.

        Beta: the service gives access on request.

        Requests: at most 10 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `ID message notfound`: There is no status with this id.
        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8498–8541.

        Args:
            id_message: Id of the status to delete, at least 16 symbols.
        """
        self._perform("deleteStatus", (id_message,))

    def get_status_statistic(self, id_message: str) -> list[StatusStatistic]:
        """Get the recipients of a status.

        Returns the recipients of a status of the account, each with its delivery state: sent, delivered or read.
        Delivery states are updated only while the setting `outgoingWebhook` is on: those from before stay as they
        are. Settings take up to 5 minutes to apply. The contact list comes from `getContacts` (those with a
        `contactName`); to refresh it, rename the contact and authorize again with the QR code. Beta: the method may
        change and be unstable, and may be charged for in future; access is given by support.

        Beta: the service gives access on request.

        Requests: at most 1 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8545–8618.

        Args:
            id_message: Id of the status, at least 16 symbols.
        """
        return self._perform("getStatusStatistic", (id_message,))

    def get_incoming_statuses(self, *, minutes: int | None = None) -> list[IncomingStatus]:
        """Get recent statuses of contacts.

        Returns the statuses that contacts published lately, by default in the last 24 hours. They come only from
        numbers of the phone book. The contact list comes from `getContacts` (those with a `contactName`); to refresh
        it, rename the contact and authorize again with the QR code. Beta: the method may change and be unstable, and
        may be charged for in future; access is given by support.

        Beta: the service gives access on request.

        Requests: at most 1 a second, 10 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8622–8729.

        Args:
            minutes: Look this many minutes back; default 1440, 24 hours. Default of the service: `1440`.
        """
        return self._perform("getIncomingStatuses", (minutes,))

    def get_outgoing_statuses(self, *, minutes: int | None = None) -> list[OutgoingStatus]:
        """Get recent statuses of the account.

        Returns the statuses that the account published lately, by default in the last 24 hours. Delivery states are
        updated only while the setting `outgoingWebhook` is on: those from before stay as they are. Settings take up
        to 5 minutes to apply. Statuses go to the first 1024 contacts of `getContacts` that have a proper
        `contactName`, and can be got only for numbers of the phone book. To refresh the contact list, rename the
        contact and authorize again with the QR code. Beta: the method may change and be unstable, and may be charged
        for in future; access is given by support.

        Beta: the service gives access on request.

        Requests: at most 1 a second, 10 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.

        Manual: lines 8731–8843.

        Args:
            minutes: Look this many minutes back; default 1440, 24 hours. Default of the service: `1440`.
        """
        return self._perform("getOutgoingStatuses", (minutes,))
