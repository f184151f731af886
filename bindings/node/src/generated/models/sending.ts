// @generated from the specification; edit spec/ instead.

import type { FileSource } from '../../files.js';
import type { ChatId, MessageId, PollOption } from './common.js';

/**
 * A message that was put in the send queue.
 *
 * Manual: lines 1221–1232.
 */
export interface SentMessage {
  /** Id of the message. */
  idMessage: string;
}

/**
 * Text message to send.
 *
 * Manual: lines 1175–1217.
 */
export interface SendMessage {
  /** Chat to send to. */
  chatId: ChatId;
  /** Text, at most 20000 characters, UTF-8 without BOM. Emoji are supported. */
  message: string;
  /**
   * Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for messages
   * of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is not delivered.
   */
  quotedMessageId?: MessageId;
  /**
   * Show preview and description of a link.
   *
   * @default true
   */
  linkPreview?: boolean;
}

/**
 * The text message in the send queue.
 *
 * Manual: lines 1219–1232.
 */
export interface SendMessageResponse {
  /** Id of the message. */
  idMessage: string;
}

/**
 * Poll to send.
 *
 * Manual: lines 1266–1303.
 */
export interface SendPoll {
  /** Chat to send to. */
  chatId: ChatId;
  /** Question, at most 255 characters. Emoji are supported. */
  message: string;
  /** The options, 2 to 12; each must differ from the others in at least one character. */
  options: PollOption[];
  /**
   * Allow more than one answer.
   *
   * @default false
   */
  multipleAnswers?: boolean;
  /**
   * Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for messages
   * of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is not delivered.
   */
  quotedMessageId?: MessageId;
}

/**
 * The poll in the send queue.
 *
 * Manual: lines 1305–1319.
 */
export interface SendPollResponse {
  /** Id of the message. */
  idMessage: string;
}

/**
 * File to send, as a form.
 *
 * Manual: lines 1374–1381.
 */
export interface SendFileByUpload {
  /** Chat to send to. */
  chatId: ChatId;
  /**
   * The file, not empty, at most 100 MB.
   *
   * At most 104857600 bytes.
   */
  file: FileSource;
  /**
   * Name of the file with its extension, UTF-8 without BOM, for example `test.jpg`. The extension decides on the type
   * of the file and on how it is sent.
   */
  fileName?: string;
  /** Text under the file, at most 20000 characters. Only images and videos show it. */
  caption?: string;
  /**
   * Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for messages
   * of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is not delivered.
   */
  quotedMessageId?: MessageId;
}

/**
 * The file in the send queue.
 *
 * Manual: lines 1393–1408.
 */
export interface SendFileByUploadResponse {
  /** Id of the message. */
  idMessage: string;
  /** Link to the uploaded file, valid for 15 days. It can be sent again with `sendFileByUrl`. */
  urlFile: string;
}

/**
 * File to send, given by its link.
 *
 * Manual: lines 1453–1528.
 */
export interface SendFileByUrl {
  /** Chat to send to. */
  chatId: ChatId;
  /**
   * Link to the file itself (not to an HTML page) on a fast storage without a limit of requests; the file is at most
   * 100 MB. Recommended are the characters `a-z`, `A-Z`, `0-9`, `-` and `_` in UTF-8 without BOM, no blanks and none
   * of `~$€#E?!`. The link must not be percent-encoded: the service encodes it.
   */
  urlFile: string;
  /**
   * Name of the file with the right extension, UTF-8 without BOM, for example `test.jpg`. The extension decides on
   * the type; without one the `Content-Type` of the link does, then the bytes of the file; else the file is sent as
   * binary.
   */
  fileName: string;
  /** Text under the file, at most 20000 characters. Only images and videos show it. */
  caption?: string;
  /**
   * Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for messages
   * of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is not delivered.
   */
  quotedMessageId?: MessageId;
}

/**
 * The file in the send queue.
 *
 * Manual: lines 1530–1543.
 */
export interface SendFileByUrlResponse {
  /** Id of the message. */
  idMessage: string;
}

/**
 * The uploaded file.
 *
 * Manual: lines 1606–1630.
 */
export interface UploadFileResponse {
  /**
   * Link to the file, valid for 15 days. A HEAD request to it answers the header `X-Amz-Expiration`, for example
   * `expiry-date="Sat, 01 Jun 2024 00:00:00 GMT"`: the link works until then.
   */
  urlFile: string;
}

/**
 * Location to send.
 *
 * Manual: lines 1656–1710.
 */
export interface SendLocation {
  /** Chat to send to. */
  chatId: ChatId;
  /** Name of the location. */
  nameLocation?: string;
  /** Address of the location. */
  address?: string;
  /**
   * Latitude, in degrees.
   *
   * At least -9007199254740991. At most 9007199254740991.
   */
  latitude: number;
  /**
   * Longitude, in degrees.
   *
   * At least -9007199254740991. At most 9007199254740991.
   */
  longitude: number;
  /**
   * Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for messages
   * of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is not delivered.
   */
  quotedMessageId?: MessageId;
}

/**
 * The location in the send queue.
 *
 * Manual: lines 1712–1727.
 */
export interface SendLocationResponse {
  /** Id of the message. */
  idMessage: string;
}

/**
 * Contact to send.
 *
 * At least 1 of the properties must be given.
 *
 * Manual: lines 1755–1826.
 */
export interface SendContact {
  /** Chat to send to. */
  chatId: ChatId;
  /** The contact. */
  contact: ContactCard;
  /**
   * Id of the message to quote, at least 16 symbols. It must be of the chat that the message is sent to; for messages
   * of other chats use `forwardMessages`. With an unknown id the request succeeds, but the message is not delivered.
   */
  quotedMessageId?: MessageId;
}

/**
 * A contact to send: its phone number, and at least one of `firstName`, `middleName`, `lastName` and `company`.
 *
 * At least 2 of the properties must be given.
 *
 * Manual: lines 1762–1769.
 */
export interface ContactCard {
  /**
   * Phone number in international format without plus, 11 or 12 digits.
   *
   * At least 10000000000. At most 999999999999.
   */
  phoneContact: number;
  /** First name. Required when no other name and no company is given. */
  firstName?: string;
  /** Middle name or patronymic. Required when no other name and no company is given. */
  middleName?: string;
  /** Last name. Required when no other name and no company is given. */
  lastName?: string;
  /** Company. Required when no name is given. */
  company?: string;
}

/**
 * The contact in the send queue.
 *
 * Manual: lines 1828–1843.
 */
export interface SendContactResponse {
  /** Id of the message. */
  idMessage: string;
}

/**
 * Messages to forward.
 *
 * Manual: lines 1874–1894.
 */
export interface ForwardMessages {
  /** Chat to forward to. */
  chatId: ChatId;
  /** Chat that the messages are in. */
  chatIdFrom: ChatId;
  /**
   * Ids of the messages to forward, at least one. With a wrong id the request succeeds, but the message is not
   * delivered.
   *
   * At least 1 items.
   */
  messages: string[];
}

/**
 * The forwarded messages in the send queue.
 *
 * Manual: lines 1896–1913.
 */
export interface ForwardMessagesResponse {
  /** Ids of the new messages. */
  messages: string[];
}

/**
 * What `uploadFile` takes.
 *
 * Manual: lines 1558–1640.
 */
export interface UploadFile {
  /** The file to send, streamed. */
  file: FileSource;
  /**
   * Name of the file with its extension, for types without a MIME type such as `.go` or `.py`; given instead of
   * `Content-Type`.
   */
  'GA-Filename'?: string;
  /** MIME type of the file; by default it follows from the file's name. */
  contentType?: string;
}
