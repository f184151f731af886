// A gateway that answers as a test tells it, and remembers what it was asked.

import { createServer } from 'node:http';
import { once } from 'node:events';

import { GreenApi } from 'green-api';

export const ID = 1101000001;
export const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

/**
 * `answer` gets the request (method of the API, verb, rest of the path, query, headers, body) and returns a body or
 * `{ status, headers, body }`; what it throws breaks the connection.
 */
export async function gateway(answer = () => ({})) {
  const requests = [];
  const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('error', () => {});
    request.on('end', async () => {
      const url = new URL(request.url, 'http://gateway');
      const [, instance, method, token, ...rest] = url.pathname.split('/');
      const asked = {
        ...{ instance, method, token, rest: rest.join('/'), verb: request.method },
        ...{ query: Object.fromEntries(url.searchParams), headers: request.headers, bytes: Buffer.concat(pieces) },
      };
      requests.push(asked);
      try {
        reply(response, await answer(asked, request));
      } catch {
        request.socket.destroy();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const options = { idInstance: ID, apiTokenInstance: TOKEN, apiUrl: url, retryDelay: 1, maxRetryDelay: 5, pacing: false };
  return {
    ...{ url, requests, server },
    client: (more = {}) => new GreenApi({ ...options, ...more }),
    async [Symbol.asyncDispose]() {
      await this.close();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function reply(response, answer) {
  const { status = 200, headers = {}, body = '' } = answer !== null && answer?.status !== undefined ? answer : { body: answer };
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers });
  response.end(bytes);
}

/** Runs a test with a gateway that is closed afterwards. */
export function withGateway(answer, test) {
  return async (context) => {
    const open = await gateway(answer);
    try {
      await test(open, context);
    } finally {
      await open.close();
    }
  };
}

/** A gateway with a queue of notifications: receiving gives the first, deleting removes it. */
export function queue(bodies, { deleted = [], onDelete = () => undefined } = {}) {
  const waiting = bodies.map((body, index) => ({ receiptId: index + 1, body }));
  const answer = async ({ method, rest }) => {
    if (method === 'receiveNotification') {
      if (waiting.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return 'null';
      }
      return waiting[0];
    }
    const special = onDelete(Number(rest));
    if (special !== undefined) {
      return special;
    }
    const index = waiting.findIndex(({ receiptId }) => receiptId === Number(rest));
    if (index >= 0) {
      deleted.push(waiting.splice(index, 1)[0].receiptId);
    }
    return { result: index >= 0 };
  };
  return { answer, waiting, deleted };
}

/** A notification of a text message. */
export function text(message, idMessage = 'ID') {
  return {
    typeWebhook: 'incomingMessageReceived',
    instanceData: { idInstance: ID, wid: '79001234567@c.us', typeInstance: 'whatsapp' },
    timestamp: 1_700_000_000,
    idMessage,
    senderData: { chatId: '79001234568@c.us', sender: '79001234568@c.us', senderName: 'Friend' },
    messageData: { typeMessage: 'textMessage', textMessageData: { textMessage: message } },
  };
}
