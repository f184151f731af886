# @generated from the specification; edit spec/ instead.
"""The sandbox from a test: what it takes and gives, its operations, and what its people do."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, final

from green_api._controlling import Acting, Controlling, Record, notification
from green_api._generated.models.account import SetSettings
from green_api._generated.models.enumerations import JournalMessageStatus
from green_api._generated.models.statuses import StatusText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from green_api._generated.models.messages import MessageData
    from green_api._generated.models.notifications import Notification
    from green_api._generated.models.service import ContactProduct


@final
class Health(Record):
    """That the sandbox runs."""

    __slots__ = ()

    @property
    def status(self) -> str:
        """`ok`"""
        return self["status"]

    @property
    def version(self) -> str:
        """Version of the sandbox."""
        return self["version"]

    @property
    def api_url(self) -> str:
        """Address of the API host."""
        return self["apiUrl"]

    @property
    def media_url(self) -> str:
        """Address of the media host."""
        return self["mediaUrl"]

    @property
    def instances(self) -> int:
        """How many instances there are."""
        return self["instances"]

    @property
    def people(self) -> int:
        """How many accounts there are."""
        return self["people"]

    @property
    def faults(self) -> int:
        """How many faults were injected."""
        return self["faults"]


@final
class LoggedRequest(Record):
    """A request that was answered. Tokens are never in it."""

    __slots__ = ()

    @property
    def at(self) -> int:
        """When it came, in milliseconds since 1970, by the sandbox's clock."""
        return self["at"]

    @property
    def verb(self) -> str | None:
        """The HTTP verb; null for one that the service does not know."""
        return self.get("verb")

    @property
    def instance(self) -> int | None:
        """The instance that it named."""
        return self.get("instance")

    @property
    def method(self) -> MethodName | None:
        """The method; null when there is no such one."""
        return self.get("method")

    @property
    def status(self) -> int | None:
        """Status of the answer; null when the connection was cut. At most 65535."""
        return self.get("status")

    @property
    def milliseconds(self) -> float:
        """How long the answer took in real time, in milliseconds."""
        return self["milliseconds"]

    @property
    def faults(self) -> list[int]:
        """The faults that it met."""
        return self["faults"]


MethodName: TypeAlias = Literal[
    "getSettings",
    "setSettings",
    "getStateInstance",
    "reboot",
    "logout",
    "qr",
    "scanqrcode",
    "getAuthorizationCode",
    "setProfilePicture",
    "getWaSettings",
    "sendMessage",
    "sendPoll",
    "sendFileByUpload",
    "sendFileByUrl",
    "uploadFile",
    "sendLocation",
    "sendContact",
    "forwardMessages",
    "receiveNotification",
    "deleteNotification",
    "downloadFile",
    "getChatHistory",
    "getMessage",
    "lastIncomingMessages",
    "lastOutgoingMessages",
    "showMessagesQueue",
    "clearMessagesQueue",
    "createGroup",
    "updateGroupName",
    "getGroupData",
    "addGroupParticipant",
    "removeGroupParticipant",
    "setGroupAdmin",
    "removeAdmin",
    "setGroupPicture",
    "leaveGroup",
    "sendTextStatus",
    "sendVoiceStatus",
    "sendMediaStatus",
    "deleteStatus",
    "getStatusStatistic",
    "getIncomingStatuses",
    "getOutgoingStatuses",
    "readChat",
    "checkWhatsapp",
    "getAvatar",
    "getContacts",
    "getContactInfo",
    "deleteMessage",
    "archiveChat",
    "unarchiveChat",
    "setDisappearingChat",
]
"""A method of the API."""


@final
class SandboxGroup(Record):
    """A group."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its id, with `@g.us`."""
        return self["id"]

    @property
    def name(self) -> str:
        """Its name."""
        return self["name"]

    @property
    def owner(self) -> int:
        """Who made it."""
        return self["owner"]

    @property
    def members(self) -> list[int]:
        """Who is in it."""
        return self["members"]

    @property
    def administrators(self) -> list[int]:
        """Who may change it."""
        return self["administrators"]


@final
class SandboxMessage(Record):
    """A message in the mailbox of an account."""

    __slots__ = ()

    @property
    def owner(self) -> int:
        """The account whose copy it is."""
        return self["owner"]

    @property
    def id(self) -> str:
        """Its id."""
        return self["id"]

    @property
    def chat(self) -> str:
        """The chat, as the owner sees it."""
        return self["chat"]

    @property
    def sender(self) -> int:
        """Who wrote it."""
        return self["sender"]

    @property
    def outgoing(self) -> bool:
        """The owner wrote it."""
        return self["outgoing"]

    @property
    def by_api(self) -> int | None:
        """The instance that sent it through the API."""
        return self.get("byApi")

    @property
    def content(self) -> dict[str, Any]:
        """What it says: `messageData` of notifications."""
        return self["content"]

    @property
    def accepted(self) -> int:
        """When it was written or received, in milliseconds since 1970."""
        return self["accepted"]

    @property
    def status(self) -> JournalMessageStatus:
        """How far it came."""
        return JournalMessageStatus(self["status"])

    @property
    def failure(self) -> str | None:
        """Why it failed."""
        return self.get("failure")

    @property
    def recipients(self) -> list[int]:
        """Whom it is for."""
        return self["recipients"]

    @property
    def delivered_to(self) -> list[int]:
        """Whom it reached."""
        return self["deliveredTo"]

    @property
    def read_by(self) -> list[int]:
        """Who read it."""
        return self["readBy"]

    @property
    def read(self) -> bool:
        """The owner read it."""
        return self["read"]


@final
class SandboxInstance(Record):
    """An instance."""

    __slots__ = ()

    @property
    def id(self) -> int:
        """Its number, `idInstance`."""
        return self["id"]

    @property
    def token(self) -> str:
        """Its access token, `apiTokenInstance`."""
        return self["token"]

    @property
    def state(self) -> InstanceState | None:
        """Its state; null while it is being created."""
        return self.get("state")

    @property
    def standing(self) -> Standing:
        """Whether it may be used."""
        return self["standing"]

    @property
    def tariff(self) -> Tariff:
        """Its tariff."""
        return self["tariff"]

    @property
    def beta(self) -> bool:
        """It has access to methods in beta."""
        return self["beta"]

    @property
    def phone(self) -> int | None:
        """The number that it is linked to."""
        return self.get("phone")

    @property
    def settings(self) -> SetSettings:
        """The settings that apply."""
        return SetSettings.from_dict(self["settings"])

    @property
    def queued(self) -> int:
        """How much waits to be sent."""
        return self["queued"]

    @property
    def notifications(self) -> int:
        """How many notifications wait."""
        return self["notifications"]


InstanceState: TypeAlias = Literal["notAuthorized", "authorized", "blocked", "sleepMode", "starting", "yellowCard"]
"""States, as `getStateInstance` tells them.

- `notAuthorized`: No account is linked.
- `authorized`: An account is linked: messages are sent and received.
- `blocked`: The account was blocked by WhatsApp.
- `sleepMode`: The phone is switched off.
- `starting`: It restarts.
- `yellowCard`: Sending is suspended because the account writes too much.
"""


Standing: TypeAlias = Literal["paid", "expired", "deleted"]
"""Whether the instance may be used at all.

- `paid`: It may.
- `expired`: Its paid time is over.
- `deleted`: It was deleted.
"""


Tariff: TypeAlias = Literal["developer", "business"]
"""Tariff of an instance.

- `developer`: Free, with quotas and three chats
- `business`: Paid
"""


@final
class PendingMessage(Record):
    """Something that waits to be sent."""

    __slots__ = ()

    @property
    def chat(self) -> str:
        """The chat it is for."""
        return self["chat"]

    @property
    def accepted(self) -> int:
        """When it was put in, in milliseconds since 1970."""
        return self["accepted"]

    @property
    def messages(self) -> list[str]:
        """The ids of its messages."""
        return self["messages"]

    @property
    def item(self) -> dict[str, Any]:
        """As `showMessagesQueue` shows it."""
        return self["item"]


@final
class PendingNotification(Record):
    """A notification that waits."""

    __slots__ = ()

    @property
    def receipt_id(self) -> int:
        """Its receipt."""
        return self["receiptId"]

    @property
    def made(self) -> int:
        """When it was made, in milliseconds since 1970."""
        return self["made"]

    @property
    def received(self) -> bool:
        """It was handed out and can be deleted."""
        return self["received"]

    @property
    def body(self) -> Notification:
        """The notification."""
        return notification(self["body"])


@final
class SandboxPerson(Record):
    """A person, or the account of an instance."""

    __slots__ = ()

    @property
    def phone(self) -> int:
        """The number."""
        return self["phone"]

    @property
    def name(self) -> str:
        """The name that it gave itself."""
        return self["name"]

    @property
    def phone_on(self) -> bool:
        """The phone is on."""
        return self["phoneOn"]

    @property
    def phone_book(self) -> dict[str, str]:
        """Names in its phone book, by number."""
        return self["phoneBook"]

    @property
    def blocked(self) -> list[int]:
        """Whom it blocked."""
        return self["blocked"]

    @property
    def avatar_hidden(self) -> bool:
        """The picture is shown to nobody."""
        return self["avatarHidden"]

    @property
    def groups_by_contacts_only(self) -> bool:
        """Only those in its phone book may add it to groups."""
        return self["groupsByContactsOnly"]

    @property
    def do_not_disturb(self) -> bool:
        """It rejects calls by itself."""
        return self["doNotDisturb"]

    @property
    def read_receipts(self) -> bool:
        """Others learn that it read their messages."""
        return self["readReceipts"]

    @property
    def checked_in_time(self) -> bool:
        """WhatsApp says in time whether the number has an account."""
        return self["checkedInTime"]

    @property
    def business(self) -> BusinessProfile | None:
        """Its business profile, when it uses WhatsApp Business."""
        value = self.get("business")
        return None if value is None else BusinessProfile(value)

    @property
    def reads_after(self) -> int | None:
        """Milliseconds until it reads a message; null when it never does."""
        return self.get("readsAfter")

    @property
    def answers(self) -> Answers:
        """How it answers."""
        return self["answers"]

    @property
    def answers_after(self) -> int:
        """Milliseconds from reading to answering."""
        return self["answersAfter"]

    @property
    def messages(self) -> int:
        """How many messages it has, written and received."""
        return self["messages"]


@final
class BusinessProfile(Record):
    """A business profile."""

    __slots__ = ()

    @property
    def email(self) -> str | None:
        """E-mail address. Default: `""`."""
        return self.get("email")

    @property
    def category(self) -> str | None:
        """Category, such as `Automotive Dealership`. Default: `""`."""
        return self.get("category")

    @property
    def description(self) -> str | None:
        """Description. Default: `""`."""
        return self.get("description")

    @property
    def products(self) -> list[ContactProduct] | None:
        """Product cards. Default: `[]`."""
        value = self.get("products")
        return None if value is None else [ContactProduct.from_dict(item) for item in value]


Answers: TypeAlias = "Literal['silent', 'echo'] | Mapping[str, Any]"
"""How a person answers.

- `"silent"`: Not at all.
- `"echo"`: With the same.
- `{"script": […]}`: With these texts, one after another, then not any more.
"""


@final
class SandboxStatus(Record):
    """A status of somebody else, as a person sees it."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its id."""
        return self["id"]

    @property
    def author(self) -> int:
        """Who published it."""
        return self["author"]

    @property
    def text(self) -> StatusText | None:
        """The text with its colours and font, when it is a text."""
        value = self.get("text")
        return None if value is None else StatusText.from_dict(value)

    @property
    def file(self) -> SandboxStatusFile | None:
        """The file, when it is a picture, a video or sound."""
        value = self.get("file")
        return None if value is None else SandboxStatusFile(value)

    @property
    def viewed(self) -> bool:
        """The person viewed it."""
        return self["viewed"]


@final
class SandboxStatusFile(Record):
    """The file of a status."""

    __slots__ = ()

    @property
    def url(self) -> str:
        """Where it can be fetched."""
        return self["url"]

    @property
    def name(self) -> str:
        """Its name, made by the service."""
        return self["name"]

    @property
    def mime(self) -> str:
        """Its media type."""
        return self["mime"]

    @property
    def caption(self) -> str:
        """Text below it."""
        return self["caption"]


@final
class ActionResult(Record):
    """What came of it."""

    __slots__ = ()

    @property
    def id_message(self) -> str | None:
        """Id of the message that was written."""
        return self.get("idMessage")

    @property
    def id_call(self) -> str | None:
        """Id of the call."""
        return self.get("idCall")

    @property
    def group(self) -> str | None:
        """Id of the group that was made."""
        return self.get("group")

    @property
    def id_status(self) -> str | None:
        """Id of the status that was published."""
        return self.get("idStatus")


FileForm: TypeAlias = Literal["document", "sticker", "animatedSticker"]
"""What a file is sent as.

- `document`: A document.
- `sticker`: A sticker, WebP; its name and caption are not used.
- `animatedSticker`: A sticker that moves, WebP; its name and caption are not used.
"""


@final
class ClockState(Record):
    """What the clock shows."""

    __slots__ = ()

    @property
    def now(self) -> int:
        """Milliseconds since 1970."""
        return self["now"]

    @property
    def iso(self) -> str:
        """The same as a date."""
        return self["iso"]

    @property
    def held(self) -> bool:
        """It stands still."""
        return self["held"]

    @property
    def scale(self) -> float:
        """How many times as fast as time it runs."""
        return self["scale"]


@final
class FaultList(Record):
    """All faults."""

    __slots__ = ()

    @property
    def seed(self) -> int:
        """The seed of chance."""
        return self["seed"]

    @property
    def faults(self) -> list[InjectedFault]:
        """The faults, oldest first."""
        return [InjectedFault(item) for item in self["faults"]]


@final
class InjectedFault(Record):
    """A fault that was injected."""

    __slots__ = ()

    @property
    def id(self) -> int:
        """Its number."""
        return self["id"]

    @property
    def fault(self) -> Fault:
        """What it is."""
        return Fault(self["fault"])

    @property
    def happened(self) -> int:
        """How often it happened."""
        return self["happened"]


@final
class Fault(Record):
    """A fault: what goes wrong, for whom, how often."""

    __slots__ = ()

    @property
    def kind(self) -> FaultKind:
        """What goes wrong."""
        return self["kind"]

    @property
    def befalls(self) -> Befalls | None:
        """What it befalls; requests when left out. Faults of the queue of notifications befall what is queued, whoever
        takes it. Default: `"requests"`.
        """
        return self.get("befalls")

    @property
    def instance(self) -> int | None:
        """The instance; all when left out."""
        return self.get("instance")

    @property
    def method(self) -> MethodName | None:
        """The method; all when left out."""
        return self.get("method")

    @property
    def probability(self) -> float | None:
        """How likely it is each time, from 0 to 1; 1 when left out. At most 1. Default: `1.0`."""
        return self.get("probability")

    @property
    def count(self) -> int | None:
        """How often it happens at most; without end when left out."""
        return self.get("count")

    @property
    def seed(self) -> int | None:
        """Seed of its chance; from the seed of all faults and its number when left out."""
        return self.get("seed")


FaultKind: TypeAlias = "Literal[     'unauthorized',     'tooManyRequests',     'quotaExceeded',     'clientClosed',     'internalError',     'badGateway',     'cutBefore',     'cutAfter',     'cutMidway',     'truncatedJson',     'malformedJson',     'duplicatedNotifications',     'reorderedNotifications', ] | Mapping[str, Any]"
"""What goes wrong.

- `{"latency": {"from": …, "to": …}}`: The answer, or the delivery of a webhook, takes longer, in real time: `from`
  to `to` milliseconds, at most ten minutes.
- `"unauthorized"`: 401 Unauthorized; nothing is done.
- `"tooManyRequests"`: 429 Too Many Requests; nothing is done.
- `"quotaExceeded"`: 466 with `invokeStatus`; nothing is done.
- `"clientClosed"`: 499 Client Closed Request; nothing is done.
- `"internalError"`: 500 Internal Server Error; nothing is done.
- `"badGateway"`: 502 Bad Gateway; nothing is done.
- `"cutBefore"`: The connection ends before the request takes effect: nothing is done, nothing is answered.
- `"cutAfter"`: The connection ends after the request took effect: all is done, the answer is lost. Who repeats it
  does it twice.
- `"cutMidway"`: The connection ends in the middle of the answer.
- `{"slowBody": {"piece": …, "pause": …}}`: The answer comes piece by piece, in real time.
- `"truncatedJson"`: Half of the JSON, as if it were all.
- `"malformedJson"`: Something that is no JSON: a stray bracket, an HTML page, `NaN`.
- `{"null": {"at": …}}`: `null` where an object is expected.
- `"duplicatedNotifications"`: A new notification is queued twice, under two receipts.
- `"reorderedNotifications"`: A new notification overtakes the one before it, unless that was received already.
"""


Befalls: TypeAlias = Literal["requests", "webhooks"]
"""What a fault befalls.

- `requests`: Requests to the API.
- `webhooks`: Deliveries to the webhook: latency, cuts (`cutAfter`: the server took the notification, and gets it
  again), broken JSON.
"""


class ControlMethods(Controlling):
    """What a test can do to the sandbox."""

    def health(self) -> Health:
        """Whether the sandbox runs, and where."""
        return Health(self._control("health", {}))

    def describe(self) -> dict[str, Any]:
        """This interface as OpenAPI."""
        return self._control("describe", {})

    def export_state(self) -> dict[str, Any]:
        """The whole state."""
        return self._control("exportState", {})

    def import_state(self, value: Mapping[str, Any]) -> Health:
        """Put an exported state in the place of what there is.

        It is the one of `exportState`, of the same version. The clock shows what it showed then.
        """
        return Health(self._control("importState", value))

    def requests(self, *, last: int | None = None) -> list[LoggedRequest]:
        """The last 1000 requests to the API, without tokens.

        Args:
            last: So many of the last ones.
        """
        return [LoggedRequest(item) for item in self._control("requests", {"last": last})]

    def clear_requests(self) -> list[LoggedRequest]:
        """Forget the requests."""
        return [LoggedRequest(item) for item in self._control("clearRequests", {})]

    def list_groups(self) -> list[SandboxGroup]:
        """All groups, and who is in them."""
        return [SandboxGroup(item) for item in self._control("listGroups", {})]

    def messages(self, *, last: int | None = None) -> list[SandboxMessage]:
        """What anybody wrote, and whom it reached.

        Args:
            last: So many of the last ones.
        """
        return [SandboxMessage(item) for item in self._control("messages", {"last": last})]

    def list_instances(self) -> list[SandboxInstance]:
        """All instances."""
        return [SandboxInstance(item) for item in self._control("listInstances", {})]

    def create_instance(
        self,
        *,
        id: int | None = None,
        token: str | None = None,
        tariff: Tariff | None = None,
        beta: bool | None = None,
        phone: int | None = None,
        creating: bool | None = None,
        settings: SetSettings | Mapping[str, Any] | None = None,
    ) -> SandboxInstance:
        """Make an instance.

        Without parameters it waits for a phone to link it: by the QR code (`scan`) or by a code (`enterCode`). With
        `phone` it is authorized at once.

        Args:
            id: Its number; the next one that is free when left out. From 1 to 9999999999.
            token: Its access token; made when left out.
            tariff: Its tariff; business when left out.
            beta: It has access to methods in beta. Default: `False`.
            phone: The number that it is linked to from the start; not linked when left out.
            creating: It takes its time to be created, and is `null` meanwhile. Default: `False`.
            settings: Settings that differ from those of a new instance.
        """
        given = {
            "id": id,
            "token": token,
            "tariff": tariff,
            "beta": beta,
            "phone": phone,
            "creating": creating,
            "settings": settings,
        }
        return SandboxInstance(self._control("createInstance", given))

    def show_instance(self, id: int) -> SandboxInstance:
        """An instance.

        Args:
            id: Number of the instance.
        """
        return SandboxInstance(self._control("showInstance", {"id": id}))

    def change_instance(
        self,
        id: int,
        *,
        state: InstanceState | None = None,
        standing: Standing | None = None,
        tariff: Tariff | None = None,
        beta: bool | None = None,
        settings: SetSettings | Mapping[str, Any] | None = None,
    ) -> SandboxInstance:
        """Block it, give it a yellow card, let it expire, change its tariff.

        Args:
            id: Number of the instance.
            state: `blocked`, `yellowCard`, …, as WhatsApp or the service would.
            standing: Whether it may be used.
            tariff: Its tariff.
            beta: It has access to methods in beta.
            settings: Settings to change at once.
        """
        given = {"id": id, "state": state, "standing": standing, "tariff": tariff, "beta": beta, "settings": settings}
        return SandboxInstance(self._control("changeInstance", given))

    def delete_instance(self, id: int) -> SandboxInstance:
        """Delete an instance as the service does: it says so from then on.

        Args:
            id: Number of the instance.
        """
        return SandboxInstance(self._control("deleteInstance", {"id": id}))

    def change_token(self, id: int) -> SandboxInstance:
        """Give it another token; the old one stops working.

        Args:
            id: Number of the instance.
        """
        return SandboxInstance(self._control("changeToken", {"id": id}))

    def unlink(self, id: int) -> SandboxInstance:
        """Unlink its account on the phone.

        Args:
            id: Number of the instance.
        """
        return SandboxInstance(self._control("unlink", {"id": id}))

    def scan(self, id: int, phone: int) -> SandboxInstance:
        """A phone scans its current QR code.

        Args:
            id: Number of the instance.
            phone: Its number; an account is made when there is none.
        """
        return SandboxInstance(self._control("scan", {"id": id, "phone": phone}))

    def scan_text(self, phone: int, text: str) -> SandboxInstance:
        """A phone scans a QR code that says this.

        Args:
            phone: Its number.
            text: What the QR code says.
        """
        return SandboxInstance(self._control("scanText", {"phone": phone, "text": text}))

    def enter_code(self, phone: int, code: str) -> SandboxInstance:
        """A code of getAuthorizationCode is entered on a phone.

        Args:
            phone: Its number.
            code: The code.
        """
        return SandboxInstance(self._control("enterCode", {"phone": phone, "code": code}))

    def send_queue(self, id: int) -> list[PendingMessage]:
        """What waits to be sent.

        Args:
            id: Number of the instance.
        """
        return [PendingMessage(item) for item in self._control("sendQueue", {"id": id})]

    def notifications(self, id: int) -> list[PendingNotification]:
        """The notifications that wait.

        Args:
            id: Number of the instance.
        """
        return [PendingNotification(item) for item in self._control("notifications", {"id": id})]

    def clear_notifications(self, id: int) -> list[PendingNotification]:
        """Forget the notifications that wait.

        Args:
            id: Number of the instance.
        """
        return [PendingNotification(item) for item in self._control("clearNotifications", {"id": id})]

    def journal(self, id: int) -> list[SandboxMessage]:
        """What stands in its journals.

        Args:
            id: Number of the instance.
        """
        return [SandboxMessage(item) for item in self._control("journal", {"id": id})]

    def list_people(self) -> list[SandboxPerson]:
        """All accounts."""
        return [SandboxPerson(item) for item in self._control("listPeople", {})]

    def create_person(
        self,
        phone: int,
        *,
        name: str | None = None,
        phone_on: bool | None = None,
        phone_book: Mapping[str, str] | None = None,
        blocked: Iterable[int] | None = None,
        avatar_hidden: bool | None = None,
        groups_by_contacts_only: bool | None = None,
        do_not_disturb: bool | None = None,
        read_receipts: bool | None = None,
        checked_in_time: bool | None = None,
        reads_after: int | None = None,
        business: Mapping[str, Any] | None = None,
        answers: Answers | None = None,
        answers_after: int | None = None,
    ) -> SandboxPerson:
        """Make a person, or another one with the same number.

        Who is not made does not exist on WhatsApp: messages to that number are not delivered.

        Args:
            phone: Phone number of the account, with country code.
            name: The name that it gives itself.
            phone_on: The phone is on; what waited for it arrives.
            phone_book: Names in its phone book, by number.
            blocked: Whom it blocks.
            avatar_hidden: The picture is shown to nobody.
            groups_by_contacts_only: Only those in its phone book may add it to groups.
            do_not_disturb: It rejects calls by itself.
            read_receipts: Others learn that it read their messages.
            checked_in_time: WhatsApp says in time whether the number has an account.
            reads_after: Milliseconds until it reads a message; null: never.
            business: Its business profile, with which it uses WhatsApp Business; null: it does not use it any more.
            answers: How it answers.
            answers_after: Milliseconds from reading to answering.
        """
        given = {
            "phone": phone,
            "name": name,
            "phoneOn": phone_on,
            "phoneBook": phone_book,
            "blocked": blocked,
            "avatarHidden": avatar_hidden,
            "groupsByContactsOnly": groups_by_contacts_only,
            "doNotDisturb": do_not_disturb,
            "readReceipts": read_receipts,
            "checkedInTime": checked_in_time,
            "readsAfter": reads_after,
            "business": business,
            "answers": answers,
            "answersAfter": answers_after,
        }
        return SandboxPerson(self._control("createPerson", given))

    def show_person(self, phone: int) -> SandboxPerson:
        """An account.

        Args:
            phone: Phone number of the account, with country code.
        """
        return SandboxPerson(self._control("showPerson", {"phone": phone}))

    def change_person(
        self,
        phone: int,
        *,
        name: str | None = None,
        phone_on: bool | None = None,
        phone_book: Mapping[str, str] | None = None,
        blocked: Iterable[int] | None = None,
        avatar_hidden: bool | None = None,
        groups_by_contacts_only: bool | None = None,
        do_not_disturb: bool | None = None,
        read_receipts: bool | None = None,
        checked_in_time: bool | None = None,
        reads_after: int | None = None,
        business: Mapping[str, Any] | None = None,
        answers: Answers | None = None,
        answers_after: int | None = None,
    ) -> SandboxPerson:
        """Change a person: phone on or off, answers, names.

        Args:
            phone: Phone number of the account, with country code.
            name: The name that it gives itself.
            phone_on: The phone is on; what waited for it arrives.
            phone_book: Names in its phone book, by number.
            blocked: Whom it blocks.
            avatar_hidden: The picture is shown to nobody.
            groups_by_contacts_only: Only those in its phone book may add it to groups.
            do_not_disturb: It rejects calls by itself.
            read_receipts: Others learn that it read their messages.
            checked_in_time: WhatsApp says in time whether the number has an account.
            reads_after: Milliseconds until it reads a message; null: never.
            business: Its business profile, with which it uses WhatsApp Business; null: it does not use it any more.
            answers: How it answers.
            answers_after: Milliseconds from reading to answering.
        """
        given = {
            "phone": phone,
            "name": name,
            "phoneOn": phone_on,
            "phoneBook": phone_book,
            "blocked": blocked,
            "avatarHidden": avatar_hidden,
            "groupsByContactsOnly": groups_by_contacts_only,
            "doNotDisturb": do_not_disturb,
            "readReceipts": read_receipts,
            "checkedInTime": checked_in_time,
            "readsAfter": reads_after,
            "business": business,
            "answers": answers,
            "answersAfter": answers_after,
        }
        return SandboxPerson(self._control("changePerson", given))

    def messages_of_person(self, phone: int) -> list[SandboxMessage]:
        """What a person wrote and received.

        Args:
            phone: Phone number of the account, with country code.
        """
        return [SandboxMessage(item) for item in self._control("messagesOfPerson", {"phone": phone})]

    def statuses_of_person(self, phone: int) -> list[SandboxStatus]:
        """The statuses that a person got, oldest first.

        Args:
            phone: Phone number of the account, with country code.
        """
        return [SandboxStatus(item) for item in self._control("statusesOfPerson", {"phone": phone})]

    def clock(self) -> ClockState:
        """What the clock shows."""
        return ClockState(self._control("clock", {}))

    def hold_clock(self) -> ClockState:
        """Stop the clock."""
        return ClockState(self._control("holdClock", {}))

    def release_clock(self) -> ClockState:
        """Let the clock run."""
        return ClockState(self._control("releaseClock", {}))

    def advance_clock(
        self,
        *,
        milliseconds: int | None = None,
        seconds: int | None = None,
        hours: int | None = None,
        days: int | None = None,
    ) -> ClockState:
        """Move the clock on; what becomes due is done before the answer.

        Hold the clock first (`holdClock`) when nothing else is to move it.

        Args:
            milliseconds: So many milliseconds. Default: `0`.
            seconds: So many seconds. Default: `0`.
            hours: So many hours. Default: `0`.
            days: So many days of 24 hours. Default: `0`.
        """
        given = {"milliseconds": milliseconds, "seconds": seconds, "hours": hours, "days": days}
        return ClockState(self._control("advanceClock", given))

    def scale_clock(self, scale: float) -> ClockState:
        """Let the clock run faster or slower.

        Args:
            scale: So many times as fast as time, from 0.001 to 1000000. From 0.001 to 1000000.
        """
        return ClockState(self._control("scaleClock", {"scale": scale}))

    def list_faults(self) -> FaultList:
        """What goes wrong on purpose."""
        return FaultList(self._control("listFaults", {}))

    def add_fault(
        self,
        kind: FaultKind,
        *,
        befalls: Befalls | None = None,
        instance: int | None = None,
        method: MethodName | None = None,
        probability: float | None = None,
        count: int | None = None,
        seed: int | None = None,
    ) -> InjectedFault:
        """Let something go wrong.

        Args:
            kind: What goes wrong.
            befalls: What it befalls; requests when left out. Faults of the queue of notifications befall what is
                queued, whoever takes it. Default: `"requests"`.
            instance: The instance; all when left out.
            method: The method; all when left out.
            probability: How likely it is each time, from 0 to 1; 1 when left out. At most 1. Default: `1.0`.
            count: How often it happens at most; without end when left out.
            seed: Seed of its chance; from the seed of all faults and its number when left out.
        """
        given = {
            "kind": kind,
            "befalls": befalls,
            "instance": instance,
            "method": method,
            "probability": probability,
            "count": count,
            "seed": seed,
        }
        return InjectedFault(self._control("addFault", given))

    def clear_faults(self) -> FaultList:
        """Let nothing go wrong."""
        return FaultList(self._control("clearFaults", {}))

    def seed_faults(self, seed: int) -> FaultList:
        """Begin chance anew.

        Args:
            seed: The same seed and the same requests meet the same faults.
        """
        return FaultList(self._control("seedFaults", {"seed": seed}))

    def remove_fault(self, fault: int) -> FaultList:
        """Take a fault away.

        Args:
            fault: Number of the fault.
        """
        return FaultList(self._control("removeFault", {"fault": fault}))


class PersonActions(Acting):
    """What a person of the sandbox can be told to do."""

    def write(self, chat: str, text: str, *, quotes: str | None = None) -> ActionResult:
        """Writes a text; quotes a message of the chat with it when `quotes` is given.

        Args:
            chat: Id of the chat.
            text: What it writes.
            quotes: Id of the message of this chat that it quotes.
        """
        return ActionResult(self._act("write", {"chat": chat, "text": text, "quotes": quotes}))

    def send(self, chat: str, content: MessageData | Mapping[str, Any], *, quotes: str | None = None) -> ActionResult:
        """Sends a message of any kind. Quotes a message when `quotes` is given.

        Args:
            chat: Id of the chat.
            content: The message: `messageData`, as notifications have it.
            quotes: Id of the message of this chat that it quotes.
        """
        return ActionResult(self._act("send", {"chat": chat, "content": content, "quotes": quotes}))

    def send_file(
        self,
        chat: str,
        name: str,
        base64: str,
        *,
        caption: str | None = None,
        mime: str | None = None,
        send_as: FileForm | None = None,
        size: int | None = None,
        quotes: str | None = None,
    ) -> ActionResult:
        """Sends a file: picture, video, audio or document by its type. Quotes a message when `quotes` is given.

        Args:
            chat: Id of the chat.
            name: Its name with extension.
            base64: What is in it, as base64.
            caption: Text below a picture or video.
            mime: Its type, when the name does not tell it.
            send_as: What it is sent as, whatever its type.
            size: It counts as this many bytes, so that nobody has to make a file of 100 MB.
            quotes: Id of the message of this chat that it quotes.
        """
        given = {
            "chat": chat,
            "name": name,
            "base64": base64,
            "caption": caption,
            "mime": mime,
            "sendAs": send_as,
            "size": size,
            "quotes": quotes,
        }
        return ActionResult(self._act("sendFile", given))

    def forward(self, chat: str, id_message: str, to: str) -> ActionResult:
        """Forwards a message to another chat.

        Args:
            chat: Id of the chat that the message is in.
            id_message: Id of the message.
            to: Id of the chat that it goes to.
        """
        return ActionResult(self._act("forward", {"chat": chat, "idMessage": id_message, "to": to}))

    def react(self, chat: str, id_message: str, emoji: str) -> ActionResult:
        """Reacts to a message; an empty text takes the reaction back.

        Args:
            chat: Id of the chat.
            id_message: Id of the message.
            emoji: The emoji.
        """
        return ActionResult(self._act("react", {"chat": chat, "idMessage": id_message, "emoji": emoji}))

    def vote(self, chat: str, id_message: str, options: Iterable[str]) -> ActionResult:
        """Chooses options of a poll, instead of those that were chosen before.

        Args:
            chat: Id of the chat.
            id_message: Id of the poll's message.
            options: Texts of the options; none takes the vote back.
        """
        return ActionResult(self._act("vote", {"chat": chat, "idMessage": id_message, "options": options}))

    def press(self, chat: str, id_message: str, button: str) -> ActionResult:
        """Presses a button below a message.

        Args:
            chat: Id of the chat.
            id_message: Id of the message.
            button: Id of the button.
        """
        return ActionResult(self._act("press", {"chat": chat, "idMessage": id_message, "button": button}))

    def choose(self, chat: str, id_message: str, row: str) -> ActionResult:
        """Chooses a value from the list of a message.

        Args:
            chat: Id of the chat.
            id_message: Id of the message.
            row: Id of the value.
        """
        return ActionResult(self._act("choose", {"chat": chat, "idMessage": id_message, "row": row}))

    def delete(self, chat: str, id_message: str) -> ActionResult:
        """Deletes a message: one's own for everybody.

        Args:
            chat: Id of the chat.
            id_message: Id of the message.
        """
        return ActionResult(self._act("delete", {"chat": chat, "idMessage": id_message}))

    def read(self, chat: str) -> ActionResult:
        """Reads all messages of a chat.

        Args:
            chat: Id of the chat.
        """
        return ActionResult(self._act("read", {"chat": chat}))

    def mute(self, chat: str, *, seconds: int | None = None) -> ActionResult:
        """Turns the notifications of a chat off for a while, or on again.

        Args:
            chat: Id of the chat.
            seconds: For so many seconds; on again without them.
        """
        return ActionResult(self._act("mute", {"chat": chat, "seconds": seconds}))

    def call(self, to: int) -> ActionResult:
        """Calls somebody.

        Args:
            to: Number of the account that is called.
        """
        return ActionResult(self._act("call", {"to": to}))

    def give_up_calling(self) -> ActionResult:
        """Ends the call that it makes."""
        return ActionResult(self._act("giveUpCalling", {}))

    def pick_up(self) -> ActionResult:
        """Answers the phone."""
        return ActionResult(self._act("pickUp", {}))

    def hang_up(self) -> ActionResult:
        """Rejects the call."""
        return ActionResult(self._act("hangUp", {}))

    def create_group(self, name: str, with_: Iterable[int]) -> ActionResult:
        """Makes a group.

        Args:
            name: Its name.
            with_: Numbers of the others in it.
        """
        return ActionResult(self._act("createGroup", {"name": name, "with": with_}))

    def join_group(self, group: str) -> ActionResult:
        """Joins a group by its link, or accepts an invitation.

        Args:
            group: Id of the group.
        """
        return ActionResult(self._act("joinGroup", {"group": group}))

    def leave_group(self, group: str) -> ActionResult:
        """Leaves a group.

        Args:
            group: Id of the group.
        """
        return ActionResult(self._act("leaveGroup", {"group": group}))

    def invite_to_group(self, group: str, participant: int) -> ActionResult:
        """Adds a number to a group, or invites it when it may not be added.

        Args:
            group: Id of the group.
            participant: The number.
        """
        return ActionResult(self._act("inviteToGroup", {"group": group, "participant": participant}))

    def remove_from_group(self, group: str, participant: int) -> ActionResult:
        """Removes a number from a group.

        Args:
            group: Id of the group.
            participant: The number.
        """
        return ActionResult(self._act("removeFromGroup", {"group": group, "participant": participant}))

    def rename_group(self, group: str, name: str) -> ActionResult:
        """Gives a group another name.

        Args:
            group: Id of the group.
            name: Its new name.
        """
        return ActionResult(self._act("renameGroup", {"group": group, "name": name}))

    def set_administrator(self, group: str, participant: int, administrator: bool) -> ActionResult:
        """Makes a number an administrator of a group, or takes that away.

        Args:
            group: Id of the group.
            participant: The number.
            administrator: It is one from now on.
        """
        given = {"group": group, "participant": participant, "administrator": administrator}
        return ActionResult(self._act("setAdministrator", given))

    def publish_text(self, text: str) -> ActionResult:
        """Publishes a text as a status.

        Args:
            text: The text.
        """
        return ActionResult(self._act("publishText", {"text": text}))

    def publish_file(self, url: str, name: str) -> ActionResult:
        """Publishes the file behind a link as a status: a picture, a video or sound.

        Args:
            url: The link.
            name: Its name with extension, which tells what it is.
        """
        return ActionResult(self._act("publishFile", {"url": url, "name": name}))

    def view_status(self, id_status: str) -> ActionResult:
        """Views a status that it got.

        Args:
            id_status: Id of the status.
        """
        return ActionResult(self._act("viewStatus", {"idStatus": id_status}))

    def set_avatar(self, *, base64: str | None = None) -> ActionResult:
        """Takes another picture, or none.

        Args:
            base64: The picture, JPEG, as base64; none removes the one there is.
        """
        return ActionResult(self._act("setAvatar", {"base64": base64}))
