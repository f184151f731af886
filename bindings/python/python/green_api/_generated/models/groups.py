# @generated from the specification; edit spec/ instead.
"""Models: groups, their participants and administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from green_api._models import ABSENT, Model, given, nulls

if TYPE_CHECKING:
    from collections.abc import Iterable


@final
class CreateGroup(Model):
    """A group to create.

    Manual: lines 7699–7702.
    """

    __slots__ = ("group_name", "chat_ids")
    __match_args__ = ("group_name", "chat_ids")

    def __init__(self, group_name: str, chat_ids: Iterable[str]) -> None:
        self.group_name: Final = group_name
        """Name of the new group, at most 100 characters."""
        self.chat_ids: Final = tuple(chat_ids)
        """Participants of the new group, as ids of personal chats. A group has at most 100 participants."""


@final
class CreateGroupResponse(Model):
    """The created group.

    Manual: lines 7718–7723.
    """

    __slots__ = ("created", "chat_id", "group_invite_link")
    __match_args__ = ("created", "chat_id", "group_invite_link")

    def __init__(self, created: bool, *, chat_id: str | None = None, group_invite_link: str | None = None) -> None:
        self.created: Final = created
        """Whether the group was created."""
        self.chat_id: Final = chat_id
        """Id of the new group."""
        self.group_invite_link: Final = group_invite_link
        """Link that invites to the group."""


@final
class UpdateGroupName(Model):
    """A new name for a group.

    Manual: lines 7758–7762.
    """

    __slots__ = ("group_id", "group_name")
    __match_args__ = ("group_id", "group_name")

    def __init__(self, group_id: str, group_name: str) -> None:
        self.group_id: Final = group_id
        """Group to rename."""
        self.group_name: Final = group_name
        """New name of the group, at most 100 characters."""


@final
class UpdateGroupNameResponse(Model):
    """Whether the group was renamed.

    Manual: lines 7775–7778.
    """

    __slots__ = ("update_group_name",)
    __match_args__ = ("update_group_name",)

    def __init__(self, update_group_name: bool) -> None:
        self.update_group_name: Final = update_group_name
        """Whether the group was renamed; `false` when `groupId` is wrong."""


@final
class GetGroupData(Model):
    """The group to read.

    Manual: lines 7808–7811.
    """

    __slots__ = ("group_id",)
    __match_args__ = ("group_id",)

    def __init__(self, group_id: str) -> None:
        self.group_id: Final = group_id
        """Group to read."""


@final
class GetGroupDataResponse(Model):
    """A group and its participants.

    Manual: lines 7823–7833.
    """

    __slots__ = (
        "group_id",
        "owner",
        "subject",
        "creation",
        "participants",
        "subject_time",
        "subject_owner",
        "group_invite_link",
    )
    __match_args__ = (
        "group_id",
        "owner",
        "subject",
        "creation",
        "participants",
        "subject_time",
        "subject_owner",
        "group_invite_link",
    )

    def __init__(
        self,
        group_id: str,
        owner: str,
        subject: str,
        creation: int,
        participants: Iterable[GroupParticipant],
        *,
        subject_time: int | None = None,
        subject_owner: str | None = None,
        group_invite_link: str | None = None,
    ) -> None:
        self.group_id: Final = group_id
        """Id of the group."""
        self.owner: Final = owner
        """Id of the owner of the group."""
        self.subject: Final = subject
        """Name of the group."""
        self.creation: Final = creation
        """When the group was created, Unix time in seconds."""
        self.participants: Final = tuple(participants)
        """Participants of the group."""
        self.subject_time: Final = subject_time
        """When the name was given, Unix time in seconds."""
        self.subject_owner: Final = subject_owner
        """Id of the user who gave the name."""
        self.group_invite_link: Final = group_invite_link
        """Link that invites to the group. Empty unless the instance's account is the owner or an administrator of the
        group.
        """


@final
class GroupParticipant(Model):
    """A participant of a group.

    Manual: lines 7835–7840.
    """

    __slots__ = ("id", "is_admin", "is_super_admin")
    __match_args__ = ("id", "is_admin", "is_super_admin")

    def __init__(self, id: str, is_admin: bool, is_super_admin: bool) -> None:
        self.id: Final = id
        """Id of the participant."""
        self.is_admin: Final = is_admin
        """Whether the participant is an administrator of the group."""
        self.is_super_admin: Final = is_super_admin
        """Whether the participant is the super administrator of the group."""


@final
class AddGroupParticipant(Model):
    """A participant to add to a group.

    Manual: lines 7901–7905.
    """

    __slots__ = ("group_id", "participant_chat_id")
    __match_args__ = ("group_id", "participant_chat_id")

    def __init__(self, group_id: str, participant_chat_id: str) -> None:
        self.group_id: Final = group_id
        """Group to add the participant to."""
        self.participant_chat_id: Final = participant_chat_id
        """Participant to add, `phone_number@c.us`."""


@final
class AddGroupParticipantResponse(Model):
    """Whether the participant was added.

    Manual: lines 7920–7935.
    """

    __slots__ = ("add_participant",)
    __match_args__ = ("add_participant",)

    def __init__(self, add_participant: bool) -> None:
        self.add_participant: Final = add_participant
        """Whether the participant was added. `false` when the instance's account is not an administrator of the group,
        has not saved the participant's number in its phone book, is not in the group, when the participant is in the
        group already, or when `participantChatId` is wrong.
        """


@final
class RemoveGroupParticipant(Model):
    """A participant to remove from a group.

    Manual: lines 7967–7971.
    """

    __slots__ = ("group_id", "participant_chat_id")
    __match_args__ = ("group_id", "participant_chat_id")

    def __init__(self, group_id: str, participant_chat_id: str) -> None:
        self.group_id: Final = group_id
        """Group to remove the participant from."""
        self.participant_chat_id: Final = participant_chat_id
        """Participant to remove, `phone_number@c.us`."""


@final
class RemoveGroupParticipantResponse(Model):
    """Whether the participant was removed.

    Manual: lines 7984–7987.
    """

    __slots__ = ("remove_participant",)
    __match_args__ = ("remove_participant",)

    def __init__(self, remove_participant: bool) -> None:
        self.remove_participant: Final = remove_participant
        """Whether the participant was removed; `false` when `participantChatId` is wrong or the number is not in the
        group.
        """


@final
class SetGroupAdmin(Model):
    """A participant to make an administrator of a group.

    Manual: lines 8020–8024.
    """

    __slots__ = ("group_id", "participant_chat_id")
    __match_args__ = ("group_id", "participant_chat_id")

    def __init__(self, group_id: str, participant_chat_id: str) -> None:
        self.group_id: Final = group_id
        """Group of the participant."""
        self.participant_chat_id: Final = participant_chat_id
        """Participant to make an administrator, `phone_number@c.us`."""


@final
class SetGroupAdminResponse(Model):
    """Whether the participant was made an administrator.

    Manual: lines 8039–8042.
    """

    __slots__ = ("set_group_admin",)
    __match_args__ = ("set_group_admin",)

    def __init__(self, set_group_admin: bool) -> None:
        self.set_group_admin: Final = set_group_admin
        """Whether the participant was made an administrator."""


@final
class RemoveAdmin(Model):
    """An administrator of a group who is to lose that role.

    Manual: lines 8073–8077.
    """

    __slots__ = ("group_id", "participant_chat_id")
    __match_args__ = ("group_id", "participant_chat_id")

    def __init__(self, group_id: str, participant_chat_id: str) -> None:
        self.group_id: Final = group_id
        """Group of the participant."""
        self.participant_chat_id: Final = participant_chat_id
        """Participant who is to stay without administrator rights, `phone_number@c.us`."""


@final
class RemoveAdminResponse(Model):
    """Whether the administrator rights were taken away.

    Manual: lines 8090–8093.
    """

    __slots__ = ("remove_admin",)
    __match_args__ = ("remove_admin",)

    def __init__(self, remove_admin: bool) -> None:
        self.remove_admin: Final = remove_admin
        """Whether the rights were taken away; `false` when `groupId` is wrong or the number is not in the group."""


@final
class SetGroupPictureResponse(Model):
    """Whether the picture was set.

    Manual: lines 8136–8141, 8158.
    """

    __slots__ = ("set_group_picture", "url_avatar", "reason", "_nulls")
    __match_args__ = ("set_group_picture", "url_avatar", "reason")

    def __init__(
        self,
        set_group_picture: bool,
        *,
        url_avatar: str | None = ABSENT,
        reason: str | None = ABSENT,
    ) -> None:
        self.set_group_picture: Final = set_group_picture
        """Whether the picture was set."""
        self.url_avatar: Final = given(url_avatar)
        """Address of the picture that was set; null when it was not set."""
        self.reason: Final = given(reason)
        """Why the picture was not set, for example `Timed Out`; empty when it was set."""
        self._nulls = nulls(url_avatar=url_avatar, reason=reason)


@final
class LeaveGroup(Model):
    """The group to leave.

    Manual: lines 8177–8180.
    """

    __slots__ = ("group_id",)
    __match_args__ = ("group_id",)

    def __init__(self, group_id: str) -> None:
        self.group_id: Final = group_id
        """Group to leave."""


@final
class LeaveGroupResponse(Model):
    """Whether the account left the group; one of the two flags is present.

    Manual: lines 8190–8196.
    """

    __slots__ = ("leave_group", "remove_admin")
    __match_args__ = ("leave_group", "remove_admin")

    def __init__(self, *, leave_group: bool | None = None, remove_admin: bool | None = None) -> None:
        self.leave_group: Final = leave_group
        """Whether the account left the group."""
        self.remove_admin: Final = remove_admin
        """Whether the account left the group; sent instead of `leaveGroup` when it was an administrator of the group.
        """
