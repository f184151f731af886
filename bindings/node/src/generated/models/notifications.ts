// @generated from the specification; edit spec/ instead.

import type { Misfit, UnknownKind } from '../../open.js';
import type { AnyChatId, InstanceData, StateInstance } from './common.js';
import type { QuotaStatus } from './errors.js';
import type { MessageData } from './messages.js';

/**
 * An event of the instance, told apart by `typeWebhook`. One event makes one notification.
 *
 * A `typeWebhook` that is not known yet is a member too.
 *
 * Manual: lines 2267–2311, 5605–5617.
 */
export type Notification =
  | IncomingMessageReceived
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
  | Misfit;

/** A kind that this version does not know: all its properties as they came. `typeWebhook` is the kind's name. */
export interface UnknownNotification {
  readonly typeWebhook: UnknownKind;
  readonly [property: string]: unknown;
}

/** The known kinds of `Notification` by `typeWebhook`. */
export interface NotificationByKind {
  incomingMessageReceived: IncomingMessageReceived;
  outgoingMessageReceived: OutgoingMessageReceived;
  outgoingAPIMessageReceived: OutgoingApiMessageReceived;
  outgoingMessageStatus: OutgoingMessageStatus;
  stateInstanceChanged: StateInstanceChanged;
  statusInstanceChanged: StatusInstanceChanged;
  deviceInfo: DeviceInfo;
  incomingCall: IncomingCall;
  incomingBlock: IncomingBlock;
  quotaExceeded: QuotaExceeded;
}

/**
 * What the notifications have in common.
 *
 * Manual: lines 2339–2352.
 */
export interface NotificationBase {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
}

/**
 * What the three notifications about a message have in common; they have the same format.
 *
 * Manual: lines 2313–2407, 5087, 5127.
 */
export interface MessageNotification {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Id of the message. */
  idMessage: string;
  /** Chat and sender of the message. */
  senderData: SenderData;
  /** The message itself; its form depends on `typeMessage`. */
  messageData: MessageData;
}

/**
 * Chat and sender of a message.
 *
 * Manual: lines 2354–2361.
 */
export interface SenderData {
  /** Chat that the message stands in. */
  chatId: AnyChatId;
  /** Sender of the message; in a personal chat the same as `chatId`, in a group the participant. */
  sender: AnyChatId;
  /** Name of the chat. May be absent. */
  chatName?: string;
  /** Name that the sender gave himself. May be absent. */
  senderName?: string;
  /** Name of the sender in the contacts of the instance's account. May be absent. */
  senderContactName?: string;
}

/**
 * A message or file was received.
 *
 * Sent while on: `incomingWebhook`.
 *
 * Manual: lines 2313–2407.
 */
export interface IncomingMessageReceived {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Id of the message. */
  idMessage: string;
  /** Chat and sender of the message. */
  senderData: SenderData;
  /** The message itself; its form depends on `typeMessage`. */
  messageData: MessageData;
  /** Kind of the notification. */
  typeWebhook: 'incomingMessageReceived';
}

/**
 * A message or file was sent from the phone. Same format as `incomingMessageReceived`.
 *
 * Sent while on: `outgoingMessageWebhook`.
 *
 * Manual: lines 5085–5123.
 */
export interface OutgoingMessageReceived {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Id of the message. */
  idMessage: string;
  /** Chat and sender of the message. */
  senderData: SenderData;
  /** The message itself; its form depends on `typeMessage`. */
  messageData: MessageData;
  /** Kind of the notification. */
  typeWebhook: 'outgoingMessageReceived';
}

/**
 * A message or file was sent through the API. Same format as `incomingMessageReceived`.
 *
 * Sent while on: `outgoingAPIMessageWebhook`.
 *
 * Manual: lines 5125–5163.
 */
export interface OutgoingApiMessageReceived {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Id of the message. */
  idMessage: string;
  /** Chat and sender of the message. */
  senderData: SenderData;
  /** The message itself; its form depends on `typeMessage`. */
  messageData: MessageData;
  /** Kind of the notification. */
  typeWebhook: 'outgoingAPIMessageReceived';
}

/**
 * Status of a sent message or file; one notification for each change.
 *
 * Sent while on: `outgoingWebhook`.
 *
 * Sent whatever the settings say with the status `failed`, `noAccount`.
 *
 * Manual: lines 5165–5310.
 */
export interface OutgoingMessageStatus {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Kind of the notification. */
  typeWebhook: 'outgoingMessageStatus';
  /** Chat of the message that the status is about. */
  chatId: AnyChatId;
  /** Id of the sent message, the one that the send method returned. */
  idMessage: string;
  /** Status of the message. */
  status: DeliveryStatus;
  /**
   * What went wrong, with the status `failed`: for example `Error: item-not-found` (the sender is not in the group)
   * or a text that begins with a code such as `SWE004`. Tell an operator about it.
   */
  description?: string;
  /** Whether the message was sent through the API (`true`) or from the phone (`false`). */
  sendByApi: boolean;
}

/**
 * Status of a sent message in the notification `outgoingMessageStatus`.
 *
 * - `sent`: Sent. It stays so in a chat whose other side blocked the account, with oneself, and in a group of one
 *   participant.
 * - `delivered`: Delivered to the recipient.
 * - `read`: Read, viewed or listened to by the recipient.
 * - `failed`: Sending to WhatsApp failed, see `description`. Cannot be switched off: it has to be handled. Sending to
 *   a group without being its participant is shown with this status too.
 * - `noAccount`: The recipient's number has no WhatsApp account. Cannot be switched off; it has to be handled.
 * - `notInGroup`: The sender is not a participant of the group.
 * - `yellowCard`: Sending is suspended because of spam. Messages sent from now on stay in the queue for 24 hours;
 *   reboot the instance to go on.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5186, 1165, 5521.
 */
export type DeliveryStatus =
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'noAccount'
  | 'notInGroup'
  | 'yellowCard'
  | (string & {});

/**
 * The state of the instance changed (linked, not linked, blocked and so on).
 *
 * Sent while on: `stateWebhook`.
 *
 * Manual: lines 5314–5362.
 */
export interface StateInstanceChanged {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Kind of the notification. */
  typeWebhook: 'stateInstanceChanged';
  /** The new state. */
  stateInstance: StateInstance;
}

/**
 * The instance's connection (socket) to WhatsApp opened or closed.
 *
 * Sent while on: `stateWebhook`.
 *
 * Manual: lines 5410–5451.
 */
export interface StatusInstanceChanged {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Kind of the notification. */
  typeWebhook: 'statusInstanceChanged';
  /** The new status of the socket. */
  statusInstance: StatusInstance;
}

/**
 * Status of the instance's socket.
 *
 * - `online`: The socket is open; the instance can send and receive messages.
 * - `offline`: The socket is closed; the instance can neither send nor receive messages.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5427–5429, 5449.
 */
export type StatusInstance =
  | 'online'
  | 'offline'
  | (string & {});

/**
 * Avatar of a contact that was asked for. Does not work at present. The manual's table names `deviceData`, its
 * example shows `avatarInfo`.
 *
 * Sent while on: `deviceWebhook`.
 *
 * Manual: lines 5364–5408.
 */
export interface DeviceInfo {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Kind of the notification. */
  typeWebhook: 'deviceInfo';
  /** Data of the phone; their form is not documented. */
  deviceData?: unknown;
  /** Avatar of a contact or group. */
  avatarInfo?: AvatarInfo;
}

/**
 * Avatar of a contact or group.
 *
 * Manual: lines 5385–5390.
 */
export interface AvatarInfo {
  /** Chat that the avatar belongs to. */
  chatId: AnyChatId;
  /** Link to the picture; empty when no avatar is set. */
  urlAvatar?: string;
  /**
   * Why the avatar could not be checked; present only then. `bad request data`: wrong chat id or phone number (it
   * must have 11 or 12 digits). `get avatar timeout limit exceeded`: no answer came in time.
   */
  reason?: string;
}

/**
 * An incoming call. Two notifications come for each call: first `offer`, then how it ended (`pickUp`, `hangUp`,
 * `missed` or `declined`).
 *
 * Sent while on: `incomingCallWebhook`, `incomingWebhook`.
 *
 * Manual: lines 5453–5513, 9891–9925.
 */
export interface IncomingCall {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Who calls. `getContactInfo` gives the name. */
  from: AnyChatId;
  /** Kind of the notification. */
  typeWebhook: 'incomingCall';
  /** Status of the call. */
  status: CallStatus;
  /** Id of the call. */
  idMessage: string;
}

/**
 * Status of an incoming call.
 *
 * - `offer`: A call is coming in.
 * - `pickUp`: The call was answered.
 * - `hangUp`: The called side rejected the call, or its phone is set to "do not disturb".
 * - `missed`: The caller ended the call before it was answered.
 * - `declined`: Nobody answered in time; WhatsApp ended the call.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5470–5493, 9906–9919.
 */
export type CallStatus =
  | 'offer'
  | 'pickUp'
  | 'hangUp'
  | 'missed'
  | 'declined'
  | (string & {});

/**
 * A contact blocked the chat. Does not work at present.
 *
 * Sent while on: `incomingBlockWebhook`.
 *
 * Manual: lines 5515–5553.
 */
export interface IncomingBlock {
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Kind of the notification. */
  typeWebhook: 'incomingBlock';
  /** The chat; by default `100000000000@c.us`. */
  chatId: AnyChatId;
  /** State of the chat. */
  chatState: ChatState;
}

/**
 * State of a chat.
 *
 * - `blocked`: The contact blocked the chat; messages sent to it keep the status `sent`.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5530, 5521.
 */
export type ChatState =
  | 'blocked'
  | (string & {});

/**
 * The number of chats that the Developer tariff allows in a month is exceeded. Its example has no `timestamp`.
 *
 * Manual: lines 5555–5601.
 */
export interface QuotaExceeded {
  /** Kind of the notification. */
  typeWebhook: 'quotaExceeded';
  /** The instance that the notification comes from. */
  instanceData: InstanceData;
  /** Time of the event, UNIX time in seconds. May be absent. */
  timestamp?: number;
  /** The quota: `method` is `correspondents`, `used` and `total` count chats (3 a month). */
  quotaData: QuotaStatus;
}
