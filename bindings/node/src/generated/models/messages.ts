// @generated from the specification; edit spec/ instead.

import type { UnknownKind } from '../../open.js';
import type { AnyChatId, PollOption } from './common.js';

/**
 * A message inside a notification (`incomingMessageReceived`, `outgoingMessageReceived`,
 * `outgoingAPIMessageReceived`), told apart by `typeMessage`.
 *
 * A `typeMessage` that is not known yet is a member too.
 *
 * Manual: lines 2363–2407, 2409–5082.
 */
export type MessageData =
  | TextMessage
  | ExtendedTextMessage
  | QuotedTextMessage
  | ImageMessage
  | VideoMessage
  | DocumentMessage
  | AudioMessage
  | StickerMessage
  | LocationMessage
  | ContactMessage
  | ContactsArrayMessage
  | ButtonsMessage
  | ListMessage
  | TemplateMessage
  | ReactionMessage
  | GroupInviteMessage
  | PollMessage
  | PollUpdateMessage
  | ButtonsResponseMessage
  | TemplateButtonReplyMessage
  | ListResponseMessage
  | UnknownMessageData;

/** A kind that this version does not know: all its properties as they came. `typeMessage` is the kind's name. */
export interface UnknownMessageData {
  readonly typeMessage: UnknownKind;
  readonly [property: string]: unknown;
}

/** The known kinds of `MessageData` by `typeMessage`. */
export interface MessageDataByKind {
  textMessage: TextMessage;
  extendedTextMessage: ExtendedTextMessage;
  quotedMessage: QuotedTextMessage;
  imageMessage: ImageMessage;
  videoMessage: VideoMessage;
  documentMessage: DocumentMessage;
  audioMessage: AudioMessage;
  stickerMessage: StickerMessage;
  locationMessage: LocationMessage;
  contactMessage: ContactMessage;
  contactsArrayMessage: ContactsArrayMessage;
  buttonsMessage: ButtonsMessage;
  listMessage: ListMessage;
  templateMessage: TemplateMessage;
  reactionMessage: ReactionMessage;
  groupInviteMessage: GroupInviteMessage;
  pollMessage: PollMessage;
  pollUpdateMessage: PollUpdateMessage;
  buttonsResponseMessage: ButtonsResponseMessage;
  templateButtonReplyMessage: TemplateButtonReplyMessage;
  listResponseMessage: ListResponseMessage;
}

/**
 * What the kinds of message that can quote another message have in common.
 *
 * Manual: lines 2437, 3121.
 */
export interface QuotingMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
}

/**
 * Whether a message was forwarded, and how often.
 *
 * Manual: lines 3131–3132, 2909–2910.
 */
export interface ForwardedInfo {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
}

/**
 * A text message. A text that quotes another message does not come as this kind but as `quotedMessage`.
 *
 * Manual: lines 2409–2437, 2454–2486, 2708–2861.
 */
export interface TextMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'textMessage';
  /** The text. */
  textMessageData: TextMessageData;
}

/**
 * Content of a text message.
 *
 * Manual: lines 2439–2443, 9576–9580.
 */
export interface TextMessageData {
  /**
   * The text. A text that begins with a marker in double braces is no text but an error. `{{SWE001}}`: WhatsApp did
   * not deliver the first message of the chat to the linked devices, they got it empty; ask the sender to send it
   * again. `{{SWE003}}`: the message could not be decrypted because the authorization keys are outdated; remove all
   * linked devices on the phone and scan the QR code again. `{{SWE004}}`: the group has more than 100 participants;
   * remove such groups or participants. `{{SWE999}}`: the message came from WhatsApp without encryption keys, so it
   * is empty; ask the sender to send it again.
   */
  textMessage: string;
  /** Whether the message was made from a template. */
  isTemplateMessage?: boolean;
}

/**
 * A text message, mostly with a link and its preview, or an advertising message.
 *
 * Manual: lines 2863–2891, 2922–2959, 3044–3091.
 */
export interface ExtendedTextMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'extendedTextMessage';
  /** The text or link, its preview and, in advertising messages, the source. */
  extendedTextMessageData: ExtendedTextMessageData;
}

/**
 * Preview of a link, and the fields that stand in advertising messages only.
 *
 * Manual: lines 2898–2911.
 */
export interface LinkPreviewInfo {
  /** Description of the link. May be empty. */
  description?: string;
  /** Title of the link. May be empty. */
  title?: string;
  /** Whether the message contains an automatic answer. Advertising messages only. */
  containsAutoReply?: boolean;
  /** Kind of the media, for example `IMAGE`. Advertising messages only. */
  mediaType?: string;
  /** Whether to show in the message that it is advertising. Advertising messages only. */
  showAdAttribution?: boolean;
  /** Id of the advertisement. Advertising messages only. */
  sourceId?: string;
  /** Kind of the source, for example `ad` or `post`. Advertising messages only. */
  sourceType?: string;
  /** Link to the advertisement. Advertising messages only. */
  sourceUrl?: string;
  /** Localization of the message, for example `FB_Ads`. Advertising messages only. */
  conversionSource?: string;
  /** Application that the message comes from, for example `instagram`. Advertising messages only. */
  entryPointConversionApp?: string;
  /** Preview picture, base64. May be absent, empty or null. */
  jpegThumbnail?: string | null;
  /** Link to the preview picture. Advertising messages only. */
  thumbnailUrl?: string;
  /** Kind of the preview. Advertising messages only; the value `None` is obsolete. */
  previewType?: string;
}

/**
 * Content of a text message with a link, or of an advertising message.
 *
 * Manual: lines 2893–2911.
 */
export interface ExtendedTextMessageData {
  /** Description of the link. May be empty. */
  description?: string;
  /** Title of the link. May be empty. */
  title?: string;
  /** Whether the message contains an automatic answer. Advertising messages only. */
  containsAutoReply?: boolean;
  /** Kind of the media, for example `IMAGE`. Advertising messages only. */
  mediaType?: string;
  /** Whether to show in the message that it is advertising. Advertising messages only. */
  showAdAttribution?: boolean;
  /** Id of the advertisement. Advertising messages only. */
  sourceId?: string;
  /** Kind of the source, for example `ad` or `post`. Advertising messages only. */
  sourceType?: string;
  /** Link to the advertisement. Advertising messages only. */
  sourceUrl?: string;
  /** Localization of the message, for example `FB_Ads`. Advertising messages only. */
  conversionSource?: string;
  /** Application that the message comes from, for example `instagram`. Advertising messages only. */
  entryPointConversionApp?: string;
  /** Preview picture, base64. May be absent, empty or null. */
  jpegThumbnail?: string | null;
  /** Link to the preview picture. Advertising messages only. */
  thumbnailUrl?: string;
  /** Kind of the preview. Advertising messages only; the value `None` is obsolete. */
  previewType?: string;
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** The text; a link or ordinary text. */
  text: string;
}

/**
 * A text (or link) that quotes another message. The manual calls this kind obsolete and refers to `quotedMessage` of
 * the other kinds, but all its examples of a text with a quote are of this kind. Files, locations and contacts with a
 * quote keep their own kind.
 *
 * Manual: lines 2488–2706, 2961–3042, 4865–4930.
 *
 * @deprecated The manual calls it obsolete or not used.
 */
export interface QuotedTextMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'quotedMessage';
  /** The text under the quote, and which message it quotes. */
  extendedTextMessageData: QuotedTextMessageData;
}

/**
 * Content of a text that quotes another message.
 *
 * Manual: lines 4896–4901, 2982–2988.
 */
export interface QuotedTextMessageData {
  /** Description of the link. May be empty. */
  description?: string;
  /** Title of the link. May be empty. */
  title?: string;
  /** Whether the message contains an automatic answer. Advertising messages only. */
  containsAutoReply?: boolean;
  /** Kind of the media, for example `IMAGE`. Advertising messages only. */
  mediaType?: string;
  /** Whether to show in the message that it is advertising. Advertising messages only. */
  showAdAttribution?: boolean;
  /** Id of the advertisement. Advertising messages only. */
  sourceId?: string;
  /** Kind of the source, for example `ad` or `post`. Advertising messages only. */
  sourceType?: string;
  /** Link to the advertisement. Advertising messages only. */
  sourceUrl?: string;
  /** Localization of the message, for example `FB_Ads`. Advertising messages only. */
  conversionSource?: string;
  /** Application that the message comes from, for example `instagram`. Advertising messages only. */
  entryPointConversionApp?: string;
  /** Preview picture, base64. May be absent, empty or null. */
  jpegThumbnail?: string | null;
  /** Link to the preview picture. Advertising messages only. */
  thumbnailUrl?: string;
  /** Kind of the preview. Advertising messages only; the value `None` is obsolete. */
  previewType?: string;
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** The text; a link or ordinary text. */
  text: string;
  /** Id of the quoted message. */
  stanzaId: string;
  /**
   * Account that the quoted message belongs to; the manual says "chat of the recipient". In the manual's examples it
   * differs at times from `quotedMessage/participant`, the sender of the quoted message.
   */
  participant: AnyChatId;
}

/**
 * What the messages with a picture, a video, an audio file or a document have in common.
 *
 * Manual: lines 3116–3121.
 */
export interface FileMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** The file. */
  fileMessageData: FileMessageData;
}

/**
 * A file that was received or sent.
 *
 * Manual: lines 3123–3134, 9577.
 */
export interface FileMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /**
   * Link to download the file from. `{{SWE002}}` instead of a link means that the file is larger than 100 MB and
   * could not be received: look at it on the phone.
   */
  downloadUrl: string;
  /** Text under the picture or video. May be absent or empty. */
  caption?: string;
  /** Name of the file. It is right only in `documentMessage`; elsewhere it is generated. May be absent. */
  fileName?: string;
  /**
   * Preview picture, base64. Empty for pictures larger than 3000x3000 pixels that were sent through the API. May be
   * absent.
   */
  jpegThumbnail?: string;
  /** Media type of the file, for example `image/jpeg`. */
  mimeType?: string;
}

/**
 * A picture.
 *
 * Manual: lines 3093–3134, 3145–3176, 3263–3357.
 */
export interface ImageMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** The file. */
  fileMessageData: FileMessageData;
  /** Kind of the message. */
  typeMessage: 'imageMessage';
}

/**
 * A video.
 *
 * Manual: lines 3093–3134.
 */
export interface VideoMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** The file. */
  fileMessageData: FileMessageData;
  /** Kind of the message. */
  typeMessage: 'videoMessage';
}

/**
 * A document. Only here is `fileName` the name that the sender gave the file.
 *
 * Manual: lines 3093–3134, 2746–2788.
 */
export interface DocumentMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** The file. */
  fileMessageData: FileMessageData;
  /** Kind of the message. */
  typeMessage: 'documentMessage';
}

/**
 * An audio file.
 *
 * Manual: lines 3093–3134, 3178–3261.
 */
export interface AudioMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** The file. */
  fileMessageData: FileMessageData;
  /** Kind of the message. */
  typeMessage: 'audioMessage';
}

/**
 * A sticker.
 *
 * Manual: lines 4416–4504.
 */
export interface StickerMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'stickerMessage';
  /** The sticker. */
  fileMessageData: StickerMessageData;
}

/**
 * A sticker that was received or sent; `fileName` is generated.
 *
 * Manual: lines 4446–4456.
 */
export interface StickerMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /**
   * Link to download the file from. `{{SWE002}}` instead of a link means that the file is larger than 100 MB and
   * could not be received: look at it on the phone.
   */
  downloadUrl: string;
  /** Text under the picture or video. May be absent or empty. */
  caption?: string;
  /** Name of the file. It is right only in `documentMessage`; elsewhere it is generated. May be absent. */
  fileName?: string;
  /**
   * Preview picture, base64. Empty for pictures larger than 3000x3000 pixels that were sent through the API. May be
   * absent.
   */
  jpegThumbnail?: string;
  /** Media type of the file, for example `image/jpeg`. */
  mimeType?: string;
  /** Whether the sticker is animated. */
  isAnimated?: boolean;
}

/**
 * A location.
 *
 * Manual: lines 3359–3481.
 */
export interface LocationMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'locationMessage';
  /** The location. */
  locationMessageData: LocationMessageData;
}

/**
 * A location that was received or sent.
 *
 * Manual: lines 3389–3398.
 */
export interface LocationMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** Name of the place. May be empty. */
  nameLocation?: string;
  /** Address of the place. May be empty. */
  address?: string;
  /** Preview picture of the map, base64. May be empty. */
  jpegThumbnail?: string;
  /** Latitude. */
  latitude: number;
  /** Longitude. */
  longitude: number;
}

/**
 * A contact.
 *
 * Manual: lines 3483–3743.
 */
export interface ContactMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'contactMessage';
  /** The contact. */
  contactMessageData: ContactMessageData;
}

/**
 * A contact as a vCard.
 *
 * Manual: lines 3777–3781, 3513–3517.
 */
export interface VcardContact {
  /** Name shown for the contact. May be empty. */
  displayName: string;
  /** The contact as vCard text (lines parted by line feeds); phone numbers stand in the lines `TEL`. */
  vcard: string;
}

/**
 * A contact that was received or sent.
 *
 * Manual: lines 3513–3519.
 */
export interface ContactMessageData {
  /** Name shown for the contact. May be empty. */
  displayName: string;
  /** The contact as vCard text (lines parted by line feeds); phone numbers stand in the lines `TEL`. */
  vcard: string;
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
}

/**
 * Several contacts in one message.
 *
 * Manual: lines 3745–4052.
 */
export interface ContactsArrayMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'contactsArrayMessage';
  /** The contacts. */
  messageData?: ContactsArrayMessageData;
}

/**
 * Several contacts that were received or sent in one message.
 *
 * Manual: lines 3772–3781, 3819–3830, 3925–3928.
 */
export interface ContactsArrayMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** The contacts. */
  contacts?: VcardContact[];
}

/**
 * A message with buttons. The journals' table of kinds says that buttons do not work at present.
 *
 * Manual: lines 4054–4151, 6829.
 */
export interface ButtonsMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'buttonsMessage';
  /** The text and the buttons. */
  buttonsMessage: ButtonsMessageData;
}

/**
 * Text and buttons of a message.
 *
 * Manual: lines 4084–4091.
 */
export interface ButtonsMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** Text above the buttons. */
  contentText?: string;
  /** Text below the buttons. */
  footer?: string;
  /** The buttons. */
  buttons: ButtonsMessageButton[];
}

/**
 * A button of a message.
 *
 * Manual: lines 4093–4097.
 */
export interface ButtonsMessageButton {
  /** Id of the button. */
  buttonId?: string;
  /** Text of the button. */
  buttonText?: string;
}

/**
 * A message with a list to choose from. The journals' table of kinds says that lists do not work at present.
 *
 * Manual: lines 4153–4277, 6831.
 */
export interface ListMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'listMessage';
  /** The text and the list. */
  listMessage: ListMessageData;
}

/**
 * Text of a message and a list to choose from.
 *
 * Manual: lines 4183–4192.
 */
export interface ListMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** Text of the message. */
  contentText?: string;
  /** Title of the message. */
  title?: string;
  /** Text below. */
  footer?: string;
  /** Text of the button that opens the list. */
  buttonText?: string;
  /** Sections of the list. */
  sections: ListMessageSection[];
}

/**
 * A section of a list.
 *
 * Manual: lines 4194–4198.
 */
export interface ListMessageSection {
  /** Title of the section. */
  title?: string;
  /** Values of the section. */
  rows?: ListMessageRow[];
}

/**
 * A value of a list.
 *
 * Manual: lines 4200–4205.
 */
export interface ListMessageRow {
  /** Text of the value. */
  title?: string;
  /** Id of the value; `singleSelectReply` of the answer repeats it. */
  rowId?: string;
  /** Description of the value. May be absent. */
  description?: string;
}

/**
 * A template message with buttons. The journals' table of kinds says that template buttons do not work at present.
 *
 * Manual: lines 4279–4414, 6830.
 */
export interface TemplateMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'templateMessage';
  /** The text and the buttons. */
  templateMessage: TemplateMessageData;
}

/**
 * Text and buttons of a template message.
 *
 * Manual: lines 4309–4318.
 */
export interface TemplateMessageData {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** Namespace of the organization. May be absent. */
  namespace?: string;
  /** Name of the template. May be absent. */
  elementName?: string;
  /** Text above the buttons. */
  contentText?: string;
  /** Text below the buttons. */
  footer?: string;
  /** The buttons. */
  buttons: TemplateButton[];
}

/**
 * A button of a template message; one of `urlButton`, `callButton` and `quickReplyButton` is present.
 *
 * Manual: lines 4320–4326.
 */
export interface TemplateButton {
  /** Position of the button, from 1. */
  index?: number;
  /** Present when the button opens a link. */
  urlButton?: TemplateUrlButton;
  /** Present when the button calls a number. */
  callButton?: TemplateCallButton;
  /** Present when the button sends a prepared answer. */
  quickReplyButton?: TemplateQuickReplyButton;
}

/**
 * A button that opens a link.
 *
 * Manual: lines 4328–4332.
 */
export interface TemplateUrlButton {
  /** Text of the button. */
  displayText?: string;
  /** The link. */
  url?: string;
}

/**
 * A button that calls a phone number.
 *
 * Manual: lines 4334–4338.
 */
export interface TemplateCallButton {
  /** Text of the button. */
  displayText?: string;
  /** The phone number, written as the sender wrote it. */
  phoneNumber?: string;
}

/**
 * A button that sends a prepared answer.
 *
 * Manual: lines 4340–4344.
 */
export interface TemplateQuickReplyButton {
  /** Text of the button. */
  displayText?: string;
  /** Id of the button. */
  id?: string;
}

/**
 * A reaction (an emoji) to a message.
 *
 * Manual: lines 4506–4582.
 */
export interface ReactionMessage {
  /** Kind of the message. */
  typeMessage: 'reactionMessage';
  /** The reaction. */
  extendedTextMessageData: ReactionMessageData;
  /** The message that the reaction is for. Only `stanzaId` and `participant` are given. */
  quotedMessage: QuotedMessage;
}

/**
 * A reaction.
 *
 * Manual: lines 4536–4539.
 */
export interface ReactionMessageData {
  /** The emoji. */
  text: string;
}

/**
 * An invitation to a group. It comes when somebody wanted to add the account to a group on a phone, could not, and
 * then chose to invite it: the account has the sender in its contacts, the sender does not have the account in his,
 * and the account's privacy settings allow only its contacts to add it to groups. Links to a group are not of this
 * kind, and such invitations cannot be sent through the API.
 *
 * Manual: lines 4584–4689.
 */
export interface GroupInviteMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'groupInviteMessage';
  /** The invitation. */
  groupInviteMessageData: GroupInviteMessageData;
}

/**
 * An invitation to a group.
 *
 * Manual: lines 4637–4646.
 */
export interface GroupInviteMessageData {
  /** Id of the group's chat. */
  groupJid: AnyChatId;
  /** Code of the invitation. */
  inviteCode: string;
  /** When the invitation expires, as text; `0` in the manual's example. */
  inviteExpiration?: string;
  /** Name of the group. */
  groupName?: string;
  /** Text of the invitation. */
  caption?: string;
  /** Name of the sender. */
  name?: string;
  /** Preview picture of the group, base64. */
  jpegThumbnail?: string;
}

/**
 * What a poll and its votes have in common.
 *
 * Manual: lines 4720–4725, 4803–4809.
 */
export interface PollInfo {
  /** Question of the poll. */
  name: string;
  /** Whether several options may be chosen; `false` when absent. */
  multipleAnswers?: boolean;
}

/**
 * A poll.
 *
 * Sent while on: `pollMessageWebhook`.
 *
 * Manual: lines 4691–4770.
 */
export interface PollMessage {
  /** Kind of the message. */
  typeMessage: 'pollMessage';
  /** The poll. */
  pollMessageData: PollMessageData;
}

/**
 * A poll that was received or sent.
 *
 * Manual: lines 4720–4730, 6052–6056.
 */
export interface PollMessageData {
  /** Question of the poll. */
  name: string;
  /** Whether several options may be chosen; `false` when absent. */
  multipleAnswers?: boolean;
  /** Options of the poll. Empty when the poll is quoted. */
  options: PollOption[];
}

/**
 * The votes of a poll changed; it shows the votes of all options. A vote that is taken back at once makes one message
 * with the last state; taken back after a second or later, one message for each state.
 *
 * Sent while on: `pollMessageWebhook`.
 *
 * Manual: lines 4772–4863.
 */
export interface PollUpdateMessage {
  /** Kind of the message. */
  typeMessage: 'pollUpdateMessage';
  /** The poll and its votes. */
  pollMessageData: PollUpdateMessageData;
}

/**
 * A poll and its votes.
 *
 * Manual: lines 4803–4815.
 */
export interface PollUpdateMessageData {
  /** Question of the poll. */
  name: string;
  /** Whether several options may be chosen; `false` when absent. */
  multipleAnswers?: boolean;
  /** Id of the message with the poll. */
  stanzaId: string;
  /** Votes for each option; options without a vote are listed too. */
  votes: PollVote[];
}

/**
 * Votes for an option of a poll.
 *
 * Manual: lines 4811–4820, 4849–4858.
 */
export interface PollVote {
  /** Text of the option. */
  optionName: string;
  /** Accounts that chose the option; empty when nobody did. */
  optionVoters: AnyChatId[];
}

/**
 * Somebody pressed a button of a message with buttons. The journals' table of kinds says that it does not work at
 * present.
 *
 * Manual: lines 4934–4980, 6832.
 */
export interface ButtonsResponseMessage {
  /** Kind of the message. */
  typeMessage: 'buttonsResponseMessage';
  /** The pressed button. */
  buttonsResponseMessage: ButtonsResponseMessageData;
}

/**
 * The button that was pressed.
 *
 * Manual: lines 4946–4951.
 */
export interface ButtonsResponseMessageData {
  /** Id of the pressed button. */
  selectedButtonId: string;
  /** Text of the pressed button. */
  selectedButtonText?: string;
  /** Id of the message with the buttons. */
  stanzaId?: string;
}

/**
 * Somebody pressed a button of a template message. The manual's tables write the kind `templateButtonsReplyMessage`,
 * its example as here. The journals' table of kinds says that it does not work at present.
 *
 * Manual: lines 4982–5030, 6833.
 */
export interface TemplateButtonReplyMessage {
  /** Kind of the message. */
  typeMessage: 'templateButtonReplyMessage';
  /** The pressed button. */
  templateButtonReplyMessage: TemplateButtonReplyMessageData;
}

/**
 * The button of a template message that was pressed.
 *
 * Manual: lines 4994–5000.
 */
export interface TemplateButtonReplyMessageData {
  /** Position of the pressed button, a number as text. */
  selectedIndex?: string;
  /** Id of the pressed button. */
  selectedId: string;
  /** Text of the pressed button. */
  selectedDisplayText?: string;
  /** Id of the message with the buttons. */
  stanzaId?: string;
}

/**
 * Somebody chose a value of a list. The journals' table of kinds says that it does not work at present.
 *
 * Manual: lines 5032–5081, 6834.
 */
export interface ListResponseMessage {
  /** The message that this one quotes (answers to). Present only when it does. */
  quotedMessage?: QuotedMessage;
  /** Kind of the message. */
  typeMessage: 'listResponseMessage';
  /** The chosen value. */
  listResponseMessage: ListResponseMessageData;
}

/**
 * The value of a list that was chosen.
 *
 * Manual: lines 5045–5051.
 */
export interface ListResponseMessageData {
  /** Text of the chosen value. */
  title?: string;
  /** Kind of the list, a number as text; `1`: one value is chosen. */
  listType?: string;
  /** Id of the chosen value, `rowId` of the list. */
  singleSelectReply: string;
  /** Id of the message with the list. */
  stanzaId?: string;
}

/**
 * A message that another one quotes. Which fields are there depends on its kind; a reaction gives `stanzaId` and
 * `participant` only. Its fields are flat, in notifications and in the journals alike.
 *
 * Manual: lines 2445–2452, 2515–2520, 2554–2561, 2600–2608, 2641–2652, 2690–2702, 4541–4547, 5859–5868, 6049–6058,
 * 6074–6085.
 */
export interface QuotedMessage {
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** Id of the quoted message. */
  stanzaId?: string;
  /** Sender of the quoted message. */
  participant?: AnyChatId;
  /** Kind of the quoted message. Absent in reactions. */
  typeMessage?: QuotedMessageKind;
  /** Text of a quoted text or link. */
  textMessage?: string;
  /** Link to download a quoted file from; empty in the manual's examples. */
  downloadUrl?: string;
  /** Text under a quoted picture or video. */
  caption?: string;
  /** Name of a quoted file; right only for `documentMessage`, generated for the others. */
  fileName?: string;
  /** Preview picture of a quoted file, base64. May be empty. */
  jpegThumbnail?: string;
  /** Media type of a quoted file. */
  mimeType?: string;
  /** Whether a quoted file, such as a sticker, is animated. */
  isAnimated?: boolean;
  /** The quoted location. */
  location?: LocationMessageData;
  /** The quoted contact. */
  contact?: ContactMessageData;
  /** The quoted contacts, of the kind `contactsArrayMessage`. */
  contacts?: VcardContact[];
  /** Preview of the quoted link, or content of a quoted advertising message. */
  extendedTextMessage?: QuotedExtendedText;
  /** The quoted poll; its `options` are empty in the manual's examples. */
  pollMessageData?: PollMessageData;
}

/**
 * Content of a quoted message with a link. The text itself stands in `textMessage` of the quoted message.
 *
 * Manual: lines 2695–2700.
 */
export interface QuotedExtendedText {
  /** Description of the link. May be empty. */
  description?: string;
  /** Title of the link. May be empty. */
  title?: string;
  /** Whether the message contains an automatic answer. Advertising messages only. */
  containsAutoReply?: boolean;
  /** Kind of the media, for example `IMAGE`. Advertising messages only. */
  mediaType?: string;
  /** Whether to show in the message that it is advertising. Advertising messages only. */
  showAdAttribution?: boolean;
  /** Id of the advertisement. Advertising messages only. */
  sourceId?: string;
  /** Kind of the source, for example `ad` or `post`. Advertising messages only. */
  sourceType?: string;
  /** Link to the advertisement. Advertising messages only. */
  sourceUrl?: string;
  /** Localization of the message, for example `FB_Ads`. Advertising messages only. */
  conversionSource?: string;
  /** Application that the message comes from, for example `instagram`. Advertising messages only. */
  entryPointConversionApp?: string;
  /** Preview picture, base64. May be absent, empty or null. */
  jpegThumbnail?: string | null;
  /** Link to the preview picture. Advertising messages only. */
  thumbnailUrl?: string;
  /** Kind of the preview. Advertising messages only; the value `None` is obsolete. */
  previewType?: string;
  /** Whether the message was forwarded from another chat. */
  isForwarded?: boolean;
  /** How many times the message was forwarded. */
  forwardingScore?: number;
  /** The text; a link or ordinary text. May be absent. */
  text?: string;
}

/**
 * Kind of a quoted message.
 *
 * - `textMessage`: A text, in `textMessage`.
 * - `extendedTextMessage`: A text with a link, in `textMessage` and `extendedTextMessage`.
 * - `quotedMessage`: A text that itself quotes a message.
 * - `imageMessage`: A picture.
 * - `videoMessage`: A video.
 * - `documentMessage`: A document.
 * - `audioMessage`: An audio file.
 * - `stickerMessage`: A sticker.
 * - `locationMessage`: A location, in `location`.
 * - `contactMessage`: A contact, in `contact`.
 * - `contactsArrayMessage`: Several contacts.
 * - `buttonsMessage`: A message with buttons.
 * - `listMessage`: A message with a list to choose from.
 * - `templateMessage`: A template message with buttons.
 * - `groupInviteMessage`: An invitation to a group.
 * - `pollMessage`: A poll, in `pollMessageData`.
 * - `buttonsResponseMessage`: A pressed button.
 * - `templateButtonReplyMessage`: A pressed button of a template message.
 * - `listResponseMessage`: A chosen value of a list.
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 2450, 3138–3143, 6077.
 */
export type QuotedMessageKind =
  | 'textMessage'
  | 'extendedTextMessage'
  | 'quotedMessage'
  | 'imageMessage'
  | 'videoMessage'
  | 'documentMessage'
  | 'audioMessage'
  | 'stickerMessage'
  | 'locationMessage'
  | 'contactMessage'
  | 'contactsArrayMessage'
  | 'buttonsMessage'
  | 'listMessage'
  | 'templateMessage'
  | 'groupInviteMessage'
  | 'pollMessage'
  | 'buttonsResponseMessage'
  | 'templateButtonReplyMessage'
  | 'listResponseMessage'
  | (string & {});
