// What a scanner is shown: every operation of the contract, with values that pass the door and reach the database.

/** Left out: they close the account that the scanner uses, or leave the machine. */
const SPARED = [
  /^DELETE \/api\/session$/,
  /^POST \/api\/own-data\/erasure$/,
  /^(PUT|DELETE) \/api\/account\/password$/,
  /pro-connect/,
];

/**
 * The operations of a contract as requests.
 * @param document the OpenAPI document
 * @param known values for query and body by name, `{ year, q… }`
 * @param ids values for the path's ids, by the part of the path before them
 * @returns `[{ name, method, path, body }]`: path with its query, body as JSON text or null
 */
export function targetsOf(document, known, ids = {}) {
  const targets = [];
  for (const [template, methods] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(methods)) {
      const method = verb.toUpperCase();
      const name = `${method} ${template}`;
      if (SPARED.some((one) => one.test(name))) continue;
      const parameters = operation.parameters ?? [];
      const valueOf = ({ name: key, schema }) => String(known[key] ?? sample(schema, document));
      const path = parameters
        .filter((one) => one.in === 'path')
        .reduce((text, one) => {
          const [, before] = new RegExp(`([^/]+)/\\{${one.name}\\}`).exec(text) ?? [];
          return text.replace(`{${one.name}}`, encodeURIComponent(ids[before] ?? valueOf(one)));
        }, template);
      const query = parameters
        .filter((one) => one.in === 'query')
        .map((one) => `${one.name}=${encodeURIComponent(valueOf(one))}`)
        .join('&');
      const schema = operation.requestBody?.content?.['application/json']?.schema;
      const body = schema ? JSON.stringify(sample(schema, document, known)) : null;
      targets.push({ name, method, path: query ? `${path}?${query}` : path, body });
    }
  }
  return targets;
}

/** A value that a schema accepts. */
export function sample(schema = {}, document, known = {}, depth = 0) {
  if (schema.$ref) return sample(document.components.schemas[schema.$ref.split('/').pop()], document, known, depth);
  const [choice] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return sample(choice, document, known, depth);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (type === 'array') return depth > 3 ? [] : [sample(schema.items, document, known, depth + 1)];
  if (type === 'object' || schema.properties) {
    const entries = Object.entries(schema.properties ?? {}).map(([key, inner]) => [
      key,
      key in known ? known[key] : sample(inner, document, known, depth + 1),
    ]);
    return Object.fromEntries(entries);
  }
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  return TEXTS[schema.format] ?? 'abc'.padEnd(schema.minLength ?? 0, 'd').slice(0, schema.maxLength ?? 3);
}

const TEXTS = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2026-10-02',
  'date-time': '2026-10-02T08:00:00.000Z',
  email: 'personne@nulle-part.example',
  uri: 'https://www.example.fr/',
};
