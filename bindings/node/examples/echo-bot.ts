// Answers every text with the same text, until Ctrl-C. What was not answered by then comes again at the next start.

import { GreenApi } from 'green-api';

const client = new GreenApi();
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

const health = await client.health();
if (!health.isHealthy) {
  // For example that notifications of incoming messages are switched off.
  console.error(health.text);
}
console.log('Listening');

await client.listen(
  async (notification) => {
    if (notification.typeWebhook !== 'incomingMessageReceived') {
      return;
    }
    const { senderData, messageData } = notification;
    if (messageData.typeMessage === 'textMessage') {
      // When this fails the handler is called again, so it is the last thing that it does.
      await client.sendMessage({ chatId: senderData.chatId, message: messageData.textMessageData.textMessage });
    }
  },
  {
    signal: stopping.signal,
    deadLetters: ({ raw, error }) => console.error('not answered:', error, raw),
  },
);
console.log('Stopped');
