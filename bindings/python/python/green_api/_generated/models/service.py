# @generated from the specification; edit spec/ instead.
"""Models: numbers, contacts, avatars, archive, disappearing messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from green_api._generated.models.enumerations import ContactType
from green_api._models import ABSENT, Model, given, nulls

if TYPE_CHECKING:
    from collections.abc import Iterable


@final
class CheckWhatsapp(Model):
    """The phone number to check.

    Manual: lines 8951–8954, 8985.
    """

    __slots__ = ("phone_number",)
    __match_args__ = ("phone_number",)

    def __init__(self, phone_number: int) -> None:
        self.phone_number: Final = phone_number
        """Phone number in international format without plus, 11 or 12 digits, such as 11001234567 or 380123456789."""


@final
class CheckWhatsappResponse(Model):
    """Whether the number has WhatsApp.

    Manual: lines 8966–8969.
    """

    __slots__ = ("exists_whatsapp",)
    __match_args__ = ("exists_whatsapp",)

    def __init__(self, exists_whatsapp: bool) -> None:
        self.exists_whatsapp: Final = exists_whatsapp
        """Whether a WhatsApp account exists for the phone number."""


@final
class GetAvatar(Model):
    """The chat whose avatar to get.

    Manual: lines 9002–9009.
    """

    __slots__ = ("chat_id",)
    __match_args__ = ("chat_id",)

    def __init__(self, chat_id: str) -> None:
        self.chat_id: Final = chat_id
        """Personal or group chat; the account's own number (`phone_number@c.us`) for its own avatar."""


@final
class GetAvatarResponse(Model):
    """The avatar of a chat.

    Manual: lines 9027–9031, 9047–9048.
    """

    __slots__ = ("url_avatar", "available")
    __match_args__ = ("url_avatar", "available")

    def __init__(self, url_avatar: str, available: bool) -> None:
        self.url_avatar: Final = url_avatar
        """Address of the avatar; empty when none is set, when it is hidden, or when the number has no WhatsApp account.
        """
        self.available: Final = available
        """Whether the avatar may be seen; `false` when the contact's privacy settings hide it."""


@final
class Contact(Model):
    """A contact or group of the account.

    Manual: lines 9069–9075.
    """

    __slots__ = ("id", "type", "name", "contact_name")
    __match_args__ = ("id", "type", "name", "contact_name")

    def __init__(
        self,
        id: str,
        type: ContactType | str,
        *,
        name: str | None = None,
        contact_name: str | None = None,
    ) -> None:
        self.id: Final = id
        """Id of the personal or group chat."""
        self.type: Final = ContactType(type)
        """Whether this is a person or a group."""
        self.name: Final = name
        """Name of the WhatsApp profile, or of the group. Empty for a contact from whom no message or reaction has come.
        """
        self.contact_name: Final = contact_name
        """Name in the phone book; absent for groups."""


@final
class GetContactInfo(Model):
    """The contact to read.

    Manual: lines 9120–9123, 9235.
    """

    __slots__ = ("chat_id",)
    __match_args__ = ("chat_id",)

    def __init__(self, chat_id: str) -> None:
        self.chat_id: Final = chat_id
        """Contact, `phone_number@c.us`. Groups are refused; use `getGroupData` for them."""


@final
class GetContactInfoResponse(Model):
    """A contact, and the settings of the chat with it. Category, description and products belong to business accounts.

    Manual: lines 9135–9175.
    """

    __slots__ = (
        "name",
        "contact_name",
        "chat_id",
        "is_archive",
        "is_disappearing",
        "is_mute",
        "message_expiration",
        "is_business",
        "avatar",
        "email",
        "category",
        "description",
        "products",
        "last_seen",
        "mute_expiration",
        "_nulls",
    )
    __match_args__ = (
        "name",
        "contact_name",
        "chat_id",
        "is_archive",
        "is_disappearing",
        "is_mute",
        "message_expiration",
        "is_business",
        "avatar",
        "email",
        "category",
        "description",
        "products",
        "last_seen",
        "mute_expiration",
    )

    def __init__(
        self,
        name: str,
        contact_name: str,
        chat_id: str,
        is_archive: bool,
        is_disappearing: bool,
        is_mute: bool,
        message_expiration: int,
        is_business: bool,
        *,
        avatar: str | None = None,
        email: str | None = None,
        category: str | None = None,
        description: str | None = None,
        products: Iterable[ContactProduct] | None = None,
        last_seen: str | None = ABSENT,
        mute_expiration: int | None = ABSENT,
    ) -> None:
        self.name: Final = name
        """Name of the WhatsApp profile; empty when no message or reaction has come from the contact."""
        self.contact_name: Final = contact_name
        """Name in the phone book; empty when the number is not saved there."""
        self.chat_id: Final = chat_id
        """Id of the contact."""
        self.is_archive: Final = is_archive
        """Whether the chat is archived."""
        self.is_disappearing: Final = is_disappearing
        """Whether messages of the chat disappear."""
        self.is_mute: Final = is_mute
        """Whether notifications of the chat are muted."""
        self.message_expiration: Final = message_expiration
        """How long messages of the chat live, in seconds; 0 when they do not disappear."""
        self.is_business: Final = is_business
        """Whether the contact uses WhatsApp Business."""
        self.avatar: Final = avatar
        """Address of the avatar."""
        self.email: Final = email
        """E-mail address of the contact."""
        self.category: Final = category
        """Category of a business contact."""
        self.description: Final = description
        """Description of a business contact."""
        self.products: Final = None if products is None else tuple(products)
        """Product cards of the contact."""
        self.last_seen: Final = given(last_seen)
        """When the contact was online last; null when unknown."""
        self.mute_expiration: Final = given(mute_expiration)
        """When the notifications of the chat will be on again; null when they are not muted."""
        self._nulls = nulls(last_seen=last_seen, mute_expiration=mute_expiration)


@final
class ContactProduct(Model):
    """Product card of a business contact.

    Manual: lines 9154–9164.
    """

    __slots__ = (
        "id",
        "name",
        "image_urls",
        "review_status",
        "availability",
        "description",
        "price",
        "is_hidden",
        "_nulls",
    )
    __match_args__ = ("id", "name", "image_urls", "review_status", "availability", "description", "price", "is_hidden")

    def __init__(
        self,
        id: str,
        name: str,
        *,
        image_urls: ProductImageUrls | None = None,
        review_status: ProductReviewStatus | None = None,
        availability: str | None = None,
        description: str | None = None,
        price: str | None = ABSENT,
        is_hidden: bool | None = None,
    ) -> None:
        self.id: Final = id
        """Id of the product."""
        self.name: Final = name
        """Name of the product."""
        self.image_urls: Final = image_urls
        """Addresses of the product's picture."""
        self.review_status: Final = review_status
        """Result of the product's check."""
        self.availability: Final = availability
        """Availability of the product, such as `in stock`."""
        self.description: Final = description
        """Description of the product; absent when it has none."""
        self.price: Final = given(price)
        """Price of the product; null when it has none."""
        self.is_hidden: Final = is_hidden
        """Whether the product is hidden."""
        self._nulls = nulls(price=price)


@final
class ProductImageUrls(Model):
    """Addresses of a product's picture.

    Manual: lines 9166–9170.
    """

    __slots__ = ("requested", "original")
    __match_args__ = ("requested", "original")

    def __init__(self, *, requested: str | None = None, original: str | None = None) -> None:
        self.requested: Final = requested
        """Address of the small picture (preview)."""
        self.original: Final = original
        """Address of the large picture (original)."""


@final
class ProductReviewStatus(Model):
    """Result of a product's check.

    Manual: lines 9172–9175.
    """

    __slots__ = ("whatsapp",)
    __match_args__ = ("whatsapp",)

    def __init__(self, *, whatsapp: str | None = None) -> None:
        self.whatsapp: Final = whatsapp
        """Result of the check by WhatsApp: `APPROVED` when the product is approved."""


@final
class DeleteMessage(Model):
    """The message to delete.

    Manual: lines 9250–9254.
    """

    __slots__ = ("chat_id", "id_message")
    __match_args__ = ("chat_id", "id_message")

    def __init__(self, chat_id: str, id_message: str) -> None:
        self.chat_id: Final = chat_id
        """Chat of the message, `phone_number@c.us` or `group_id@g.us`."""
        self.id_message: Final = id_message
        """Id of the message to delete, at least 16 symbols."""


@final
class ArchiveChat(Model):
    """The chat to archive.

    Manual: lines 9294–9297, 9322.
    """

    __slots__ = ("chat_id",)
    __match_args__ = ("chat_id",)

    def __init__(self, chat_id: str) -> None:
        self.chat_id: Final = chat_id
        """Chat to archive, `phone_number@c.us` or `group_id@g.us`."""


@final
class UnarchiveChat(Model):
    """The chat to take out of the archive.

    Manual: lines 9337–9340, 9363.
    """

    __slots__ = ("chat_id",)
    __match_args__ = ("chat_id",)

    def __init__(self, chat_id: str) -> None:
        self.chat_id: Final = chat_id
        """Chat to take out of the archive, `phone_number@c.us` or `group_id@g.us`."""


@final
class SetDisappearingChat(Model):
    """A chat, and how long its messages are to live.

    Manual: lines 9380–9384, 9420–9421.
    """

    __slots__ = ("chat_id", "ephemeral_expiration")
    __match_args__ = ("chat_id", "ephemeral_expiration")

    def __init__(self, chat_id: str, ephemeral_expiration: int) -> None:
        self.chat_id: Final = chat_id
        """Chat to change, such as `phone_number@c.us`."""
        self.ephemeral_expiration: Final = ephemeral_expiration
        """How long messages of the chat live, in seconds: 0 (they do not disappear), 86400 (24 hours), 604800 (7 days)
        or 7776000 (90 days).
        """


@final
class SetDisappearingChatResponse(Model):
    """The chat's new setting.

    Manual: lines 9397–9402.
    """

    __slots__ = ("chat_id", "disappearing_messages_in_chat", "ephemeral_expiration")
    __match_args__ = ("chat_id", "disappearing_messages_in_chat", "ephemeral_expiration")

    def __init__(self, chat_id: str, disappearing_messages_in_chat: bool, ephemeral_expiration: int) -> None:
        self.chat_id: Final = chat_id
        """Id of the chat."""
        self.disappearing_messages_in_chat: Final = disappearing_messages_in_chat
        """Whether messages of the chat disappear now."""
        self.ephemeral_expiration: Final = ephemeral_expiration
        """How long messages of the chat live, in seconds: 0, 86400, 604800 or 7776000."""
