/** What the native module exports; `native/` has the documentation. */

/** Where outcomes come back, see `bridge.ts`. */
export interface NativeBridge {
  cancel(id: number): void;
  takeBytes(id: number): Uint8Array;
}

export interface NativeUpload {
  push(bridge: NativeBridge, id: number, piece: Uint8Array): void;
  end(): void;
  fail(bridge: NativeBridge, id: number, message: string): void;
}

export interface NativeNotifications {
  next(bridge: NativeBridge, id: number): void;
  ack(bridge: NativeBridge, id: number, delivery: number): void;
  refuse(delivery: number): void;
  stop(): void;
}

export interface NativeQrCodes {
  next(bridge: NativeBridge, id: number): void;
  stop(): void;
}

export interface NativePolicy {
  afterFailure(failures: number): number | null;
}

export interface NativeReceiver {
  check(bodyBytes: number, authorization: string | undefined, address: string | undefined): void;
}

export interface NativeWebhookServer {
  serve(bridge: NativeBridge, id: number): void;
  acknowledge(deliveries: number[]): number[];
  refuse(deliveries: number[]): void;
  stop(): void;
}

export interface NativeClient {
  readonly idInstance: number;
  readonly apiUrl: string;
  readonly mediaUrl: string;
  withOptions(options: string): NativeClient;
  perform(
    bridge: NativeBridge,
    id: number,
    method: string,
    request: string,
    options: string | undefined,
    file: NativeUpload | undefined,
  ): void;
  call(bridge: NativeBridge, id: number, call: string, options: string | undefined): void;
  health(bridge: NativeBridge, id: number, options: string | undefined): void;
  waitUntilAuthorized(
    bridge: NativeBridge,
    id: number,
    interval: number | undefined,
    timeout: number | undefined,
  ): void;
  findSent(bridge: NativeBridge, id: number, wanted: string, options: string | undefined): void;
  download(
    bridge: NativeBridge,
    id: number,
    url: string,
    path: string | undefined,
    maxBytes: number | undefined,
    progress: boolean,
    options: string | undefined,
  ): void;
  fileExpiration(bridge: NativeBridge, id: number, url: string, options: string | undefined): void;
  notifications(
    receiveTimeout: number | undefined,
    transientErrors: boolean,
    options: string | undefined,
  ): NativeNotifications;
  qrCodes(interval: number | undefined, options: string | undefined): NativeQrCodes;
  qrCodeSocket(options: string | undefined): NativeQrCodes;
}

export interface NativeSandbox {
  start(bridge: NativeBridge, id: number): void;
  control(operation: string, parameters: string): string;
  close(): void;
}

export interface Native {
  Bridge: new (deliver: (messages: string) => void) => NativeBridge;
  NativeClient: new (options: string, shared: NativeClient | undefined) => NativeClient;
  NativePolicy: new (
    retries: number | undefined,
    firstDelay: number | undefined,
    longestDelay: number | undefined,
  ) => NativePolicy;
  NativeReceiver: new (options: string) => NativeReceiver;
  NativeWebhookServer: new (options: string) => NativeWebhookServer;
  /** Not in builds without the sandbox. */
  NativeSandbox?: new (options: string) => NativeSandbox;
  Upload: {
    fromPath(
      path: string,
      name: string | undefined,
      contentType: string | undefined,
      progress: boolean,
    ): NativeUpload;
    fromBytes(bytes: Uint8Array, name: string, contentType: string | undefined, progress: boolean): NativeUpload;
    fromPieces(
      length: number | undefined,
      name: string,
      contentType: string | undefined,
      progress: boolean,
    ): NativeUpload;
  };
  decode(body: string | Uint8Array): string | null;
}
