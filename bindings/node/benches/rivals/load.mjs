// Sends notifications to a server, 50 at the same time over connections that are kept.

import { Pool } from 'undici';

import { cost, serve } from '../support/processes.mjs';

const CONNECTIONS = 50;
const headers = { 'content-type': 'application/json; charset=utf-8' };
let bodies = [];

async function send(port, count) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });
  let left = count;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left > 0) {
        left -= 1;
        const { statusCode, body } = await pool.request({ method: 'POST', path: '/', headers, body: bodies[left % bodies.length] });
        await body.dump();
        if (statusCode !== 200) throw new Error(`answered with ${statusCode}`);
      }
    }),
  );
  await pool.close();
}

serve({}, async (message) => {
  if (message.bodies) {
    ({ bodies } = message);
    return {};
  }
  return cost(() => send(message.port, message.count));
});
