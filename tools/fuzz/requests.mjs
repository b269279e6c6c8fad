// One case: a right request to an operation, with some blows at its spots, and perhaps mangled as a whole.
import fc from 'fast-check';
import { blows, extreme, FILES, manglings, TEXTS } from './attacks.mjs';
import { pickObject } from './operations.mjs';
import { resolve } from './conform.mjs';
import { Raw, Twice, write } from './wire.mjs';

/** Stands for the version that the thing bears when the request is sent. */
export const CURRENT = Symbol('current version');
const DEEPEST = 6;
const PLAIN = ['Bonjour', 'Une phrase assez longue pour dire quelque chose.', 'Fête de la science 2026'];
const BY_FORMAT = {
  uuid: ['00000000-0000-4000-8000-000000000000'],
  date: ['2026-10-02', '2026-10-10', '2026-04-20', '2021-10-05'],
  'date-time': ['2026-10-02T08:00:00.000Z', '2026-04-12T08:00:00.000Z'],
  email: ['personne@nulle-part.example', 'autre@nulle-part.example'],
  uri: ['https://www.example.fr/page'],
};

/**
 * Requests to one operation.
 * @param known of `readKnown`
 * @returns an arbitrary of plans, to be made a request by `requestOf`
 */
export function plansOf(operation, document, known) {
  const inPlace = (place) => operation.parameters.filter((one) => one.in === place);
  const values = (list) =>
    Object.fromEntries(list.map((one) => [one.name, parameter(one, operation, document, known)]));
  return fc.record({
    path: fc.record(values(inPlace('path'))),
    query: fc.record(values(inPlace('query')), {
      requiredKeys: inPlace('query')
        .filter((one) => one.required)
        .map((one) => one.name),
    }),
    body: operation.body
      ? right(operation.body, document, known)
      : operation.media
        ? fc.constantFrom(...FILES)
        : fc.constant(null),
    strikes: fc.array(fc.record({ spot: fc.nat(10_000), blow: blows(known.others) }), { maxLength: 3 }),
    mangling: manglings,
  });
}

const either = (values) => fc.constantFrom(...values);
const given = (values) => values?.length > 0;

function parameter({ name, in: place, schema }, { template }, document, known) {
  if (place === 'path' && name !== 'year' && !given(known.byName[name])) {
    const [, segment] = new RegExp(`([^/]+)/\\{${name}\\}`).exec(template) ?? [];
    const inner = resolve(schema, document);
    return inner.enum ? either(inner.enum) : either(known.ids(segment ?? ''));
  }
  if (place === 'path' && /duplicates/.test(template)) return either(known.ids(template.split('/')[2]));
  return right(schema, document, known, name);
}

/** Values that a schema accepts, of things that exist where the name says which. */
export function right(schema, document, known, name = '', depth = 0) {
  const whole = resolve(schema, document);
  const inner = pickObject(whole, document);
  const values = known.byName[name];
  const nullable = (whole.anyOf ?? []).some((one) => one.type === 'null') || [inner.type].flat().includes('null');
  const value = () => {
    if (/^(version|base|revision)$/.test(name) && inner.type === 'integer') return fc.constant(CURRENT);
    if (inner.enum) return either(inner.enum);
    if (given(values) && inner.type !== 'array' && !inner.properties) return either(values);
    return byType(inner, document, known, name, depth);
  };
  return nullable ? fc.option(value(), { freq: 4 }) : value();
}

function byType(schema, document, known, name, depth) {
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([key, one]) => [
      key,
      right(one, document, known, key, depth + 1),
    ]);
    return fc.record(Object.fromEntries(members), {
      requiredKeys:
        depth > DEEPEST
          ? (schema.required ?? [])
          : Object.keys(schema.properties).filter((key) => schema.required?.includes(key)),
    });
  }
  if (type === 'array') {
    if (depth > DEEPEST) return fc.constant([]);
    return fc.array(right(schema.items ?? {}, document, known, name.replace(/s$/, ''), depth + 1), {
      minLength: Math.min(schema.minItems ?? 0, 3),
      maxLength: Math.min(schema.maxItems ?? 3, Math.max(schema.minItems ?? 0, 3)),
    });
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    const least = schema.minimum ?? 0;
    return fc.oneof(
      fc.integer({ min: least, max: Math.min(schema.maximum ?? least + 50, least + 50) }),
      fc.constant(schema.maximum ?? 1000),
    );
  }
  if (type === undefined)
    return fc.oneof(either(PLAIN), fc.integer(), fc.constant([]), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));
  if (BY_FORMAT[schema.format]) return either(BY_FORMAT[schema.format]);
  if (schema.pattern) return matching(schema.pattern);
  const { minLength = 0, maxLength = 1000 } = schema;
  const fitting = [...PLAIN, ...TEXTS].filter(
    (text) => text.length >= minLength && text.length <= maxLength && text !== '',
  );
  const plain = PLAIN.map((text) => text.padEnd(minLength, '.').slice(0, maxLength));
  return fitting.length > 0
    ? fc.oneof({ weight: 4, arbitrary: either(plain) }, { weight: 1, arbitrary: either(fitting) })
    : either(plain);
}

/** Texts of a pattern; of one that looks ahead, words that may or may not be taken. */
const matching = (pattern) =>
  /\(\?[=!<]/.test(pattern)
    ? either([...PLAIN, 'a', '1', 'code_1', '2026'])
    : fc.stringMatching(new RegExp(pattern), { size: 'small' });

/**
 * The request that a plan means: `{ method, path, headers, body }`.
 * @param version what stands for `CURRENT`, told by the path
 */
export async function requestOf(operation, plan, { headers = {}, version = async () => 1 } = {}) {
  const parts = structuredCloneOf({ path: plan.path, query: plan.query, body: plan.body });
  for (const { spot, blow } of plan.strikes) {
    if (operation.spots.length > 0) strike(parts, operation.spots[spot % operation.spots.length], blow);
  }
  const path = operation.template.replace(
    /\{(\w+)\}/g,
    (_, name) => plan.mangling?.address ?? inAddress(parts.path[name]),
  );
  const query = [...pairsOf(parts.query), ...(plan.mangling?.query ? [plan.mangling.query] : [])].join('&');
  const body = bytesOf(operation, parts.body, plan.mangling, parts.body ? await version(path) : 1);
  const type = operation.media ?? 'application/json';
  return {
    method: operation.method,
    path: query ? `${path}?${query}` : path,
    headers: {
      ...headers,
      ...(body === null ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }),
      ...(plan.mangling?.headers ?? {}),
    },
    body,
  };
}

function bytesOf({ method, media }, value, mangling, version) {
  if (method === 'GET') return null;
  if (mangling?.body !== undefined) return mangling.body;
  if (value === null || value === undefined) return null;
  if (media && value instanceof Uint8Array) return cut(Buffer.from(value), mangling);
  return cut(write(withVersion(value, version)), mangling);
}
const cut = (body, mangling) => (mangling?.cut ? body.slice(0, Math.floor(body.length * mangling.cut)) : body);

/** Copies lists and objects only: what is raw stays the object that it is. */
function structuredCloneOf(value) {
  if (Array.isArray(value)) return value.map(structuredCloneOf);
  if (value === null || typeof value !== 'object' || value instanceof Raw || value instanceof Uint8Array) return value;
  const copy = Object.create(null);
  for (const [name, one] of Object.entries(value)) copy[name] = structuredCloneOf(one);
  return copy;
}

function withVersion(value, version) {
  if (value === CURRENT) return version;
  if (Array.isArray(value)) return value.map((one) => withVersion(one, version));
  if (value instanceof Twice) return new Twice(withVersion(value.first, version), withVersion(value.second, version));
  if (value === null || typeof value !== 'object' || value instanceof Raw || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withVersion(one, version)]));
}

function strike(parts, { place, path, schema }, blow) {
  if (place === 'body' && (parts.body === null || typeof parts.body !== 'object' || parts.body instanceof Uint8Array))
    return;
  let at = parts[place];
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (at[step] === null || typeof at[step] !== 'object' || at[step] instanceof Raw || at[step] instanceof Twice)
      at[step] = typeof path[index + 1] === 'number' ? [] : Object.create(null);
    at = at[step];
  }
  const last = path.at(-1);
  if (blow.kind === 'drop') {
    if (place !== 'path') delete at[last];
  } else if (blow.kind === 'twice') at[last] = new Twice(at[last] ?? null, 'x');
  else at[last] = blow.kind === 'extreme' ? extreme(schema, blow.which) : blow.value;
}

/** A value in a path or a query; what cannot stand in an address is written as its nearest. */
function inAddress(value) {
  if (value instanceof Twice) return inAddress(value.second);
  if (value === CURRENT) return '1';
  const text = value instanceof Raw ? value.text : typeof value === 'object' ? write(value) : String(value);
  const encoded = encodeURIComponent(text.slice(0, 3000).toWellFormed());
  return encoded === '' || encoded === '.' || encoded === '..' ? `%2e${encoded}` : encoded;
}

const pairsOf = (query) =>
  Object.entries(query).flatMap(([name, value]) => {
    const pair = (one) => `${encodeURIComponent(name)}=${inAddress(one)}`;
    if (value instanceof Twice) return [pair(value.first), pair(value.second)];
    return Array.isArray(value) ? value.slice(0, 50).map(pair) : [pair(value)];
  });
