// A request that is valid for every method: the documentation's own example, or made from the schema.

import { examples, resolve } from './specification.mjs';

/** What is in every file that is sent. */
export const FILE = Buffer.from('the bytes of the file');

/** A value that a schema takes. */
function value(schema, name) {
  const { type, minimum, minLength, pattern, items, minItems, enum: allowed, format, properties, required } = resolve(schema);
  const kind = Array.isArray(type) ? type[0] : type;
  if (format === 'binary') {
    return { data: FILE, name: 'photo.jpg' };
  }
  if (allowed) {
    return allowed[0];
  }
  switch (kind) {
    case 'integer':
    case 'number':
      return Math.max(minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: Math.max(minItems ?? 1, 1) }, () => value(items, name));
    case 'object':
      return object(properties, required);
    default:
      return texts[name] ?? (/g\.us/.test(pattern ?? '') ? '120363043968066561@g.us' : 'x'.repeat(Math.max(minLength ?? 1, 1)));
  }
}

const texts = { chatId: '79001234568@c.us', groupId: '120363043968066561@g.us', participantChatId: '79001234568@c.us' };

function object(properties = {}, required = []) {
  const wanted = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(wanted.map((name) => [name, value(properties[name], name)]));
}

/** All properties of a schema, those of its bases too. */
function flattened(schema) {
  const { allOf = [], properties = {}, required = [] } = resolve(schema);
  const parts = allOf.map(flattened);
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), properties),
    required: [...parts.flatMap((part) => part.required), ...required],
  };
}

/** What a method is called with, and what must be on the wire. */
export function request({ name, parameters, operation }) {
  const content = operation.requestBody?.content ?? {};
  const [type] = Object.keys(content);
  const outside = parameters.filter((parameter) => !['idInstance', 'apiTokenInstance'].includes(parameter.name));
  const given = Object.fromEntries(outside.map((parameter) => [parameter.name, value(parameter.schema, parameter.name)]));
  const example = examples.find((entry) => entry.role === 'request' && entry.operation === name);
  if (type === '*/*') {
    return { type, outside, given: { ...given, file: { data: FILE, name: 'photo.jpg' } } };
  }
  if (type === undefined) {
    return { type, outside, given };
  }
  const { properties, required } = flattened(content[type].schema);
  const body = example ? JSON.parse(example.text) : object(properties, required);
  const sent = example ? example.canonical : body;
  return { type, outside, given: { ...given, ...body }, sent };
}
