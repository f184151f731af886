# @generated from the specification; edit spec/ instead.
"""Models: notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, TypeAlias, final

from green_api._generated.models.enumerations import (
    CallStatus,
    ChatState,
    DeliveryStatus,
    StateInstance,
    StatusInstance,
)
from green_api._models import ABSENT, Misfit, Model, UnknownKind, WithRaw, given, nulls

if TYPE_CHECKING:
    from green_api._generated.models.common import InstanceData
    from green_api._generated.models.errors import QuotaStatus
    from green_api._generated.models.messages import MessageData


@final
class UnknownNotification(WithRaw, UnknownKind):
    """A kind of `Notification` that this version does not know, with all its properties."""

    __slots__ = ("_raw",)
    _tag_name = "typeWebhook"

    @property
    def type_webhook(self) -> str:
        """The value of `typeWebhook`."""
        return self.tag


@final
class MisfitNotification(WithRaw, Misfit):
    """A body that does not fit any kind of `Notification`: what is wrong, where, and the body itself."""

    __slots__ = ("_raw",)

    @property
    def type_webhook(self) -> str:
        """The value of `typeWebhook`; empty when there is none."""
        return self.tag


@final
class SenderData(Model):
    """Chat and sender of a message.

    Manual: lines 2354–2361.
    """

    __slots__ = ("chat_id", "sender", "chat_name", "sender_name", "sender_contact_name")
    __match_args__ = ("chat_id", "sender", "chat_name", "sender_name", "sender_contact_name")

    def __init__(
        self,
        chat_id: str,
        sender: str,
        *,
        chat_name: str | None = None,
        sender_name: str | None = None,
        sender_contact_name: str | None = None,
    ) -> None:
        self.chat_id: Final = chat_id
        """Chat that the message stands in."""
        self.sender: Final = sender
        """Sender of the message; in a personal chat the same as `chatId`, in a group the participant."""
        self.chat_name: Final = chat_name
        """Name of the chat. May be absent."""
        self.sender_name: Final = sender_name
        """Name that the sender gave himself. May be absent."""
        self.sender_contact_name: Final = sender_contact_name
        """Name of the sender in the contacts of the instance's account. May be absent."""


@final
class IncomingMessageReceived(WithRaw, Model):
    """A message or file was received.

    Sent while the setting `incomingWebhook` is on.

    Manual: lines 2313–2407.
    """

    __slots__ = ("instance_data", "timestamp", "id_message", "sender_data", "message_data", "_raw")
    __match_args__ = ("instance_data", "timestamp", "id_message", "sender_data", "message_data")
    type_webhook: ClassVar[Literal["incomingMessageReceived"]] = "incomingMessageReceived"
    """Kind of the notification."""

    def __init__(
        self,
        instance_data: InstanceData,
        timestamp: int,
        id_message: str,
        sender_data: SenderData,
        message_data: MessageData,
    ) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.sender_data: Final = sender_data
        """Chat and sender of the message."""
        self.message_data: Final = message_data
        """The message itself; its form depends on `typeMessage`."""


@final
class OutgoingMessageReceived(WithRaw, Model):
    """A message or file was sent from the phone. Same format as `incomingMessageReceived`.

    Sent while the setting `outgoingMessageWebhook` is on.

    Manual: lines 5085–5123.
    """

    __slots__ = ("instance_data", "timestamp", "id_message", "sender_data", "message_data", "_raw")
    __match_args__ = ("instance_data", "timestamp", "id_message", "sender_data", "message_data")
    type_webhook: ClassVar[Literal["outgoingMessageReceived"]] = "outgoingMessageReceived"
    """Kind of the notification."""

    def __init__(
        self,
        instance_data: InstanceData,
        timestamp: int,
        id_message: str,
        sender_data: SenderData,
        message_data: MessageData,
    ) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.sender_data: Final = sender_data
        """Chat and sender of the message."""
        self.message_data: Final = message_data
        """The message itself; its form depends on `typeMessage`."""


@final
class OutgoingApiMessageReceived(WithRaw, Model):
    """A message or file was sent through the API. Same format as `incomingMessageReceived`.

    Sent while the setting `outgoingAPIMessageWebhook` is on.

    Manual: lines 5125–5163.
    """

    __slots__ = ("instance_data", "timestamp", "id_message", "sender_data", "message_data", "_raw")
    __match_args__ = ("instance_data", "timestamp", "id_message", "sender_data", "message_data")
    type_webhook: ClassVar[Literal["outgoingAPIMessageReceived"]] = "outgoingAPIMessageReceived"
    """Kind of the notification."""

    def __init__(
        self,
        instance_data: InstanceData,
        timestamp: int,
        id_message: str,
        sender_data: SenderData,
        message_data: MessageData,
    ) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.id_message: Final = id_message
        """Id of the message."""
        self.sender_data: Final = sender_data
        """Chat and sender of the message."""
        self.message_data: Final = message_data
        """The message itself; its form depends on `typeMessage`."""


@final
class OutgoingMessageStatus(WithRaw, Model):
    """Status of a sent message or file; one notification for each change.

    Sent while the setting `outgoingWebhook` is on.

    With the status `failed`, `noAccount`: sent whatever the settings say.

    Manual: lines 5165–5310.
    """

    __slots__ = ("instance_data", "timestamp", "chat_id", "id_message", "status", "send_by_api", "description", "_raw")
    __match_args__ = ("instance_data", "timestamp", "chat_id", "id_message", "status", "send_by_api", "description")
    type_webhook: ClassVar[Literal["outgoingMessageStatus"]] = "outgoingMessageStatus"
    """Kind of the notification."""

    def __init__(
        self,
        instance_data: InstanceData,
        timestamp: int,
        chat_id: str,
        id_message: str,
        status: DeliveryStatus | str,
        send_by_api: bool,
        *,
        description: str | None = None,
    ) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.chat_id: Final = chat_id
        """Chat of the message that the status is about."""
        self.id_message: Final = id_message
        """Id of the sent message, the one that the send method returned."""
        self.status: Final = DeliveryStatus(status)
        """Status of the message."""
        self.send_by_api: Final = send_by_api
        """Whether the message was sent through the API (`true`) or from the phone (`false`)."""
        self.description: Final = description
        """What went wrong, with the status `failed`: for example `Error: item-not-found` (the sender is not in the
        group) or a text that begins with a code such as `SWE004`. Tell an operator about it.
        """


@final
class StateInstanceChanged(WithRaw, Model):
    """The state of the instance changed (linked, not linked, blocked and so on).

    Sent while the setting `stateWebhook` is on.

    Manual: lines 5314–5362.
    """

    __slots__ = ("instance_data", "timestamp", "state_instance", "_raw")
    __match_args__ = ("instance_data", "timestamp", "state_instance")
    type_webhook: ClassVar[Literal["stateInstanceChanged"]] = "stateInstanceChanged"
    """Kind of the notification."""

    def __init__(self, instance_data: InstanceData, timestamp: int, state_instance: StateInstance | str) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.state_instance: Final = StateInstance(state_instance)
        """The new state."""


@final
class StatusInstanceChanged(WithRaw, Model):
    """The instance's connection (socket) to WhatsApp opened or closed.

    Sent while the setting `stateWebhook` is on.

    Manual: lines 5410–5451.
    """

    __slots__ = ("instance_data", "timestamp", "status_instance", "_raw")
    __match_args__ = ("instance_data", "timestamp", "status_instance")
    type_webhook: ClassVar[Literal["statusInstanceChanged"]] = "statusInstanceChanged"
    """Kind of the notification."""

    def __init__(self, instance_data: InstanceData, timestamp: int, status_instance: StatusInstance | str) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.status_instance: Final = StatusInstance(status_instance)
        """The new status of the socket."""


@final
class DeviceInfo(WithRaw, Model):
    """Avatar of a contact that was asked for. Does not work at present. The manual's table names `deviceData`, its
    example shows `avatarInfo`.

    Sent while the setting `deviceWebhook` is on.

    Manual: lines 5364–5408.
    """

    __slots__ = ("instance_data", "timestamp", "device_data", "avatar_info", "_nulls", "_raw")
    __match_args__ = ("instance_data", "timestamp", "device_data", "avatar_info")
    type_webhook: ClassVar[Literal["deviceInfo"]] = "deviceInfo"
    """Kind of the notification."""

    def __init__(
        self,
        instance_data: InstanceData,
        timestamp: int,
        *,
        device_data: Any = ABSENT,
        avatar_info: AvatarInfo | None = None,
    ) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.device_data: Final = given(device_data)
        """Data of the phone; their form is not documented."""
        self.avatar_info: Final = avatar_info
        """Avatar of a contact or group."""
        self._nulls = nulls(device_data=device_data)


@final
class AvatarInfo(Model):
    """Avatar of a contact or group.

    Manual: lines 5385–5390.
    """

    __slots__ = ("chat_id", "url_avatar", "reason")
    __match_args__ = ("chat_id", "url_avatar", "reason")

    def __init__(self, chat_id: str, *, url_avatar: str | None = None, reason: str | None = None) -> None:
        self.chat_id: Final = chat_id
        """Chat that the avatar belongs to."""
        self.url_avatar: Final = url_avatar
        """Link to the picture; empty when no avatar is set."""
        self.reason: Final = reason
        """Why the avatar could not be checked; present only then. `bad request data`: wrong chat id or phone number (it
        must have 11 or 12 digits). `get avatar timeout limit exceeded`: no answer came in time.
        """


@final
class IncomingCall(WithRaw, Model):
    """An incoming call. Two notifications come for each call: first `offer`, then how it ended (`pickUp`, `hangUp`,
    `missed` or `declined`).

    Sent while the settings `incomingCallWebhook`, `incomingWebhook` are on.

    Manual: lines 5453–5513, 9891–9925.
    """

    __slots__ = ("instance_data", "timestamp", "from_", "status", "id_message", "_raw")
    __match_args__ = ("instance_data", "timestamp", "from_", "status", "id_message")
    type_webhook: ClassVar[Literal["incomingCall"]] = "incomingCall"
    """Kind of the notification."""

    def __init__(
        self,
        instance_data: InstanceData,
        timestamp: int,
        from_: str,
        status: CallStatus | str,
        id_message: str,
    ) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.from_: Final = from_
        """Who calls. `getContactInfo` gives the name."""
        self.status: Final = CallStatus(status)
        """Status of the call."""
        self.id_message: Final = id_message
        """Id of the call."""


@final
class IncomingBlock(WithRaw, Model):
    """A contact blocked the chat. Does not work at present.

    Sent while the setting `incomingBlockWebhook` is on.

    Manual: lines 5515–5553.
    """

    __slots__ = ("instance_data", "timestamp", "chat_id", "chat_state", "_raw")
    __match_args__ = ("instance_data", "timestamp", "chat_id", "chat_state")
    type_webhook: ClassVar[Literal["incomingBlock"]] = "incomingBlock"
    """Kind of the notification."""

    def __init__(self, instance_data: InstanceData, timestamp: int, chat_id: str, chat_state: ChatState | str) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds."""
        self.chat_id: Final = chat_id
        """The chat; by default `100000000000@c.us`."""
        self.chat_state: Final = ChatState(chat_state)
        """State of the chat."""


@final
class QuotaExceeded(WithRaw, Model):
    """The number of chats that the Developer tariff allows in a month is exceeded. Its example has no `timestamp`.

    Manual: lines 5555–5601.
    """

    __slots__ = ("instance_data", "quota_data", "timestamp", "_raw")
    __match_args__ = ("instance_data", "quota_data", "timestamp")
    type_webhook: ClassVar[Literal["quotaExceeded"]] = "quotaExceeded"
    """Kind of the notification."""

    def __init__(self, instance_data: InstanceData, quota_data: QuotaStatus, *, timestamp: int | None = None) -> None:
        self.instance_data: Final = instance_data
        """The instance that the notification comes from."""
        self.quota_data: Final = quota_data
        """The quota: `method` is `correspondents`, `used` and `total` count chats (3 a month)."""
        self.timestamp: Final = timestamp
        """Time of the event, UNIX time in seconds. May be absent."""


Notification: TypeAlias = (
    IncomingMessageReceived
    | OutgoingMessageReceived
    | OutgoingApiMessageReceived
    | OutgoingMessageStatus
    | StateInstanceChanged
    | StatusInstanceChanged
    | DeviceInfo
    | IncomingCall
    | IncomingBlock
    | QuotaExceeded
    | UnknownNotification
    | MisfitNotification
)
"""An event of the instance, told apart by `typeWebhook`. One event makes one notification.

Told apart by `type_webhook`: `match` on the class, or compare the attribute. New kinds are `UnknownNotification`.

Manual: lines 2267–2311, 5605–5617.
"""
