/** A web server for webhooks, for programs that have none of their own. */

import { immediately, onAbort, run } from './bridge.js';
import { opened, type Envelope } from './decode.js';
import { GreenApiError } from './errors.js';
import type { Notification } from './generated/models/index.js';
import { Handling, type Handler, type HandlingOptions } from './handling.js';
import { native } from './native.js';
import type { NativeWebhookServer } from './native-types.js';
import { bytes, count, milliseconds, port, type AbortSignalLike } from './options.js';
import { receiverSettings, type WebhookReceiverOptions } from './webhooks.js';

/** Options of a server. */
export interface WebhookServerOptions extends WebhookReceiverOptions {
  /**
   * Address to listen on. The service must reach it from the internet: put a proxy in front of it that speaks HTTPS.
   *
   * @default '127.0.0.1'
   */
  host?: string | undefined;
  /**
   * Port to listen on; 0 takes any that is free.
   *
   * @default 0
   */
  port?: number | undefined;
  /**
   * Path of the address that the setting `webhookUrl` names; others are answered with 404.
   *
   * @default '/'
   */
  path?: string | undefined;
  /**
   * Behind a proxy: the header in which it names the sender's address, for example `X-Real-IP`. Only for proxies that set it
   * themselves. Default: the connection's own address counts.
   */
  addressHeader?: string | undefined;
  /**
   * Connections at the same time; further ones wait.
   *
   * @default 10000
   */
  maxConnections?: number | undefined;
  /**
   * Deliveries that wait to be taken; further requests wait before they are.
   *
   * @default 1000
   */
  maxQueue?: number | undefined;
  /**
   * Bytes of all bodies in memory; a request beyond that is answered with 503 and comes again.
   *
   * @default 268435456
   */
  maxBuffered?: number | undefined;
  /**
   * How long a connection may take until the headers of its next request are complete, in milliseconds.
   *
   * @default 75000
   */
  headTimeout?: number | undefined;
  /**
   * How long a body may take to come in, in milliseconds.
   *
   * @default 30000
   */
  bodyTimeout?: number | undefined;
  /**
   * How long a request waits for its delivery to be settled, in milliseconds; after that it is answered with 500. Default: as long
   * as the service waits, 3 minutes.
   */
  answerTimeout?: number | undefined;
}

/** Options of a server's `listen`. */
export interface WebhookListenOptions extends HandlingOptions {
  /**
   * Handlers at the same time. With one, notifications are handled in the order they came.
   *
   * @default 1
   */
  concurrency?: number | undefined;
  /** Stops the server: handlers that are at work finish. */
  signal?: AbortSignalLike | undefined;
}

interface Handed extends Envelope {
  readonly delivery: number;
  readonly raw: string;
}

/**
 * A notification that came as a webhook. Its request is answered with 200 when it is acknowledged; refused, or left when the loop
 * goes on, it is answered with 500 and comes again after a minute.
 */
export class WebhookDelivery {
  /** The notification. Kinds that this version does not know, and bodies that fit no kind, are values too. */
  readonly notification: Notification;
  /** The body as it came. */
  readonly raw: string;
  readonly #settle: (acknowledged: boolean) => Promise<void>;
  #settled: Promise<void> | undefined;

  /** @internal */
  constructor(handed: Handed, settle: (acknowledged: boolean) => Promise<void>) {
    this.notification = opened(handed);
    this.raw = handed.raw;
    this.#settle = settle;
  }

  /**
   * Acknowledges it: its request is answered with 200. Further calls do nothing.
   *
   * @throws {@link ExpiredError} when nobody waits for the answer any more: the service sends the notification again.
   */
  ack(): Promise<void> {
    this.#settled ??= this.#settle(true);
    return this.#settled;
  }

  /** Refuses it: its request is answered with 500, and the service sends the notification again after a minute. */
  refuse(): void {
    this.#settled ??= this.#settle(false);
  }
}

/**
 * Receives notifications as webhooks: an HTTP server that checks each request and answers it when you have handled what is in it.
 * A delivery that is not settled within 3 minutes is answered with 500 and comes again, so expect to see a notification twice.
 *
 * ```ts
 * const server = await WebhookServer.start({ port: 8080, path: '/webhook', token: 'secret' });
 * await server.listen(async (notification) => console.log(notification.typeWebhook));
 * ```
 */
export class WebhookServer implements AsyncIterable<WebhookDelivery> {
  readonly #native: NativeWebhookServer;
  readonly #waiting: Handed[] = [];
  readonly #takers: ((handed: Handed | undefined) => void)[] = [];
  #settlements: Settlements;
  #over: Promise<void> = Promise.resolve();
  #isOver = false;
  #isClosing = false;
  /** Loops and handlers that take deliveries. */
  #consumers = 0;
  #address = { address: '', port: 0 };

  private constructor(native: NativeWebhookServer) {
    this.#native = native;
    this.#settlements = new Settlements(native);
  }

  /**
   * Listens. The server keeps the process alive until it is closed.
   *
   * @throws {@link ConfigurationError} when the address cannot be listened on.
   */
  static async start(options: WebhookServerOptions = {}): Promise<WebhookServer> {
    const text = serverOptions(options);
    const server = new WebhookServer(immediately(() => new native.NativeWebhookServer(text)));
    await new Promise<void>((resolve, reject) => {
      const onEvent = (event: Handed | { address: string; port: number }) => {
        if ('port' in event) {
          server.#address = event;
          resolve();
        } else {
          server.#take(event);
        }
      };
      server.#over = run<void>((bridge, id) => server.#native.serve(bridge, id), undefined, onEvent)
        // Only listening fails: whoever waits for that is told.
        .catch(reject)
        .then(() => server.#end());
    });
    return server;
  }

  /** Address that it listens on. */
  get address(): string {
    return this.#address.address;
  }

  /** Port that it listens on. */
  get port(): number {
    return this.#address.port;
  }

  /**
   * The deliveries as they come, until the server is closed. Settle each before the loop goes on: what is left then is refused.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<WebhookDelivery, void, undefined> {
    this.#consumers += 1;
    try {
      for (let handed = await this.#next(); handed !== undefined; handed = await this.#next()) {
        const { delivery: number } = handed;
        const delivery = new WebhookDelivery(handed, (done) => this.#settlements.add(number, done));
        try {
          yield delivery;
        } finally {
          delivery.refuse();
        }
      }
    } finally {
      this.#leave();
    }
  }

  /**
   * Gives the notifications to a handler until the server is closed. A request is answered with 200 when the handler's promise is
   * fulfilled. When it is rejected the handler is called again after a pause, then the notification goes to `deadLetters`, and its
   * request is answered with 200 after that.
   */
  async listen(handler: Handler, options: WebhookListenOptions = {}): Promise<void> {
    const { signal } = options;
    const handling = new Handling(handler, options);
    const workers = Math.max(count('concurrency', options.concurrency) ?? 1, 1);
    const deaf = signal && onAbort(signal, () => void this.close());
    if (signal?.aborted) {
      void this.close();
    }
    this.#consumers += 1;
    try {
      await Promise.all(Array.from({ length: workers }, () => this.#work(handling, signal)));
    } finally {
      deaf?.();
      this.#leave();
    }
  }

  /** Takes no more requests, and is fulfilled when those are answered that came before. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#native.stop();
    this.#refuseAbandoned();
    await this.#over;
  }

  #leave(): void {
    this.#consumers -= 1;
    this.#refuseAbandoned();
  }

  /** What nobody will take any more: its sender is told so. */
  #refuseAbandoned(): void {
    if (this.#isClosing && this.#consumers === 0) {
      this.#waiting.splice(0).forEach(({ delivery }) => void this.#settlements.add(delivery, false));
    }
  }

  async #work(handling: Handling, signal: AbortSignalLike | undefined): Promise<void> {
    for (;;) {
      const handed = this.#waiting.shift() ?? (await this.#next());
      if (handed === undefined) {
        return;
      }
      const done = await handling.handle(opened(handed), handed.raw, signal);
      // One that comes too late comes again: nothing to do about it here.
      this.#settlements.add(handed.delivery, done).catch(() => {});
    }
  }

  #next(): Promise<Handed | undefined> {
    const handed = this.#waiting.shift();
    if (handed !== undefined || this.#isOver) {
      return Promise.resolve(handed);
    }
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  #take(handed: Handed): void {
    const taker = this.#takers.shift();
    if (taker) {
      taker(handed);
    } else {
      this.#waiting.push(handed);
      this.#refuseAbandoned();
    }
  }

  #end(): void {
    this.#isOver = true;
    this.#takers.splice(0).forEach((taker) => taker(undefined));
  }
}

/** Acknowledgements and refusals of one turn of the event loop, which cross together. */
class Settlements {
  #acknowledged: number[] = [];
  #refused: number[] = [];
  #flushed: Promise<Set<number>> | undefined;

  constructor(readonly native: NativeWebhookServer) {}

  async add(delivery: number, acknowledged: boolean): Promise<void> {
    (acknowledged ? this.#acknowledged : this.#refused).push(delivery);
    // Runs when all promises of this turn have gone on.
    this.#flushed ??= new Promise((resolve) => process.nextTick(() => resolve(this.#flush())));
    const late = await this.#flushed;
    if (acknowledged && late.has(delivery)) {
      throw GreenApiError.make('expired', 'too late: the service sends the notification again');
    }
  }

  #flush(): Set<number> {
    const [acknowledged, refused] = [this.#acknowledged, this.#refused];
    [this.#acknowledged, this.#refused, this.#flushed] = [[], [], undefined];
    if (refused.length > 0) {
      this.native.refuse(refused);
    }
    return new Set(acknowledged.length > 0 ? this.native.acknowledge(acknowledged) : []);
  }
}

function serverOptions(options: WebhookServerOptions): string {
  const { host, path, addressHeader } = options;
  return JSON.stringify({
    host: host ?? '127.0.0.1',
    port: port('port', options.port) ?? 0,
    receiver: receiverSettings(options),
    path,
    addressHeader,
    maxConnections: count('maxConnections', options.maxConnections),
    maxQueue: count('maxQueue', options.maxQueue),
    maxBuffered: bytes('maxBuffered', options.maxBuffered),
    headTimeout: milliseconds('headTimeout', options.headTimeout),
    bodyTimeout: milliseconds('bodyTimeout', options.bodyTimeout),
    answerTimeout: milliseconds('answerTimeout', options.answerTimeout),
  });
}
