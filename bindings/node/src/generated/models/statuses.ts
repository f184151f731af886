// @generated from the specification; edit spec/ instead.

import type { UnknownKind } from '../../open.js';
import type { AnyChatId, MessageId, PersonalChatId } from './common.js';

/**
 * A text status to publish.
 *
 * Manual: lines 8273–8283.
 */
export interface SendTextStatus {
  /** Text of the status, at most 500 characters, UTF-8 without BOM. Emoji are supported. */
  message: string;
  /**
   * Background colour, `#RRGGBB`; default `#FFFFFF`. Choose any colour but white: the text is published in white
   * letters.
   *
   * @default "#FFFFFF"
   */
  backgroundColor?: string;
  /** Font of the text. */
  font?: StatusFont;
  /** Contacts who may see the status; all contacts when empty or left out. Numbers that do not exist are skipped. */
  participants?: PersonalChatId[];
}

/**
 * The status in the send queue.
 *
 * Manual: lines 8300–8303.
 */
export interface SendTextStatusResponse {
  /** Id of the status. */
  idMessage: string;
}

/**
 * The file of a status to publish.
 *
 * Manual: lines 8363–8365, 8455–8457.
 */
export interface StatusFile {
  /**
   * Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or `audio/wave`); with an
   * address that downloads it (`application/octet-stream`) the answer is 200, but no status appears. Addresses made
   * by `uploadFile` are suitable.
   */
  urlFile: string;
  /**
   * Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status takes `.mp3` and
   * `.wav`.
   */
  fileName: string;
}

/**
 * A voice status to publish.
 *
 * Manual: lines 8361–8369.
 */
export interface SendVoiceStatus {
  /**
   * Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or `audio/wave`); with an
   * address that downloads it (`application/octet-stream`) the answer is 200, but no status appears. Addresses made
   * by `uploadFile` are suitable.
   */
  urlFile: string;
  /**
   * Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status takes `.mp3` and
   * `.wav`.
   */
  fileName: string;
  /**
   * Background colour, `#RRGGBB`; default `#FFFFFF`.
   *
   * @default "#FFFFFF"
   */
  backgroundColor?: string;
  /** Contacts who may see the status; all contacts when empty or left out. Numbers that do not exist are skipped. */
  participants?: PersonalChatId[];
}

/**
 * The status in the send queue.
 *
 * Manual: lines 8386–8389.
 */
export interface SendVoiceStatusResponse {
  /** Id of the status. */
  idMessage: string;
}

/**
 * A picture, video or audio status to publish.
 *
 * Manual: lines 8453–8461.
 */
export interface SendMediaStatus {
  /**
   * Address of the file. It must show the file itself (`Content-Type` such as `image/jpeg` or `audio/wave`); with an
   * address that downloads it (`application/octet-stream`) the answer is 200, but no status appears. Addresses made
   * by `uploadFile` are suitable.
   */
  urlFile: string;
  /**
   * Name of the file with its extension, UTF-8 without BOM, such as `test.jpg`. A voice status takes `.mp3` and
   * `.wav`.
   */
  fileName: string;
  /** Caption of the file, at most 1024 characters. */
  caption?: string;
  /** Contacts who may see the status; all contacts when empty or left out. Numbers that do not exist are skipped. */
  participants?: PersonalChatId[];
}

/**
 * The status in the send queue.
 *
 * Manual: lines 8478–8481.
 */
export interface SendMediaStatusResponse {
  /** Id of the status. */
  idMessage: string;
}

/**
 * Font of a text status.
 *
 * - `SERIF`: Letters with serifs.
 * - `SANS_SERIF`: Letters without serifs.
 * - `NORICAN_REGULAR`: Cursive; works for Latin letters only.
 * - `BRYNDAN_WRITE`: Handwriting.
 * - `OSWALD_HEAVY`: Bold.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 8278, 8679–8684, 8794.
 */
export type StatusFont =
  | 'SERIF'
  | 'SANS_SERIF'
  | 'NORICAN_REGULAR'
  | 'BRYNDAN_WRITE'
  | 'OSWALD_HEAVY'
  | (string & {});

/**
 * The status to delete.
 *
 * Manual: lines 8516–8519.
 */
export interface DeleteStatus {
  /** Id of the status to delete, at least 16 symbols. */
  idMessage: MessageId;
}

/**
 * What became of a status at one recipient.
 *
 * Manual: lines 8578–8589.
 */
export interface StatusStatistic {
  /** Id of the contact. */
  participant: AnyChatId;
  /** Time of the last event of the status at this contact, Unix time in seconds. */
  timestamp: number;
  /** Delivery state of the status at this contact. */
  status: StatusDeliveryStatus;
}

/**
 * Delivery state of a status.
 *
 * - `pending`: Being sent.
 * - `sent`: Sent.
 * - `delivered`: Delivered.
 * - `read`: Read, viewed or listened to.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 8585–8589, 8776.
 */
export type StatusDeliveryStatus =
  | 'pending'
  | 'sent'
  | 'delivered'
  | 'read'
  | (string & {});

/**
 * Text, colour and font of a text status.
 *
 * Manual: lines 8674–8684, 8789–8795.
 */
export interface StatusText {
  /** Text of the status. */
  text: string;
  /** Background colour, `#RRGGBB`; `#FFFFFF` when none was chosen. */
  backgroundColor?: string;
  /** Font of the text. */
  font?: StatusFont;
}

/**
 * The file of a published status.
 *
 * Manual: lines 8667–8671, 8782–8786.
 */
export interface StatusMedia {
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
}

/**
 * Caption and preview of a picture or video status.
 *
 * Manual: lines 8668–8670, 8783–8785.
 */
export interface StatusPreview {
  /** Caption of the file. */
  caption?: string;
  /** Preview of the picture, base64. */
  jpegThumbnail?: string;
}

/**
 * A status of a contact, by kind.
 *
 * A `typeMessage` that is not known yet is a member too.
 *
 * Manual: lines 8653–8684.
 */
export type IncomingStatus =
  | IncomingTextStatus
  | IncomingImageStatus
  | IncomingVideoStatus
  | IncomingAudioStatus
  | UnknownIncomingStatus;

/** A kind that this version does not know: all its properties as they came. `typeMessage` is the kind's name. */
export interface UnknownIncomingStatus {
  readonly typeMessage: UnknownKind;
  readonly [property: string]: unknown;
}

/** The known kinds of `IncomingStatus` by `typeMessage`. */
export interface IncomingStatusByKind {
  extendedTextMessage: IncomingTextStatus;
  imageMessage: IncomingImageStatus;
  videoMessage: IncomingVideoStatus;
  audioMessage: IncomingAudioStatus;
}

/**
 * What all incoming statuses have.
 *
 * Manual: lines 8657–8665.
 */
export interface IncomingStatusBase {
  /** Direction, always `incoming`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** When the status was received, Unix time in seconds. */
  timestamp: number;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Id of the author. */
  senderId: AnyChatId;
  /** Name of the author. */
  senderName: string;
  /** Name of the author in the account's contact list. */
  senderContactName?: string;
}

/**
 * Text status of a contact.
 *
 * Manual: lines 8661–8672.
 */
export interface IncomingTextStatus {
  /** Direction, always `incoming`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** When the status was received, Unix time in seconds. */
  timestamp: number;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Id of the author. */
  senderId: AnyChatId;
  /** Name of the author. */
  senderName: string;
  /** Name of the author in the account's contact list. */
  senderContactName?: string;
  /** Kind of the status. */
  typeMessage: 'extendedTextMessage';
  /** Text of the status. */
  textMessage: string;
  /** Text, colour and font of the status. */
  extendedTextMessage: StatusText;
}

/**
 * Picture status of a contact.
 *
 * Manual: lines 8661–8671.
 */
export interface IncomingImageStatus {
  /** Direction, always `incoming`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** When the status was received, Unix time in seconds. */
  timestamp: number;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Id of the author. */
  senderId: AnyChatId;
  /** Name of the author. */
  senderName: string;
  /** Name of the author in the account's contact list. */
  senderContactName?: string;
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
  /** Caption of the file. */
  caption?: string;
  /** Preview of the picture, base64. */
  jpegThumbnail?: string;
  /** Kind of the status. */
  typeMessage: 'imageMessage';
}

/**
 * Video status of a contact.
 *
 * Manual: lines 8661–8671.
 */
export interface IncomingVideoStatus {
  /** Direction, always `incoming`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** When the status was received, Unix time in seconds. */
  timestamp: number;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Id of the author. */
  senderId: AnyChatId;
  /** Name of the author. */
  senderName: string;
  /** Name of the author in the account's contact list. */
  senderContactName?: string;
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
  /** Caption of the file. */
  caption?: string;
  /** Preview of the picture, base64. */
  jpegThumbnail?: string;
  /** Kind of the status. */
  typeMessage: 'videoMessage';
}

/**
 * Audio status of a contact.
 *
 * Manual: lines 8661–8671.
 */
export interface IncomingAudioStatus {
  /** Direction, always `incoming`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** When the status was received, Unix time in seconds. */
  timestamp: number;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Id of the author. */
  senderId: AnyChatId;
  /** Name of the author. */
  senderName: string;
  /** Name of the author in the account's contact list. */
  senderContactName?: string;
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
  /** Kind of the status. */
  typeMessage: 'audioMessage';
}

/**
 * A status of the account itself, by kind.
 *
 * A `typeMessage` that is not known yet is a member too.
 *
 * Manual: lines 8768–8795.
 */
export type OutgoingStatus =
  | OutgoingTextStatus
  | OutgoingImageStatus
  | OutgoingVideoStatus
  | OutgoingAudioStatus
  | UnknownOutgoingStatus;

/** A kind that this version does not know: all its properties as they came. `typeMessage` is the kind's name. */
export interface UnknownOutgoingStatus {
  readonly typeMessage: UnknownKind;
  readonly [property: string]: unknown;
}

/** The known kinds of `OutgoingStatus` by `typeMessage`. */
export interface OutgoingStatusByKind {
  extendedTextMessage: OutgoingTextStatus;
  imageMessage: OutgoingImageStatus;
  videoMessage: OutgoingVideoStatus;
  audioMessage: OutgoingAudioStatus;
}

/**
 * What all outgoing statuses have.
 *
 * Manual: lines 8772–8779.
 */
export interface OutgoingStatusBase {
  /** Direction, always `outgoing`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** Time of the last event of the status, Unix time in seconds. */
  timestamp: number;
  /** Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on. */
  statusMessage: StatusDeliveryStatus;
  /** Whether the status was sent through the API. */
  sendByApi: boolean;
  /** Chat of the author. */
  chatId: AnyChatId;
}

/**
 * Who may see a status.
 *
 * Manual: lines 8780, 8795.
 */
export interface OutgoingStatusAudience {
  /** Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`. */
  participants?: AnyChatId[];
}

/**
 * Text, colour, font and audience of a text status of the account.
 *
 * Manual: lines 8789–8795.
 */
export interface OutgoingStatusText {
  /** Text of the status. */
  text: string;
  /** Background colour, `#RRGGBB`; `#FFFFFF` when none was chosen. */
  backgroundColor?: string;
  /** Font of the text. */
  font?: StatusFont;
  /** Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`. */
  participants?: AnyChatId[];
}

/**
 * Text status of the account.
 *
 * Manual: lines 8778–8795.
 */
export interface OutgoingTextStatus {
  /** Direction, always `outgoing`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** Time of the last event of the status, Unix time in seconds. */
  timestamp: number;
  /** Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on. */
  statusMessage: StatusDeliveryStatus;
  /** Whether the status was sent through the API. */
  sendByApi: boolean;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Kind of the status. */
  typeMessage: 'extendedTextMessage';
  /** Text of the status. */
  textMessage: string;
  /** Text, colour, font and audience of the status. */
  extendedTextMessage: OutgoingStatusText;
}

/**
 * Picture status of the account.
 *
 * Manual: lines 8778–8786.
 */
export interface OutgoingImageStatus {
  /** Direction, always `outgoing`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** Time of the last event of the status, Unix time in seconds. */
  timestamp: number;
  /** Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on. */
  statusMessage: StatusDeliveryStatus;
  /** Whether the status was sent through the API. */
  sendByApi: boolean;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`. */
  participants?: AnyChatId[];
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
  /** Caption of the file. */
  caption?: string;
  /** Preview of the picture, base64. */
  jpegThumbnail?: string;
  /** Kind of the status. */
  typeMessage: 'imageMessage';
}

/**
 * Video status of the account.
 *
 * Manual: lines 8778–8786.
 */
export interface OutgoingVideoStatus {
  /** Direction, always `outgoing`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** Time of the last event of the status, Unix time in seconds. */
  timestamp: number;
  /** Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on. */
  statusMessage: StatusDeliveryStatus;
  /** Whether the status was sent through the API. */
  sendByApi: boolean;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`. */
  participants?: AnyChatId[];
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
  /** Caption of the file. */
  caption?: string;
  /** Preview of the picture, base64. */
  jpegThumbnail?: string;
  /** Kind of the status. */
  typeMessage: 'videoMessage';
}

/**
 * Audio status of the account.
 *
 * Manual: lines 8778–8786.
 */
export interface OutgoingAudioStatus {
  /** Direction, always `outgoing`. */
  type: string;
  /** Id of the status. */
  idMessage: string;
  /** Time of the last event of the status, Unix time in seconds. */
  timestamp: number;
  /** Delivery state of the status; it is updated only while the setting `outgoingWebhook` is on. */
  statusMessage: StatusDeliveryStatus;
  /** Whether the status was sent through the API. */
  sendByApi: boolean;
  /** Chat of the author. */
  chatId: AnyChatId;
  /** Contacts who may see the status; empty when all contacts may, and always empty when `sendByApi` is `false`. */
  participants?: AnyChatId[];
  /** Address to download the file from. */
  downloadUrl: string;
  /** Name of the file, made by the service. */
  fileName: string;
  /** Media type of the file, such as `image/jpeg`. */
  mimeType: string;
  /** Kind of the status. */
  typeMessage: 'audioMessage';
}

/**
 * What `getStatusStatistic` takes.
 *
 * Manual: lines 8545–8618.
 */
export interface GetStatusStatistic {
  /** Id of the status, at least 16 symbols. */
  idMessage: MessageId;
}

/**
 * What `getIncomingStatuses` takes.
 *
 * Manual: lines 8622–8729.
 */
export interface GetIncomingStatuses {
  /**
   * Look this many minutes back; default 1440, 24 hours.
   *
   * @default 1440
   */
  minutes?: number;
}

/**
 * What `getOutgoingStatuses` takes.
 *
 * Manual: lines 8731–8843.
 */
export interface GetOutgoingStatuses {
  /**
   * Look this many minutes back; default 1440, 24 hours.
   *
   * @default 1440
   */
  minutes?: number;
}
