// Receiving without loss.

// ANCHOR: listen
import { appendFile } from 'node:fs/promises';
import { type GreenApi } from 'green-api';

export async function run(client: GreenApi, signal: AbortSignal): Promise<void> {
  await client.listen(
    (notification) => {
      switch (notification.typeWebhook) {
        case 'incomingMessageReceived':
          console.log(notification.idMessage);
          break;
        case 'outgoingMessageStatus':
          console.log(notification.idMessage, notification.status);
          break;
        default:
          // Not used, new, or not fitting: return, and it is acknowledged.
          console.log('not used:', notification.typeWebhook);
      }
    },
    { signal, retries: 3, deadLetters: (letter) => appendFile('dead-letters.jsonl', `${letter.raw}\n`) },
  );
}
// ANCHOR_END: listen
