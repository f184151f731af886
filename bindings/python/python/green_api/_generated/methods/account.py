# @generated from the specification; edit spec/ instead.
"""Settings, state and linking of an instance."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import Performer

if TYPE_CHECKING:
    from green_api._generated.models.account import (
        GetAuthorizationCodeResponse,
        GetSettingsResponse,
        GetStateInstanceResponse,
        GetWaSettingsResponse,
        LogoutResponse,
        QrResponse,
        RebootResponse,
        SetProfilePictureResponse,
        SetSettingsResponse,
    )
    from green_api._generated.models.enumerations import Switch
    from green_api.files import FileSource, Progress


class AccountMethods(Performer):
    """Settings, state and linking of an instance."""

    def get_settings(self) -> GetSettingsResponse:
        """Get the settings of the instance.

        Answers the current settings of the instance. It also shows whether settings that were changed are applied
        yet.

        Requests: at most 1 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 518–625, 9763.
        """
        return self._perform("getSettings", ())

    def set_settings(
        self,
        *,
        country_instance: str | None = None,
        webhook_url: str | None = None,
        webhook_url_token: str | None = None,
        delay_send_messages_milliseconds: int | None = None,
        mark_incoming_messages_readed: Switch | str | bool | None = None,
        mark_incoming_messages_readed_on_reply: Switch | str | bool | None = None,
        shared_session: Switch | str | bool | None = None,
        outgoing_webhook: Switch | str | bool | None = None,
        outgoing_message_webhook: Switch | str | bool | None = None,
        outgoing_api_message_webhook: Switch | str | bool | None = None,
        incoming_webhook: Switch | str | bool | None = None,
        device_webhook: Switch | str | bool | None = None,
        status_instance_webhook: Switch | str | bool | None = None,
        state_webhook: Switch | str | bool | None = None,
        enable_messages_history: Switch | str | bool | None = None,
        keep_online_status: Switch | str | bool | None = None,
        poll_message_webhook: Switch | str | bool | None = None,
        incoming_block_webhook: Switch | str | bool | None = None,
        incoming_call_webhook: Switch | str | bool | None = None,
    ) -> SetSettingsResponse:
        """Change the settings of the instance.

        Changes the settings that are given, at least one, and leaves the others as they are. The instance restarts;
        the settings are applied within 5 minutes. After the creation of an instance all settings are off; they do
        not change by themselves.

        Requests: at most 1 a second.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `saveSettings` is `false`: The settings were not saved.

        Manual: lines 627–744, 9465–9471, 9759–9762.

        Args:
            country_instance: Not used.
            webhook_url: Address that notifications are sent to. An empty string switches sending off; it must be
                empty when notifications are received with `receiveNotification`.
            webhook_url_token: Token for access to your notification server, sent in the header `Authorization`. An
                empty string when none is needed.
            delay_send_messages_milliseconds: Interval between the messages of the send queue, in milliseconds, 500
                to 86400000. It counts from the previous message. With a longer interval messages are not sent: they
                live in the queue for 24 hours at most.
            mark_incoming_messages_readed: Mark incoming messages as read. Ignored when
                `markIncomingMessagesReadedOnReply` is `yes`.
            mark_incoming_messages_readed_on_reply: Mark a chat's incoming messages as read when a message is sent to
                it through the API. When `yes`, `markIncomingMessagesReaded` is ignored.
            shared_session: Not used.
            outgoing_webhook: Notify of the statuses of outgoing messages: sent, delivered, read. The statuses
                `noAccount` and `failed` cannot be switched off and must be handled.
            outgoing_message_webhook: Notify of messages sent from the phone.
            outgoing_api_message_webhook: Notify of messages sent through the API. None is sent when the recipient
                has no WhatsApp account.
            incoming_webhook: Notify of incoming messages and files.
            device_webhook: Notify of the device (phone) and its battery level. Does not work at present.
            status_instance_webhook: Not used.
            state_webhook: Notify of changes of the instance's authorization state.
            enable_messages_history: Not used.
            keep_online_status: Show the account as online. Needed for the status `delivered` when the phone and the
                linked devices are switched off.
            poll_message_webhook: Notify of new polls and of votes. Works only with `outgoingAPIMessageWebhook`
                (polls sent through the API), `outgoingMessageWebhook` (sent from the phone) or `incomingWebhook`
                (incoming).
            incoming_block_webhook: Notify of chats added to the list of blocked contacts. Does not work at present.
            incoming_call_webhook: Notify of the statuses of incoming calls. Needs `incomingWebhook`.
        """
        return self._perform(
            "setSettings",
            (
                country_instance,
                webhook_url,
                webhook_url_token,
                delay_send_messages_milliseconds,
                mark_incoming_messages_readed,
                mark_incoming_messages_readed_on_reply,
                shared_session,
                outgoing_webhook,
                outgoing_message_webhook,
                outgoing_api_message_webhook,
                incoming_webhook,
                device_webhook,
                status_instance_webhook,
                state_webhook,
                enable_messages_history,
                keep_online_status,
                poll_message_webhook,
                incoming_block_webhook,
                incoming_call_webhook,
            ),
        )

    def get_state_instance(self) -> GetStateInstanceResponse | None:
        """Get the state of the instance.

        Answers the state of the instance, or `null` while the instance is still being created (up to 5 minutes),
        until it is `notAuthorized`. When it stays in the state `starting` for more than 5 minutes, reboot it; if
        that does not help, write to support.

        Requests: at most 1 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 746–788, 9756–9758.
        """
        return self._perform("getStateInstance", ())

    def reboot(self) -> RebootResponse:
        """Restart the instance.

        Restarts the instance. It is in the state `starting` meanwhile.

        Requests: at most 1 a second.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `isReboot` is `false`: The instance was not restarted.

        Manual: lines 790–823.
        """
        return self._perform("reboot", ())

    def logout(self) -> LogoutResponse:
        """Unlink the WhatsApp account.

        Unlinks the WhatsApp account from the instance. Needed before an authorized instance can get a QR code or an
        authorization code.

        Requests: at most 1 a second.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `isLogout` is `false`: The account was not unlinked.

        Manual: lines 825–858.
        """
        return self._perform("logout", ())

    def qr(self) -> QrResponse:
        """Get a QR code.

        Answers the QR code to scan with the WhatsApp Business app on the phone, which links the account to the
        instance. The instance must not be authorized: log it out first. A code is replaced every 20 seconds; ask for
        it every 1 or 2 seconds, and stop when the account is linked. Getting a code may take up to 10 minutes. After
        the scan a notification `stateInstanceChanged` is sent. Authorization by phone number
        (`getAuthorizationCode`) is recommended instead; `scanqrcode` sends the codes through a websocket. In a
        browser the code is shown at `https://qr.green-api.com/waInstance{idInstance}/{apiTokenInstance}`; if it
        loads forever there, check the number and the token.

        Requests: at most 3 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 860–937, 9761–9762, 9852.
        """
        return self._perform("qr", ())

    def get_authorization_code(self, phone_number: int) -> GetAuthorizationCodeResponse:
        """Get a code to link by phone number.

        Answers the code that links the account of a phone number, an alternative to `qr`. On the phone choose Linked
        devices, Link a device, Link with phone number instead in WhatsApp or WhatsApp Business, and enter the code;
        it is valid for about 2.5 minutes. The instance must not be authorized: log it out first. Getting a code may
        take up to 30 seconds. After the code is entered a notification `stateInstanceChanged` is sent.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `status` is `false`: No code was issued; ask again.

        Manual: lines 987–1052, 9854–9870.

        Args:
            phone_number: Phone number in international format, digits only, without `+` and `00`.
        """
        return self._perform("getAuthorizationCode", (phone_number,))

    def set_profile_picture(self, file: FileSource, *, progress: Progress | None = None) -> SetProfilePictureResponse:
        """Set the account's picture.

        Sets the picture of the account. The file must be a `*.jpg`. Call it at most once in 10 seconds: WhatsApp's
        servers limit it.

        Requests: at most one in 10 seconds.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `rate-overlimit`: WhatsApp's servers refuse because of too many calls; call at most once in 10 seconds.
        - 200 `setProfilePicture` is `false`: The picture was not set; the field `reason` says why.
        - 400 `File is empty`: The file is empty.
        - 400 `Unsupported media type`: The format of the file is not supported; send a `*.jpg`.

        Manual: lines 1054–1097.

        Args:
            file: The picture, a file in the format `*.jpg`.
            progress: Called with the bytes sent so far and, when it is known, the size.
        """
        return self._perform("setProfilePicture", (), file, progress)

    def get_wa_settings(self) -> GetWaSettingsResponse:
        """Get the WhatsApp account of the instance.

        Answers picture, phone number and device of the linked WhatsApp account, and the state of the instance. In
        the states `notAuthorized`, `blocked` and `starting` all but the state is empty.

        Requests: at most 1 a second.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 1099–1140.
        """
        return self._perform("getWaSettings", ())
