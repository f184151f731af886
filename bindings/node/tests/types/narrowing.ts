// Compiled, not run: what the declarations promise.

import {
  decodeNotification,
  GreenApi,
  GreenApiError,
  limits,
  MISFIT,
  operations,
  QuotaExceededError,
  ValidationError,
  WebhookReceiver,
  WebhookServer,
  type DeadLetter,
  type ErrorCode,
  type FileSource,
  type IncomingMessageReceived,
  type JournalMessage,
  type MessageData,
  type Misfit,
  type Notification,
  type NotificationByKind,
  type OutgoingMessageStatus,
  type QueueItem,
  type TextMessage,
  type UnknownNotification,
} from 'green-api';

declare const client: GreenApi;
declare function takes<T>(value: T): void;

export function kinds(notification: Notification): string | undefined {
  switch (notification.typeWebhook) {
    case 'incomingMessageReceived':
      takes<IncomingMessageReceived>(notification);
      return message(notification.messageData);
    case 'outgoingMessageStatus':
      takes<OutgoingMessageStatus>(notification);
      return notification.idMessage;
    case MISFIT:
      takes<Misfit>(notification);
      return notification.path;
    case 'outgoingMessageReceived':
    case 'outgoingAPIMessageReceived':
      return notification.senderData.chatId;
    case 'stateInstanceChanged':
    case 'statusInstanceChanged':
    case 'deviceInfo':
    case 'incomingCall':
    case 'incomingBlock':
    case 'quotaExceeded':
      return String(notification.timestamp);
    default: {
      // Only what is not known yet is left: a known kind that was forgotten above is an error here.
      notification satisfies UnknownNotification;
      const kind: string = notification.typeWebhook;
      takes<unknown>(notification['propertyOfTomorrow']);
      return kind;
    }
  }
}

export function typo(notification: Notification): void {
  switch (notification.typeWebhook) {
    // @ts-expect-error there is no such kind
    case 'incomingMesageReceived':
      break;
  }
}

export function message(data: MessageData): string | undefined {
  if (data.typeMessage === 'textMessage') {
    takes<TextMessage>(data);
    return data.textMessageData.textMessage;
  }
  return data.typeMessage === 'imageMessage' ? data.fileMessageData.downloadUrl : undefined;
}

export function journal(item: JournalMessage): string | undefined {
  return item.typeMessage === 'textMessage' ? item.textMessage : undefined;
}

export function queued(item: QueueItem): string | undefined {
  return item.type === 'sendMessage' ? item.body.message : undefined;
}

/** A handler for one kind, by its name. */
export declare function on<Kind extends keyof NotificationByKind>(
  kind: Kind,
  handler: (notification: NotificationByKind[Kind]) => void,
): void;
on('incomingCall', (notification) => takes<string>(notification.from));
// @ts-expect-error there is no such kind
on('incomingCal', () => {});

export async function calls(): Promise<void> {
  const { idMessage } = await client.sendMessage({ chatId: '79001234568@c.us', message: 'Hello' });
  takes<string>(idMessage);
  // @ts-expect-error the message is missing
  await client.sendMessage({ chatId: '79001234568@c.us' });
  // @ts-expect-error there is no such property
  await client.sendMessage({ chatId: '79001234568@c.us', message: 'Hello', mesage: '' });
  // @ts-expect-error a number is no text
  await client.sendMessage({ chatId: 79001234568, message: 'Hello' });
  // @ts-expect-error there is no such method
  await client.sendMesage({});
  await client.setSettings({ incomingWebhook: 'yes' });
  await client.getSettings({ signal: AbortSignal.timeout(1000), timeout: 5000, retries: 0 });
  await client.lastIncomingMessages();
  await client.lastIncomingMessages({ minutes: 60 });
  const state = await client.getStateInstance();
  const known: 'authorized' | (string & {}) | undefined = state?.stateInstance;
  takes<string | undefined>(known);
  const anything = await client.call<{ a: number }>('methodOfTomorrow', { b: 1 }, { verb: 'POST', query: { c: true } });
  takes<number>(anything.a);
  for await (const delivery of client.notifications({ signal: new AbortController().signal })) {
    takes<Notification>(delivery.notification);
    await delivery.ack();
  }
  await client.listen(async (notification) => takes<Notification>(notification), {
    deadLetters: (letter: DeadLetter) => takes<unknown>(letter.error),
  });
  for await (const event of client.qrCodes()) {
    if (event.type === 'code') takes<string>(event.dataUrl);
  }
  const bytes: Uint8Array = await client.download('https://example.com/file');
  const count: number = await client.download('https://example.com/file', 'file.bin');
  takes([bytes, count]);
}

export async function files(stream: ReadableStream<Uint8Array>, blob: Blob): Promise<void> {
  const sources: FileSource[] = [
    'photo.jpg',
    new URL('file:///photo.jpg'),
    new Uint8Array(1),
    blob,
    stream,
    { data: stream, name: 'a.jpg', length: 5 },
    { path: 'photo.jpg', contentType: 'image/jpeg' },
  ];
  for (const file of sources) {
    await client.sendFileByUpload({ chatId: '1@c.us', file }, { onProgress: (sent, total) => takes<number>(sent + (total ?? 0)) });
  }
  // @ts-expect-error a number is no file
  await client.sendFileByUpload({ chatId: '1@c.us', file: 5 });
}

export function errors(error: unknown): void {
  if (error instanceof ValidationError) takes<string>(error.field);
  if (error instanceof QuotaExceededError) takes<string | undefined>(error.quota?.invokeStatus?.method);
  if (error instanceof GreenApiError) {
    takes<ErrorCode>(error.code);
    takes<number | null>(error.retryAfter);
    if (error.errorId === 'messageNotFound') takes<string | null>(error.description);
    // @ts-expect-error there is no such code
    if (error.code === 'rate_limited') takes(error);
  }
}

export async function webhooks(): Promise<void> {
  takes<Notification>(new WebhookReceiver({ token: 'secret' }).receive({ body: '{}', authorization: 'Bearer secret' }));
  const server = await WebhookServer.start({ port: 0 });
  for await (const delivery of server) {
    takes<Notification>(delivery.notification);
    await delivery.ack();
  }
}

takes<number>(limits.fileMaximum);
takes<'POST'>(operations.sendMessage.verb);
takes<Notification>(decodeNotification('{}'));
