// Webhooks in an Express application. Tell the service its address with `setSettings({ webhookUrl, webhookUrlToken })`;
// it must be reached from the internet, by HTTPS.

import express from 'express';

import { WebhookReceiver, WebhookRefusedError } from 'green-api';

const receiver = new WebhookReceiver({ token: process.env['WEBHOOK_TOKEN'] });
const app = express();

// The bytes as they came: the receiver checks and decodes them itself.
app.post('/webhook', express.raw({ type: () => true, limit: '4mb' }), async (request, response) => {
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
  response.end();
});

app.use((error: unknown, _: express.Request, response: express.Response, next: express.NextFunction) => {
  if (error instanceof WebhookRefusedError) {
    response.status(error.status ?? 403).end();
  } else {
    next(error);
  }
});

const server = app.listen(Number(process.env['PORT'] ?? 8080), '127.0.0.1', () => {
  const address = server.address();
  console.log(`Listening on port ${typeof address === 'object' ? address?.port : address}`);
});
process.once('SIGTERM', () => server.close());
