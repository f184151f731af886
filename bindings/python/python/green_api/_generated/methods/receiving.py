# @generated from the specification; edit spec/ instead.
"""Notifications by HTTP API or webhook, and files of incoming messages."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import Performer

if TYPE_CHECKING:
    from green_api._generated.models.receiving import (
        DeleteNotificationResponse,
        DownloadFileResponse,
        ReceivedNotification,
    )


class ReceivingMethods(Performer):
    """Notifications by HTTP API or webhook, and files of incoming messages."""

    def receive_notification(self, *, receive_timeout: int | None = None) -> ReceivedNotification | None:
        """Receive the next notification.

        Returns the oldest notification of the queue (FIFO), or waits up to `receiveTimeout` seconds for one and
        returns it as soon as it appears; the answer is `null` (or an empty body) when none came. The notification
        stays at the head of the queue, and every further call returns the same one, until `deleteNotification` is
        called with its `receiptId`; delete also those that you do not use. Notifications are kept for 24 hours.
        Works only while the setting `webhookUrl` is empty; which kinds come is chosen by the settings. The HTTP
        client's own timeout must be longer than `receiveTimeout`.

        Requests: at most 100 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `Parameter idInstance not an integer`: The instance number is missing in the address or is not made of
          digits.
        - 400 `Parameter apiTokenInstance not define`: The access token is missing in the address.
        - 400 `Message cannot be received because custom webhook url is set. Go to cabinet, clear webhook url for
          instance: {idInstance} and wait for about 1 minute for another attempt`: The setting `webhookUrl` is not
          empty, so notifications are delivered there. Set it to an empty string and wait about a minute.

        Manual: lines 1946–2080, 9987–9994.

        Args:
            receive_timeout: How long to wait for a notification, in seconds, 5 to 60; default 5. Default of the
                service: `5`.
        """
        return self._perform("receiveNotification", (receive_timeout,))

    def delete_notification(self, receipt_id: int) -> DeleteNotificationResponse:
        """Delete a received notification from the queue.

        Confirms that a notification was received and processed: it is removed from the queue for good, and the next
        call of `receiveNotification` returns the one after it. `result` is `false` for a receipt that is unknown or
        was deleted before. When the call fails with a status of 500 or more, repeat it. Works only while the setting
        `webhookUrl` is empty.

        Requests: at most 100 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `Parameter idInstance not an integer`: The instance number is missing in the address or is not made of
          digits.
        - 400 `Parameter apiTokenInstance not define`: The access token is missing in the address.
        - 400 `Message cannot be received because custom webhook url is set. Go to cabinet, clear webhook url for
          instance: {idInstance} and wait for about 1 minute for another attempt`: The setting `webhookUrl` is not
          empty, so notifications are delivered there. Set it to an empty string and wait about a minute.
        - 500 `Parameter receiptId must be a Number!`: The receipt in the address is not a number.
        - 500 `Cannot read properties of undefined (reading 'findUnAckedMessage')`: The notification to delete was
          not found. The manual documents this beside `"result": false`, which is the usual answer; both mean that
          there is nothing to delete.

        Manual: lines 2082–2135, 9993–9994.

        Args:
            receipt_id: Receipt of the notification to delete, as given by `receiveNotification`.
        """
        return self._perform("deleteNotification", (receipt_id,))

    def download_file(self, chat_id: str, id_message: str) -> DownloadFileResponse:
        """Get a link to the file of a message.

        Returns a link to the file of a received or sent message. Links of received files also come with the
        notification and with `lastIncomingMessages`, links of sent files with `lastOutgoingMessages`. A file can be
        fetched for the first time only while WhatsApp itself keeps it.

        Requests: at most 5 a second, 500 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `File message encrypted url not found by chatId {chatId} and idMessage {idMessage}`: The message has no
          file.
        - 500 `Internal error when downloading file by chatId {chatId} and idMessage {idMessage}`: WhatsApp's servers
          do not have the file any more; it cannot be downloaded through the API. Do not repeat.

        Manual: lines 5637–5686.

        Args:
            chat_id: Chat of the message, personal or group.
            id_message: Id of the message with the file, at least 16 symbols.
        """
        return self._perform("downloadFile", (chat_id, id_message))
