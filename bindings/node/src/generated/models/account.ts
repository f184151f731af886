// @generated from the specification; edit spec/ instead.

import type { FileSource } from '../../files.js';
import type { AnyChatId, StateInstance, Switch } from './common.js';

/**
 * Settings of an instance, all off when it is created. Some work only together. Statuses of messages sent from the
 * phone: `outgoingMessageWebhook` and `outgoingWebhook`. Calls: `incomingCallWebhook` and `incomingWebhook`. Polls:
 * `pollMessageWebhook`, and `outgoingAPIMessageWebhook` (sent through the API), `outgoingMessageWebhook` (sent from
 * the phone) or `incomingWebhook` (incoming polls, and answers to polls).
 *
 * Manual: lines 536–593, 637–703.
 */
export interface Settings {
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  countryInstance?: string;
  /**
   * Address that notifications are sent to. An empty string switches sending off; it must be empty when notifications
   * are received with `receiveNotification`.
   */
  webhookUrl?: string;
  /**
   * Token for access to your notification server, sent in the header `Authorization`. An empty string when none is
   * needed.
   */
  webhookUrlToken?: string;
  /**
   * Interval between the messages of the send queue, in milliseconds, 500 to 86400000. It counts from the previous
   * message. With a longer interval messages are not sent: they live in the queue for 24 hours at most.
   */
  delaySendMessagesMilliseconds?: number;
  /** Mark incoming messages as read. Ignored when `markIncomingMessagesReadedOnReply` is `yes`. */
  markIncomingMessagesReaded?: Switch;
  /**
   * Mark a chat's incoming messages as read when a message is sent to it through the API. When `yes`,
   * `markIncomingMessagesReaded` is ignored.
   */
  markIncomingMessagesReadedOnReply?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  sharedSession?: Switch;
  /**
   * Notify of the statuses of outgoing messages: sent, delivered, read. The statuses `noAccount` and `failed` cannot
   * be switched off and must be handled.
   */
  outgoingWebhook?: Switch;
  /** Notify of messages sent from the phone. */
  outgoingMessageWebhook?: Switch;
  /** Notify of messages sent through the API. None is sent when the recipient has no WhatsApp account. */
  outgoingAPIMessageWebhook?: Switch;
  /** Notify of incoming messages and files. */
  incomingWebhook?: Switch;
  /** Notify of the device (phone) and its battery level. Does not work at present. */
  deviceWebhook?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  statusInstanceWebhook?: Switch;
  /** Notify of changes of the instance's authorization state. */
  stateWebhook?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  enableMessagesHistory?: Switch;
  /**
   * Show the account as online. Needed for the status `delivered` when the phone and the linked devices are switched
   * off.
   */
  keepOnlineStatus?: Switch;
  /**
   * Notify of new polls and of votes. Works only with `outgoingAPIMessageWebhook` (polls sent through the API),
   * `outgoingMessageWebhook` (sent from the phone) or `incomingWebhook` (incoming).
   */
  pollMessageWebhook?: Switch;
  /** Notify of chats added to the list of blocked contacts. Does not work at present. */
  incomingBlockWebhook?: Switch;
  /** Notify of the statuses of incoming calls. Needs `incomingWebhook`. */
  incomingCallWebhook?: Switch;
}

/**
 * Current settings of the instance and the account linked to it.
 *
 * Manual: lines 536–621.
 */
export interface GetSettingsResponse {
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  countryInstance?: string;
  /**
   * Address that notifications are sent to. An empty string switches sending off; it must be empty when notifications
   * are received with `receiveNotification`.
   */
  webhookUrl?: string;
  /**
   * Token for access to your notification server, sent in the header `Authorization`. An empty string when none is
   * needed.
   */
  webhookUrlToken?: string;
  /**
   * Interval between the messages of the send queue, in milliseconds, 500 to 86400000. It counts from the previous
   * message. With a longer interval messages are not sent: they live in the queue for 24 hours at most.
   */
  delaySendMessagesMilliseconds?: number;
  /** Mark incoming messages as read. Ignored when `markIncomingMessagesReadedOnReply` is `yes`. */
  markIncomingMessagesReaded?: Switch;
  /**
   * Mark a chat's incoming messages as read when a message is sent to it through the API. When `yes`,
   * `markIncomingMessagesReaded` is ignored.
   */
  markIncomingMessagesReadedOnReply?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  sharedSession?: Switch;
  /**
   * Notify of the statuses of outgoing messages: sent, delivered, read. The statuses `noAccount` and `failed` cannot
   * be switched off and must be handled.
   */
  outgoingWebhook?: Switch;
  /** Notify of messages sent from the phone. */
  outgoingMessageWebhook?: Switch;
  /** Notify of messages sent through the API. None is sent when the recipient has no WhatsApp account. */
  outgoingAPIMessageWebhook?: Switch;
  /** Notify of incoming messages and files. */
  incomingWebhook?: Switch;
  /** Notify of the device (phone) and its battery level. Does not work at present. */
  deviceWebhook?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  statusInstanceWebhook?: Switch;
  /** Notify of changes of the instance's authorization state. */
  stateWebhook?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  enableMessagesHistory?: Switch;
  /**
   * Show the account as online. Needed for the status `delivered` when the phone and the linked devices are switched
   * off.
   */
  keepOnlineStatus?: Switch;
  /**
   * Notify of new polls and of votes. Works only with `outgoingAPIMessageWebhook` (polls sent through the API),
   * `outgoingMessageWebhook` (sent from the phone) or `incomingWebhook` (incoming).
   */
  pollMessageWebhook?: Switch;
  /** Notify of chats added to the list of blocked contacts. Does not work at present. */
  incomingBlockWebhook?: Switch;
  /** Notify of the statuses of incoming calls. Needs `incomingWebhook`. */
  incomingCallWebhook?: Switch;
  /** Id of the linked WhatsApp account; empty when none is linked. */
  wid: AnyChatId;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  typeAccount?: string;
}

/**
 * Settings to change. Those left out keep their value; at least one must be given.
 *
 * At least 1 of the properties must be given.
 *
 * Manual: lines 649–725.
 */
export interface SetSettings {
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  countryInstance?: string;
  /**
   * Address that notifications are sent to. An empty string switches sending off; it must be empty when notifications
   * are received with `receiveNotification`.
   */
  webhookUrl?: string;
  /**
   * Token for access to your notification server, sent in the header `Authorization`. An empty string when none is
   * needed.
   */
  webhookUrlToken?: string;
  /**
   * Interval between the messages of the send queue, in milliseconds, 500 to 86400000. It counts from the previous
   * message. With a longer interval messages are not sent: they live in the queue for 24 hours at most.
   */
  delaySendMessagesMilliseconds?: number;
  /** Mark incoming messages as read. Ignored when `markIncomingMessagesReadedOnReply` is `yes`. */
  markIncomingMessagesReaded?: Switch;
  /**
   * Mark a chat's incoming messages as read when a message is sent to it through the API. When `yes`,
   * `markIncomingMessagesReaded` is ignored.
   */
  markIncomingMessagesReadedOnReply?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  sharedSession?: Switch;
  /**
   * Notify of the statuses of outgoing messages: sent, delivered, read. The statuses `noAccount` and `failed` cannot
   * be switched off and must be handled.
   */
  outgoingWebhook?: Switch;
  /** Notify of messages sent from the phone. */
  outgoingMessageWebhook?: Switch;
  /** Notify of messages sent through the API. None is sent when the recipient has no WhatsApp account. */
  outgoingAPIMessageWebhook?: Switch;
  /** Notify of incoming messages and files. */
  incomingWebhook?: Switch;
  /** Notify of the device (phone) and its battery level. Does not work at present. */
  deviceWebhook?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  statusInstanceWebhook?: Switch;
  /** Notify of changes of the instance's authorization state. */
  stateWebhook?: Switch;
  /**
   * Not used.
   *
   * @deprecated The manual calls it obsolete or not used.
   */
  enableMessagesHistory?: Switch;
  /**
   * Show the account as online. Needed for the status `delivered` when the phone and the linked devices are switched
   * off.
   */
  keepOnlineStatus?: Switch;
  /**
   * Notify of new polls and of votes. Works only with `outgoingAPIMessageWebhook` (polls sent through the API),
   * `outgoingMessageWebhook` (sent from the phone) or `incomingWebhook` (incoming).
   */
  pollMessageWebhook?: Switch;
  /** Notify of chats added to the list of blocked contacts. Does not work at present. */
  incomingBlockWebhook?: Switch;
  /** Notify of the statuses of incoming calls. Needs `incomingWebhook`. */
  incomingCallWebhook?: Switch;
}

/**
 * Whether the settings were saved.
 *
 * Manual: lines 729–740.
 */
export interface SetSettingsResponse {
  /** The settings are saved. */
  saveSettings: boolean;
}

/**
 * State of the instance.
 *
 * Manual: lines 764–781.
 */
export interface GetStateInstanceResponse {
  /** State of the instance. */
  stateInstance: StateInstance;
}

/**
 * Whether the instance restarts.
 *
 * Manual: lines 808–819.
 */
export interface RebootResponse {
  /** The instance restarts. */
  isReboot: boolean;
}

/**
 * Whether the WhatsApp account was unlinked.
 *
 * Manual: lines 843–854.
 */
export interface LogoutResponse {
  /** The WhatsApp account is unlinked from the instance. */
  isLogout: boolean;
}

/**
 * A QR code, or the reason why there is none.
 *
 * Manual: lines 888–913.
 */
export interface QrResponse {
  /** What `message` holds. */
  type: QrType;
  /**
   * For `qrCode` the image, a PNG in base64 (put `data:image/png;base64, ` before it to show it in a browser); for
   * `error` its description; for `alreadyLogged` the text `instance account already authorized`.
   */
  message: string;
}

/**
 * Kind of the answer to a request for a QR code.
 *
 * - `qrCode`: A QR code was made; the message is its image.
 * - `error`: No QR code. `Instance has auth. You need to make log out` means that the stored authorization is
 *   unusable: log out and scan a QR code again.
 * - `alreadyLogged`: The instance is authorized; log out to get a QR code.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 891–913.
 */
export type QrType =
  | 'qrCode'
  | 'error'
  | 'alreadyLogged'
  | (string & {});

/**
 * Message of the websocket that sends QR codes.
 *
 * Manual: lines 957–985.
 */
export interface ScanQrCodeMessage {
  /** What `message` holds. */
  type: ScanQrCodeType;
  /**
   * For `qrCode` the image, a PNG in base64 (put `data:image/png;base64, ` before it to show it in a browser); for
   * `error` its description; for `alreadyLogged` the text `instance account already authorized`; for `timeout` the
   * text `timeout`.
   */
  message: string;
}

/**
 * Kind of a message of the websocket that sends QR codes.
 *
 * - `qrCode`: A QR code was made; the message is its image.
 * - `error`: An error occurred; the message describes it.
 * - `accountData`: Data of the account. Its message is not documented.
 * - `alreadyLogged`: The instance is authorized; log out to get a QR code.
 * - `timeout`: The QR code was not scanned within 100 seconds.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 960–985.
 */
export type ScanQrCodeType =
  | 'qrCode'
  | 'error'
  | 'accountData'
  | 'alreadyLogged'
  | 'timeout'
  | (string & {});

/**
 * Phone number to link.
 *
 * Manual: lines 1016–1027.
 */
export interface GetAuthorizationCode {
  /**
   * Phone number in international format, digits only, without `+` and `00`.
   *
   * At least 1.
   */
  phoneNumber: number;
}

/**
 * Code to enter in the WhatsApp app.
 *
 * Manual: lines 1029–1042, 9868.
 */
export interface GetAuthorizationCodeResponse {
  /** Whether a code was issued; when `false`, ask again. */
  status: boolean;
  /** Code of eight characters, valid for about 2.5 minutes. */
  code?: string | null;
}

/**
 * The new picture of the account, as a form.
 *
 * Manual: lines 1066–1069.
 */
export interface SetProfilePicture {
  /** The picture, a file in the format `*.jpg`. */
  file: FileSource;
}

/**
 * Whether the picture was set.
 *
 * Manual: lines 1071–1088.
 */
export interface SetProfilePictureResponse {
  /** Why the picture was not set, for example `rate-overlimit`; `null` when it was. */
  reason?: string | null;
  /** Address of the picture that was set. */
  urlAvatar?: string | null;
  /** Whether the picture was set. */
  setProfilePicture: boolean;
}

/**
 * The WhatsApp account of the instance. `avatar`, `phone` and `deviceId` are empty in the states `notAuthorized`,
 * `blocked` and `starting`.
 *
 * Manual: lines 1117–1136.
 */
export interface GetWaSettingsResponse {
  /** Address of the account's picture. */
  avatar?: string | null;
  /** Phone number of the account. */
  phone?: string | null;
  /** State of the instance. */
  stateInstance: StateInstance;
  /** Id of the device. */
  deviceId?: string | null;
}
