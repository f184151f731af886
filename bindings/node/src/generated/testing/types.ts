// @generated from the sandbox's control interface; edit crates/green-api-sandbox/src/control instead.

import type {
  ContactProduct,
  JournalMessageStatus,
  MessageData,
  Notification,
  QueueItem,
  SetSettings,
  StatusText,
} from '../models/index.js';

/** An error: what is wrong, where, and what to do about it. */
export interface Problem {
  /** HTTP status. */
  status: number;
  /** The field of the body, of the path or of the query, or the header, that is wrong. */
  field?: string | null | undefined;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  mend: string;
}

/** That the sandbox runs. */
export interface Health {
  /** `ok` */
  status: string;
  /** Version of the sandbox. */
  version: string;
  /** Address of the API host. */
  apiUrl: string;
  /** Address of the media host. */
  mediaUrl: string;
  /** How many instances there are. */
  instances: number;
  /** How many accounts there are. */
  people: number;
  /** How many faults were injected. */
  faults: number;
}

/** An OpenAPI document. */
export type Document = { [property: string]: unknown };

/** The whole state. Its layout is that of one version of the sandbox. */
export type ExportedState = { [property: string]: unknown };

/** A request that was answered. Tokens are never in it. */
export interface LoggedRequest {
  /** When it came, in milliseconds since 1970, by the sandbox's clock. */
  at: number;
  /** The HTTP verb; null for one that the service does not know. */
  verb?: string | null | undefined;
  /** The instance that it named. */
  instance?: number | null | undefined;
  /** The method; null when there is no such one. */
  method?: MethodName | null | undefined;
  /** Status of the answer; null when the connection was cut. */
  status?: number | null | undefined;
  /** How long the answer took in real time, in milliseconds. */
  milliseconds: number;
  /** The faults that it met. */
  faults: number[];
}

/** A method of the API. */
export type MethodName =
  | 'getSettings'
  | 'setSettings'
  | 'getStateInstance'
  | 'reboot'
  | 'logout'
  | 'qr'
  | 'scanqrcode'
  | 'getAuthorizationCode'
  | 'setProfilePicture'
  | 'getWaSettings'
  | 'sendMessage'
  | 'sendPoll'
  | 'sendFileByUpload'
  | 'sendFileByUrl'
  | 'uploadFile'
  | 'sendLocation'
  | 'sendContact'
  | 'forwardMessages'
  | 'receiveNotification'
  | 'deleteNotification'
  | 'downloadFile'
  | 'getChatHistory'
  | 'getMessage'
  | 'lastIncomingMessages'
  | 'lastOutgoingMessages'
  | 'showMessagesQueue'
  | 'clearMessagesQueue'
  | 'createGroup'
  | 'updateGroupName'
  | 'getGroupData'
  | 'addGroupParticipant'
  | 'removeGroupParticipant'
  | 'setGroupAdmin'
  | 'removeAdmin'
  | 'setGroupPicture'
  | 'leaveGroup'
  | 'sendTextStatus'
  | 'sendVoiceStatus'
  | 'sendMediaStatus'
  | 'deleteStatus'
  | 'getStatusStatistic'
  | 'getIncomingStatuses'
  | 'getOutgoingStatuses'
  | 'readChat'
  | 'checkWhatsapp'
  | 'getAvatar'
  | 'getContacts'
  | 'getContactInfo'
  | 'deleteMessage'
  | 'archiveChat'
  | 'unarchiveChat'
  | 'setDisappearingChat';

/** A group. */
export interface SandboxGroup {
  /** Its id, with `@g.us`. */
  id: string;
  /** Its name. */
  name: string;
  /** Who made it. */
  owner: number;
  /** Who is in it. */
  members: number[];
  /** Who may change it. */
  administrators: number[];
}

/** A message in the mailbox of an account. */
export interface SandboxMessage {
  /** The account whose copy it is. */
  owner: number;
  /** Its id. */
  id: string;
  /** The chat, as the owner sees it. */
  chat: string;
  /** Who wrote it. */
  sender: number;
  /** The owner wrote it. */
  outgoing: boolean;
  /** The instance that sent it through the API. */
  byApi?: number | null | undefined;
  /** What it says: `messageData` of notifications. */
  content: MessageData;
  /** When it was written or received, in milliseconds since 1970. */
  accepted: number;
  /** How far it came. */
  status: JournalMessageStatus;
  /** Why it failed. */
  failure?: string | null | undefined;
  /** Whom it is for. */
  recipients: number[];
  /** Whom it reached. */
  deliveredTo: number[];
  /** Who read it. */
  readBy: number[];
  /** The owner read it. */
  read: boolean;
}

/** An instance. */
export interface SandboxInstance {
  /** Its number, `idInstance`. */
  id: number;
  /** Its access token, `apiTokenInstance`. */
  token: string;
  /** Its state; null while it is being created. */
  state?: InstanceState | null | undefined;
  /** Whether it may be used. */
  standing: Standing;
  /** Its tariff. */
  tariff: Tariff;
  /** It has access to methods in beta. */
  beta: boolean;
  /** The number that it is linked to. */
  phone?: number | null | undefined;
  /** The settings that apply. */
  settings: SetSettings;
  /** How much waits to be sent. */
  queued: number;
  /** How many notifications wait. */
  notifications: number;
}

/**
 * States, as `getStateInstance` tells them.
 *
 * - `notAuthorized`: No account is linked.
 * - `authorized`: An account is linked: messages are sent and received.
 * - `blocked`: The account was blocked by WhatsApp.
 * - `sleepMode`: The phone is switched off.
 * - `starting`: It restarts.
 * - `yellowCard`: Sending is suspended because the account writes too much.
 */
export type InstanceState =
  | 'notAuthorized'
  | 'authorized'
  | 'blocked'
  | 'sleepMode'
  | 'starting'
  | 'yellowCard';

/**
 * Whether the instance may be used at all.
 *
 * - `paid`: It may.
 * - `expired`: Its paid time is over.
 * - `deleted`: It was deleted.
 */
export type Standing =
  | 'paid'
  | 'expired'
  | 'deleted';

/**
 * Tariff of an instance.
 *
 * - `developer`: Free, with quotas and three chats
 * - `business`: Paid
 */
export type Tariff =
  | 'developer'
  | 'business';

/** An instance to make: linked when `phone` is given, otherwise waiting for a phone to link it. */
export interface InstanceOptions {
  /** Its number; the next one that is free when left out. */
  id?: number | null | undefined;
  /** Its access token; made when left out. */
  token?: string | null | undefined;
  /** Its tariff; business when left out. */
  tariff?: Tariff | null | undefined;
  /**
   * It has access to methods in beta.
   *
   * @default false
   */
  beta?: boolean | undefined;
  /** The number that it is linked to from the start; not linked when left out. */
  phone?: number | null | undefined;
  /**
   * It takes its time to be created, and is `null` meanwhile.
   *
   * @default false
   */
  creating?: boolean | undefined;
  /** Settings that differ from those of a new instance. */
  settings?: SetSettings | null | undefined;
}

/** What changes; the rest stays. */
export interface InstanceChange {
  /** `blocked`, `yellowCard`, …, as WhatsApp or the service would. */
  state?: InstanceState | null | undefined;
  /** Whether it may be used. */
  standing?: Standing | null | undefined;
  /** Its tariff. */
  tariff?: Tariff | null | undefined;
  /** It has access to methods in beta. */
  beta?: boolean | null | undefined;
  /** Settings to change at once. */
  settings?: SetSettings | null | undefined;
}

/** Nothing: `{}`. */
export interface Nothing {
}

/** A phone that scans the instance's current QR code. */
export interface Scan {
  /** Its number; an account is made when there is none. */
  phone: number;
}

/** A phone that scans a QR code somewhere, a screen for instance. */
export interface ScanText {
  /** Its number. */
  phone: number;
  /** What the QR code says. */
  text: string;
}

/** A phone on which a code of `getAuthorizationCode` is entered. */
export interface EnterCode {
  /** Its number. */
  phone: number;
  /** The code. */
  code: string;
}

/** Something that waits to be sent. */
export interface PendingMessage {
  /** The chat it is for. */
  chat: string;
  /** When it was put in, in milliseconds since 1970. */
  accepted: number;
  /** The ids of its messages. */
  messages: string[];
  /** As `showMessagesQueue` shows it. */
  item: QueueItem;
}

/** A notification that waits. */
export interface PendingNotification {
  /** Its receipt. */
  receiptId: number;
  /** When it was made, in milliseconds since 1970. */
  made: number;
  /** It was handed out and can be deleted. */
  received: boolean;
  /** The notification. */
  body: Notification;
}

/** A person, or the account of an instance. */
export interface SandboxPerson {
  /** The number. */
  phone: number;
  /** The name that it gave itself. */
  name: string;
  /** The phone is on. */
  phoneOn: boolean;
  /** Names in its phone book, by number. */
  phoneBook: { [key: string]: string };
  /** Whom it blocked. */
  blocked: number[];
  /** The picture is shown to nobody. */
  avatarHidden: boolean;
  /** Only those in its phone book may add it to groups. */
  groupsByContactsOnly: boolean;
  /** It rejects calls by itself. */
  doNotDisturb: boolean;
  /** Others learn that it read their messages. */
  readReceipts: boolean;
  /** WhatsApp says in time whether the number has an account. */
  checkedInTime: boolean;
  /** Its business profile, when it uses WhatsApp Business. */
  business?: BusinessProfile | null | undefined;
  /** Milliseconds until it reads a message; null when it never does. */
  readsAfter?: number | null | undefined;
  /** How it answers. */
  answers: Answers;
  /** Milliseconds from reading to answering. */
  answersAfter: number;
  /** How many messages it has, written and received. */
  messages: number;
}

/** A business profile. */
export interface BusinessProfile {
  /**
   * E-mail address.
   *
   * @default ""
   */
  email?: string | undefined;
  /**
   * Category, such as `Automotive Dealership`.
   *
   * @default ""
   */
  category?: string | undefined;
  /**
   * Description.
   *
   * @default ""
   */
  description?: string | undefined;
  /**
   * Product cards.
   *
   * @default []
   */
  products?: ContactProduct[] | undefined;
}

/** How a person answers. */
export type Answers =
  /** Not at all. */
  | 'silent'
  /** With the same. */
  | 'echo'
  /** With these texts, one after another, then not any more. */
  | { script: string[] };

/**
 * What a person is to be like. What is left out stays, or is usual: the phone is on, messages are read at once and
 * not answered.
 */
export interface PersonOptions {
  /** The name that it gives itself. */
  name?: string | null | undefined;
  /** The phone is on; what waited for it arrives. */
  phoneOn?: boolean | null | undefined;
  /** Names in its phone book, by number. */
  phoneBook?: { [key: string]: string } | null | undefined;
  /** Whom it blocks. */
  blocked?: number[] | null | undefined;
  /** The picture is shown to nobody. */
  avatarHidden?: boolean | null | undefined;
  /** Only those in its phone book may add it to groups. */
  groupsByContactsOnly?: boolean | null | undefined;
  /** It rejects calls by itself. */
  doNotDisturb?: boolean | null | undefined;
  /** Others learn that it read their messages. */
  readReceipts?: boolean | null | undefined;
  /** WhatsApp says in time whether the number has an account. */
  checkedInTime?: boolean | null | undefined;
  /** Milliseconds until it reads a message; null: never. */
  readsAfter?: number | null | undefined;
  /** Its business profile, with which it uses WhatsApp Business; null: it does not use it any more. */
  business?: BusinessProfile | null | undefined;
  /** How it answers. */
  answers?: Answers | null | undefined;
  /** Milliseconds from reading to answering. */
  answersAfter?: number | null | undefined;
}

/** A status of somebody else, as a person sees it. */
export interface SandboxStatus {
  /** Its id. */
  id: string;
  /** Who published it. */
  author: number;
  /** The text with its colours and font, when it is a text. */
  text?: StatusText | null | undefined;
  /** The file, when it is a picture, a video or sound. */
  file?: SandboxStatusFile | null | undefined;
  /** The person viewed it. */
  viewed: boolean;
}

/** The file of a status. */
export interface SandboxStatusFile {
  /** Where it can be fetched. */
  url: string;
  /** Its name, made by the service. */
  name: string;
  /** Its media type. */
  mime: string;
  /** Text below it. */
  caption: string;
}

/** What came of it. */
export interface ActionResult {
  /** Id of the message that was written. */
  idMessage?: string | null | undefined;
  /** Id of the call. */
  idCall?: string | null | undefined;
  /** Id of the group that was made. */
  group?: string | null | undefined;
  /** Id of the status that was published. */
  idStatus?: string | null | undefined;
}

/**
 * What a file is sent as.
 *
 * - `document`: A document.
 * - `sticker`: A sticker, WebP; its name and caption are not used.
 * - `animatedSticker`: A sticker that moves, WebP; its name and caption are not used.
 */
export type FileForm =
  | 'document'
  | 'sticker'
  | 'animatedSticker';

/** What the clock shows. */
export interface ClockState {
  /** Milliseconds since 1970. */
  now: number;
  /** The same as a date. */
  iso: string;
  /** It stands still. */
  held: boolean;
  /** How many times as fast as time it runs. */
  scale: number;
}

/** Moves the clock on; the parts add up. */
export interface Advance {
  /**
   * So many milliseconds.
   *
   * @default 0
   */
  milliseconds?: number | undefined;
  /**
   * So many seconds.
   *
   * @default 0
   */
  seconds?: number | undefined;
  /**
   * So many hours.
   *
   * @default 0
   */
  hours?: number | undefined;
  /**
   * So many days of 24 hours.
   *
   * @default 0
   */
  days?: number | undefined;
}

/** How fast the clock runs. */
export interface Scale {
  /** So many times as fast as time, from 0.001 to 1000000. */
  scale: number;
}

/** All faults. */
export interface FaultList {
  /** The seed of chance. */
  seed: number;
  /** The faults, oldest first. */
  faults: InjectedFault[];
}

/** A fault that was injected. */
export interface InjectedFault {
  /** Its number. */
  id: number;
  /** What it is. */
  fault: Fault;
  /** How often it happened. */
  happened: number;
}

/** A fault: what goes wrong, for whom, how often. */
export interface Fault {
  /** What goes wrong. */
  kind: FaultKind;
  /**
   * What it befalls; requests when left out. Faults of the queue of notifications befall what is queued, whoever
   * takes it.
   *
   * @default "requests"
   */
  befalls?: Befalls | undefined;
  /** The instance; all when left out. */
  instance?: number | null | undefined;
  /** The method; all when left out. */
  method?: MethodName | null | undefined;
  /**
   * How likely it is each time, from 0 to 1; 1 when left out.
   *
   * @default 1.0
   */
  probability?: number | undefined;
  /** How often it happens at most; without end when left out. */
  count?: number | null | undefined;
  /** Seed of its chance; from the seed of all faults and its number when left out. */
  seed?: number | null | undefined;
}

/** What goes wrong. */
export type FaultKind =
  /**
   * The answer, or the delivery of a webhook, takes longer, in real time: `from` to `to` milliseconds, at most ten
   * minutes.
   */
  | {
    latency: {
      /** At least so many milliseconds. */
      from: number;
      /** At most so many milliseconds. */
      to: number;
    };
  }
  /** 401 Unauthorized; nothing is done. */
  | 'unauthorized'
  /** 429 Too Many Requests; nothing is done. */
  | 'tooManyRequests'
  /** 466 with `invokeStatus`; nothing is done. */
  | 'quotaExceeded'
  /** 499 Client Closed Request; nothing is done. */
  | 'clientClosed'
  /** 500 Internal Server Error; nothing is done. */
  | 'internalError'
  /** 502 Bad Gateway; nothing is done. */
  | 'badGateway'
  /** The connection ends before the request takes effect: nothing is done, nothing is answered. */
  | 'cutBefore'
  /**
   * The connection ends after the request took effect: all is done, the answer is lost. Who repeats it does it twice.
   */
  | 'cutAfter'
  /** The connection ends in the middle of the answer. */
  | 'cutMidway'
  /** The answer comes piece by piece, in real time. */
  | {
    slowBody: {
      /**
       * Bytes of a piece; 16 when left out.
       *
       * @default 16
       */
      piece?: number | undefined;
      /**
       * Milliseconds between two pieces; 100 when left out.
       *
       * @default 100
       */
      pause?: number | undefined;
    };
  }
  /** Half of the JSON, as if it were all. */
  | 'truncatedJson'
  /** Something that is no JSON: a stray bracket, an HTML page, `NaN`. */
  | 'malformedJson'
  /** `null` where an object is expected. */
  | {
    null: {
      /** JSON pointer of what becomes null, `/body/senderData` for instance; the whole answer when left out. */
      at?: string | null | undefined;
    };
  }
  /** A new notification is queued twice, under two receipts. */
  | 'duplicatedNotifications'
  /** A new notification overtakes the one before it, unless that was received already. */
  | 'reorderedNotifications';

/**
 * What a fault befalls.
 *
 * - `requests`: Requests to the API.
 * - `webhooks`: Deliveries to the webhook: latency, cuts (`cutAfter`: the server took the notification, and gets it
 *   again), broken JSON.
 */
export type Befalls =
  | 'requests'
  | 'webhooks';

/** A seed. */
export interface Seed {
  /** The same seed and the same requests meet the same faults. */
  seed: number;
}
