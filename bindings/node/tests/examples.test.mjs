// Every example of the documentation goes through the package and comes out canonical.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';

import { decodeNotification, MISFIT } from 'green-api';

import { withGateway } from './support/gateway.mjs';
import { request } from './support/requests.mjs';
import { examples, methods } from './support/specification.mjs';

const of = (role) => examples.filter((example) => example.role === role);

test('every notification of the documentation decodes to its canonical JSON, from text and from bytes', () => {
  const notifications = of('notification');
  assert.ok(notifications.length > 50, `only ${notifications.length} examples`);
  for (const { file, text, canonical, notification } of notifications) {
    for (const body of [text, Buffer.from(text), new TextEncoder().encode(text)]) {
      const decoded = decodeNotification(body);
      assert.deepEqual(JSON.parse(JSON.stringify(decoded)), canonical, file);
      assert.equal(decoded.typeWebhook, notification, file);
    }
  }
});

test('a body that is taken as canonical is so: decoding it thoroughly gives the same, whatever is done to it', () => {
  const require = createRequire(import.meta.url);
  const { native } = require('../node_modules/green-api/dist/native.js');
  const values = [null, true, false, 0, -1, 1.5, 1e3, 2 ** 53, '', 'yes', '12', 'textMessage', [], ['a'], {}, { a: 1 }];
  let [taken, tried] = [0, 0];
  const compare = (text, what) => {
    tried += 1;
    if (native.decode(text) !== null) return;
    taken += 1;
    const thorough = native.decodeThoroughly(text);
    assert.ok(!thorough.startsWith('!'), `${what}: it fits no kind\n${text}`);
    assert.deepEqual(JSON.parse(text), JSON.parse(thorough), what);
  };
  /** The ways to all values inside of a value. */
  const ways = (value) => {
    const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
    return [[], ...keys.flatMap((key) => ways(value[key]).map((way) => [key, ...way]))];
  };
  /** The text with another value there. */
  const changed = (text, way, other) => {
    const outer = { root: JSON.parse(text) };
    const path = ['root', ...way];
    const holder = path.slice(0, -1).reduce((place, key) => place[key], outer);
    holder[path.at(-1)] = other(holder[path.at(-1)]);
    return JSON.stringify(outer.root);
  };
  const object = (value) => value !== null && typeof value === 'object';
  for (const { file, text } of of('notification')) {
    compare(text, file);
    const compact = JSON.stringify(JSON.parse(text));
    for (const way of ways(JSON.parse(compact))) {
      for (const value of values) compare(changed(compact, way, () => value), file);
      compare(changed(compact, way, (found) => (object(found) ? { ...found, more: 1 } : [found])), file);
      compare(changed(compact, way, (found) => (object(found) ? Object.fromEntries(Object.entries(found).reverse()) : `${found}`)), file);
    }
    for (const [, name] of compact.matchAll(/"(\w+)":/g)) {
      compare(compact.replace(`"${name}":`, `"${name}x":`), file);
      compare(compact.replace(`"${name}":`, `"${name}":1,"${name}":`), file);
    }
    compare(`${compact}x`, file);
    compare(`\ufeff${compact}`, file);
  }
  assert.ok(taken > 1000 && tried > 5 * taken, `${taken} of ${tried} are canonical`);
});

let answer;
test(
  'every answer of the documentation comes as its canonical JSON',
  withGateway(
    () => answer,
    async ({ client }) => {
      const api = client();
      let seen = 0;
      for (const { file, operation, text, canonical } of of('response')) {
        const method = methods.find(({ name }) => name === operation);
        if (method.websocket) {
          continue;
        }
        answer = { status: 200, body: text };
        const result = await api[operation](request(method).given).catch((error) => error);
        // Some of the documentation's answers are failures inside status 200.
        if (result instanceof Error) {
          assert.equal(result.code, 'rejected', `${file}: ${result}`);
        } else {
          assert.deepEqual(JSON.parse(JSON.stringify(result)), canonical, file);
        }
        seen += 1;
      }
      assert.ok(seen > 40, `only ${seen} examples`);
    },
  ),
);

test('a kind and a property that are not known yet are kept or left out, and never an error', () => {
  const body = { typeWebhook: 'kindOfTomorrow', nested: { a: [1, null] } };
  assert.deepEqual(decodeNotification(JSON.stringify(body)), body);
  const known = JSON.parse(of('notification')[0].text);
  const decoded = decodeNotification(JSON.stringify({ ...known, propertyOfTomorrow: 1 }));
  assert.equal(decoded.typeWebhook, known.typeWebhook);
});

test('a body that fits no kind is a value that says where, and encodes to the body', () => {
  const body = { ...JSON.parse(of('notification')[0].text), timestamp: { not: 'a time' } };
  const decoded = decodeNotification(JSON.stringify(body));
  assert.equal(decoded.typeWebhook, MISFIT);
  assert.equal(decoded.kind, body.typeWebhook);
  assert.equal(decoded.path, 'timestamp');
  assert.match(decoded.message, /\w/);
  assert.deepEqual(JSON.parse(JSON.stringify(decoded)), body);
  for (const text of ['', 'no JSON', '[1]', '"text"', '{}', '\u0000', '{"typeWebhook":5}']) {
    assert.equal(decodeNotification(text).typeWebhook, MISFIT, text);
  }
  assert.equal(decodeNotification(Buffer.from([0xff, 0xfe])).typeWebhook, MISFIT);
});

test('a body that is neither text nor bytes is an error of the caller', () => {
  for (const wrong of [undefined, null, 5, {}]) {
    assert.throws(() => decodeNotification(wrong));
  }
});
