// A server for webhooks: `receiver.mjs NAME`. Each counts what came, by kind, and answers 200.

import { createServer } from 'node:http';
import { once } from 'node:events';

import { serve } from '../support/processes.mjs';

const [name] = process.argv.slice(2);
let handled = 0;
let known = 0;

async function handle(notification) {
  handled += 1;
  if (notification.typeWebhook === 'incomingMessageReceived') known += notification.messageData.typeMessage.length;
}

const rivals = {
  async 'green-api, WebhookServer'() {
    const { WebhookServer } = await import('green-api');
    const server = await WebhookServer.start();
    void server.listen(handle, { concurrency: 64 });
    return server.port;
  },
  async 'green-api, WebhookReceiver in node:http'() {
    const { WebhookReceiver } = await import('green-api');
    const receiver = new WebhookReceiver();
    return bare((body, { headers, socket }) =>
      receiver.receive({ body, authorization: headers.authorization, address: socket.remoteAddress }),
    );
  },
  'node:http, JSON.parse': () => bare((body) => JSON.parse(body.toString())),
  async 'Fastify'() {
    const { default: Fastify } = await import('fastify');
    const app = Fastify();
    app.post('/', async (request, reply) => {
      await handle(request.body);
      return reply.send();
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server.address().port;
  },
  async 'Express'() {
    const { default: express } = await import('express');
    const app = express();
    app.post('/', express.json(), async (request, response) => {
      await handle(request.body);
      response.end();
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address().port;
  },
};

async function bare(decode) {
  const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', async () => {
      await handle(decode(Buffer.concat(pieces), request));
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

const port = await rivals[name]();
// What it has cost so far, in microseconds of processor.
serve({ port }, () => {
  const { user, system } = process.cpuUsage();
  return { processor: user + system, handled, memory: process.memoryUsage().rss };
});
