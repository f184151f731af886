// Asks a question and shows the votes as they come, until Ctrl-C:
//
//   node built/poll.js 79001234568@c.us "Where?" "At the sea" "In the mountains"
//
// Votes come with the settings `pollMessageWebhook` and `incomingWebhook`.

import { GreenApi } from 'green-api';

const [chatId, message, ...names] = process.argv.slice(2);
if (chatId === undefined || message === undefined) {
  throw new Error('usage: poll CHAT QUESTION OPTION OPTION…');
}
const client = new GreenApi();
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

const { idMessage } = await client.sendPoll({ chatId, message, options: names.map((optionName) => ({ optionName })) });
console.log(`Asked: ${idMessage}`);

try {
  for await (const delivery of client.notifications({ signal: stopping.signal })) {
    const { notification } = delivery;
    if (notification.typeWebhook === 'incomingMessageReceived') {
      const { messageData } = notification;
      if (messageData.typeMessage === 'pollUpdateMessage' && messageData.pollMessageData.stanzaId === idMessage) {
        for (const { optionName, optionVoters } of messageData.pollMessageData.votes) {
          console.log(`${optionName}: ${optionVoters.length}`);
        }
      }
    }
    // Whatever else came is not for this program.
    await delivery.ack();
  }
} catch (error) {
  if (!stopping.signal.aborted) {
    throw error;
  }
}
