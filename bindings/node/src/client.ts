/** The client of one instance. */

import { immediately, run } from './bridge.js';
import { clientOptions, type GreenApiOptions } from './client-options.js';
import { GreenApiError } from './errors.js';
import { open, type FileSource } from './files.js';
import { Methods } from './generated/methods.js';
import type { GetSettingsResponse, StateInstance } from './generated/models/index.js';
import type { Handler } from './handling.js';
import { listen, type ListenOptions } from './listen.js';
import { native } from './native.js';
import type { NativeClient } from './native-types.js';
import { notifications, type Delivery, type NotificationsOptions } from './notifications.js';
import {
  bytes,
  callOptions,
  milliseconds,
  type CallOptions,
  type KeptOptions,
  type OnProgress,
  type UploadOptions,
} from './options.js';
import { qrEvents, type QrEvent } from './qr-codes.js';

/** A method that the specification does not know, and how it is called. */
export interface NamedCallOptions extends CallOptions {
  /**
   * Verb of the request.
   *
   * @default 'POST' with a body, otherwise 'GET'
   */
  verb?: 'GET' | 'POST' | 'DELETE' | undefined;
  /**
   * Which of the two hosts is called.
   *
   * @default 'api'
   */
  host?: 'api' | 'media' | undefined;
  /** What follows the token in the path. */
  path?: string | undefined;
  /** Parameters behind the question mark. */
  query?: { readonly [name: string]: string | number | boolean } | undefined;
}

/** Options of `waitUntilAuthorized`. */
export interface WaitOptions extends Pick<CallOptions, 'signal'> {
  /**
   * Time between two questions, in milliseconds.
   *
   * @default 5000
   */
  interval?: number | undefined;
  /**
   * How long to wait in all, in milliseconds.
   *
   * @default 300000
   */
  timeout?: number | undefined;
}

/** Options of `download`. */
export interface DownloadOptions extends CallOptions {
  /**
   * Largest file that is taken, in bytes.
   *
   * @default 104857600
   */
  maxBytes?: number | undefined;
  /** Called after each piece that was received. */
  onProgress?: OnProgress | undefined;
}

/** What `health` found. */
export interface Health {
  /** Whether messages can be sent and received: no note is a problem. */
  readonly isHealthy: boolean;
  /** State of the instance; `null` while it is being created. */
  readonly state: StateInstance | null;
  /** Messages that wait to be sent. */
  readonly queueDepth: number;
  /** The instance's settings. */
  readonly settings: GetSettingsResponse;
  /** What a person should know, the most important first. */
  readonly notes: readonly HealthNote[];
  /** All of it in plain words. */
  readonly text: string;
}

/** One finding. */
export interface HealthNote {
  /** A short name for programs that does not change. */
  readonly code: 'state' | 'queue' | 'webhook_url' | 'notifications_off' | (string & {});
  /** Whether something does not work; otherwise it is only good to know. */
  readonly isProblem: boolean;
  /** What is found and what to do. */
  readonly text: string;
}

/** A message whose sending was left open. */
export interface SearchedMessage {
  /** Chat that it was sent to. */
  chatId: string;
  /** Its text: the message, the caption, or the file name. */
  text: string;
  /**
   * How long ago it was sent at most, in milliseconds. An earlier message with the same text is taken for this one when it
   * lies within this time.
   *
   * @default 600000
   */
  within?: number | undefined;
}

/** A message that did go through. */
export interface FoundMessage {
  /** Its id, the `idMessage` that the lost answer held. */
  readonly idMessage: string;
  /** It waits to be sent; otherwise it was sent. */
  readonly isQueued: boolean;
}

/** Options of `qrCodes`. */
export interface QrCodesOptions extends CallOptions {
  /**
   * Time between two questions, in milliseconds.
   *
   * @default 1000
   */
  interval?: number | undefined;
}

/**
 * Client of one instance of GREEN-API. Every method of the API is a method of the client: what is documented as a limit is
 * checked before anything is sent, calls wait their turn so that no method is called more often per second than allowed, and
 * what may be repeated is repeated.
 *
 * ```ts
 * const client = new GreenApi(); // GREEN_API_ID_INSTANCE, GREEN_API_TOKEN_INSTANCE, or options
 * const { idMessage } = await client.sendMessage({ chatId: '79001234568@c.us', message: 'Hello' });
 * ```
 */
export class GreenApi extends Methods {
  readonly #native: NativeClient;

  /** @throws {@link ConfigurationError}, which names what is missing or wrong. Nothing is sent. */
  constructor(options: GreenApiOptions = {}) {
    super();
    const shared = options.shareConnectionsWith;
    const text = options instanceof Prepared ? '' : clientOptions(options);
    this.#native =
      options instanceof Prepared
        ? options.client
        : immediately(() => new native.NativeClient(text, shared === undefined ? undefined : shared.#native));
  }

  /** Number of the instance. */
  get idInstance(): number {
    return this.#native.idInstance;
  }

  /** Address of the API host. */
  get apiUrl(): string {
    return this.#native.apiUrl;
  }

  /** Address of the host for uploads. */
  get mediaUrl(): string {
    return this.#native.mediaUrl;
  }

  /** The same client, with its connections and pacing, and other options for the calls that are made through what is returned. */
  withOptions(options: KeptOptions): GreenApi {
    const text = callOptions(options) ?? '{}';
    return new GreenApi(new Prepared(this.#native.withOptions(text)) as GreenApiOptions);
  }

  /**
   * Calls a method by its name: one that the service has and this package does not know, or not yet. Nothing is checked before,
   * and it is never repeated. An answer that is no JSON comes as a text, an empty one as `null`.
   */
  call<Answer = unknown>(method: string, body?: unknown, options: NamedCallOptions = {}): Promise<Answer> {
    const { verb, host, path, query } = options;
    const call = JSON.stringify({
      method,
      verb: verb ?? (body === undefined ? 'GET' : 'POST'),
      mediaHost: host === 'media',
      path,
      query: Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]),
      body,
    });
    return run<Answer>((bridge, id) => this.#native.call(bridge, id, call, callOptions(options)), options.signal);
  }

  /**
   * The notifications of the instance as they come, one after another, by long polling. **The next one is asked for when the loop
   * goes on**: acknowledge before that with `await delivery.ack()`; what was not acknowledged comes again.
   *
   * Failures that pass (no connection, a busy service) do not end the loop: it tries again with growing pauses up to a minute.
   * Those that do not pass (a wrong token, `webhookUrl` is set) are thrown. When `signal` is aborted its reason is thrown. Have
   * one loop for an instance: two would get the same notifications.
   *
   * ```ts
   * for await (const delivery of client.notifications({ signal })) {
   *   console.log(delivery.notification.typeWebhook);
   *   await delivery.ack();
   * }
   * ```
   */
  notifications(options: NotificationsOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    return notifications(this.#native, options);
  }

  /**
   * Gives the notifications of the instance to a handler, one after another in the service's order, until `signal` is aborted. A
   * notification is acknowledged when the handler's promise is fulfilled. When it is rejected the handler is called again after
   * a pause, then the notification goes to `deadLetters`, and is acknowledged after that, so that it does not block those
   * behind it. On abort the handler that is at work finishes, and what is returned is fulfilled.
   */
  async listen(handler: Handler, options: ListenOptions = {}): Promise<void> {
    await listen(this.#native, handler, options);
  }

  /**
   * The instance's state, the messages that wait to be sent, and settings that keep notifications away, with what they mean.
   * Three requests at the same time.
   */
  health(options?: CallOptions): Promise<Health> {
    return run<Health>((bridge, id) => this.#native.health(bridge, id, callOptions(options)), options?.signal);
  }

  /**
   * Waits until a WhatsApp account is linked to the instance. Failures that pass do not end the waiting.
   *
   * @throws {@link TimeoutError} with the last state when it took too long.
   */
  async waitUntilAuthorized(options: WaitOptions = {}): Promise<void> {
    const interval = milliseconds('interval', options.interval);
    const timeout = milliseconds('timeout', options.timeout);
    await run((bridge, id) => this.#native.waitUntilAuthorized(bridge, id, interval, timeout), options.signal);
  }

  /**
   * QR codes to link a phone, asked for every second: an event for each new code, until the instance is authorized. The instance
   * must not be authorized before.
   */
  qrCodes(options: QrCodesOptions = {}): AsyncGenerator<QrEvent, void, undefined> {
    const interval = milliseconds('interval', options.interval);
    return qrEvents(this.#native.qrCodes(interval, callOptions(options)), options.signal);
  }

  /**
   * QR codes to link a phone, by websocket: each new code as it is made, and the scan at once. The service gives up after 100
   * seconds without a scan.
   */
  qrCodeSocket(options: CallOptions = {}): AsyncGenerator<QrEvent, void, undefined> {
    return qrEvents(this.#native.qrCodeSocket(callOptions(options)), options.signal);
  }

  /**
   * Looks for a message whose sending ended with an error of which `outcomeUnknown` is true, in the send queue and then in the
   * journal of outgoing messages. `null` does not prove that it was not accepted: a sent message can take 2 minutes until it
   * stands in the journal. Wait that long before you send it again.
   */
  findSent(message: SearchedMessage, options?: CallOptions): Promise<FoundMessage | null> {
    const { chatId, text } = message;
    const wanted = JSON.stringify({ chatId, text, within: milliseconds('within', message.within) });
    return run((bridge, id) => this.#native.findSent(bridge, id, wanted, callOptions(options)), options?.signal);
  }

  /** Downloads a file by its link, for example `downloadUrl` of a notification, into memory, a `Buffer`. The token is not sent. */
  download(url: string, options?: DownloadOptions): Promise<Uint8Array>;
  /**
   * Downloads a file by its link to this path, where it appears when it is complete; one that is there is replaced. Answers the
   * number of bytes. The token is not sent.
   */
  download(url: string, path: string, options?: DownloadOptions): Promise<number>;
  download(url: string, to?: string | DownloadOptions, more?: DownloadOptions): Promise<Uint8Array | number> {
    const [path, options = {}] = typeof to === 'string' ? [to, more] : [undefined, to];
    const { signal, onProgress } = options;
    const maxBytes = bytes('maxBytes', options.maxBytes);
    return run(
      (bridge, id) =>
        this.#native.download(bridge, id, url, path, maxBytes, onProgress !== undefined, callOptions(options)),
      signal,
      onProgress && (([sent, total]: [number, number | null]) => onProgress(sent, total)),
    );
  }

  /** Until when the link to an uploaded file works; `null` when the storage does not say. The token is not sent. */
  async fileExpiration(url: string, options?: CallOptions): Promise<Date | null> {
    const time = await run<number | null>(
      (bridge, id) => this.#native.fileExpiration(bridge, id, url, callOptions(options)),
      options?.signal,
    );
    return time === null ? null : new Date(time);
  }

  protected perform<Answer>(
    method: string,
    request: object | undefined,
    options: UploadOptions | undefined,
    file?: string,
  ): Promise<Answer> {
    if (file !== undefined) {
      return this.#send(method, { ...request }, options ?? {}, file);
    }
    return run<Answer>(
      (bridge, id) => this.#native.perform(bridge, id, method, requestText(request), callOptions(options), undefined),
      options?.signal,
    );
  }

  async #send<Answer>(
    method: string,
    request: { [name: string]: unknown },
    options: UploadOptions,
    file: string,
  ): Promise<Answer> {
    const { signal, onProgress } = options;
    const source = request[file] as FileSource;
    delete request[file];
    const text = requestText(request);
    const { fileName } = request;
    const { upload, feed } = open(source, typeof fileName === 'string' ? fileName : undefined, onProgress !== undefined);
    const answer = run<Answer>(
      (bridge, id) => this.#native.perform(bridge, id, method, text, callOptions(options), upload),
      signal,
      onProgress && (([sent, total]: [number, number | null]) => onProgress(sent, total)),
    );
    const over = new AbortController();
    void feed(over.signal);
    try {
      return await answer;
    } finally {
      over.abort();
    }
  }

  /** What `console.log` shows: no credentials. */
  [Symbol.for('nodejs.util.inspect.custom')](_: number, options: object, inspect: (shown: unknown, options: object) => string) {
    return `GreenApi ${inspect(this.toJSON(), options)}`;
  }

  /** No credentials either. */
  toJSON(): object {
    const { idInstance, apiUrl, mediaUrl } = this;
    return { idInstance, apiUrl, mediaUrl };
  }
}

/** A native client that is there already, in the place of options. */
class Prepared {
  constructor(readonly client: NativeClient) {}
}

function requestText(request: object | undefined): string {
  if (request === undefined) {
    return '{}';
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw GreenApiError.make('validation', 'the request must be an object with the parameters of the method', {
      field: 'request',
    });
  }
  return JSON.stringify(request);
}
