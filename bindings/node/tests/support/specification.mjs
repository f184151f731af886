// The specification and the documentation's examples, from the repository.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

const repository = process.env.GREEN_API_REPOSITORY;
const read = (...path) => readFileSync(join(repository, ...path), 'utf8');

/** The bundle of the specification. */
export const openapi = JSON.parse(read('spec', 'openapi.json'));

/** All methods: name, verb, path, the operation itself. */
export const methods = Object.entries(openapi.paths).flatMap(([path, item]) =>
  ['get', 'post', 'delete']
    .filter((verb) => item[verb])
    .map((verb) => ({
      ...{ name: item[verb].operationId, verb: verb.toUpperCase(), path, operation: item[verb] },
      parameters: [...(item.parameters ?? []), ...(item[verb].parameters ?? [])].map(resolve),
      websocket: (item[verb].servers ?? []).some((server) => server['x-host'] === 'websocket'),
    })),
);

/** The examples: what stands in the index, the body as text, and its canonical form as a value. */
export const examples = parse(read('spec', 'examples', 'index.yaml'))
  .filter((entry) => entry.file && !entry.invalid)
  .map((entry) => {
    const text = read('spec', 'examples', entry.file);
    const canonical = join(repository, 'tests', 'canonical', entry.file);
    return { ...entry, text, canonical: JSON.parse(existsSync(canonical) ? readFileSync(canonical, 'utf8') : text) };
  });

/** What a `$ref` stands for. */
export function resolve(schema) {
  const seen = schema.$ref?.slice(2).split('/').reduce((place, name) => place[name], openapi);
  return seen ? resolve(seen) : schema;
}
