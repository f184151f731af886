// What every method puts on the wire, against the specification.

import assert from 'node:assert/strict';
import test from 'node:test';

import { operations } from 'green-api';

import { ID, TOKEN, withGateway } from './support/gateway.mjs';
import { FILE, request } from './support/requests.mjs';
import { examples, methods, resolve } from './support/specification.mjs';

const table = methods.filter(({ websocket }) => !websocket);

test('every method of the specification is a method of the client, and no other is offered as one', () => {
  assert.deepEqual(Object.keys(operations).sort(), methods.map(({ name }) => name).sort());
  assert.ok(table.length > 50);
});

let answer;
test(
  'every method sends exactly what the specification says: verb, path, query, headers, body',
  withGateway(
    () => answer,
    async ({ client, requests }) => {
      const api = client();
      for (const method of table) {
        const { type, outside, given, sent } = request(method);
        const response = examples.find((entry) => entry.role === 'response' && entry.operation === method.name);
        answer = { status: 200, body: response?.text ?? (resolve(method.operation.responses[200]).content ? '{}' : '') };
        requests.length = 0;
        // Whether the answer fits is another test; here the request counts.
        const error = await api[method.name](given).then(
          () => undefined,
          (reason) => reason,
        );
        assert.ok(!['validation', 'configuration'].includes(error?.code), `${method.name}: ${error}`);
        const [asked] = requests;
        assert.equal(asked.verb, method.verb, method.name);
        assert.equal(`${asked.instance}/${asked.method}/${asked.token}`, `waInstance${ID}/${method.name}/${TOKEN}`);
        for (const { name, in: place } of outside) {
          const seen = { query: asked.query[name], header: asked.headers[name.toLowerCase()], path: asked.rest }[place];
          assert.equal(seen, String(given[name]), `${method.name}: ${name}`);
        }
        checkBody(method.name, type, asked, sent);
      }
    },
  ),
);

function checkBody(name, type, { headers, bytes }, sent) {
  switch (type) {
    case undefined:
      assert.equal(bytes.length, 0, `${name} sends no body`);
      break;
    case 'application/json':
      assert.match(headers['content-type'], /^application\/json/, name);
      assert.deepEqual(JSON.parse(bytes), sent, name);
      break;
    case 'multipart/form-data': {
      assert.match(headers['content-type'], /^multipart\/form-data; boundary=/, name);
      const body = bytes.toString('latin1');
      assert.ok(body.includes('filename="photo.jpg"') && body.includes(FILE.toString()), name);
      for (const [field, text] of Object.entries(sent).filter(([, text]) => typeof text === 'string')) {
        assert.ok(body.includes(`name="${field}"`) && body.includes(text), `${name}: ${field}`);
      }
      break;
    }
    default:
      assert.equal(bytes.toString(), FILE.toString(), name);
      // The name of the file is given instead of its type.
      assert.equal(headers['content-type'], undefined, name);
  }
}

test(
  'a file that is uploaded has the type of its name, unless another is given',
  withGateway(
    () => ({ urlFile: 'https://example.com/x' }),
    async ({ client, requests }) => {
      const api = client();
      await api.uploadFile({ file: { data: FILE, name: 'photo.jpg' } });
      await api.uploadFile({ file: { data: FILE, name: 'photo.jpg' }, contentType: 'image/webp' });
      await api.uploadFile({ file: { data: FILE, name: 'photo.jpg', contentType: 'image/png' } });
      assert.deepEqual(
        requests.map(({ headers }) => headers['content-type']),
        ['image/jpeg', 'image/webp', 'image/png'],
      );
    },
  ),
);

test(
  'a method that is not known is called by its name',
  withGateway(
    ({ method }) => ({ status: 200, body: method === 'empty' ? '' : method === 'plain' ? 'no JSON' : '{"a":[1]}' }),
    async ({ client, requests }) => {
      const api = client();
      assert.deepEqual(await api.call('getDeviceInfo'), { a: [1] });
      assert.equal(await api.call('empty'), null);
      assert.equal(await api.call('plain'), 'no JSON');
      await api.call('put', { b: 1n === 1n }, { path: '7', query: { c: 5, d: true } });
      await api.call('remove', undefined, { verb: 'DELETE' });
      const shown = requests.map(({ verb, method, rest, query, bytes }) => [verb, method, rest, query, bytes.toString()]);
      assert.deepEqual(shown.slice(3), [
        ['POST', 'put', '7', { c: '5', d: 'true' }, '{"b":true}'],
        ['DELETE', 'remove', '', {}, ''],
      ]);
      assert.equal(requests[0].verb, 'GET');
    },
  ),
);

test(
  'properties that are undefined are left out, and requests that are none are refused before anything is sent',
  withGateway(
    () => ({ idMessage: 'ID' }),
    async ({ client, requests }) => {
      const api = client();
      await api.sendMessage({ chatId: '79001234568@c.us', message: 'x', quotedMessageId: undefined, linkPreview: null });
      assert.deepEqual(JSON.parse(requests[0].bytes), { chatId: '79001234568@c.us', message: 'x' });
      const refused = [
        ['message', { chatId: '79001234568@c.us' }],
        ['message', { chatId: '79001234568@c.us', message: 5 }],
        ['mesage', { chatId: '79001234568@c.us', mesage: 'x' }],
        ['chatId', { chatId: '+7 900', message: 'x' }],
        ['message', { chatId: '79001234568@c.us', message: 'x'.repeat(20_001) }],
        ['request', 'text'],
        ['request', [1]],
      ];
      for (const [field, request] of refused) {
        await assert.rejects(async () => api.sendMessage(request), { code: 'validation', field }, JSON.stringify(request));
      }
      assert.equal(requests.length, 1);
    },
  ),
);
