// @generated from the sandbox's control interface; edit crates/green-api-sandbox/src/control instead.

import type {
  ActionResult,
  Advance,
  ClockState,
  Document,
  EnterCode,
  ExportedState,
  Fault,
  FaultList,
  FileForm,
  Health,
  InjectedFault,
  InstanceChange,
  InstanceOptions,
  LoggedRequest,
  PendingMessage,
  PendingNotification,
  PersonOptions,
  SandboxGroup,
  SandboxInstance,
  SandboxMessage,
  SandboxPerson,
  SandboxStatus,
  Scale,
  Scan,
  ScanText,
  Seed,
} from './types.js';
import type { MessageData } from '../models/index.js';

/** The operations of the control interface. */
export abstract class ControlMethods {
  /** Does an operation; what it takes is one flat object. */
  protected abstract control<Answer>(operation: string, parameters: object): Answer;

  /** Whether the sandbox runs, and where. */
  health(): Health {
    return this.control('health', {});
  }

  /** This interface as OpenAPI. */
  describe(): Document {
    return this.control('describe', {});
  }

  /** The whole state. */
  exportState(): ExportedState {
    return this.control('exportState', {});
  }

  /**
   * Put an exported state in the place of what there is.
   *
   * It is the one of `exportState`, of the same version. The clock shows what it showed then.
   */
  importState(options: ExportedState): Health {
    return this.control('importState', options);
  }

  /** The last 1000 requests to the API, without tokens. */
  requests(options: { last?: number | undefined } = {}): LoggedRequest[] {
    return this.control('requests', options);
  }

  /** Forget the requests. */
  clearRequests(): LoggedRequest[] {
    return this.control('clearRequests', {});
  }

  /** All groups, and who is in them. */
  listGroups(): SandboxGroup[] {
    return this.control('listGroups', {});
  }

  /** What anybody wrote, and whom it reached. */
  messages(options: { last?: number | undefined } = {}): SandboxMessage[] {
    return this.control('messages', options);
  }

  /** All instances. */
  listInstances(): SandboxInstance[] {
    return this.control('listInstances', {});
  }

  /**
   * Make an instance.
   *
   * Without parameters it waits for a phone to link it: by the QR code (`scan`) or by a code (`enterCode`). With
   * `phone` it is authorized at once.
   */
  createInstance(options: InstanceOptions = {}): SandboxInstance {
    return this.control('createInstance', options);
  }

  /**
   * An instance.
   *
   * @param id Number of the instance.
   */
  showInstance(id: number): SandboxInstance {
    return this.control('showInstance', { id });
  }

  /**
   * Block it, give it a yellow card, let it expire, change its tariff.
   *
   * @param id Number of the instance.
   */
  changeInstance(id: number, options: InstanceChange = {}): SandboxInstance {
    return this.control('changeInstance', { id, ...options });
  }

  /**
   * Delete an instance as the service does: it says so from then on.
   *
   * @param id Number of the instance.
   */
  deleteInstance(id: number): SandboxInstance {
    return this.control('deleteInstance', { id });
  }

  /**
   * Give it another token; the old one stops working.
   *
   * @param id Number of the instance.
   */
  changeToken(id: number): SandboxInstance {
    return this.control('changeToken', { id });
  }

  /**
   * Unlink its account on the phone.
   *
   * @param id Number of the instance.
   */
  unlink(id: number): SandboxInstance {
    return this.control('unlink', { id });
  }

  /**
   * A phone scans its current QR code.
   *
   * @param id Number of the instance.
   */
  scan(id: number, options: Scan): SandboxInstance {
    return this.control('scan', { id, ...options });
  }

  /** A phone scans a QR code that says this. */
  scanText(options: ScanText): SandboxInstance {
    return this.control('scanText', options);
  }

  /** A code of getAuthorizationCode is entered on a phone. */
  enterCode(options: EnterCode): SandboxInstance {
    return this.control('enterCode', options);
  }

  /**
   * What waits to be sent.
   *
   * @param id Number of the instance.
   */
  sendQueue(id: number): PendingMessage[] {
    return this.control('sendQueue', { id });
  }

  /**
   * The notifications that wait.
   *
   * @param id Number of the instance.
   */
  notifications(id: number): PendingNotification[] {
    return this.control('notifications', { id });
  }

  /**
   * Forget the notifications that wait.
   *
   * @param id Number of the instance.
   */
  clearNotifications(id: number): PendingNotification[] {
    return this.control('clearNotifications', { id });
  }

  /**
   * What stands in its journals.
   *
   * @param id Number of the instance.
   */
  journal(id: number): SandboxMessage[] {
    return this.control('journal', { id });
  }

  /** All accounts. */
  listPeople(): SandboxPerson[] {
    return this.control('listPeople', {});
  }

  /**
   * Make a person, or another one with the same number.
   *
   * Who is not made does not exist on WhatsApp: messages to that number are not delivered.
   *
   * @param phone Phone number of the account, with country code.
   */
  createPerson(phone: number, options: PersonOptions = {}): SandboxPerson {
    return this.control('createPerson', { phone, ...options });
  }

  /**
   * An account.
   *
   * @param phone Phone number of the account, with country code.
   */
  showPerson(phone: number): SandboxPerson {
    return this.control('showPerson', { phone });
  }

  /**
   * Change a person: phone on or off, answers, names.
   *
   * @param phone Phone number of the account, with country code.
   */
  changePerson(phone: number, options: PersonOptions = {}): SandboxPerson {
    return this.control('changePerson', { phone, ...options });
  }

  /**
   * What a person wrote and received.
   *
   * @param phone Phone number of the account, with country code.
   */
  messagesOfPerson(phone: number): SandboxMessage[] {
    return this.control('messagesOfPerson', { phone });
  }

  /**
   * The statuses that a person got, oldest first.
   *
   * @param phone Phone number of the account, with country code.
   */
  statusesOfPerson(phone: number): SandboxStatus[] {
    return this.control('statusesOfPerson', { phone });
  }

  /** What the clock shows. */
  clock(): ClockState {
    return this.control('clock', {});
  }

  /** Stop the clock. */
  holdClock(): ClockState {
    return this.control('holdClock', {});
  }

  /** Let the clock run. */
  releaseClock(): ClockState {
    return this.control('releaseClock', {});
  }

  /**
   * Move the clock on; what becomes due is done before the answer.
   *
   * Hold the clock first (`holdClock`) when nothing else is to move it.
   */
  advanceClock(options: Advance = {}): ClockState {
    return this.control('advanceClock', options);
  }

  /** Let the clock run faster or slower. */
  scaleClock(options: Scale): ClockState {
    return this.control('scaleClock', options);
  }

  /** What goes wrong on purpose. */
  listFaults(): FaultList {
    return this.control('listFaults', {});
  }

  /** Let something go wrong. */
  addFault(options: Fault): InjectedFault {
    return this.control('addFault', options);
  }

  /** Let nothing go wrong. */
  clearFaults(): FaultList {
    return this.control('clearFaults', {});
  }

  /** Begin chance anew. */
  seedFaults(options: Seed): FaultList {
    return this.control('seedFaults', options);
  }

  /**
   * Take a fault away.
   *
   * @param fault Number of the fault.
   */
  removeFault(fault: number): FaultList {
    return this.control('removeFault', { fault });
  }
}

/** What a person can do. */
export abstract class PersonActions {
  /** Does an action of this name. */
  protected abstract act(action: string, fields: object): ActionResult;

  /** Writes a text; quotes a message of the chat with it when `quotes` is given. */
  write(options: {
    /** Id of the chat. */
    chat: string;
    /** What it writes. */
    text: string;
    /** Id of the message of this chat that it quotes. */
    quotes?: string | null | undefined;
  }): ActionResult {
    return this.act('write', options);
  }

  /** Sends a message of any kind. Quotes a message when `quotes` is given. */
  send(options: {
    /** Id of the chat. */
    chat: string;
    /** The message: `messageData`, as notifications have it. */
    content: MessageData;
    /** Id of the message of this chat that it quotes. */
    quotes?: string | null | undefined;
  }): ActionResult {
    return this.act('send', options);
  }

  /** Sends a file: picture, video, audio or document by its type. Quotes a message when `quotes` is given. */
  sendFile(options: {
    /** Id of the chat. */
    chat: string;
    /** Its name with extension. */
    name: string;
    /** What is in it, as base64. */
    base64: string;
    /** Text below a picture or video. */
    caption?: string | null | undefined;
    /** Its type, when the name does not tell it. */
    mime?: string | null | undefined;
    /** What it is sent as, whatever its type. */
    sendAs?: FileForm | null | undefined;
    /** It counts as this many bytes, so that nobody has to make a file of 100 MB. */
    size?: number | null | undefined;
    /** Id of the message of this chat that it quotes. */
    quotes?: string | null | undefined;
  }): ActionResult {
    return this.act('sendFile', options);
  }

  /** Forwards a message to another chat. */
  forward(options: {
    /** Id of the chat that the message is in. */
    chat: string;
    /** Id of the message. */
    idMessage: string;
    /** Id of the chat that it goes to. */
    to: string;
  }): ActionResult {
    return this.act('forward', options);
  }

  /** Reacts to a message; an empty text takes the reaction back. */
  react(options: {
    /** Id of the chat. */
    chat: string;
    /** Id of the message. */
    idMessage: string;
    /** The emoji. */
    emoji: string;
  }): ActionResult {
    return this.act('react', options);
  }

  /** Chooses options of a poll, instead of those that were chosen before. */
  vote(options: {
    /** Id of the chat. */
    chat: string;
    /** Id of the poll's message. */
    idMessage: string;
    /** Texts of the options; none takes the vote back. */
    options: string[];
  }): ActionResult {
    return this.act('vote', options);
  }

  /** Presses a button below a message. */
  press(options: {
    /** Id of the chat. */
    chat: string;
    /** Id of the message. */
    idMessage: string;
    /** Id of the button. */
    button: string;
  }): ActionResult {
    return this.act('press', options);
  }

  /** Chooses a value from the list of a message. */
  choose(options: {
    /** Id of the chat. */
    chat: string;
    /** Id of the message. */
    idMessage: string;
    /** Id of the value. */
    row: string;
  }): ActionResult {
    return this.act('choose', options);
  }

  /** Deletes a message: one's own for everybody. */
  delete(options: {
    /** Id of the chat. */
    chat: string;
    /** Id of the message. */
    idMessage: string;
  }): ActionResult {
    return this.act('delete', options);
  }

  /** Reads all messages of a chat. */
  read(options: {
    /** Id of the chat. */
    chat: string;
  }): ActionResult {
    return this.act('read', options);
  }

  /** Turns the notifications of a chat off for a while, or on again. */
  mute(options: {
    /** Id of the chat. */
    chat: string;
    /** For so many seconds; on again without them. */
    seconds?: number | null | undefined;
  }): ActionResult {
    return this.act('mute', options);
  }

  /** Calls somebody. */
  call(options: {
    /** Number of the account that is called. */
    to: number;
  }): ActionResult {
    return this.act('call', options);
  }

  /** Ends the call that it makes. */
  giveUpCalling(): ActionResult {
    return this.act('giveUpCalling', {});
  }

  /** Answers the phone. */
  pickUp(): ActionResult {
    return this.act('pickUp', {});
  }

  /** Rejects the call. */
  hangUp(): ActionResult {
    return this.act('hangUp', {});
  }

  /** Makes a group. */
  createGroup(options: {
    /** Its name. */
    name: string;
    /** Numbers of the others in it. */
    with: number[];
  }): ActionResult {
    return this.act('createGroup', options);
  }

  /** Joins a group by its link, or accepts an invitation. */
  joinGroup(options: {
    /** Id of the group. */
    group: string;
  }): ActionResult {
    return this.act('joinGroup', options);
  }

  /** Leaves a group. */
  leaveGroup(options: {
    /** Id of the group. */
    group: string;
  }): ActionResult {
    return this.act('leaveGroup', options);
  }

  /** Adds a number to a group, or invites it when it may not be added. */
  inviteToGroup(options: {
    /** Id of the group. */
    group: string;
    /** The number. */
    participant: number;
  }): ActionResult {
    return this.act('inviteToGroup', options);
  }

  /** Removes a number from a group. */
  removeFromGroup(options: {
    /** Id of the group. */
    group: string;
    /** The number. */
    participant: number;
  }): ActionResult {
    return this.act('removeFromGroup', options);
  }

  /** Gives a group another name. */
  renameGroup(options: {
    /** Id of the group. */
    group: string;
    /** Its new name. */
    name: string;
  }): ActionResult {
    return this.act('renameGroup', options);
  }

  /** Makes a number an administrator of a group, or takes that away. */
  setAdministrator(options: {
    /** Id of the group. */
    group: string;
    /** The number. */
    participant: number;
    /** It is one from now on. */
    administrator: boolean;
  }): ActionResult {
    return this.act('setAdministrator', options);
  }

  /** Publishes a text as a status. */
  publishText(options: {
    /** The text. */
    text: string;
  }): ActionResult {
    return this.act('publishText', options);
  }

  /** Publishes the file behind a link as a status: a picture, a video or sound. */
  publishFile(options: {
    /** The link. */
    url: string;
    /** Its name with extension, which tells what it is. */
    name: string;
  }): ActionResult {
    return this.act('publishFile', options);
  }

  /** Views a status that it got. */
  viewStatus(options: {
    /** Id of the status. */
    idStatus: string;
  }): ActionResult {
    return this.act('viewStatus', options);
  }

  /** Takes another picture, or none. */
  setAvatar(options: {
    /** The picture, JPEG, as base64; none removes the one there is. */
    base64?: string | null | undefined;
  } = {}): ActionResult {
    return this.act('setAvatar', options);
  }
}
