/** The sandbox in the hands of a test. */

import { immediately, run } from '../bridge.js';
import type { GreenApiOptions } from '../client-options.js';
import { GreenApi } from '../client.js';
import { GreenApiError } from '../errors.js';
import type { SetSettings } from '../generated/models/index.js';
import { ControlMethods } from '../generated/testing/methods.js';
import type { ActionResult, InstanceOptions, PersonOptions, Problem } from '../generated/testing/types.js';
import { native } from '../native.js';
import type { NativeSandbox } from '../native-types.js';
import { milliseconds } from '../options.js';
import { SandboxError } from './errors.js';
import { Instance } from './instance.js';
import { Person } from './person.js';

/** Options of a sandbox. */
export interface SandboxOptions {
  /**
   * The number of the account that the first instance is linked to; `null` leaves it without one, as a new instance is.
   *
   * @default 79001234567
   */
  phone?: number | null | undefined;
  /**
   * Settings of the first instance that differ from those of a new one. A new instance sends **no notifications**: what is wanted
   * is switched on here, for example `{ incomingWebhook: 'yes' }`.
   */
  settings?: SetSettings | undefined;
  /**
   * The same seed gives the same tokens, ids and codes.
   *
   * @default 0
   */
  seed?: number | undefined;
  /**
   * The clock stands until it is moved on, see `advanceClock`.
   *
   * @default false
   */
  heldClock?: boolean | undefined;
  /**
   * Without requests per second, monthly quotas and the interval between new groups.
   *
   * @default false
   */
  unlimited?: boolean | undefined;
  /**
   * Everything takes as long as the manual says; otherwise only a moment.
   *
   * @default false
   */
  documentedTimes?: boolean | undefined;
}

/** Options of a client of the sandbox. */
export interface SandboxClientOptions extends Omit<GreenApiOptions, 'idInstance' | 'apiTokenInstance'> {
  /** Whose client it is. Default: the first instance. */
  instance?: Instance | undefined;
}

/** Options of `until`. */
export interface UntilOptions {
  /**
   * How long to wait, in milliseconds of real time.
   *
   * @default 10000
   */
  timeout?: number | undefined;
}

/** Pause between two looks, in milliseconds. */
const LOOK = 5;

/**
 * A gateway inside the process, for tests: it behaves as the manual says, without a phone, an account or the internet, and
 * listens on this machine only.
 *
 * ```ts
 * await using sandbox = await Sandbox.start();
 * const friend = sandbox.addPerson(79001234568, { name: 'Friend' });
 * await sandbox.client().sendMessage({ chatId: friend.chatId, message: 'Hello' });
 * const [message] = await sandbox.until(() => friend.messages());
 * ```
 *
 * It has one instance, which is linked to the account of the phone 79001234567. Its other methods are those of the control
 * interface: instances, people, clock, faults, what was asked and written. They do what they say at once and throw a
 * `SandboxError` when it cannot be done.
 */
export class Sandbox extends ControlMethods implements AsyncDisposable {
  /** Address of the API host. */
  readonly apiUrl: string;
  /** Address of the media host. */
  readonly mediaUrl: string;
  /** The instance that there is from the beginning. */
  readonly instance: Instance;
  readonly #native: NativeSandbox;

  private constructor(sandbox: NativeSandbox, addresses: { apiUrl: string; mediaUrl: string }, first: InstanceOptions) {
    super();
    this.#native = sandbox;
    this.apiUrl = addresses.apiUrl;
    this.mediaUrl = addresses.mediaUrl;
    this.instance = this.addInstance(first);
  }

  /** Starts one, on ports that are free. It ends with `close`, at the end of an `await using`, or with the process. */
  static async start(options: SandboxOptions = {}): Promise<Sandbox> {
    const { phone = 79001234567, settings, seed, heldClock, unlimited, documentedTimes } = options;
    const { NativeSandbox } = native;
    if (!NativeSandbox) {
      throw GreenApiError.make('configuration', 'this build of green-api comes without the sandbox');
    }
    const text = JSON.stringify({ seed, heldClock, unlimited, documentedTimes });
    const sandbox = immediately(() => new NativeSandbox(text));
    const addresses = await run<{ apiUrl: string; mediaUrl: string }>((bridge, id) => sandbox.start(bridge, id));
    return new Sandbox(sandbox, addresses, { phone, settings });
  }

  /** A client of an instance; it takes the options of `GreenApi`. */
  client(options: SandboxClientOptions = {}): GreenApi {
    const { instance = this.instance, ...others } = options;
    const { apiUrl, mediaUrl } = this;
    const { idInstance, apiTokenInstance } = instance;
    return new GreenApi({ apiUrl, mediaUrl, ...others, idInstance, apiTokenInstance });
  }

  /** Makes an instance. Without `phone` it waits for one to scan its QR code. */
  addInstance(options: InstanceOptions = {}): Instance {
    const { id, token } = this.createInstance(options);
    return new Instance(id, token);
  }

  /** Makes a person, or another one with the same number. */
  addPerson(phone: number, options: PersonOptions = {}): Person {
    this.createPerson(phone, options);
    return this.person(phone);
  }

  /** The person with this number. That of an instance is a person too: what it does is done on the phone. */
  person(phone: number): Person {
    return new Person(this, phone);
  }

  /**
   * Waits until `look` finds something: a value that is neither `undefined`, `null`, `false` nor an empty list.
   *
   * @throws An error when it found nothing in time.
   */
  async until<Found>(
    look: () => Found | Promise<Found>,
    options: UntilOptions = {},
  ): Promise<Exclude<Found, undefined | null | false>> {
    const timeout = milliseconds('timeout', options.timeout) ?? 10_000;
    const end = performance.now() + timeout;
    for (;;) {
      const found = await look();
      if (found != null && found !== false && !(Array.isArray(found) && found.length === 0)) {
        return found as Exclude<Found, undefined | null | false>;
      }
      if (performance.now() > end) {
        throw new Error(`nothing was found within ${timeout} milliseconds`);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }

  /** Ends it: its ports are closed. Further calls do nothing. */
  async close(): Promise<void> {
    this.#native.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** @internal An action of a person. */
  act(phone: number, action: object): ActionResult {
    return this.control('act', { ...action, phone });
  }

  protected control<Answer>(operation: string, parameters: object): Answer {
    const answer = immediately(() => this.#native.control(operation, JSON.stringify(parameters)));
    if (answer.startsWith('!')) {
      throw new SandboxError(operation, JSON.parse(answer.slice(1)) as Problem);
    }
    return JSON.parse(answer) as Answer;
  }
}
