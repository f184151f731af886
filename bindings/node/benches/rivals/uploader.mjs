// Sends a file: `uploader.mjs NAME URL SMALL LARGE`. Tells how far the process grew for the large one after a small one.

import { openAsBlob, readFileSync, writeFileSync } from 'node:fs';

import { cost, serve } from '../support/processes.mjs';

const [name, url, small, large] = process.argv.slice(2);
const ID = 1101000001;
const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const chatId = '79001234568@c.us';
const address = `${url}/waInstance${ID}/sendFileByUpload/${TOKEN}`;

async function form(file) {
  const form = new FormData();
  form.append('chatId', chatId);
  form.append('file', await openAsBlob(file), 'video.mp4');
  return form;
}

const rivals = {
  async 'green-api'() {
    const { GreenApi } = await import('green-api');
    const client = new GreenApi({ idInstance: ID, apiTokenInstance: TOKEN, apiUrl: url, pacing: false });
    return (file) => client.sendFileByUpload({ chatId, file, fileName: 'video.mp4' });
  },
  async fetch() {
    return async (file) => (await fetch(address, { method: 'POST', body: await form(file) })).json();
  },
  async axios() {
    const { default: axios } = await import('axios');
    return async (file) => axios.post(address, await form(file), { maxBodyLength: Infinity });
  },
};

const upload = await rivals[name]();
// Everything that is loaded and compiled once.
for (let round = 0; round < 5; round += 1) await upload(small);
gc();

serve({}, async () => {
  const before = peak(true);
  const { processor, time } = await cost(() => upload(large));
  return { grown: peak() - before, processor, time };
});

/** The most memory that the process ever had, in kilobytes; from now on, when it begins anew. */
function peak(anew = false) {
  if (process.platform !== 'linux') {
    return process.resourceUsage().maxRSS;
  }
  // `maxRSS` is not less than what the process had that started this one.
  if (anew) writeFileSync('/proc/self/clear_refs', '5');
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}
