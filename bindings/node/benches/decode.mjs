// From the bytes of a notification to an object of which five fields are read. Processor time of the whole process, the least of
// many interleaved rounds, so that ratios mean something on a busy machine too.

import { decodeNotification } from 'green-api';

import { ajv, notifications, text, zod } from './support/corpus.mjs';
import { print } from './support/table.mjs';

const ROUNDS = 60;
const BATCH = 4_000;

const ways = {
  'green-api, `decodeNotification`': (body) => decodeNotification(body),
  '`JSON.parse` alone': (body) => JSON.parse(body.toString()),
  '`JSON.parse`, zod': (body) => zod.parse(JSON.parse(body.toString())),
  '`JSON.parse`, ajv': (body) => {
    const value = JSON.parse(body.toString());
    if (!ajv(value)) throw new Error('refused');
    return value;
  },
};

let sink = 0;

function read(n) {
  sink += n.instanceData.idInstance;
  sink += n.typeWebhook.length + (n.timestamp ?? 0) + (n.senderData?.sender.length ?? 0) + (n.messageData?.typeMessage.length ?? 0);
}

/** Microseconds of processor time for each body. */
function measure(way, bodies) {
  const before = process.cpuUsage();
  for (let index = 0; index < BATCH; index += 1) read(way(bodies[index % bodies.length]));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / BATCH;
}

export default async function run() {
  const corpora = { 'a text message': [text], 'all kinds of the documentation': notifications.map(({ body }) => body) };
  for (const [name, bodies] of Object.entries(corpora)) {
    const best = Object.fromEntries(Object.keys(ways).map((way) => [way, Infinity]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [way, decode] of Object.entries(ways)) {
        const took = measure(decode, bodies);
        // The first rounds are for the compilers.
        if (round > 5) best[way] = Math.min(best[way], took);
      }
    }
    const ours = best['green-api, `decodeNotification`'];
    const bytes = Math.round(bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length);
    const rows = Object.entries(best).map(([way, took]) => [way, took, took / ours]);
    print(`Decoding ${name} (${bytes} bytes on average)`, ['way', 'µs of processor', 'ratio'], rows);
  }
  await flat();
}

/** A million decoded, and the memory after it. */
async function flat() {
  const settled = async () => {
    for (let round = 0; round < 4; round += 1) {
      gc();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return process.memoryUsage().rss / 2 ** 20;
  };
  const decode = async (times) => {
    for (let index = 0; index < times; index += 1) read(decodeNotification(notifications[index % notifications.length].body));
  };
  await decode(100_000);
  const before = await settled();
  await decode(1_000_000);
  print('Memory after a million notifications', ['', 'MB'], [['before', before], ['after', await settled()]]);
  if (sink === 0) throw new Error('nothing was read');
}
