// The documentation's notifications, without the blanks that the service does not send either, and schemas of the same fields for
// other validators, made from the specification.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';

const repository = process.env.GREEN_API_REPOSITORY;
const read = (...path) => readFileSync(join(repository, ...path), 'utf8');
const { components } = JSON.parse(read('spec', 'openapi.json'));

/** Bodies as they come over the wire. */
export const notifications = parse(read('spec', 'examples', 'index.yaml'))
  .filter(({ role, file, invalid }) => role === 'notification' && file && !invalid)
  .map(({ file }) => {
    const canonical = ['tests', 'canonical', file];
    const text = existsSync(join(repository, ...canonical)) ? read(...canonical) : read('spec', 'examples', file);
    return { file, body: Buffer.from(JSON.stringify(JSON.parse(text))) };
  });

/** The commonest of them, a text message. */
export const text = notifications.find(({ file }) => file === 'messages/text-message.json').body;

/** A schema without references, with all properties of an object in one place: what people write by hand, and fast to check. */
function plain(schema) {
  if (schema.$ref) {
    return plain(components.schemas[schema.$ref.split('/').at(-1)]);
  }
  if (schema.allOf) {
    const parts = schema.allOf.map(plain);
    return {
      type: 'object',
      required: [...new Set(parts.flatMap(({ required }) => required ?? []))],
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    };
  }
  if (schema.oneOf) {
    const { propertyName } = schema.discriminator;
    const kinds = Object.entries(schema.discriminator.mapping).map(([kind, $ref]) => {
      const { required, properties } = plain({ $ref });
      return { type: 'object', required: [...new Set([propertyName, ...(required ?? [])])], properties: { ...properties, [propertyName]: { const: kind } } };
    });
    return { type: 'object', discriminator: { propertyName }, required: [propertyName], oneOf: kinds };
  }
  const { type, required, properties, items, const: constant } = schema;
  if (constant !== undefined) {
    return { const: constant };
  }
  const inner = properties && Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plain(value)]));
  // Values of enumerations stay open: what is new tomorrow is no error.
  return {
    ...(type && { type }),
    ...(required && { required }),
    ...(inner && { properties: inner }),
    ...(items && { items: plain(items) }),
  };
}

const schema = plain({ $ref: '#/components/schemas/Notification' });

/** ajv's compiled check. */
export const ajv = new Ajv2020({ discriminator: true, strict: false }).compile(schema);

/** zod's schema of the same. */
export const zod = toZod(schema);

function toZod({ type, required = [], properties, items, discriminator, oneOf, const: constant }) {
  if (constant !== undefined) return z.literal(constant);
  if (oneOf) return z.discriminatedUnion(discriminator.propertyName, oneOf.map(toZod));
  const types = [type].flat().filter((name) => name !== 'null');
  const one = {
    string: () => z.string(),
    integer: () => z.number(),
    number: () => z.number(),
    boolean: () => z.boolean(),
    array: () => z.array(items ? toZod(items) : z.unknown()),
    object: () => (properties ? object(properties, required) : z.record(z.string(), z.unknown())),
  };
  const made = types.map((name) => one[name]?.() ?? z.unknown());
  const value = made.length === 1 ? made[0] : made.length === 0 ? z.unknown() : z.union(made);
  return [type].flat().includes('null') ? value.nullable() : value;
}

function object(properties, required) {
  const fields = Object.entries(properties).map(([name, value]) => {
    const field = toZod(value);
    return [name, required.includes(name) ? field : field.optional()];
  });
  return z.object(Object.fromEntries(fields));
}

for (const { file, body } of notifications) {
  const value = JSON.parse(body);
  if (!ajv(value)) throw new Error(`ajv refuses ${file}: ${JSON.stringify(ajv.errors)}`);
  const { error } = zod.safeParse(value);
  if (error) throw new Error(`zod refuses ${file}: ${error}`);
}
