// Sends a text to everybody in a file, one phone number a line:
//
//   node built/broadcast.js recipients.txt "We open at nine."
//
// The client itself waits so that no method is called more often per second than allowed. What the service puts between two
// messages is the setting `delaySendMessagesMilliseconds`.

import { readFile } from 'node:fs/promises';

import { GreenApi, GreenApiError } from 'green-api';

/** Calls at the same time. The method's requests per second bound them too. */
const AT_ONCE = 20;

const [file, message] = process.argv.slice(2);
if (file === undefined || message === undefined) {
  throw new Error('usage: broadcast FILE TEXT');
}
const client = new GreenApi();
const numbers = (await readFile(file, 'utf8')).split('\n').map((line) => line.replace(/\D/g, ''));
// One queue for all: who is done takes the next.
const queue = [...new Set(numbers.filter((number) => number !== ''))].values();
let failures = 0;

await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const number of queue) {
      await send(`${number}@c.us`, message);
    }
  }),
);
process.exitCode = failures === 0 ? 0 : 1;

async function send(chatId: string, message: string): Promise<void> {
  try {
    const { idMessage } = await client.sendMessage({ chatId, message });
    console.log(`${chatId} ${idMessage}`);
  } catch (error) {
    if (!(error instanceof GreenApiError)) {
      throw error;
    }
    // The answer was lost: whoever just sends again may send it twice.
    const found = error.outcomeUnknown ? await client.findSent({ chatId, text: message }).catch(() => null) : null;
    if (found) {
      console.log(`${chatId} ${found.idMessage}`);
    } else {
      failures += 1;
      console.error(`${chatId} ${error.outcomeUnknown ? 'may have it: ' : ''}${error.message}`);
    }
  }
}
