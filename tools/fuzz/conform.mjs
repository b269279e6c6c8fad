// Whether a value is what a schema of the contract says: the part of JSON Schema that the document uses.

/** Further findings say nothing new about one answer. */
const MOST = 5;
const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
};

/** The schema that a reference names. */
export const resolve = (schema, document) =>
  schema?.$ref ? resolve(document.components.schemas[schema.$ref.split('/').pop()], document) : (schema ?? {});

/**
 * Where a value is not as declared.
 * @returns at most five texts « /pointer: what is wrong »; none where it conforms
 */
export function departures(value, schema, document, at = '') {
  const found = [];
  for (const departure of walk(value, resolve(schema, document), document, at)) {
    found.push(departure);
    if (found.length === MOST) break;
  }
  return found;
}

const conforms = (value, schema, document) => walk(value, resolve(schema, document), document, '').next().done;

function* walk(value, schema, document, at) {
  for (const part of schema.allOf ?? []) {
    if (part.if) {
      if (conforms(value, part.if, document)) yield* walk(value, part.then, document, at);
    } else yield* walk(value, resolve(part, document), document, at);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && !choices.some((one) => conforms(value, one, document))) yield `${at || '/'}: none of the forms`;
  if (schema.enum && !schema.enum.includes(value) && !(value === null && typesOf(schema).includes('null')))
    yield `${at || '/'}: ${short(value)} is none of the values`;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return yield `${at || '/'}: ${short(value)} is not ${types.join(' or ')}`;
  if (typeof value === 'string') yield* text(value, schema, at);
  else if (typeof value === 'number') yield* number(value, schema, at);
  else if (Array.isArray(value)) yield* list(value, schema, document, at);
  else if (value !== null && typeof value === 'object') yield* members(value, schema, document, at);
}

const typesOf = ({ type }) => (type === undefined ? [] : [type].flat());
const short = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

function isOf(type, value) {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function* text(value, { minLength, maxLength, pattern, format }, at) {
  if (minLength !== undefined && value.length < minLength) yield `${at}: shorter than ${minLength}`;
  if (maxLength !== undefined && value.length > maxLength) yield `${at}: longer than ${maxLength}`;
  if (pattern !== undefined && !new RegExp(pattern).test(value)) yield `${at}: ${short(value)} is not ${pattern}`;
  if (FORMATS[format] && !FORMATS[format].test(value)) yield `${at}: ${short(value)} is no ${format}`;
}

function* number(value, { minimum, maximum }, at) {
  if (minimum !== undefined && value < minimum) yield `${at}: ${value} is less than ${minimum}`;
  if (maximum !== undefined && value > maximum) yield `${at}: ${value} is more than ${maximum}`;
}

function* list(value, { minItems, maxItems, items }, document, at) {
  if (minItems !== undefined && value.length < minItems) yield `${at}: fewer than ${minItems}`;
  if (maxItems !== undefined && value.length > maxItems) yield `${at}: more than ${maxItems}`;
  const schema = resolve(items, document);
  for (const [index, one] of value.entries()) yield* walk(one, schema, document, `${at}/${index}`);
}

function* members(value, { properties = {}, required = [], additionalProperties }, document, at) {
  for (const name of required) if (!(name in value)) yield `${at}/${name}: missing`;
  for (const [name, inner] of Object.entries(value)) {
    if (Object.hasOwn(properties, name))
      yield* walk(inner, resolve(properties[name], document), document, `${at}/${name}`);
    else if (additionalProperties === false) yield `${at}/${name}: not declared`;
  }
}
