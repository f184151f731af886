// The bot on a local gateway: no account, no phone, no internet. `node --test built/bot.test.js`

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { Sandbox, type Person } from 'green-api/testing';

import { bot } from './bot.js';

let sandbox: Sandbox;
let anna: Person;
let stopping: AbortController;
let listening: Promise<void>;

beforeEach(async () => {
  sandbox = await Sandbox.start({ settings: { incomingWebhook: 'yes' } });
  anna = sandbox.addPerson(79001234568, { name: 'Anna' });
  const client = sandbox.client();
  stopping = new AbortController();
  listening = client.listen(bot(client), { signal: stopping.signal, retryDelay: 1 });
});

afterEach(async () => {
  stopping.abort();
  await listening;
  await sandbox.close();
});

/** Anna writes to the bot. */
function write(text: string): void {
  anna.write({ chat: '79001234567@c.us', text });
}

/** What the bot has answered so far, when there are so many answers. */
function answers(count: number): Promise<string[]> {
  return sandbox.until(() => {
    const texts = anna.messages().flatMap(({ outgoing, content }) =>
      !outgoing && content.typeMessage === 'textMessage' ? [content.textMessageData.textMessage] : [],
    );
    return texts.length >= count && texts;
  });
}

test('it counts for each chat', async () => {
  write('count');
  write('Count ');
  assert.deepEqual(await answers(2), ['That was number 1', 'That was number 2']);
});

test('it counts once when the service is busy for a moment', async () => {
  sandbox.addFault({ kind: 'tooManyRequests', method: 'sendMessage', count: 1 });
  write('count');
  write('help');
  assert.deepEqual(await answers(2), ['That was number 1', 'Write "count".']);
});
