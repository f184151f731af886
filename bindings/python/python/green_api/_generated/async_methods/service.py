# @generated from the specification; edit spec/ instead.
"""Numbers, contacts, avatars, archive, disappearing messages."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import AsyncPerformer

if TYPE_CHECKING:
    from green_api._generated.models.service import (
        CheckWhatsappResponse,
        Contact,
        GetAvatarResponse,
        GetContactInfoResponse,
        SetDisappearingChatResponse,
    )


class AsyncServiceMethods(AsyncPerformer):
    """Numbers, contacts, avatars, archive, disappearing messages."""

    async def check_whatsapp(self, phone_number: int) -> CheckWhatsappResponse:
        """Check a phone number for WhatsApp.

        Tells whether a phone number has a WhatsApp account.

        Requests: at most 10 a second, 100 a month on the developer tariff, 30000 a month on the business tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `check phone number timeout limit exceeded`: The check of the number took too long; try again.

        Manual: lines 8935–8988.

        Args:
            phone_number: Phone number in international format without plus, 11 or 12 digits, such as 11001234567 or
                380123456789.
        """
        return await self._perform("checkWhatsapp", (phone_number,))

    async def get_avatar(self, chat_id: str) -> GetAvatarResponse:
        """Get the avatar of a chat.

        Returns the avatar of a contact or group. Give the account's own number for its own avatar.

        Requests: at most 10 a second, 100 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 8990–9049.

        Args:
            chat_id: Personal or group chat; the account's own number (`phone_number@c.us`) for its own avatar.
        """
        return await self._perform("getAvatar", (chat_id,))

    async def get_contacts(self) -> list[Contact]:
        """Get the contact list.

        Returns the contacts and groups of the account. It takes up to 5 minutes until changes show. When the array
        is empty, call again; when it stays empty, scan the QR code again or ask support.

        Requests: at most 1 a second, 1000 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Manual: lines 9051–9106.
        """
        return await self._perform("getContacts", ())

    async def get_contact_info(self, chat_id: str) -> GetContactInfoResponse:
        """Get data of a contact.

        Returns a contact's names, business data and the settings of the chat with it. Groups are refused; use
        `getGroupData` for them.

        Requests: at most 1 a second, 100 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text;
          `{type}` is the type that was sent, such as `bool`.

        Manual: lines 9108–9236.

        Args:
            chat_id: Contact, `phone_number@c.us`. Groups are refused; use `getGroupData` for them.
        """
        return await self._perform("getContactInfo", (chat_id,))

    async def delete_message(self, chat_id: str, id_message: str) -> None:
        """Delete a message.

        Deletes a message from a personal or group chat.

        Requests: at most 10 a second, 1000 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 400 `Message by id not found`: There is no message with this id, or it has been deleted already.
        - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text;
          `{type}` is the type that was sent, such as `bool`.

        Manual: lines 9238–9276.

        Args:
            chat_id: Chat of the message, `phone_number@c.us` or `group_id@g.us`.
            id_message: Id of the message to delete, at least 16 symbols.
        """
        await self._perform("deleteMessage", (chat_id, id_message))

    async def archive_chat(self, chat_id: str) -> None:
        """Archive a chat.

        Archives a chat that has at least one incoming message. The service must see incoming messages for that:
        switch the setting `incomingWebhook` on.

        Requests: at most 10 a second, 100 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 400 `ArchiveChatError: cannot archive chat cause last message not found in chat`: `chatId` is wrong, or the
          chat has no messages.
        - 400 `ArchiveChatError: chat with id {chatId} already archive=true`: The chat is archived already.
        - 400 `ArchiveChatError: chat with id {chatId} not found`: The number is not among the contacts.
        - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text;
          `{type}` is the type that was sent, such as `bool`.

        Manual: lines 9278–9323.

        Args:
            chat_id: Chat to archive, `phone_number@c.us` or `group_id@g.us`.
        """
        await self._perform("archiveChat", (chat_id,))

    async def unarchive_chat(self, chat_id: str) -> None:
        """Take a chat out of the archive.

        Takes a chat out of the archive.

        Requests: at most 10 a second, 100 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 400 `UnarchiveChatError: cannot archive chat cause last message not found in chat`: `chatId` is wrong, or
          the chat has no messages.
        - 400 `UnarchiveChatError: chat with id {chatId} already archive=false`: The chat is not archived.
        - 400 `UnarchiveChatError: chat with id {chatId} not found`: The number is not among the contacts.
        - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text;
          `{type}` is the type that was sent, such as `bool`.

        Manual: lines 9325–9364.

        Args:
            chat_id: Chat to take out of the archive, `phone_number@c.us` or `group_id@g.us`.
        """
        await self._perform("unarchiveChat", (chat_id,))

    async def set_disappearing_chat(self, chat_id: str, ephemeral_expiration: int) -> SetDisappearingChatResponse:
        """Set how long messages of a chat live.

        Changes the setting of disappearing messages of a chat to one that the app offers: off, 24 hours, 7 days or
        90 days.

        Requests: at most 1 a second, 100 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text;
          `{type}` is the type that was sent, such as `bool`.

        Manual: lines 9366–9422.

        Args:
            chat_id: Chat to change, such as `phone_number@c.us`.
            ephemeral_expiration: How long messages of the chat live, in seconds: 0 (they do not disappear), 86400
                (24 hours), 604800 (7 days) or 7776000 (90 days).
        """
        return await self._perform("setDisappearingChat", (chat_id, ephemeral_expiration))
