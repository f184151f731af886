// Processes that measure themselves: each rival has one of its own, so that none pays for the others.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts `rivals/<file>.mjs`; `ask` sends it a message and gives its answer. */
export async function start(file, words = [], execArgv = []) {
  const path = fileURLToPath(new URL(`../rivals/${file}.mjs`, import.meta.url));
  const child = fork(path, words, { execArgv });
  let settle;
  child.on('message', (message) => settle.resolve(message));
  child.on('exit', (code) => settle.reject(new Error(`${[file, ...words].join(' ')} ended with ${code}`)));
  const answer = () => new Promise((resolve, reject) => (settle = { resolve, reject }));
  const ready = await answer();
  return {
    ready,
    ask: (message) => {
      const answered = answer();
      child.send(message);
      return answered;
    },
    end: async () => {
      settle.reject = () => {};
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Inside such a process: answers messages until the end. */
export function serve(ready, work) {
  process.on('message', async (message) => process.send(await work(message)));
  process.send(ready);
}

/** What work costs this process: microseconds of processor and of time. */
export async function cost(work) {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { processor: user + system, time: Number(process.hrtime.bigint() - start) / 1000 };
}
