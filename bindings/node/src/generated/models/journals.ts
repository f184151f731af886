// @generated from the specification; edit spec/ instead.

import type { UnknownKind } from '../../open.js';
import type { AnyChatId, ChatId, MessageId } from './common.js';
import type {
  ContactMessageData,
  ExtendedTextMessageData,
  LocationMessageData,
  PollMessageData,
  PollUpdateMessageData,
  QuotedMessage,
  QuotedTextMessageData,
  ReactionMessageData,
} from './messages.js';

/**
 * The chat whose history is wanted.
 *
 * Manual: lines 5728–5742, 6100.
 */
export interface GetChatHistory {
  /** Personal or group chat whose messages are wanted. */
  chatId: ChatId;
  /**
   * How many messages to return, the newest ones; by default 100.
   *
   * At most 9007199254740991.
   *
   * @default 100
   */
  count?: number;
}

/**
 * The message that is wanted.
 *
 * Manual: lines 6130–6145, 6768–6769.
 */
export interface GetMessage {
  /** Personal or group chat of the message. */
  chatId: ChatId;
  /** Id of the message, at least 16 symbols. */
  idMessage: MessageId;
}

/**
 * A message of the journals, told apart by `typeMessage`. The field `textMessage` or `downloadUrl` may hold an error
 * code instead of its content, such as `{{SWE001}}`.
 *
 * A `typeMessage` that is not known yet is a member too.
 *
 * Manual: lines 5750–5866, 6153–6269, 6808–6927, 7225–7316, 9573–9580.
 */
export type JournalMessage =
  | JournalTextMessage
  | JournalImageMessage
  | JournalVideoMessage
  | JournalDocumentMessage
  | JournalAudioMessage
  | JournalStickerMessage
  | JournalReactionMessage
  | JournalLocationMessage
  | JournalContactMessage
  | JournalExtendedTextMessage
  | JournalPollMessage
  | JournalPollUpdateMessage
  | JournalIncomingBlock
  | JournalQuotedMessage
  | JournalButtonsMessage
  | JournalTemplateMessage
  | JournalListMessage
  | JournalButtonsResponseMessage
  | JournalTemplateButtonReplyMessage
  | JournalListResponseMessage
  | UnknownJournalMessage;

/** A kind that this version does not know: all its properties as they came. `typeMessage` is the kind's name. */
export interface UnknownJournalMessage {
  readonly typeMessage: UnknownKind;
  readonly [property: string]: unknown;
}

/** The known kinds of `JournalMessage` by `typeMessage`. */
export interface JournalMessageByKind {
  textMessage: JournalTextMessage;
  imageMessage: JournalImageMessage;
  videoMessage: JournalVideoMessage;
  documentMessage: JournalDocumentMessage;
  audioMessage: JournalAudioMessage;
  stickerMessage: JournalStickerMessage;
  reactionMessage: JournalReactionMessage;
  locationMessage: JournalLocationMessage;
  contactMessage: JournalContactMessage;
  extendedTextMessage: JournalExtendedTextMessage;
  pollMessage: JournalPollMessage;
  pollUpdateMessage: JournalPollUpdateMessage;
  incomingBlock: JournalIncomingBlock;
  quotedMessage: JournalQuotedMessage;
  buttonsMessage: JournalButtonsMessage;
  templateMessage: JournalTemplateMessage;
  listMessage: JournalListMessage;
  buttonsResponseMessage: JournalButtonsResponseMessage;
  templateButtonReplyMessage: JournalTemplateButtonReplyMessage;
  listResponseMessage: JournalListResponseMessage;
}

/**
 * Direction of a message in the journals.
 *
 * - `incoming`: Received by the account.
 * - `outgoing`: Sent by the account, from the phone or through the API.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5753, 6811, 7228.
 */
export type JournalMessageType =
  | 'incoming'
  | 'outgoing'
  | (string & {});

/**
 * Status of an outgoing message in the journals.
 *
 * - `noAccount`: There is no WhatsApp account on the recipient's number.
 * - `notInGroup`: The account is not a member of the group.
 * - `pending`: The message is being sent.
 * - `sent`: Sent.
 * - `delivered`: Delivered.
 * - `read`: Read, viewed or listened to.
 * - `yellowCard`: Sending is suspended because of spam. Messages sent from now on stay in the queue for 24 hours;
 *   reboot the instance to go on.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5756–5763, 7231.
 */
export type JournalMessageStatus =
  | 'noAccount'
  | 'notInGroup'
  | 'pending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'yellowCard'
  | (string & {});

/**
 * What the messages of the journals have in common.
 *
 * Manual: lines 5753–5787, 6156–6190, 6811–6840, 7228–7236.
 */
export interface JournalMessageBase {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
}

/**
 * A text message in the journals.
 *
 * Manual: lines 5766, 5788, 5872–5892.
 */
export interface JournalTextMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'textMessage';
  /**
   * Text of the message. `{{SWE001}}`, `{{SWE003}}` and `{{SWE999}}` mean that it could not be received, `{{SWE004}}`
   * that the group has too many participants.
   */
  textMessage: string;
}

/**
 * What the messages with a file have in common in the journals.
 *
 * Manual: lines 5789–5794, 5893–5911.
 */
export interface JournalFileMessageBase {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched. */
  downloadUrl: string;
  /** Text below the file; empty when there is none. */
  caption?: string;
  /** Name of the file; the sender's own only for documents, generated for the other kinds. */
  fileName?: string;
  /** Preview picture, JPEG in base64. */
  jpegThumbnail?: string | null;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType?: string;
  /** Whether the file is animated. */
  isAnimated?: boolean;
}

/**
 * An image in the journals.
 *
 * Manual: lines 5767, 5893–5911.
 */
export interface JournalImageMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched. */
  downloadUrl: string;
  /** Text below the file; empty when there is none. */
  caption?: string;
  /** Name of the file; the sender's own only for documents, generated for the other kinds. */
  fileName?: string;
  /** Preview picture, JPEG in base64. */
  jpegThumbnail?: string | null;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType?: string;
  /** Whether the file is animated. */
  isAnimated?: boolean;
  /** Kind of the message. */
  typeMessage: 'imageMessage';
}

/**
 * A video in the journals.
 *
 * Manual: lines 5768, 5893–5911.
 */
export interface JournalVideoMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched. */
  downloadUrl: string;
  /** Text below the file; empty when there is none. */
  caption?: string;
  /** Name of the file; the sender's own only for documents, generated for the other kinds. */
  fileName?: string;
  /** Preview picture, JPEG in base64. */
  jpegThumbnail?: string | null;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType?: string;
  /** Whether the file is animated. */
  isAnimated?: boolean;
  /** Kind of the message. */
  typeMessage: 'videoMessage';
}

/**
 * A document in the journals.
 *
 * Manual: lines 5769, 5893–5911.
 */
export interface JournalDocumentMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched. */
  downloadUrl: string;
  /** Text below the file; empty when there is none. */
  caption?: string;
  /** Name of the file; the sender's own only for documents, generated for the other kinds. */
  fileName?: string;
  /** Preview picture, JPEG in base64. */
  jpegThumbnail?: string | null;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType?: string;
  /** Whether the file is animated. */
  isAnimated?: boolean;
  /** Kind of the message. */
  typeMessage: 'documentMessage';
}

/**
 * An audio message in the journals.
 *
 * Manual: lines 5770, 5893–5911.
 */
export interface JournalAudioMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched. */
  downloadUrl: string;
  /** Text below the file; empty when there is none. */
  caption?: string;
  /** Name of the file; the sender's own only for documents, generated for the other kinds. */
  fileName?: string;
  /** Preview picture, JPEG in base64. */
  jpegThumbnail?: string | null;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType?: string;
  /** Whether the file is animated. */
  isAnimated?: boolean;
  /** Kind of the message. */
  typeMessage: 'audioMessage';
}

/**
 * A sticker in the journals.
 *
 * Manual: lines 5771, 5893–5911.
 */
export interface JournalStickerMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Link to download the file. `{{SWE002}}` means that the file is larger than 100 MB and was not fetched. */
  downloadUrl: string;
  /** Text below the file; empty when there is none. */
  caption?: string;
  /** Name of the file; the sender's own only for documents, generated for the other kinds. */
  fileName?: string;
  /** Preview picture, JPEG in base64. */
  jpegThumbnail?: string | null;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType?: string;
  /** Whether the file is animated. */
  isAnimated?: boolean;
  /** Kind of the message. */
  typeMessage: 'stickerMessage';
}

/**
 * A reaction to a message in the journals.
 *
 * Manual: lines 5772, 5798, 5834–5837, 5912–5926.
 */
export interface JournalReactionMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'reactionMessage';
  /** The reaction. */
  extendedTextMessageData: ReactionMessageData;
  /** The message that was reacted to; only its id and sender are filled. */
  quotedMessage: QuotedMessage;
}

/**
 * A location in the journals.
 *
 * Manual: lines 5773, 5795, 5802–5811, 5927–5949.
 */
export interface JournalLocationMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'locationMessage';
  /** The location. */
  location: LocationMessageData;
}

/**
 * A contact in the journals.
 *
 * Manual: lines 5774, 5796, 5813–5819, 5950–5965.
 */
export interface JournalContactMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'contactMessage';
  /** The contact. */
  contact: ContactMessageData;
}

/**
 * A text message with a link and its preview in the journals.
 *
 * Manual: lines 5775, 5788, 5797, 5821–5832, 5966–5986, 7157–7180.
 */
export interface JournalExtendedTextMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'extendedTextMessage';
  /** Text of the message. */
  textMessage: string;
  /** The text with the preview of its link, and the fields of an advertisement. */
  extendedTextMessage: ExtendedTextMessageData;
}

/**
 * A poll in the journals.
 *
 * Manual: lines 5776, 5799, 5839–5852, 5987–6007.
 */
export interface JournalPollMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'pollMessage';
  /** The poll. */
  pollMessageData: PollMessageData;
}

/**
 * Votes on a poll in the journals; only incoming. Each message lists all options with the accounts that have chosen
 * them.
 *
 * Manual: lines 5777, 5799, 5839–5857, 6008–6036.
 */
export interface JournalPollUpdateMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'pollUpdateMessage';
  /** The poll and its votes. */
  pollMessageData: PollUpdateMessageData;
}

/**
 * A chat was put on the list of blocked contacts, in the journal of incoming messages. Does not work at present.
 *
 * Manual: lines 6827, 6835–6836, 6850, 7095–7102.
 */
export interface JournalIncomingBlock {
  /** Always `incoming`. */
  type: JournalMessageType;
  /** Id of the entry; absent in the manual's example. */
  idMessage?: string;
  /** Time of the event, UNIX time in seconds. */
  timestamp: number;
  /** Kind of the message. */
  typeMessage: 'incomingBlock';
  /** Chat, `10000000000@c.us` by default. */
  chatId: AnyChatId;
  /** Sender, `10000000000@c.us` by default. */
  senderId: AnyChatId;
  /** State of the chat: `blocked`. */
  chatState: string;
}

/**
 * A message that quotes another one, in the journals.
 *
 * Manual: lines 5778, 5797, 5800, 5829–5830, 5859–5866, 6037–6091.
 */
export interface JournalQuotedMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'quotedMessage';
  /** The text below the quotation, with the id (`stanzaId`) and the sender (`participant`) of the quoted message. */
  extendedTextMessage: QuotedTextMessageData;
  /** The quoted message; its fields depend on its own `typeMessage`. */
  quotedMessage: QuotedMessage;
}

/**
 * A message with buttons in the journal of incoming messages. Does not work at present; its content is not
 * documented.
 *
 * Manual: line 6829.
 */
export interface JournalButtonsMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'buttonsMessage';
}

/**
 * A message with template buttons in the journal of incoming messages. Does not work at present; its content is not
 * documented.
 *
 * Manual: line 6830.
 */
export interface JournalTemplateMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'templateMessage';
}

/**
 * A message with a list button in the journal of incoming messages. Does not work at present; its content is not
 * documented.
 *
 * Manual: line 6831.
 */
export interface JournalListMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'listMessage';
}

/**
 * The answer to a message with buttons in the journal of incoming messages. Does not work at present; its content is
 * not documented.
 *
 * Manual: line 6832.
 */
export interface JournalButtonsResponseMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'buttonsResponseMessage';
}

/**
 * The answer to a message with template buttons in the journal of incoming messages. Does not work at present; its
 * content is not documented.
 *
 * Manual: line 6833.
 */
export interface JournalTemplateButtonReplyMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'templateButtonReplyMessage';
}

/**
 * The answer to a message with a list in the journal of incoming messages. Does not work at present; its content is
 * not documented.
 *
 * Manual: line 6834.
 */
export interface JournalListResponseMessage {
  /** Direction of the message: `incoming` or `outgoing`. */
  type: JournalMessageType;
  /** Id of the message. */
  idMessage: string;
  /**
   * Time when the message was accepted, UNIX time in seconds; in `lastOutgoingMessages` the time of the last event of
   * the message.
   */
  timestamp: number;
  /** Status of the message; only when `type` is `outgoing`. */
  statusMessage?: JournalMessageStatus;
  /** Whether it was sent through the API (`true`) or from the phone; only when `type` is `outgoing`. */
  sendByApi?: boolean;
  /** Chat that the message was received in or sent to. */
  chatId: AnyChatId;
  /** Sender of the message; only when `type` is `incoming`. In a group the participant. */
  senderId?: AnyChatId;
  /** Name that the sender gave himself; only when `type` is `incoming`. */
  senderName?: string;
  /** Name of the sender in the contacts of the account; only when `type` is `incoming`. */
  senderContactName?: string;
  /** Whether the message is a forwarded one. In some kinds it stands in the object of the content instead. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. In some kinds it stands in the object of the content instead. */
  forwardingScore?: number;
  /** Kind of the message. */
  typeMessage: 'listResponseMessage';
}

/**
 * What `lastIncomingMessages` takes.
 *
 * Manual: lines 6773–7186.
 */
export interface LastIncomingMessages {
  /**
   * How far back to go from now, in minutes; by default 1440, 24 hours.
   *
   * @default 1440
   */
  minutes?: number;
}

/**
 * What `lastOutgoingMessages` takes.
 *
 * Manual: lines 7188–7408.
 */
export interface LastOutgoingMessages {
  /**
   * How far back to go from now, in minutes; by default 1440, 24 hours.
   *
   * @default 1440
   */
  minutes?: number;
}
