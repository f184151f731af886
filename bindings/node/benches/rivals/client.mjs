// A client that calls sendMessage: `client.mjs NAME URL`.

import { cost, serve } from '../support/processes.mjs';

const [name, url] = process.argv.slice(2);
const ID = 1101000001;
const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const path = `/waInstance${ID}/sendMessage/${TOKEN}`;
const message = { chatId: '79001234568@c.us', message: 'I use GREEN-API to send this message to you! Привет 👋' };
const headers = { 'content-type': 'application/json' };

const rivals = {
  async 'green-api'() {
    const { GreenApi } = await import('green-api');
    const client = new GreenApi({ idInstance: ID, apiTokenInstance: TOKEN, apiUrl: url, pacing: false });
    return () => client.sendMessage(message);
  },
  async axios() {
    const { Agent } = await import('node:http');
    const { default: axios } = await import('axios');
    const client = axios.create({ httpAgent: new Agent({ keepAlive: true }) });
    return async () => (await client.post(url + path, message)).data;
  },
  async 'undici Pool'() {
    const { Pool } = await import('undici');
    const pool = new Pool(url, { connections: 50 });
    return async () => (await pool.request({ method: 'POST', path, headers, body: JSON.stringify(message) })).body.json();
  },
  async fetch() {
    return async () => (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(message) })).json();
  },
};

const call = await rivals[name]();

/** So many calls, so many of them at the same time. */
async function calls(count, inFlight) {
  let left = count;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (left > 0) {
        left -= 1;
        const { idMessage } = await call();
        if (idMessage !== '3EB0C767D097B7C7C030') throw new Error('wrong answer');
      }
    }),
  );
}

serve({}, ({ count, inFlight }) => cost(() => calls(count, inFlight)));
