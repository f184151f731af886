# @generated from the specification; edit spec/ instead.
"""Values that the service uses; those that are not known yet are kept as they came."""

from __future__ import annotations

from typing import ClassVar, final

from green_api._models import OnOff, OpenEnum, member


@final
class QrType(OpenEnum):
    """Kind of the answer to a request for a QR code.

    A value that is not known yet is kept as it came.

    Manual: lines 891–913.
    """

    __slots__ = ()
    QR_CODE: ClassVar[QrType] = member("qrCode")
    """A QR code was made; the message is its image."""
    ERROR: ClassVar[QrType] = member("error")
    """No QR code. `Instance has auth. You need to make log out` means that the stored authorization is unusable: log
    out and scan a QR code again.
    """
    ALREADY_LOGGED: ClassVar[QrType] = member("alreadyLogged")
    """The instance is authorized; log out to get a QR code."""


@final
class ScanQrCodeType(OpenEnum):
    """Kind of a message of the websocket that sends QR codes.

    A value that is not known yet is kept as it came.

    Manual: lines 960–985.
    """

    __slots__ = ()
    QR_CODE: ClassVar[ScanQrCodeType] = member("qrCode")
    """A QR code was made; the message is its image."""
    ERROR: ClassVar[ScanQrCodeType] = member("error")
    """An error occurred; the message describes it."""
    ACCOUNT_DATA: ClassVar[ScanQrCodeType] = member("accountData")
    """Data of the account. Its message is not documented."""
    ALREADY_LOGGED: ClassVar[ScanQrCodeType] = member("alreadyLogged")
    """The instance is authorized; log out to get a QR code."""
    TIMEOUT: ClassVar[ScanQrCodeType] = member("timeout")
    """The QR code was not scanned within 100 seconds."""


@final
class Switch(OnOff):
    """A setting that is on or off.

    A value that is not known yet is kept as it came.

    Manual: lines 545–559.
    """

    __slots__ = ()
    YES: ClassVar[Switch] = member("yes")
    """On."""
    NO: ClassVar[Switch] = member("no")
    """Off."""


@final
class StateInstance(OpenEnum):
    """State of an instance.

    A value that is not known yet is kept as it came.

    Manual: lines 767–773, 1122, 5331–5337.
    """

    __slots__ = ()
    NOT_AUTHORIZED: ClassVar[StateInstance] = member("notAuthorized")
    """No WhatsApp account is linked."""
    AUTHORIZED: ClassVar[StateInstance] = member("authorized")
    """A WhatsApp account is linked; the instance works."""
    BLOCKED: ClassVar[StateInstance] = member("blocked")
    """The account is banned."""
    SLEEP_MODE: ClassVar[StateInstance] = member("sleepMode")
    """Obsolete. The phone is switched off; up to 5 minutes until `authorized` after it is on again."""
    STARTING: ClassVar[StateInstance] = member("starting")
    """The instance is restarting or in maintenance; up to 5 minutes until `authorized`."""
    YELLOW_CARD: ClassVar[StateInstance] = member("yellowCard")
    """Sending is suspended partly or fully because of spam. Messages sent from now on stay in the queue for 24 hours;
    reboot the instance to go on.
    """


@final
class QuotaStatusCode(OpenEnum):
    """State of a quota; kept as the service sends it.

    A value that is not known yet is kept as it came.

    Manual: lines 5597, 9637–9657.
    """

    __slots__ = ()
    QUOTE_ALLOWED: ClassVar[QuotaStatusCode] = member("QUOTE_ALLOWED")
    """Not exceeded."""
    QUOTE_EXCEEDED: ClassVar[QuotaStatusCode] = member("QUOTE_EXCEEDED")
    """The month's requests of the method are used up."""
    CORRESPONDENTS_QUOTE_EXCEEDED: ClassVar[QuotaStatusCode] = member("CORRESPONDENTS_QUOTE_EXCEEDED")
    """The month's chats are used up (in errors)."""
    CORRESPONDENTS_QUOTA_EXCEEDED: ClassVar[QuotaStatusCode] = member("CORRESPONDENTS_QUOTA_EXCEEDED")
    """The month's chats are used up (in notifications)."""


@final
class JournalMessageType(OpenEnum):
    """Direction of a message in the journals.

    A value that is not known yet is kept as it came.

    Manual: lines 5753, 6811, 7228.
    """

    __slots__ = ()
    INCOMING: ClassVar[JournalMessageType] = member("incoming")
    """Received by the account."""
    OUTGOING: ClassVar[JournalMessageType] = member("outgoing")
    """Sent by the account, from the phone or through the API."""


@final
class JournalMessageStatus(OpenEnum):
    """Status of an outgoing message in the journals.

    A value that is not known yet is kept as it came.

    Manual: lines 5756–5763, 7231.
    """

    __slots__ = ()
    NO_ACCOUNT: ClassVar[JournalMessageStatus] = member("noAccount")
    """There is no WhatsApp account on the recipient's number."""
    NOT_IN_GROUP: ClassVar[JournalMessageStatus] = member("notInGroup")
    """The account is not a member of the group."""
    PENDING: ClassVar[JournalMessageStatus] = member("pending")
    """The message is being sent."""
    SENT: ClassVar[JournalMessageStatus] = member("sent")
    """Sent."""
    DELIVERED: ClassVar[JournalMessageStatus] = member("delivered")
    """Delivered."""
    READ: ClassVar[JournalMessageStatus] = member("read")
    """Read, viewed or listened to."""
    YELLOW_CARD: ClassVar[JournalMessageStatus] = member("yellowCard")
    """Sending is suspended because of spam. Messages sent from now on stay in the queue for 24 hours; reboot the
    instance to go on.
    """


@final
class QuotedMessageKind(OpenEnum):
    """Kind of a quoted message.

    A value that is not known yet is kept as it came.

    Manual: lines 2450, 3138–3143, 6077.
    """

    __slots__ = ()
    TEXT_MESSAGE: ClassVar[QuotedMessageKind] = member("textMessage")
    """A text, in `textMessage`."""
    EXTENDED_TEXT_MESSAGE: ClassVar[QuotedMessageKind] = member("extendedTextMessage")
    """A text with a link, in `textMessage` and `extendedTextMessage`."""
    QUOTED_MESSAGE: ClassVar[QuotedMessageKind] = member("quotedMessage")
    """A text that itself quotes a message."""
    IMAGE_MESSAGE: ClassVar[QuotedMessageKind] = member("imageMessage")
    """A picture."""
    VIDEO_MESSAGE: ClassVar[QuotedMessageKind] = member("videoMessage")
    """A video."""
    DOCUMENT_MESSAGE: ClassVar[QuotedMessageKind] = member("documentMessage")
    """A document."""
    AUDIO_MESSAGE: ClassVar[QuotedMessageKind] = member("audioMessage")
    """An audio file."""
    STICKER_MESSAGE: ClassVar[QuotedMessageKind] = member("stickerMessage")
    """A sticker."""
    LOCATION_MESSAGE: ClassVar[QuotedMessageKind] = member("locationMessage", "LocationMessage")
    """A location, in `location`."""
    CONTACT_MESSAGE: ClassVar[QuotedMessageKind] = member("contactMessage")
    """A contact, in `contact`."""
    CONTACTS_ARRAY_MESSAGE: ClassVar[QuotedMessageKind] = member("contactsArrayMessage")
    """Several contacts."""
    BUTTONS_MESSAGE: ClassVar[QuotedMessageKind] = member("buttonsMessage")
    """A message with buttons."""
    LIST_MESSAGE: ClassVar[QuotedMessageKind] = member("listMessage", "ListMessage")
    """A message with a list to choose from."""
    TEMPLATE_MESSAGE: ClassVar[QuotedMessageKind] = member("templateMessage")
    """A template message with buttons."""
    GROUP_INVITE_MESSAGE: ClassVar[QuotedMessageKind] = member("groupInviteMessage")
    """An invitation to a group."""
    POLL_MESSAGE: ClassVar[QuotedMessageKind] = member("pollMessage")
    """A poll, in `pollMessageData`."""
    BUTTONS_RESPONSE_MESSAGE: ClassVar[QuotedMessageKind] = member("buttonsResponseMessage")
    """A pressed button."""
    TEMPLATE_BUTTON_REPLY_MESSAGE: ClassVar[QuotedMessageKind] = member(
        "templateButtonReplyMessage",
        "templateButtonsReplyMessage",
    )
    """A pressed button of a template message."""
    LIST_RESPONSE_MESSAGE: ClassVar[QuotedMessageKind] = member("listResponseMessage", "ListResponseMessage")
    """A chosen value of a list."""


@final
class DeliveryStatus(OpenEnum):
    """Status of a sent message in the notification `outgoingMessageStatus`.

    A value that is not known yet is kept as it came.

    Manual: lines 5186, 1165, 5521.
    """

    __slots__ = ()
    SENT: ClassVar[DeliveryStatus] = member("sent")
    """Sent. It stays so in a chat whose other side blocked the account, with oneself, and in a group of one
    participant.
    """
    DELIVERED: ClassVar[DeliveryStatus] = member("delivered")
    """Delivered to the recipient."""
    READ: ClassVar[DeliveryStatus] = member("read")
    """Read, viewed or listened to by the recipient."""
    FAILED: ClassVar[DeliveryStatus] = member("failed")
    """Sending to WhatsApp failed, see `description`. Cannot be switched off: it has to be handled. Sending to a group
    without being its participant is shown with this status too.
    """
    NO_ACCOUNT: ClassVar[DeliveryStatus] = member("noAccount")
    """The recipient's number has no WhatsApp account. Cannot be switched off; it has to be handled."""
    NOT_IN_GROUP: ClassVar[DeliveryStatus] = member("notInGroup")
    """The sender is not a participant of the group."""
    YELLOW_CARD: ClassVar[DeliveryStatus] = member("yellowCard")
    """Sending is suspended because of spam. Messages sent from now on stay in the queue for 24 hours; reboot the
    instance to go on.
    """


@final
class StatusInstance(OpenEnum):
    """Status of the instance's socket.

    A value that is not known yet is kept as it came.

    Manual: lines 5427–5429, 5449.
    """

    __slots__ = ()
    ONLINE: ClassVar[StatusInstance] = member("online", "onLine")
    """The socket is open; the instance can send and receive messages."""
    OFFLINE: ClassVar[StatusInstance] = member("offline", "offLine")
    """The socket is closed; the instance can neither send nor receive messages."""


@final
class CallStatus(OpenEnum):
    """Status of an incoming call.

    A value that is not known yet is kept as it came.

    Manual: lines 5470–5493, 9906–9919.
    """

    __slots__ = ()
    OFFER: ClassVar[CallStatus] = member("offer")
    """A call is coming in."""
    PICK_UP: ClassVar[CallStatus] = member("pickUp")
    """The call was answered."""
    HANG_UP: ClassVar[CallStatus] = member("hangUp", "hungUp")
    """The called side rejected the call, or its phone is set to "do not disturb"."""
    MISSED: ClassVar[CallStatus] = member("missed")
    """The caller ended the call before it was answered."""
    DECLINED: ClassVar[CallStatus] = member("declined")
    """Nobody answered in time; WhatsApp ended the call."""


@final
class ChatState(OpenEnum):
    """State of a chat.

    A value that is not known yet is kept as it came.

    Manual: lines 5530, 5521.
    """

    __slots__ = ()
    BLOCKED: ClassVar[ChatState] = member("blocked")
    """The contact blocked the chat; messages sent to it keep the status `sent`."""


@final
class ContactType(OpenEnum):
    """Kind of a contact.

    A value that is not known yet is kept as it came.

    Manual: line 9075.
    """

    __slots__ = ()
    USER: ClassVar[ContactType] = member("user")
    """A person."""
    GROUP: ClassVar[ContactType] = member("group")
    """A group chat."""


@final
class StatusFont(OpenEnum):
    """Font of a text status.

    A value that is not known yet is kept as it came.

    Manual: lines 8278, 8679–8684, 8794.
    """

    __slots__ = ()
    SERIF: ClassVar[StatusFont] = member("SERIF")
    """Letters with serifs."""
    SANS_SERIF: ClassVar[StatusFont] = member("SANS_SERIF")
    """Letters without serifs."""
    NORICAN_REGULAR: ClassVar[StatusFont] = member("NORICAN_REGULAR")
    """Cursive; works for Latin letters only."""
    BRYNDAN_WRITE: ClassVar[StatusFont] = member("BRYNDAN_WRITE")
    """Handwriting."""
    OSWALD_HEAVY: ClassVar[StatusFont] = member("OSWALD_HEAVY")
    """Bold."""


@final
class StatusDeliveryStatus(OpenEnum):
    """Delivery state of a status.

    A value that is not known yet is kept as it came.

    Manual: lines 8585–8589, 8776.
    """

    __slots__ = ()
    PENDING: ClassVar[StatusDeliveryStatus] = member("pending")
    """Being sent."""
    SENT: ClassVar[StatusDeliveryStatus] = member("sent")
    """Sent."""
    DELIVERED: ClassVar[StatusDeliveryStatus] = member("delivered")
    """Delivered."""
    READ: ClassVar[StatusDeliveryStatus] = member("read")
    """Read, viewed or listened to."""
