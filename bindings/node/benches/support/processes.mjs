// Processes that measure themselves: each rival has one of its own, so that none pays for the others.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts `rivals/<file>.mjs`; `ask` sends it a message and gives its answer. */
export async function start(file, words = [], execArgv = []) {
  const path = fileURLToPath(new URL(`../rivals/${file}.mjs`, import.meta.url));
  const child = fork(path, words, { execArgv, serialization: 'json' });
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ${words[0]} ended with ${code}`)))]);
    return message;
  };
  const ready = await answer();
  return {
    ready,
    ask: (message) => {
      const answered = answer();
      child.send(message);
      return answered;
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
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
