// @generated from the specification; edit spec/ instead.

import type { AnyChatId, ChatId, MessageId, PersonalChatId, PhoneNumber } from './common.js';

/**
 * The phone number to check.
 *
 * At least 1 of the properties must be given.
 *
 * Manual: lines 8951–8954, 8985.
 */
export interface CheckWhatsapp {
  /**
   * Phone number in international format without plus, 11 or 12 digits, such as 11001234567 or 380123456789.
   *
   * At least 10000000000. At most 999999999999.
   */
  phoneNumber: PhoneNumber;
}

/**
 * Whether the number has WhatsApp.
 *
 * Manual: lines 8966–8969.
 */
export interface CheckWhatsappResponse {
  /** Whether a WhatsApp account exists for the phone number. */
  existsWhatsapp: boolean;
}

/**
 * The chat whose avatar to get.
 *
 * Manual: lines 9002–9009.
 */
export interface GetAvatar {
  /** Personal or group chat; the account's own number (`phone_number@c.us`) for its own avatar. */
  chatId: ChatId;
}

/**
 * The avatar of a chat.
 *
 * Manual: lines 9027–9031, 9047–9048.
 */
export interface GetAvatarResponse {
  /** Address of the avatar; empty when none is set, when it is hidden, or when the number has no WhatsApp account. */
  urlAvatar: string;
  /** Whether the avatar may be seen; `false` when the contact's privacy settings hide it. */
  available: boolean;
}

/**
 * A contact or group of the account.
 *
 * Manual: lines 9069–9075.
 */
export interface Contact {
  /** Id of the personal or group chat. */
  id: AnyChatId;
  /** Name of the WhatsApp profile, or of the group. Empty for a contact from whom no message or reaction has come. */
  name?: string;
  /** Name in the phone book; absent for groups. */
  contactName?: string;
  /** Whether this is a person or a group. */
  type: ContactType;
}

/**
 * Kind of a contact.
 *
 * - `user`: A person.
 * - `group`: A group chat.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: line 9075.
 */
export type ContactType =
  | 'user'
  | 'group'
  | (string & {});

/**
 * The contact to read.
 *
 * Manual: lines 9120–9123, 9235.
 */
export interface GetContactInfo {
  /** Contact, `phone_number@c.us`. Groups are refused; use `getGroupData` for them. */
  chatId: PersonalChatId;
}

/**
 * A contact, and the settings of the chat with it. Category, description and products belong to business accounts.
 *
 * Manual: lines 9135–9175.
 */
export interface GetContactInfoResponse {
  /** Address of the avatar. */
  avatar?: string;
  /** Name of the WhatsApp profile; empty when no message or reaction has come from the contact. */
  name: string;
  /** Name in the phone book; empty when the number is not saved there. */
  contactName: string;
  /** E-mail address of the contact. */
  email?: string;
  /** Category of a business contact. */
  category?: string;
  /** Description of a business contact. */
  description?: string;
  /** Product cards of the contact. */
  products?: ContactProduct[];
  /** Id of the contact. */
  chatId: AnyChatId;
  /** When the contact was online last; null when unknown. */
  lastSeen?: string | null;
  /** Whether the chat is archived. */
  isArchive: boolean;
  /** Whether messages of the chat disappear. */
  isDisappearing: boolean;
  /** Whether notifications of the chat are muted. */
  isMute: boolean;
  /** How long messages of the chat live, in seconds; 0 when they do not disappear. */
  messageExpiration: number;
  /** When the notifications of the chat will be on again; null when they are not muted. */
  muteExpiration?: number | null;
  /** Whether the contact uses WhatsApp Business. */
  isBusiness: boolean;
}

/**
 * Product card of a business contact.
 *
 * Manual: lines 9154–9164.
 */
export interface ContactProduct {
  /** Id of the product. */
  id: string;
  /** Addresses of the product's picture. */
  imageUrls?: ProductImageUrls;
  /** Result of the product's check. */
  reviewStatus?: ProductReviewStatus;
  /** Availability of the product, such as `in stock`. */
  availability?: string;
  /** Name of the product. */
  name: string;
  /** Description of the product; absent when it has none. */
  description?: string;
  /** Price of the product; null when it has none. */
  price?: string | null;
  /** Whether the product is hidden. */
  isHidden?: boolean;
}

/**
 * Addresses of a product's picture.
 *
 * Manual: lines 9166–9170.
 */
export interface ProductImageUrls {
  /** Address of the small picture (preview). */
  requested?: string;
  /** Address of the large picture (original). */
  original?: string;
}

/**
 * Result of a product's check.
 *
 * Manual: lines 9172–9175.
 */
export interface ProductReviewStatus {
  /** Result of the check by WhatsApp: `APPROVED` when the product is approved. */
  whatsapp?: string;
}

/**
 * The message to delete.
 *
 * Manual: lines 9250–9254.
 */
export interface DeleteMessage {
  /** Chat of the message, `phone_number@c.us` or `group_id@g.us`. */
  chatId: ChatId;
  /** Id of the message to delete, at least 16 symbols. */
  idMessage: MessageId;
}

/**
 * The chat to archive.
 *
 * At least 1 of the properties must be given.
 *
 * Manual: lines 9294–9297, 9322.
 */
export interface ArchiveChat {
  /** Chat to archive, `phone_number@c.us` or `group_id@g.us`. */
  chatId: ChatId;
}

/**
 * The chat to take out of the archive.
 *
 * At least 1 of the properties must be given.
 *
 * Manual: lines 9337–9340, 9363.
 */
export interface UnarchiveChat {
  /** Chat to take out of the archive, `phone_number@c.us` or `group_id@g.us`. */
  chatId: ChatId;
}

/**
 * A chat, and how long its messages are to live.
 *
 * At least 2 of the properties must be given.
 *
 * Manual: lines 9380–9384, 9420–9421.
 */
export interface SetDisappearingChat {
  /** Chat to change, such as `phone_number@c.us`. */
  chatId: ChatId;
  /**
   * How long messages of the chat live, in seconds: 0 (they do not disappear), 86400 (24 hours), 604800 (7 days) or
   * 7776000 (90 days).
   */
  ephemeralExpiration: EphemeralExpiration;
}

/**
 * How long messages of the chat live, in seconds: 0 (they do not disappear), 86400 (24 hours), 604800 (7 days) or
 * 7776000 (90 days).
 *
 * Manual: lines 9370, 9384, 9421.
 */
export type EphemeralExpiration = number;

/**
 * The chat's new setting.
 *
 * Manual: lines 9397–9402.
 */
export interface SetDisappearingChatResponse {
  /** Id of the chat. */
  chatId: AnyChatId;
  /** Whether messages of the chat disappear now. */
  disappearingMessagesInChat: boolean;
  /** How long messages of the chat live, in seconds: 0, 86400, 604800 or 7776000. */
  ephemeralExpiration: number;
}
