// @generated from the specification; edit spec/ instead.

/**
 * Chat to address: `phone_number@c.us` for a personal chat (full number with country code, no plus, no blanks) or
 * `group_id@g.us` for a group (an id that the service gave, `XXXXXXXXXX-XXXXXXXXXX@g.us` or
 * `XXXXXXXXXXXXXXXXXX@g.us`).
 *
 * Manual: lines 9426–9461.
 */
export type ChatId = string;

/**
 * Personal chat or participant, `phone_number@c.us`.
 *
 * Manual: lines 9430–9440.
 */
export type PersonalChatId = string;

/**
 * Group chat, `group_id@g.us`, as given by the service; never built by the client.
 *
 * Manual: lines 9442–9461, 7881.
 */
export type GroupChatId = string;

/**
 * Id of a chat or participant as the service sends it; forms that are not documented are kept as they are.
 *
 * Manual: lines 9426–9461.
 */
export type AnyChatId = string;

/**
 * Id of a message, at least 16 symbols.
 *
 * Manual: lines 6769, 9590.
 */
export type MessageId = string;

/**
 * Phone number in international format without plus, 11 or 12 digits.
 *
 * Manual: lines 8954, 1765.
 */
export type PhoneNumber = number;

/**
 * A setting that is on or off.
 *
 * - `yes`: On.
 * - `no`: Off.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 545–559.
 */
export type Switch =
  | 'yes'
  | 'no'
  | (string & {});

/**
 * State of an instance.
 *
 * - `notAuthorized`: No WhatsApp account is linked.
 * - `authorized`: A WhatsApp account is linked; the instance works.
 * - `blocked`: The account is banned.
 * - `sleepMode`: Obsolete. The phone is switched off; up to 5 minutes until `authorized` after it is on again.
 * - `starting`: The instance is restarting or in maintenance; up to 5 minutes until `authorized`.
 * - `yellowCard`: Sending is suspended partly or fully because of spam. Messages sent from now on stay in the queue
 *   for 24 hours; reboot the instance to go on.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 767–773, 1122, 5331–5337.
 */
export type StateInstance =
  | 'notAuthorized'
  | 'authorized'
  | 'blocked'
  | 'sleepMode'
  | 'starting'
  | 'yellowCard'
  | (string & {});

/**
 * One option of a poll.
 *
 * Manual: lines 1275–1278.
 */
export interface PollOption {
  /** Text of the option, at most 100 characters. */
  optionName: string;
}

/**
 * The instance that a notification comes from.
 *
 * Manual: lines 2347–2352.
 */
export interface InstanceData {
  /** Number of the instance, 1 to 10 digits. */
  idInstance: number;
  /** Id of the linked WhatsApp account; empty when none is linked. */
  wid: AnyChatId;
  /** Messenger of the instance: `whatsapp`. */
  typeInstance: string;
}
