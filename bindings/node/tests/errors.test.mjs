// Errors: their classes, what they tell, where their stack leads, and what they never show.

import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';

import * as exported from 'green-api';

import { gateway, ID, TOKEN, withGateway } from './support/gateway.mjs';
import { examples } from './support/specification.mjs';

const { GreenApi, GreenApiError } = exported;
const message = { chatId: '79001234568@c.us', message: 'Hello' };

/** The error of a call. */
async function failure(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'it did not fail' });
}

const quota = examples.find(({ role, status }) => role === 'error' && status === 466);

test('every status becomes an error of its class with code, status, operation and what to do about it', async () => {
  const table = [
    [400, 'Bad Request', 'BadRequestError', { retryable: false, outcomeUnknown: false }],
    [401, '', 'UnauthorizedError', { retryable: false }],
    [403, '', 'ForbiddenError', { retryable: false }],
    [404, '', 'NotFoundError', { retryable: false }],
    [413, '', 'TooLargeError', { retryable: false }],
    [429, '', 'RateLimitedError', { retryable: true, outcomeUnknown: false, retryAfter: 7000 }],
    [466, quota.text, 'QuotaExceededError', { retryable: false }],
    [500, 'oops', 'ServerError', { retryable: true, outcomeUnknown: true }],
    [502, '', 'BadGatewayError', { retryable: true, outcomeUnknown: true }],
    [599, '', 'ServerError', {}],
    [302, '', 'UnexpectedStatusError', {}],
    [200, '{"idMessage": {}}', 'DecodeError', { outcomeUnknown: true, path: 'idMessage' }],
    [200, 'no JSON', 'DecodeError', { outcomeUnknown: true }],
  ];
  let answer;
  await withGateway(
    () => answer,
    async ({ client }) => {
      const api = client({ retries: 0 });
      for (const [status, body, name, more] of table) {
        answer = { status, body, headers: { 'retry-after': '7' } };
        const error = await failure(() => api.sendMessage(message));
        assert.equal(error.name, name, `${status} ${body}: ${error}`);
        assert.ok(error instanceof exported[name] && error instanceof GreenApiError && error instanceof Error);
        assert.equal(error.operation, 'sendMessage', name);
        if (name !== 'DecodeError') {
          assert.deepEqual([error.status, error.attempts], [status, 1], name);
        }
        for (const [property, value] of Object.entries(more)) {
          assert.equal(error[property], value, `${name}: ${property}`);
        }
      }
      answer = { status: 466, body: quota.text };
      const error = await failure(() => api.sendMessage(message));
      assert.deepEqual(JSON.parse(JSON.stringify(error.quota)), quota.canonical);
    },
  )();
});

test('documented errors are told by their id, with what the documentation says', async () => {
  const body = { status: 400, body: "Message not found by id 'BAE5F4886F6F2D05'" };
  await withGateway(
    () => body,
    async ({ client }) => {
      const asked = { chatId: '79001234568@c.us', idMessage: 'BAE5F4886F6F2D05' };
      const error = await failure(() => client().getMessage(asked));
      assert.equal(error.errorId, 'messageNotFound');
      assert.match(error.serviceMessage, /Message not found/);
      assert.match(error.description, /\w+ \w+/);
    },
  )();
});

test('a failure that the service reports with status 200 is an error', async () => {
  await withGateway(
    () => ({ updateGroupName: false }),
    async ({ client }) => {
      const request = { groupId: '120363043968066561@g.us', groupName: 'Name' };
      const error = await failure(() => client().updateGroupName(request));
      assert.equal(error.code, 'rejected');
      assert.equal(error.status, 200);
    },
  )();
});

test('a connection that is refused, breaks or is silent is told apart', async () => {
  const closed = await gateway();
  await closed.close();
  const refused = await failure(() => closed.client({ retries: 0 }).sendMessage(message));
  assert.deepEqual([refused.code, refused.outcomeUnknown, refused.retryable], ['connection', false, true]);
  let silent = false;
  await withGateway(
    () => {
      if (!silent) throw new Error('break');
      return new Promise(() => {});
    },
    async ({ client }) => {
      const broken = await failure(() => client({ retries: 0 }).sendMessage(message));
      assert.deepEqual([broken.code, broken.outcomeUnknown], ['connection', true]);
      silent = true;
      const late = await failure(() => client().sendMessage(message, { timeout: 50, retries: 0 }));
      assert.deepEqual([late.code, late.name, late.outcomeUnknown], ['timeout', 'TimeoutError', true]);
      const over = await failure(() => client().getSettings({ deadline: 50 }));
      assert.equal(over.code, 'timeout');
    },
  )();
});

test('the stack of an error leads to the line that called', async () => {
  async function sendsTheOrder() {
    await new GreenApi({ idInstance: 1, apiTokenInstance: 'abc', apiUrl: 'http://127.0.0.1:9', retries: 0 }).sendMessage(message);
  }
  const error = await failure(sendsTheOrder);
  assert.match(error.stack, /^ConnectionError: sendMessage: /);
  assert.match(error.stack, /at async sendsTheOrder .*errors\.test\.mjs/);
});

test('options out of range are errors that name them', async () => {
  const wrong = [
    [{ idInstance: 'one' }, /idInstance/],
    [{ idInstance: 0 }, /idInstance/],
    [{ idInstance: 12_345_678_901 }, /idInstance/],
    [{ apiTokenInstance: 'a/b' }, /apiTokenInstance/],
    [{ apiTokenInstance: 5 }, /apiTokenInstance/],
    [{ timeout: -1 }, /timeout must be a number of milliseconds from 0 to \d+, not -1/],
    [{ retries: Number.NaN }, /retries/],
    [{ apiUrl: 'nowhere' }, /API address/],
    [{ proxy: '::' }, /proxy/],
    [{ certificates: 'no PEM' }, /certificate/],
  ];
  for (const [options, expected] of wrong) {
    const error = await failure(() => new GreenApi({ idInstance: ID, apiTokenInstance: TOKEN, ...options }));
    assert.equal(error.code, 'configuration', `${inspect(options)}: ${error}`);
    assert.match(error.message, expected);
  }
  const missing = await failure(() => new GreenApi());
  assert.match(missing.message, /GREEN_API_ID_INSTANCE.* and .*GREEN_API_TOKEN_INSTANCE.* are missing/);
});

test('no error, no inspection and no JSON shows the access token', async () => {
  const leaks = [];
  let errors = 0;
  const search = (what, value) => {
    const error = value instanceof Error ? [value.message, value.stack, String(value), JSON.stringify(value)] : [];
    for (const shown of [...error, inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value) ?? '']) {
      if (shown.includes(TOKEN) || shown.includes(TOKEN.slice(0, 12))) leaks.push(`${what}: ${shown}`);
    }
  };
  const echo = ({ token, method }) => `the token ${token} of ${method} is wrong, ${token.toUpperCase()}`;
  let status = 200;
  await withGateway(
    (asked) => ({ status, body: echo(asked), headers: { location: `http://127.0.0.1:9/${asked.token}` } }),
    async ({ client, url }) => {
      const api = client({ retries: 0 });
      for (const inspected of [api, api.withOptions({ retries: 1 }), api.notifications(), api.qrCodes()]) {
        search('client', inspected);
      }
      for (status of [200, 301, 400, 401, 403, 404, 413, 429, 466, 499, 500, 502, 599]) {
        const calls = [
          () => api.sendMessage(message),
          () => api.getStateInstance(),
          () => api.call('someMethod', { a: 1 }),
          () => api.health(),
          () => api.download(`${url}/x/y/${TOKEN}`),
          () => api.notifications().next(),
          () => api.qrCodes().next(),
          () => api.qrCodeSocket().next(),
        ];
        for (const call of calls) {
          // Failures that pass do not end the loop of notifications.
          const ended = new Promise((resolve) => setTimeout(resolve, 100));
          const error = await Promise.race([call(), ended]).catch((reason) => reason);
          // What the service answers is the caller's; errors are ours.
          if (error instanceof Error) {
            errors += 1;
            search(`${status}`, error);
          }
        }
      }
      const unreachable = client({ retries: 0, apiUrl: 'http://127.0.0.1:9' });
      search('refused', await failure(() => unreachable.sendMessage(message)));
      search('timeout', await failure(() => api.sendMessage(message, { timeout: 0 })));
      for (const options of [{ apiTokenInstance: `${TOKEN}/` }, { idInstance: TOKEN }, { apiUrl: `x${TOKEN}`, timeout: TOKEN }]) {
        // What is refused is the caller's own: only the token itself must not be repeated.
        const error = await failure(() => client(options));
        if (options.apiTokenInstance) search('configuration', error);
      }
    },
  )();
  assert.deepEqual(leaks, []);
  assert.ok(errors > 70, `only ${errors} errors`);
});
