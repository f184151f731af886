# @generated from the specification; edit spec/ instead.
"""Models: settings, state and linking of an instance."""

from __future__ import annotations

from typing import Final, final

from green_api._generated.models.enumerations import QrType, ScanQrCodeType, StateInstance, Switch
from green_api._models import ABSENT, Model, given, nulls


@final
class GetSettingsResponse(Model):
    """Current settings of the instance and the account linked to it.

    Manual: lines 536–621.
    """

    __slots__ = (
        "wid",
        "country_instance",
        "webhook_url",
        "webhook_url_token",
        "delay_send_messages_milliseconds",
        "mark_incoming_messages_readed",
        "mark_incoming_messages_readed_on_reply",
        "shared_session",
        "outgoing_webhook",
        "outgoing_message_webhook",
        "outgoing_api_message_webhook",
        "incoming_webhook",
        "device_webhook",
        "status_instance_webhook",
        "state_webhook",
        "enable_messages_history",
        "keep_online_status",
        "poll_message_webhook",
        "incoming_block_webhook",
        "incoming_call_webhook",
        "type_account",
    )
    __match_args__ = (
        "wid",
        "country_instance",
        "webhook_url",
        "webhook_url_token",
        "delay_send_messages_milliseconds",
        "mark_incoming_messages_readed",
        "mark_incoming_messages_readed_on_reply",
        "shared_session",
        "outgoing_webhook",
        "outgoing_message_webhook",
        "outgoing_api_message_webhook",
        "incoming_webhook",
        "device_webhook",
        "status_instance_webhook",
        "state_webhook",
        "enable_messages_history",
        "keep_online_status",
        "poll_message_webhook",
        "incoming_block_webhook",
        "incoming_call_webhook",
        "type_account",
    )
    _secret = ("webhook_url_token",)

    def __init__(
        self,
        wid: str,
        *,
        country_instance: str | None = None,
        webhook_url: str | None = None,
        webhook_url_token: str | None = None,
        delay_send_messages_milliseconds: int | None = None,
        mark_incoming_messages_readed: Switch | str | None = None,
        mark_incoming_messages_readed_on_reply: Switch | str | None = None,
        shared_session: Switch | str | None = None,
        outgoing_webhook: Switch | str | None = None,
        outgoing_message_webhook: Switch | str | None = None,
        outgoing_api_message_webhook: Switch | str | None = None,
        incoming_webhook: Switch | str | None = None,
        device_webhook: Switch | str | None = None,
        status_instance_webhook: Switch | str | None = None,
        state_webhook: Switch | str | None = None,
        enable_messages_history: Switch | str | None = None,
        keep_online_status: Switch | str | None = None,
        poll_message_webhook: Switch | str | None = None,
        incoming_block_webhook: Switch | str | None = None,
        incoming_call_webhook: Switch | str | None = None,
        type_account: str | None = None,
    ) -> None:
        self.wid: Final = wid
        """Id of the linked WhatsApp account; empty when none is linked."""
        self.country_instance: Final = country_instance
        """Not used."""
        self.webhook_url: Final = webhook_url
        """Address that notifications are sent to. An empty string switches sending off; it must be empty when
        notifications are received with `receiveNotification`.
        """
        self.webhook_url_token: Final = webhook_url_token
        """Token for access to your notification server, sent in the header `Authorization`. An empty string when none
        is needed.
        """
        self.delay_send_messages_milliseconds: Final = delay_send_messages_milliseconds
        """Interval between the messages of the send queue, in milliseconds, 500 to 86400000. It counts from the
        previous message. With a longer interval messages are not sent: they live in the queue for 24 hours at most.
        """
        self.mark_incoming_messages_readed: Final = (
            None if mark_incoming_messages_readed is None else Switch(mark_incoming_messages_readed)
        )
        """Mark incoming messages as read. Ignored when `markIncomingMessagesReadedOnReply` is `yes`."""
        self.mark_incoming_messages_readed_on_reply: Final = (
            None if mark_incoming_messages_readed_on_reply is None else Switch(mark_incoming_messages_readed_on_reply)
        )
        """Mark a chat's incoming messages as read when a message is sent to it through the API. When `yes`,
        `markIncomingMessagesReaded` is ignored.
        """
        self.shared_session: Final = None if shared_session is None else Switch(shared_session)
        """Not used."""
        self.outgoing_webhook: Final = None if outgoing_webhook is None else Switch(outgoing_webhook)
        """Notify of the statuses of outgoing messages: sent, delivered, read. The statuses `noAccount` and `failed`
        cannot be switched off and must be handled.
        """
        self.outgoing_message_webhook: Final = (
            None if outgoing_message_webhook is None else Switch(outgoing_message_webhook)
        )
        """Notify of messages sent from the phone."""
        self.outgoing_api_message_webhook: Final = (
            None if outgoing_api_message_webhook is None else Switch(outgoing_api_message_webhook)
        )
        """Notify of messages sent through the API. None is sent when the recipient has no WhatsApp account."""
        self.incoming_webhook: Final = None if incoming_webhook is None else Switch(incoming_webhook)
        """Notify of incoming messages and files."""
        self.device_webhook: Final = None if device_webhook is None else Switch(device_webhook)
        """Notify of the device (phone) and its battery level. Does not work at present."""
        self.status_instance_webhook: Final = (
            None if status_instance_webhook is None else Switch(status_instance_webhook)
        )
        """Not used."""
        self.state_webhook: Final = None if state_webhook is None else Switch(state_webhook)
        """Notify of changes of the instance's authorization state."""
        self.enable_messages_history: Final = (
            None if enable_messages_history is None else Switch(enable_messages_history)
        )
        """Not used."""
        self.keep_online_status: Final = None if keep_online_status is None else Switch(keep_online_status)
        """Show the account as online. Needed for the status `delivered` when the phone and the linked devices are
        switched off.
        """
        self.poll_message_webhook: Final = None if poll_message_webhook is None else Switch(poll_message_webhook)
        """Notify of new polls and of votes. Works only with `outgoingAPIMessageWebhook` (polls sent through the API),
        `outgoingMessageWebhook` (sent from the phone) or `incomingWebhook` (incoming).
        """
        self.incoming_block_webhook: Final = None if incoming_block_webhook is None else Switch(incoming_block_webhook)
        """Notify of chats added to the list of blocked contacts. Does not work at present."""
        self.incoming_call_webhook: Final = None if incoming_call_webhook is None else Switch(incoming_call_webhook)
        """Notify of the statuses of incoming calls. Needs `incomingWebhook`."""
        self.type_account: Final = type_account
        """Not used."""


@final
class SetSettings(Model):
    """Settings to change. Those left out keep their value; at least one must be given.

    Manual: lines 649–725.
    """

    __slots__ = (
        "country_instance",
        "webhook_url",
        "webhook_url_token",
        "delay_send_messages_milliseconds",
        "mark_incoming_messages_readed",
        "mark_incoming_messages_readed_on_reply",
        "shared_session",
        "outgoing_webhook",
        "outgoing_message_webhook",
        "outgoing_api_message_webhook",
        "incoming_webhook",
        "device_webhook",
        "status_instance_webhook",
        "state_webhook",
        "enable_messages_history",
        "keep_online_status",
        "poll_message_webhook",
        "incoming_block_webhook",
        "incoming_call_webhook",
    )
    __match_args__ = (
        "country_instance",
        "webhook_url",
        "webhook_url_token",
        "delay_send_messages_milliseconds",
        "mark_incoming_messages_readed",
        "mark_incoming_messages_readed_on_reply",
        "shared_session",
        "outgoing_webhook",
        "outgoing_message_webhook",
        "outgoing_api_message_webhook",
        "incoming_webhook",
        "device_webhook",
        "status_instance_webhook",
        "state_webhook",
        "enable_messages_history",
        "keep_online_status",
        "poll_message_webhook",
        "incoming_block_webhook",
        "incoming_call_webhook",
    )
    _secret = ("webhook_url_token",)

    def __init__(
        self,
        *,
        country_instance: str | None = None,
        webhook_url: str | None = None,
        webhook_url_token: str | None = None,
        delay_send_messages_milliseconds: int | None = None,
        mark_incoming_messages_readed: Switch | str | None = None,
        mark_incoming_messages_readed_on_reply: Switch | str | None = None,
        shared_session: Switch | str | None = None,
        outgoing_webhook: Switch | str | None = None,
        outgoing_message_webhook: Switch | str | None = None,
        outgoing_api_message_webhook: Switch | str | None = None,
        incoming_webhook: Switch | str | None = None,
        device_webhook: Switch | str | None = None,
        status_instance_webhook: Switch | str | None = None,
        state_webhook: Switch | str | None = None,
        enable_messages_history: Switch | str | None = None,
        keep_online_status: Switch | str | None = None,
        poll_message_webhook: Switch | str | None = None,
        incoming_block_webhook: Switch | str | None = None,
        incoming_call_webhook: Switch | str | None = None,
    ) -> None:
        self.country_instance: Final = country_instance
        """Not used."""
        self.webhook_url: Final = webhook_url
        """Address that notifications are sent to. An empty string switches sending off; it must be empty when
        notifications are received with `receiveNotification`.
        """
        self.webhook_url_token: Final = webhook_url_token
        """Token for access to your notification server, sent in the header `Authorization`. An empty string when none
        is needed.
        """
        self.delay_send_messages_milliseconds: Final = delay_send_messages_milliseconds
        """Interval between the messages of the send queue, in milliseconds, 500 to 86400000. It counts from the
        previous message. With a longer interval messages are not sent: they live in the queue for 24 hours at most.
        """
        self.mark_incoming_messages_readed: Final = (
            None if mark_incoming_messages_readed is None else Switch(mark_incoming_messages_readed)
        )
        """Mark incoming messages as read. Ignored when `markIncomingMessagesReadedOnReply` is `yes`."""
        self.mark_incoming_messages_readed_on_reply: Final = (
            None if mark_incoming_messages_readed_on_reply is None else Switch(mark_incoming_messages_readed_on_reply)
        )
        """Mark a chat's incoming messages as read when a message is sent to it through the API. When `yes`,
        `markIncomingMessagesReaded` is ignored.
        """
        self.shared_session: Final = None if shared_session is None else Switch(shared_session)
        """Not used."""
        self.outgoing_webhook: Final = None if outgoing_webhook is None else Switch(outgoing_webhook)
        """Notify of the statuses of outgoing messages: sent, delivered, read. The statuses `noAccount` and `failed`
        cannot be switched off and must be handled.
        """
        self.outgoing_message_webhook: Final = (
            None if outgoing_message_webhook is None else Switch(outgoing_message_webhook)
        )
        """Notify of messages sent from the phone."""
        self.outgoing_api_message_webhook: Final = (
            None if outgoing_api_message_webhook is None else Switch(outgoing_api_message_webhook)
        )
        """Notify of messages sent through the API. None is sent when the recipient has no WhatsApp account."""
        self.incoming_webhook: Final = None if incoming_webhook is None else Switch(incoming_webhook)
        """Notify of incoming messages and files."""
        self.device_webhook: Final = None if device_webhook is None else Switch(device_webhook)
        """Notify of the device (phone) and its battery level. Does not work at present."""
        self.status_instance_webhook: Final = (
            None if status_instance_webhook is None else Switch(status_instance_webhook)
        )
        """Not used."""
        self.state_webhook: Final = None if state_webhook is None else Switch(state_webhook)
        """Notify of changes of the instance's authorization state."""
        self.enable_messages_history: Final = (
            None if enable_messages_history is None else Switch(enable_messages_history)
        )
        """Not used."""
        self.keep_online_status: Final = None if keep_online_status is None else Switch(keep_online_status)
        """Show the account as online. Needed for the status `delivered` when the phone and the linked devices are
        switched off.
        """
        self.poll_message_webhook: Final = None if poll_message_webhook is None else Switch(poll_message_webhook)
        """Notify of new polls and of votes. Works only with `outgoingAPIMessageWebhook` (polls sent through the API),
        `outgoingMessageWebhook` (sent from the phone) or `incomingWebhook` (incoming).
        """
        self.incoming_block_webhook: Final = None if incoming_block_webhook is None else Switch(incoming_block_webhook)
        """Notify of chats added to the list of blocked contacts. Does not work at present."""
        self.incoming_call_webhook: Final = None if incoming_call_webhook is None else Switch(incoming_call_webhook)
        """Notify of the statuses of incoming calls. Needs `incomingWebhook`."""


@final
class SetSettingsResponse(Model):
    """Whether the settings were saved.

    Manual: lines 729–740.
    """

    __slots__ = ("save_settings",)
    __match_args__ = ("save_settings",)

    def __init__(self, save_settings: bool) -> None:
        self.save_settings: Final = save_settings
        """The settings are saved."""


@final
class GetStateInstanceResponse(Model):
    """State of the instance.

    Manual: lines 764–781.
    """

    __slots__ = ("state_instance",)
    __match_args__ = ("state_instance",)

    def __init__(self, state_instance: StateInstance | str) -> None:
        self.state_instance: Final = StateInstance(state_instance)
        """State of the instance."""


@final
class RebootResponse(Model):
    """Whether the instance restarts.

    Manual: lines 808–819.
    """

    __slots__ = ("is_reboot",)
    __match_args__ = ("is_reboot",)

    def __init__(self, is_reboot: bool) -> None:
        self.is_reboot: Final = is_reboot
        """The instance restarts."""


@final
class LogoutResponse(Model):
    """Whether the WhatsApp account was unlinked.

    Manual: lines 843–854.
    """

    __slots__ = ("is_logout",)
    __match_args__ = ("is_logout",)

    def __init__(self, is_logout: bool) -> None:
        self.is_logout: Final = is_logout
        """The WhatsApp account is unlinked from the instance."""


@final
class QrResponse(Model):
    """A QR code, or the reason why there is none.

    Manual: lines 888–913.
    """

    __slots__ = ("type", "message")
    __match_args__ = ("type", "message")

    def __init__(self, type: QrType | str, message: str) -> None:
        self.type: Final = QrType(type)
        """What `message` holds."""
        self.message: Final = message
        """For `qrCode` the image, a PNG in base64 (put `data:image/png;base64, ` before it to show it in a browser);
        for `error` its description; for `alreadyLogged` the text `instance account already authorized`.
        """


@final
class ScanQrCodeMessage(Model):
    """Message of the websocket that sends QR codes.

    Manual: lines 957–985.
    """

    __slots__ = ("type", "message")
    __match_args__ = ("type", "message")

    def __init__(self, type: ScanQrCodeType | str, message: str) -> None:
        self.type: Final = ScanQrCodeType(type)
        """What `message` holds."""
        self.message: Final = message
        """For `qrCode` the image, a PNG in base64 (put `data:image/png;base64, ` before it to show it in a browser);
        for `error` its description; for `alreadyLogged` the text `instance account already authorized`; for
        `timeout` the text `timeout`.
        """


@final
class GetAuthorizationCode(Model):
    """Phone number to link.

    Manual: lines 1016–1027.
    """

    __slots__ = ("phone_number",)
    __match_args__ = ("phone_number",)

    def __init__(self, phone_number: int) -> None:
        self.phone_number: Final = phone_number
        """Phone number in international format, digits only, without `+` and `00`."""


@final
class GetAuthorizationCodeResponse(Model):
    """Code to enter in the WhatsApp app.

    Manual: lines 1029–1042, 9868.
    """

    __slots__ = ("status", "code", "_nulls")
    __match_args__ = ("status", "code")

    def __init__(self, status: bool, *, code: str | None = ABSENT) -> None:
        self.status: Final = status
        """Whether a code was issued; when `false`, ask again."""
        self.code: Final = given(code)
        """Code of eight characters, valid for about 2.5 minutes."""
        self._nulls = nulls(code=code)


@final
class SetProfilePictureResponse(Model):
    """Whether the picture was set.

    Manual: lines 1071–1088.
    """

    __slots__ = ("set_profile_picture", "reason", "url_avatar", "_nulls")
    __match_args__ = ("set_profile_picture", "reason", "url_avatar")

    def __init__(
        self,
        set_profile_picture: bool,
        *,
        reason: str | None = ABSENT,
        url_avatar: str | None = ABSENT,
    ) -> None:
        self.set_profile_picture: Final = set_profile_picture
        """Whether the picture was set."""
        self.reason: Final = given(reason)
        """Why the picture was not set, for example `rate-overlimit`; `null` when it was."""
        self.url_avatar: Final = given(url_avatar)
        """Address of the picture that was set."""
        self._nulls = nulls(reason=reason, url_avatar=url_avatar)


@final
class GetWaSettingsResponse(Model):
    """The WhatsApp account of the instance. `avatar`, `phone` and `deviceId` are empty in the states `notAuthorized`,
    `blocked` and `starting`.

    Manual: lines 1117–1136.
    """

    __slots__ = ("state_instance", "avatar", "phone", "device_id", "_nulls")
    __match_args__ = ("state_instance", "avatar", "phone", "device_id")

    def __init__(
        self,
        state_instance: StateInstance | str,
        *,
        avatar: str | None = ABSENT,
        phone: str | None = ABSENT,
        device_id: str | None = ABSENT,
    ) -> None:
        self.state_instance: Final = StateInstance(state_instance)
        """State of the instance."""
        self.avatar: Final = given(avatar)
        """Address of the account's picture."""
        self.phone: Final = given(phone)
        """Phone number of the account."""
        self.device_id: Final = given(device_id)
        """Id of the device."""
        self._nulls = nulls(avatar=avatar, phone=phone, device_id=device_id)
