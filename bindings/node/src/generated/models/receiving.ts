// @generated from the specification; edit spec/ instead.

import type { ChatId, MessageId } from './common.js';
import type { Notification } from './notifications.js';

/**
 * A notification of the queue with the receipt that deletes it.
 *
 * Manual: lines 2027–2071.
 */
export interface ReceivedNotification {
  /** Receipt to call `deleteNotification` with. */
  receiptId: number;
  /** The notification. */
  body: Notification;
}

/**
 * Answer of `deleteNotification`.
 *
 * Manual: lines 2111–2124.
 */
export interface DeleteNotificationResponse {
  /**
   * `true`: the notification is deleted from the queue. `false`: it is not, because it was deleted before or the
   * receipt is unknown.
   */
  result: boolean;
}

/**
 * The message whose file is wanted.
 *
 * At least 2 of the properties must be given.
 *
 * Manual: lines 5657–5661, 5684.
 */
export interface DownloadFile {
  /** Chat of the message, personal or group. */
  chatId: ChatId;
  /** Id of the message with the file, at least 16 symbols. */
  idMessage: MessageId;
}

/**
 * Answer of `downloadFile`.
 *
 * Manual: lines 5663–5676.
 */
export interface DownloadFileResponse {
  /** Link to the file. */
  downloadUrl: string;
}

/**
 * What `receiveNotification` takes.
 *
 * Manual: lines 1946–2080, 9987–9994.
 */
export interface ReceiveNotification {
  /**
   * How long to wait for a notification, in seconds, 5 to 60; default 5.
   *
   * @default 5
   */
  receiveTimeout?: number;
}

/**
 * What `deleteNotification` takes.
 *
 * Manual: lines 2082–2135, 9993–9994.
 */
export interface DeleteNotification {
  /** Receipt of the notification to delete, as given by `receiveNotification`. */
  receiptId: number;
}
