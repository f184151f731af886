// Getting started. What stands between anchors is what the guide shows.

// ANCHOR: send
import { GreenApi } from 'green-api';

export async function greet(client: GreenApi): Promise<void> {
  const { idMessage } = await client.sendMessage({ chatId: '79001234568@c.us', message: 'Hello' });
  console.log('in the queue:', idMessage);
}
// ANCHOR_END: send

// ANCHOR: receive
export async function receive(client: GreenApi, signal: AbortSignal): Promise<void> {
  for await (const delivery of client.notifications({ signal })) {
    const { notification } = delivery;
    if (notification.typeWebhook === 'incomingMessageReceived') {
      console.log(notification.senderData.senderName, notification.messageData.typeMessage);
    }
    // Only now does the service forget it.
    await delivery.ack();
  }
}
// ANCHOR_END: receive
