# @generated from the specification; edit spec/ instead.
"""Groups, their participants and administrators."""

# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import TYPE_CHECKING

from green_api._performing import AsyncPerformer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from green_api._generated.models.groups import (
        AddGroupParticipantResponse,
        CreateGroupResponse,
        GetGroupDataResponse,
        LeaveGroupResponse,
        RemoveAdminResponse,
        RemoveGroupParticipantResponse,
        SetGroupAdminResponse,
        SetGroupPictureResponse,
        UpdateGroupNameResponse,
    )
    from green_api.files import AsyncFileSource, Progress


class AsyncGroupsMethods(AsyncPerformer):
    """Groups, their participants and administrators."""

    async def create_group(self, group_name: str, chat_ids: Iterable[str]) -> CreateGroupResponse:
        """Create a group.

        Creates a group chat with the given participants. A group has at most 100 participants. Creating groups must
        look like the work of a person: create at most one group in 5 minutes.

        Requests: at most 1 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 500 creationLimited: WhatsApp refuses because the account has created too many groups too fast; its text is
          not documented. Try to create a group on the phone: it shows the same warning. Try again later.
        - 500 `Timed Out`: One or more of `chatIds` are groups.

        Manual: lines 7684–7742.

        Args:
            group_name: Name of the new group, at most 100 characters.
            chat_ids: Participants of the new group, as ids of personal chats. A group has at most 100 participants.
        """
        return await self._perform("createGroup", (group_name, chat_ids))

    async def update_group_name(self, group_id: str, group_name: str) -> UpdateGroupNameResponse:
        """Rename a group.

        Changes the name of a group chat. Only an administrator of the group may change it.

        Requests: at most 1 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `updateGroupName` is `false`: The group was not renamed: `groupId` is wrong.

        Manual: lines 7744–7794, 7889.

        Args:
            group_id: Group to rename.
            group_name: New name of the group, at most 100 characters.
        """
        return await self._perform("updateGroupName", (group_id, group_name))

    async def get_group_data(self, group_id: str) -> GetGroupDataResponse:
        """Get data of a group.

        Returns the name, owner, participants and invitation link of a group chat. The link is empty unless the
        instance's account is the owner or an administrator of the group.

        Requests: at most 1 a second, 1000 a month on the developer tariff.

        Repeated by itself after 502, timeouts and lost connections.

        Errors, beside those of every method:

        - 200 `Error: forbidden`: The instance's account is not in the group. The body is this text.
        - 200 `Error: item-not-found`: There is no such group. The body is this text.

        Manual: lines 7796–7881.

        Args:
            group_id: Group to read.
        """
        return await self._perform("getGroupData", (group_id,))

    async def add_group_participant(self, group_id: str, participant_chat_id: str) -> AddGroupParticipantResponse:
        """Add a participant to a group.

        Adds a participant to a group chat. Only an administrator of the group may do this. Save the participant's
        number in the account's phone book first: some numbers can be added without that, but it is not certain. A
        group has at most 100 participants.

        Requests: at most 10 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `addParticipant` is `false`: The participant was not added: the instance's account is not an
          administrator of the group, is not in the group, or has not saved the participant's number in its phone
          book; or the participant is in the group already; or `participantChatId` is wrong.

        Manual: lines 7883–7953.

        Args:
            group_id: Group to add the participant to.
            participant_chat_id: Participant to add, `phone_number@c.us`.
        """
        return await self._perform("addGroupParticipant", (group_id, participant_chat_id))

    async def remove_group_participant(self, group_id: str, participant_chat_id: str) -> RemoveGroupParticipantResponse:
        """Remove a participant from a group.

        Removes a participant from a group chat. Only an administrator of the group may change it.

        Requests: at most 10 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `removeParticipant` is `false`: The participant was not removed: `participantChatId` is wrong, or the
          number is not in the group.

        Manual: lines 7955–8004, 7889.

        Args:
            group_id: Group to remove the participant from.
            participant_chat_id: Participant to remove, `phone_number@c.us`.
        """
        return await self._perform("removeGroupParticipant", (group_id, participant_chat_id))

    async def set_group_admin(self, group_id: str, participant_chat_id: str) -> SetGroupAdminResponse:
        """Make a participant an administrator of a group.

        Gives a participant of a group chat the rights of an administrator. Only an administrator of the group may
        change it.

        Requests: at most 10 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `failed to set group admin`: `groupId` is wrong. The body is this text.
        - 200 `participant not found`: The number is not in the group. The body is this text.

        Manual: lines 8006–8059, 7889.

        Args:
            group_id: Group of the participant.
            participant_chat_id: Participant to make an administrator, `phone_number@c.us`.
        """
        return await self._perform("setGroupAdmin", (group_id, participant_chat_id))

    async def remove_admin(self, group_id: str, participant_chat_id: str) -> RemoveAdminResponse:
        """Take the rights of a group administrator away.

        Takes the rights of an administrator of a group chat away from a participant. Only an administrator of the
        group may change it.

        Requests: at most 10 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `removeAdmin` is `false`: The rights were not taken away: `groupId` is wrong, or the number is not in
          the group.

        Manual: lines 8061–8110, 7889.

        Args:
            group_id: Group of the participant.
            participant_chat_id: Participant who is to stay without administrator rights, `phone_number@c.us`.
        """
        return await self._perform("removeAdmin", (group_id, participant_chat_id))

    async def set_group_picture(
        self,
        file: AsyncFileSource,
        group_id: str,
        *,
        progress: Progress | None = None,
    ) -> SetGroupPictureResponse:
        """Set the picture of a group.

        Sets the picture (avatar) of a group chat from a JPEG file. Only an administrator of the group may change it.

        Requests: at most 1 a second, 100 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Errors, beside those of every method:

        - 200 `setGroupPicture` is `false`: The picture was not set; `reason` says why. `Timed Out`, with `urlAvatar`
          null, means that `groupId` is wrong or has a wrong type.
        - 400 `File is empty`: The file is empty.
        - 400 `Unsupported media type`: The format of the file is not supported; send a JPEG file (`*.jpg`).

        Manual: lines 8112–8161, 7889.

        Args:
            file: The picture, a file in JPEG format (`*.jpg`).
            group_id: Group to set the picture of.
            progress: Called with the bytes sent so far and, when it is known, the size.
        """
        return await self._perform("setGroupPicture", (group_id,), file, progress)

    async def leave_group(self, group_id: str) -> LeaveGroupResponse:
        """Leave a group.

        Takes the instance's account out of a group chat.

        Requests: at most 10 a second, 1000 a month on the developer tariff.

        Repeated by itself only when the service provably did not accept it.

        Manual: lines 8163–8217.

        Args:
            group_id: Group to leave.
        """
        return await self._perform("leaveGroup", (group_id,))
