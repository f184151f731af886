// Webhooks in a Fastify application. Tell the service its address with `setSettings({ webhookUrl, webhookUrlToken })`;
// it must be reached from the internet, by HTTPS.

import Fastify from 'fastify';

import { WebhookReceiver, WebhookRefusedError } from 'green-api';

const receiver = new WebhookReceiver({ token: process.env['WEBHOOK_TOKEN'] });
const app = Fastify({ bodyLimit: 4 * 1024 * 1024 });

// The bytes as they came: the receiver checks and decodes them itself.
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));

app.post<{ Body: Buffer }>('/webhook', async (request, reply) => {
  const { authorization } = request.headers;
  const notification = receiver.receive({ body: request.body, authorization, address: request.ip });
  switch (notification.typeWebhook) {
    case 'incomingMessageReceived':
      console.log(`message ${notification.idMessage} from ${notification.senderData.sender}`);
      break;
    case 'outgoingMessageStatus':
      console.log(`${notification.idMessage} is ${notification.status}`);
      break;
    default:
      // Every other kind is answered with 200 too, or it comes again.
      break;
  }
  // After the work: without it the service sends the notification again.
  return reply.send();
});

app.setErrorHandler(async (error, _, reply) => {
  if (error instanceof WebhookRefusedError) {
    return reply.code(error.status ?? 403).send();
  }
  throw error;
});

console.log(`Listening at ${await app.listen({ port: Number(process.env['PORT'] ?? 8080), host: '127.0.0.1' })}`);
process.once('SIGTERM', () => void app.close());
