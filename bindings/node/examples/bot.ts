// A bot that tells the time and counts. It knows nothing of where its notifications come from: `client.listen`, a webhook, a test.

import type { GreenApi, Handler } from 'green-api';

/** What the bot does with a notification. */
export function bot(client: GreenApi): Handler {
  const counts = new Map<string, number>();
  return async (notification) => {
    if (notification.typeWebhook !== 'incomingMessageReceived' || notification.messageData.typeMessage !== 'textMessage') {
      return;
    }
    const { chatId } = notification.senderData;
    switch (notification.messageData.textMessageData.textMessage.trim().toLowerCase()) {
      case 'count': {
        const count = (counts.get(chatId) ?? 0) + 1;
        await client.sendMessage({ chatId, message: `That was number ${count}` });
        // Counted when it was said: a handler that failed is called again.
        counts.set(chatId, count);
        break;
      }
      case 'help':
        await client.sendMessage({ chatId, message: 'Write "count".' });
        break;
    }
  };
}
