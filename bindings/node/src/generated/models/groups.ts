// @generated from the specification; edit spec/ instead.

import type { FileSource } from '../../files.js';
import type { AnyChatId, GroupChatId, PersonalChatId } from './common.js';

/**
 * A group to create.
 *
 * Manual: lines 7699–7702.
 */
export interface CreateGroup {
  /** Name of the new group, at most 100 characters. */
  groupName: string;
  /** Participants of the new group, as ids of personal chats. A group has at most 100 participants. */
  chatIds: PersonalChatId[];
}

/**
 * The created group.
 *
 * Manual: lines 7718–7723.
 */
export interface CreateGroupResponse {
  /** Whether the group was created. */
  created: boolean;
  /** Id of the new group. */
  chatId?: AnyChatId;
  /** Link that invites to the group. */
  groupInviteLink?: string;
}

/**
 * A new name for a group.
 *
 * Manual: lines 7758–7762.
 */
export interface UpdateGroupName {
  /** Group to rename. */
  groupId: GroupChatId;
  /** New name of the group, at most 100 characters. */
  groupName: string;
}

/**
 * Whether the group was renamed.
 *
 * Manual: lines 7775–7778.
 */
export interface UpdateGroupNameResponse {
  /** Whether the group was renamed; `false` when `groupId` is wrong. */
  updateGroupName: boolean;
}

/**
 * The group to read.
 *
 * Manual: lines 7808–7811.
 */
export interface GetGroupData {
  /** Group to read. */
  groupId: GroupChatId;
}

/**
 * A group and its participants.
 *
 * Manual: lines 7823–7833.
 */
export interface GetGroupDataResponse {
  /** Id of the group. */
  groupId: AnyChatId;
  /** Id of the owner of the group. */
  owner: AnyChatId;
  /** Name of the group. */
  subject: string;
  /** When the group was created, Unix time in seconds. */
  creation: number;
  /** Participants of the group. */
  participants: GroupParticipant[];
  /** When the name was given, Unix time in seconds. */
  subjectTime?: number;
  /** Id of the user who gave the name. */
  subjectOwner?: AnyChatId;
  /**
   * Link that invites to the group. Empty unless the instance's account is the owner or an administrator of the
   * group.
   */
  groupInviteLink?: string;
}

/**
 * A participant of a group.
 *
 * Manual: lines 7835–7840.
 */
export interface GroupParticipant {
  /** Id of the participant. */
  id: AnyChatId;
  /** Whether the participant is an administrator of the group. */
  isAdmin: boolean;
  /** Whether the participant is the super administrator of the group. */
  isSuperAdmin: boolean;
}

/**
 * A participant to add to a group.
 *
 * Manual: lines 7901–7905.
 */
export interface AddGroupParticipant {
  /** Group to add the participant to. */
  groupId: GroupChatId;
  /** Participant to add, `phone_number@c.us`. */
  participantChatId: PersonalChatId;
}

/**
 * Whether the participant was added.
 *
 * Manual: lines 7920–7935.
 */
export interface AddGroupParticipantResponse {
  /**
   * Whether the participant was added. `false` when the instance's account is not an administrator of the group, has
   * not saved the participant's number in its phone book, is not in the group, when the participant is in the group
   * already, or when `participantChatId` is wrong.
   */
  addParticipant: boolean;
}

/**
 * A participant to remove from a group.
 *
 * Manual: lines 7967–7971.
 */
export interface RemoveGroupParticipant {
  /** Group to remove the participant from. */
  groupId: GroupChatId;
  /** Participant to remove, `phone_number@c.us`. */
  participantChatId: PersonalChatId;
}

/**
 * Whether the participant was removed.
 *
 * Manual: lines 7984–7987.
 */
export interface RemoveGroupParticipantResponse {
  /**
   * Whether the participant was removed; `false` when `participantChatId` is wrong or the number is not in the group.
   */
  removeParticipant: boolean;
}

/**
 * A participant to make an administrator of a group.
 *
 * Manual: lines 8020–8024.
 */
export interface SetGroupAdmin {
  /** Group of the participant. */
  groupId: GroupChatId;
  /** Participant to make an administrator, `phone_number@c.us`. */
  participantChatId: PersonalChatId;
}

/**
 * Whether the participant was made an administrator.
 *
 * Manual: lines 8039–8042.
 */
export interface SetGroupAdminResponse {
  /** Whether the participant was made an administrator. */
  setGroupAdmin: boolean;
}

/**
 * An administrator of a group who is to lose that role.
 *
 * Manual: lines 8073–8077.
 */
export interface RemoveAdmin {
  /** Group of the participant. */
  groupId: GroupChatId;
  /** Participant who is to stay without administrator rights, `phone_number@c.us`. */
  participantChatId: PersonalChatId;
}

/**
 * Whether the administrator rights were taken away.
 *
 * Manual: lines 8090–8093.
 */
export interface RemoveAdminResponse {
  /** Whether the rights were taken away; `false` when `groupId` is wrong or the number is not in the group. */
  removeAdmin: boolean;
}

/**
 * A picture for a group.
 *
 * Manual: lines 8128–8132.
 */
export interface SetGroupPicture {
  /** The picture, a file in JPEG format (`*.jpg`). */
  file: FileSource;
  /** Group to set the picture of. */
  groupId: GroupChatId;
}

/**
 * Whether the picture was set.
 *
 * Manual: lines 8136–8141, 8158.
 */
export interface SetGroupPictureResponse {
  /** Whether the picture was set. */
  setGroupPicture: boolean;
  /** Address of the picture that was set; null when it was not set. */
  urlAvatar?: string | null;
  /** Why the picture was not set, for example `Timed Out`; empty when it was set. */
  reason?: string | null;
}

/**
 * The group to leave.
 *
 * Manual: lines 8177–8180.
 */
export interface LeaveGroup {
  /** Group to leave. */
  groupId: GroupChatId;
}

/**
 * Whether the account left the group; one of the two flags is present.
 *
 * Manual: lines 8190–8196.
 */
export interface LeaveGroupResponse {
  /** Whether the account left the group. */
  leaveGroup?: boolean;
  /** Whether the account left the group; sent instead of `leaveGroup` when it was an administrator of the group. */
  removeAdmin?: boolean;
}
