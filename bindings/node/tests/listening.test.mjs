// Handlers: acknowledged when they succeed, called again when they fail, and a place for what they never manage.

import assert from 'node:assert/strict';
import test from 'node:test';

import { queue, text, withGateway } from './support/gateway.mjs';

const soon = { retryDelay: 1, maxRetryDelay: 2 };

/** Listens until the queue is empty; tells what was deleted. */
async function listen(notifications, handler, options = {}) {
  const controller = new AbortController();
  await withGateway(notifications.answer, async ({ client }) => {
    const watch = setInterval(() => notifications.waiting.length === 0 && controller.abort(), 5);
    try {
      await client().listen(handler, { ...soon, ...options, signal: controller.signal });
    } finally {
      clearInterval(watch);
    }
  })();
  return notifications.deleted;
}

test('a notification is acknowledged after its handler, and handlers run one after another', async () => {
  const notifications = queue([text('one'), text('two')]);
  const events = [];
  const deleted = await listen(notifications, async (notification, { attempt, raw }) => {
    const { textMessage } = notification.messageData.textMessageData;
    events.push(`${textMessage} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(attempt, 1);
    assert.equal(JSON.parse(raw).typeWebhook, notification.typeWebhook);
    assert.ok(!notifications.deleted.includes(events.length === 1 ? 1 : 2), 'not before it is handled');
    events.push(`${textMessage} ends`);
  });
  assert.deepEqual(events, ['one begins', 'one ends', 'two begins', 'two ends']);
  assert.deepEqual(deleted, [1, 2]);
});

test('a handler that rejects or throws is called again, and a rejection never acknowledges', async () => {
  const notifications = queue([text('one')]);
  const attempts = [];
  const deleted = await listen(notifications, (_, { attempt }) => {
    attempts.push(attempt);
    assert.deepEqual(notifications.deleted, []);
    if (attempt === 1) throw new Error('synchronously');
    return attempt === 2 ? Promise.reject(new Error('later')) : 'done';
  });
  assert.deepEqual([attempts, deleted], [[1, 2, 3], [1]]);
});

test('what the handler never manages goes to the dead letters, and then does not block what is behind it', async () => {
  const notifications = queue([text('bad'), text('good')]);
  const letters = [];
  let calls = 0;
  const deleted = await listen(
    notifications,
    (notification) => {
      calls += 1;
      if (notification.messageData.textMessageData.textMessage === 'bad') throw new Error('no');
    },
    {
      retries: 2,
      deadLetters: async ({ notification, error, attempt, raw }) => {
        assert.deepEqual(notifications.deleted, []);
        letters.push([notification.typeWebhook, error.message, attempt, JSON.parse(raw).idMessage]);
      },
    },
  );
  assert.deepEqual(letters, [['incomingMessageReceived', 'no', 3, 'ID']]);
  assert.deepEqual([calls, deleted], [4, [1, 2]]);
});

test('when the dead letters fail too the notification stays with the service and comes again', async (context) => {
  context.mock.method(console, 'error', () => {});
  const notifications = queue([text('one')]);
  let sinks = 0;
  const deleted = await listen(
    notifications,
    () => {
      if (sinks < 2) throw new Error('no');
    },
    {
      retries: 0,
      deadLetters: () => {
        sinks += 1;
        throw new Error('disk full');
      },
    },
  );
  assert.deepEqual([sinks, deleted], [2, [1]]);
  assert.equal(console.error.mock.callCount(), 2);
});

test('without a sink a dead letter is written to the console, whole', async (context) => {
  context.mock.method(console, 'error', () => {});
  const deleted = await listen(queue([text('lost and found')]), () => Promise.reject(new Error('no')), { retries: 0 });
  assert.deepEqual(deleted, [1]);
  assert.match(String(console.error.mock.calls[0].arguments.join(' ')), /lost and found/);
});

test('an acknowledgement that fails for the moment is made later, without calling the handler again', async () => {
  let failures = 2;
  const onDelete = () => (failures-- > 0 ? { status: 500, body: 'oops' } : undefined);
  const notifications = queue([text('one')], { onDelete });
  let calls = 0;
  const controller = new AbortController();
  await withGateway(notifications.answer, async ({ client }) => {
    const watch = setInterval(() => notifications.waiting.length === 0 && controller.abort(), 5);
    await client({ retries: 0 }).listen(() => void (calls += 1), { ...soon, signal: controller.signal });
    clearInterval(watch);
  })();
  assert.deepEqual([calls, notifications.deleted], [1, [1]]);
});

test('on abort the handler at work finishes and is acknowledged, and the promise is fulfilled', async () => {
  const controller = new AbortController();
  const notifications = queue([text('one'), text('two')]);
  await withGateway(notifications.answer, async ({ client }) => {
    let calls = 0;
    await client().listen(
      async () => {
        calls += 1;
        controller.abort();
        await new Promise((resolve) => setTimeout(resolve, 30));
      },
      { signal: controller.signal },
    );
    assert.deepEqual([calls, notifications.deleted], [1, [1]]);
  })();
});

test('on abort a handler that waits for its next attempt is left, and nothing is acknowledged', async () => {
  const controller = new AbortController();
  const notifications = queue([text('one')]);
  await withGateway(notifications.answer, async ({ client }) => {
    const fail = () => {
      setTimeout(() => controller.abort(), 10);
      throw new Error('no');
    };
    await client().listen(fail, { retryDelay: 600_000, maxRetryDelay: 600_000, signal: controller.signal });
    assert.deepEqual(notifications.deleted, []);
  })();
});

test('errors that do not pass end the listening', async () => {
  await withGateway(
    () => ({ status: 401, body: '' }),
    async ({ client }) => {
      await assert.rejects(client().listen(() => {}), { code: 'unauthorized' });
    },
  )();
});
