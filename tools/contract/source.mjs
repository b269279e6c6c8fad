// openapi.json → TypeScript: the types of requests and views (openapi-typescript), each enumeration as a list, and for
// each request the rules its form obeys. Constraints are thus typed once, on the API's classes.
import openapiTS, { astToString } from 'openapi-typescript';

const nameOf = (ref) => ref.split('/').at(-1);
const constant = (name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
const isNull = ({ type }) => type === 'null';

/** The text of `contract.ts` for a document. */
export async function contractSource(document) {
  const schemas = document.components?.schemas ?? {};
  const types = astToString(
    await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true, immutable: true }),
  );
  const enumerations = Object.entries(schemas)
    .filter(([, schema]) => schema.enum)
    .map(
      ([name, schema]) =>
        `export const ${plural(constant(name))} = ${JSON.stringify(schema.enum)} as const satisfies readonly ${name}[];`,
    );
  const rules = requestsOf(document, schemas).map((name) => {
    // A nested request is referred to by its own constant.
    const text = JSON.stringify(rulesOf(schemas[name], schemas)).replaceAll(/"@(\w+)"/g, '$1');
    return `export const ${name}Rules = ${text} as const;`;
  });
  return [
    "/* Generated from the API's contract by `npm run contract`: do not edit. */",
    types.trim(),
    ...enumerations,
    ...rules,
    '',
  ].join('\n');
}

const plural = (name) =>
  name.endsWith('Y') ? `${name.slice(0, -1)}IES` : name.endsWith('S') ? `${name}ES` : `${name}S`;

/** Every schema reached from a request body, those it uses before itself. */
function requestsOf(document, schemas) {
  const reached = new Set();
  const reach = (name) => {
    const schema = schemas[name];
    if (!schema?.properties || reached.has(name)) return;
    for (const [, inner] of JSON.stringify(schema.properties).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (inner !== name) reach(inner);
    }
    reached.add(name);
  };
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path)) {
      const ref = operation?.requestBody?.content?.['application/json']?.schema?.$ref;
      if (ref) reach(nameOf(ref));
    }
  }
  return [...reached];
}

function rulesOf(schema, schemas) {
  const conditions = Object.fromEntries(
    (schema.allOf ?? [])
      .filter((part) => part.if)
      .flatMap((part) => {
        const [field, test] = Object.entries(part.if.properties)[0];
        return part.then.required.map((name) => [name, { field, is: test.enum }]);
      }),
  );
  const requiredOf = (name) => conditions[name] ?? (schema.required?.includes(name) ? true : undefined);
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [
      name,
      compact({ required: requiredOf(name), ...ruleOf(property, schemas) }),
    ]),
  );
}

function ruleOf(schema, schemas) {
  const alternatives = schema.anyOf ?? schema.oneOf;
  const only = schema.allOf?.length === 1 ? schema.allOf[0] : schema;
  const bare = alternatives ? alternatives.find((one) => !isNull(one)) : only;
  const nullable = Boolean(alternatives?.some(isNull)) || (Array.isArray(schema.type) && schema.type.includes('null'));
  const target = bare.$ref ? schemas[nameOf(bare.$ref)] : bare;
  const type = [target.type].flat().find((one) => one !== 'null');
  return compact({ nullable: nullable || undefined, ...boundsOf(type, target, bare, schemas) });
}

function boundsOf(type, target, bare, schemas) {
  if (type === 'array') {
    const items = target.items ? ruleOf(target.items, schemas) : undefined;
    return { minLength: target.minItems, maxLength: target.maxItems, items };
  }
  if (type === 'object') return { fields: bare.$ref && target.properties ? `@${nameOf(bare.$ref)}Rules` : undefined };
  return {
    minLength: target.minLength,
    maxLength: target.maxLength,
    min: target.minimum,
    max: target.maximum,
    pattern: target.pattern,
    format: target.format,
    step: type === 'integer' ? 1 : target.multipleOf,
  };
}

/** Without what says nothing: undefined, and empty objects. */
const compact = (rule) =>
  Object.fromEntries(
    Object.entries(rule).filter(
      ([, value]) => value !== undefined && !(isObject(value) && Object.keys(value).length === 0),
    ),
  );
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
