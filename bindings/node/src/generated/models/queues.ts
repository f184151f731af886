// @generated from the specification; edit spec/ instead.

import type { UnknownKind } from '../../open.js';
import type { AnyChatId, PollOption } from './common.js';
import type { ContactCard } from './sending.js';
import type { StatusFont } from './statuses.js';

/**
 * One message that waits in the send queue, told apart by `type`, the method that put it there. It stays for at most
 * 24 hours.
 *
 * A `type` that is not known yet is a member too.
 *
 * Manual: lines 7436–7451.
 */
export type QueueItem =
  | QueuedSendMessage
  | QueuedSendPoll
  | QueuedSendFileByUrl
  | QueuedSendLocation
  | QueuedSendContact
  | QueuedSendLink
  | QueuedForwardMessages
  | QueuedSendVoiceStatus
  | QueuedSendMediaStatus
  | QueuedSendTextStatus
  | UnknownQueueItem;

/** A kind that this version does not know: all its properties as they came. `type` is the kind's name. */
export interface UnknownQueueItem {
  readonly type: UnknownKind;
  readonly [property: string]: unknown;
}

/** The known kinds of `QueueItem` by `type`. */
export interface QueueItemByKind {
  sendMessage: QueuedSendMessage;
  sendPoll: QueuedSendPoll;
  sendFileByUrl: QueuedSendFileByUrl;
  sendLocation: QueuedSendLocation;
  sendContact: QueuedSendContact;
  sendLink: QueuedSendLink;
  ForwardMessages: QueuedForwardMessages;
  sendVoiceStatus: QueuedSendVoiceStatus;
  sendMediaStatus: QueuedSendMediaStatus;
  sendTextStatus: QueuedSendTextStatus;
}

/**
 * What the queued messages have in common, except those to forward.
 *
 * Manual: line 7438.
 */
export interface QueuedMessageBase {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
}

/**
 * A text message in the queue.
 *
 * Manual: lines 7441, 7495–7513.
 */
export interface QueuedSendMessage {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendMessage';
  /** Data of the message. */
  body: QueuedSendMessageBody;
}

/**
 * A poll in the queue.
 *
 * Manual: lines 7442, 7514–7529.
 */
export interface QueuedSendPoll {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendPoll';
  /** Data of the poll. */
  body: QueuedSendPollBody;
}

/**
 * A file in the queue; those sent with `sendFileByUpload` also stand here as `sendFileByUrl`.
 *
 * Manual: lines 7443, 7530–7541.
 */
export interface QueuedSendFileByUrl {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue, `sendFileByUrl` or `sendFileByUpload`. */
  type: 'sendFileByUrl';
  /** Data of the file. */
  body: QueuedSendFileByUrlBody;
}

/**
 * A location in the queue.
 *
 * Manual: lines 7444, 7542–7552.
 */
export interface QueuedSendLocation {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendLocation';
  /** Data of the location. */
  body: QueuedSendLocationBody;
}

/**
 * A contact in the queue.
 *
 * Manual: lines 7445, 7553–7566.
 */
export interface QueuedSendContact {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendContact';
  /** Data of the contact. */
  body: QueuedSendContactBody;
}

/**
 * A link in the queue. Not used.
 *
 * Manual: line 7446.
 *
 * @deprecated The manual calls it obsolete or not used.
 */
export interface QueuedSendLink {
  /** Id of the message. */
  messageID?: string;
  /** Method that put it into the queue. */
  type: 'sendLink';
  /** Data of the link. */
  body?: QueuedSendLinkBody;
}

/**
 * Messages to forward in the queue.
 *
 * Manual: lines 7439, 7447, 7567–7581.
 */
export interface QueuedForwardMessages {
  /** Ids of the new messages, as `forwardMessages` answered them. */
  messagesIDs: string[];
  /** Method that put them into the queue, with a capital letter. */
  type: 'ForwardMessages';
  /** What is forwarded, from where and to where. */
  body: QueuedForwardMessagesBody;
}

/**
 * A voice status in the queue.
 *
 * Manual: lines 7448, 7601–7610.
 */
export interface QueuedSendVoiceStatus {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendVoiceStatus';
  /** Data of the status. */
  body: QueuedSendVoiceStatusBody;
}

/**
 * A status with an image or a video in the queue.
 *
 * Manual: lines 7449, 7611–7620.
 */
export interface QueuedSendMediaStatus {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendMediaStatus';
  /** Data of the status. */
  body: QueuedSendMediaStatusBody;
}

/**
 * A text status in the queue.
 *
 * Manual: lines 7450, 7582–7600.
 */
export interface QueuedSendTextStatus {
  /** Id of the message, the `idMessage` that the sending method answered. */
  messageID: string;
  /** Method that put it into the queue. */
  type: 'sendTextStatus';
  /** Data of the status. */
  body: QueuedSendTextStatusBody;
}

/**
 * What the bodies of queued messages to a chat have in common.
 *
 * Manual: lines 7456, 7460.
 */
export interface QueuedBodyBase {
  /** Chat that the message will be sent to. */
  chatId: AnyChatId;
  /** Id of the quoted message of the same chat. Absent when nothing is quoted. */
  quotedMessageId?: string;
}

/**
 * Data of a queued text message.
 *
 * Manual: lines 7456–7460, 7498–7512.
 */
export interface QueuedSendMessageBody {
  /** Chat that the message will be sent to. */
  chatId: AnyChatId;
  /** Id of the quoted message of the same chat. Absent when nothing is quoted. */
  quotedMessageId?: string;
  /** Text of the message. */
  message: string;
  /** Whether the preview and the description of a link in the text are shown. */
  linkPreview?: boolean;
}

/**
 * Data of a queued poll.
 *
 * Manual: lines 7457–7461, 7477–7480, 7517–7528.
 */
export interface QueuedSendPollBody {
  /** Chat that the message will be sent to. */
  chatId: AnyChatId;
  /** Id of the quoted message of the same chat. Absent when nothing is quoted. */
  quotedMessageId?: string;
  /** Question of the poll. */
  message: string;
  /** Options to choose from. */
  options: PollOption[];
}

/**
 * Data of a queued file.
 *
 * Manual: lines 7457–7465, 7533–7540.
 */
export interface QueuedSendFileByUrlBody {
  /** Chat that the message will be sent to. */
  chatId: AnyChatId;
  /** Id of the quoted message of the same chat. Absent when nothing is quoted. */
  quotedMessageId?: string;
  /** Text of the message; the manual lists it for files, but shows no example. */
  message?: string;
  /** Name of the file with its extension. */
  fileName: string;
  /** Text below the file. May be absent. */
  caption?: string;
  /** Link that the file is fetched from. */
  urlFile: string;
  /**
   * Obsolete.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  archive?: boolean;
}

/**
 * Data of a queued location.
 *
 * Manual: lines 7457–7469, 7545–7551.
 */
export interface QueuedSendLocationBody {
  /** Chat that the message will be sent to. */
  chatId: AnyChatId;
  /** Id of the quoted message of the same chat. Absent when nothing is quoted. */
  quotedMessageId?: string;
  /** Text of the message; the manual lists it for locations, but shows no example. */
  message?: string;
  /** Latitude in degrees, -90 to 90. */
  latitude: number;
  /** Longitude in degrees, -180 to 180. */
  longitude: number;
  /** Name of the location. May be absent. */
  nameLocation?: string;
  /** Address of the location. May be absent. */
  address?: string;
}

/**
 * Data of a queued contact message.
 *
 * Manual: lines 7457–7470, 7482–7489, 7556–7565.
 */
export interface QueuedSendContactBody {
  /** Chat that the message will be sent to. */
  chatId: AnyChatId;
  /** Id of the quoted message of the same chat. Absent when nothing is quoted. */
  quotedMessageId?: string;
  /** Text of the message; the manual lists it for contacts, but shows no example. */
  message?: string;
  /** The contact; at least one of its names or the company is filled. */
  contact: ContactCard;
}

/**
 * Data of a queued link. Not used.
 *
 * Manual: line 7474.
 *
 * @deprecated The manual calls it obsolete or not used.
 */
export interface QueuedSendLinkBody {
  /** Chat that the link will be sent to. */
  chatId?: AnyChatId;
  /** The link. */
  urlLink?: string;
}

/**
 * Data of queued messages to forward.
 *
 * Manual: lines 7456–7458, 7475, 7573–7580.
 */
export interface QueuedForwardMessagesBody {
  /** Chat that the messages will be forwarded to. */
  chatId: AnyChatId;
  /** Chat that the messages are forwarded from. */
  chatIdFrom: AnyChatId;
  /** Ids of the messages that are forwarded. */
  messages: string[];
}

/**
 * What the bodies of queued statuses have in common.
 *
 * Manual: line 7473.
 */
export interface QueuedStatusBodyBase {
  /** Contacts that the status will be shown to; an empty array means all contacts. */
  participants?: AnyChatId[];
}

/**
 * What the bodies of queued voice and media statuses have in common.
 *
 * Manual: lines 7462–7464, 7473.
 */
export interface QueuedFileStatusBodyBase {
  /** Contacts that the status will be shown to; an empty array means all contacts. */
  participants?: AnyChatId[];
  /** Link that the file is fetched from. */
  urlFile: string;
  /** Name of the file with its extension. */
  fileName: string;
}

/**
 * Data of a queued voice status.
 *
 * Manual: lines 7462–7473, 7604–7609.
 */
export interface QueuedSendVoiceStatusBody {
  /** Contacts that the status will be shown to; an empty array means all contacts. */
  participants?: AnyChatId[];
  /** Link that the file is fetched from. */
  urlFile: string;
  /** Name of the file with its extension. */
  fileName: string;
  /** Background colour, `#` and six hexadecimal digits. */
  backgroundColor?: string;
}

/**
 * Data of a queued status with an image or a video.
 *
 * Manual: lines 7462–7473, 7614–7619.
 */
export interface QueuedSendMediaStatusBody {
  /** Contacts that the status will be shown to; an empty array means all contacts. */
  participants?: AnyChatId[];
  /** Link that the file is fetched from. */
  urlFile: string;
  /** Name of the file with its extension. */
  fileName: string;
  /** Text below the picture or video. May be absent. */
  caption?: string;
}

/**
 * Data of a queued text status.
 *
 * Manual: lines 7457–7459, 7471–7473, 7591–7600.
 */
export interface QueuedSendTextStatusBody {
  /** Contacts that the status will be shown to; an empty array means all contacts. */
  participants?: AnyChatId[];
  /** Text of the status. */
  message: string;
  /** Background colour, `#` and six hexadecimal digits. */
  backgroundColor?: string;
  /** Font of the text. */
  font?: StatusFont;
  /** Whether the preview and the description of a link in the text are shown. */
  linkPreview?: boolean;
}

/**
 * Answer of `clearMessagesQueue`.
 *
 * Manual: lines 7646–7660.
 */
export interface ClearMessagesQueueResponse {
  /** Whether the queue was cleared. */
  isCleared: boolean;
}
