// Webhooks without a web framework. Tell the service its address with `setSettings({ webhookUrl, webhookUrlToken })`; it must
// be reached from the internet, by HTTPS: put a proxy in front of it.

import { WebhookServer } from 'green-api';

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());

const server = await WebhookServer.start({
  port: Number(process.env['PORT'] ?? 8080),
  path: '/webhook',
  token: process.env['WEBHOOK_TOKEN'],
});
console.log(`Listening on port ${server.port}`);

// The request is answered with 200 when the handler's promise is fulfilled. One that is rejected is called again, and after
// that the notification goes to `deadLetters`.
await server.listen(
  async (notification) => {
    switch (notification.typeWebhook) {
      case 'incomingMessageReceived':
        console.log(`message ${notification.idMessage} from ${notification.senderData.sender}`);
        break;
      case 'outgoingMessageStatus':
        console.log(`${notification.idMessage} is ${notification.status}`);
        break;
    }
  },
  {
    signal: stopping.signal,
    concurrency: 10,
    deadLetters: ({ raw, error }) => console.error('not handled:', error, raw),
  },
);
