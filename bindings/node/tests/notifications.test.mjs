// Long polling: one after another, nothing lost, nothing acknowledged that was not handled.

import assert from 'node:assert/strict';
import test from 'node:test';

import { ClosedError } from 'green-api';

import { queue, text, withGateway } from './support/gateway.mjs';

/** Runs a test with a queue of these bodies. */
function withQueue(bodies, run, options) {
  const notifications = queue(bodies, options);
  return withGateway(notifications.answer, (open) => run({ ...open, ...notifications }));
}

const texts = (...messages) => messages.map((message) => text(message));

test(
  'notifications come in order, each once, and are deleted when they are acknowledged',
  withQueue(texts('one', 'two', 'three'), async ({ client, deleted, requests }) => {
    const seen = [];
    for await (const delivery of client().notifications()) {
      assert.equal(delivery.attempt, 1);
      assert.equal(delivery.raw, JSON.stringify(text(['one', 'two', 'three'][seen.length])));
      seen.push(delivery.notification.messageData.textMessageData.textMessage);
      assert.equal(deleted.length, seen.length - 1, 'nothing is deleted before it is acknowledged');
      await delivery.ack();
      await delivery.ack();
      if (seen.length === 3) break;
    }
    assert.deepEqual(seen, ['one', 'two', 'three']);
    assert.deepEqual(deleted, [1, 2, 3]);
    assert.deepEqual([...new Set(requests.map(({ query }) => query.receiveTimeout))], ['5', undefined]);
  }),
);

test(
  'what is refused or left when the loop goes on comes again, and counts its attempts',
  withQueue(texts('one', 'two'), async ({ client, deleted }) => {
    const seen = [];
    for await (const delivery of client().notifications()) {
      seen.push([delivery.receiptId, delivery.attempt]);
      if (seen.length === 1) delivery.refuse();
      if (seen.length === 2) continue;
      if (seen.length >= 3) await delivery.ack();
      if (seen.length === 4) break;
    }
    assert.deepEqual(seen, [[1, 1], [1, 2], [1, 3], [2, 1]]);
    assert.deepEqual(deleted, [1, 2]);
  }),
);

test(
  'an acknowledgement after the loop went on is an error that says what to do',
  withQueue(texts('one'), async ({ client, deleted }) => {
    let first;
    for await (const delivery of client().notifications()) {
      if (first) {
        await assert.rejects(first.ack(), (error) => error instanceof ClosedError && /before the end of the loop/.test(error.message));
        await delivery.ack();
        break;
      }
      first = delivery;
    }
    assert.deepEqual(deleted, [1]);
  }),
);

test(
  'an acknowledgement that is not awaited is waited for before the next is asked for',
  withQueue(texts('one', 'two'), async ({ client, deleted }) => {
    let seen = 0;
    for await (const delivery of client().notifications()) {
      assert.equal(deleted.length, seen);
      seen += 1;
      void delivery.ack();
      if (seen === 2) break;
    }
    assert.deepEqual(deleted, [1, 2]);
  }),
);

test('failures that pass do not end the loop, others are thrown', async () => {
  const notifications = queue(texts('one'));
  const trouble = [{ status: 502, body: '' }, { status: 500, body: 'oops' }, 'no JSON', new Error('break')];
  const answer = (asked) => {
    const next = asked.method === 'receiveNotification' ? trouble.shift() : undefined;
    if (next instanceof Error) throw next;
    return next ?? notifications.answer(asked);
  };
  await withGateway(answer, async ({ client }) => {
    for await (const delivery of client().notifications()) {
      assert.equal(delivery.notification.messageData.typeMessage, 'textMessage');
      await delivery.ack();
      break;
    }
    assert.deepEqual(trouble, []);
    trouble.push({ status: 401, body: '' });
    await assert.rejects(client().notifications().next(), { code: 'unauthorized', operation: 'receiveNotification' });
  })();
});

test(
  'kinds that are not known and bodies that fit none are delivered, with the body as it came',
  withQueue([{ typeWebhook: 'kindOfTomorrow', a: 1 }, { typeWebhook: 'incomingCall', b: 2 }], async ({ client }) => {
    const seen = [];
    for await (const delivery of client().notifications()) {
      seen.push([delivery.notification.typeWebhook, delivery.raw]);
      await delivery.ack();
      if (seen.length === 2) break;
    }
    assert.deepEqual(seen, [
      ['kindOfTomorrow', '{"typeWebhook":"kindOfTomorrow","a":1}'],
      ['(misfit)', '{"typeWebhook":"incomingCall","b":2}'],
    ]);
  }),
);

test(
  'an abort ends the loop with its reason, also while it waits; what is not acknowledged stays',
  withQueue(texts('one'), async ({ client, deleted, waiting }) => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const loop = async () => {
      for await (const delivery of client().notifications({ signal: controller.signal })) {
        if (deleted.length === 0) await delivery.ack();
        setTimeout(() => controller.abort(reason), 30);
      }
    };
    await assert.rejects(loop(), reason);
    assert.deepEqual([deleted, waiting], [[1], []]);
    const never = client().notifications({ signal: AbortSignal.abort(reason) });
    await assert.rejects(never.next(), reason);
  }),
);

test(
  'the waiting time is sent in seconds, and one out of range is refused',
  withQueue(texts('one'), async ({ client, requests }) => {
    const loop = client().notifications({ receiveTimeout: 60_000 });
    await loop.next();
    assert.equal(requests[0].query.receiveTimeout, '60');
    await loop.return();
    await assert.rejects(client().notifications({ receiveTimeout: 4000 }).next(), { code: 'validation', field: 'receiveTimeout' });
    assert.equal(requests.length, 1);
  }),
);
