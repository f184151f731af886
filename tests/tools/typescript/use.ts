// Uses what openapi-typescript makes of the specification; it is compiled, never run. Each `@ts-expect-error` is a mistake
// that the types must refuse: the compiler complains when it does not.

import type { components, operations, paths, webhooks } from '../generated/openapi.js';

type Notification = components['schemas']['Notification'];
type Request<O extends keyof operations> = operations[O] extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;

export function line(notification: Notification): string {
  switch (notification.typeWebhook) {
    case 'incomingMessageReceived':
    case 'outgoingMessageReceived':
    case 'outgoingAPIMessageReceived':
      return `${notification.senderData.chatId}: ${text(notification.messageData)}`;
    case 'outgoingMessageStatus':
      // @ts-expect-error: a status has no message
      notification.messageData;
      return `${notification.idMessage} ${notification.status}`;
    case 'stateInstanceChanged':
      return notification.stateInstance;
    case 'statusInstanceChanged':
      return notification.statusInstance;
    case 'deviceInfo':
    case 'incomingBlock':
      return notification.typeWebhook;
    case 'incomingCall':
      return `${notification.from} ${notification.status}`;
    case 'quotaExceeded':
      return notification.quotaData.method ?? 'a quota';
    default:
      return everyKindIsAbove(notification);
  }
}

function text(message: components['schemas']['MessageData']): string {
  // @ts-expect-error: which content there is depends on the kind
  message.textMessageData;
  if (message.typeMessage === 'textMessage') return message.textMessageData.textMessage;
  if (message.typeMessage === 'imageMessage') return message.fileMessageData.downloadUrl;
  if (message.typeMessage === 'pollMessage') return message.pollMessageData.name;
  return message.typeMessage;
}

function everyKindIsAbove(notification: never): string {
  return notification;
}

export const send: Request<'sendMessage'> = { chatId: '79001234568@c.us', message: 'Hello', linkPreview: false };

// @ts-expect-error: a message is needed
export const incomplete: Request<'sendMessage'> = { chatId: '79001234568@c.us' };

// @ts-expect-error: no such state
export const state: components['schemas']['StateInstance'] = 'happy';

export type Sent = paths['/waInstance{idInstance}/sendMessage/{apiTokenInstance}']['post']['responses'][200]['content']['application/json'];
export const id = (sent: Sent): string => sent.idMessage;

type Body = webhooks['incomingCall']['post']['requestBody']['content']['application/json'];
export const caller = (call: Body): string => call.from;
