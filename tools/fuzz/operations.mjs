// The operations of the contract, and every spot of them where a value can be put.
import { resolve } from './conform.mjs';

/** Left out: they leave this machine, or move the clock by which everything else is judged. */
const SPARED = [/pro-connect/, /^PUT \/api\/clock$/];
/** As deep as spots are looked for in a body. */
const DEEPEST = 4;

/**
 * The operations of an OpenAPI document, in its order; their index names them in a replay.
 * @returns `[{ index, name, method, template, parameters, body, media, answers, spots }]`: `body` is the JSON body's schema
 * or null, `media` the type of a body that is a file; a spot is `{ place: 'path' | 'query' | 'body', path, schema }`
 */
export function operationsOf(document) {
  const operations = [];
  for (const [template, methods] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(methods)) {
      const name = `${verb.toUpperCase()} ${template}`;
      const parameters = operation.parameters ?? [];
      const content = operation.requestBody?.content ?? {};
      const body = content['application/json']?.schema ?? null;
      const [media = null] = Object.keys(content).filter((type) => type !== 'application/json');
      operations.push({
        ...{ index: operations.length, name, method: verb.toUpperCase(), template, parameters, body, media },
        answers: operation.responses,
        spots: [
          ...parameters.map((one) => ({ place: one.in, path: [one.name], schema: resolve(one.schema, document) })),
          ...(body ? spotsIn(body, document) : []),
        ],
      });
    }
  }
  return operations.filter(({ name }) => !SPARED.some((one) => one.test(name)));
}

/** Whether an answer takes a document to be set or a table to be written: dear, and the same for most values. */
export const isDear = ({ template }) => /\.(pdf|zip|xlsx|png)$|\/archive$|\/material\//.test(template);

function spotsIn(schema, document, path = []) {
  const inner = pickObject(resolve(schema, document), document);
  const here = path.length > 0 ? [{ place: 'body', path, schema: inner }] : [];
  if (path.length >= DEEPEST) return here;
  if (inner.properties)
    return [
      ...here,
      ...Object.entries(inner.properties).flatMap(([name, one]) => spotsIn(one, document, [...path, name])),
    ];
  return inner.items ? [...here, ...spotsIn(inner.items, document, [...path, 0])] : here;
}

/** Of several forms the first that is not null. */
export function pickObject(schema, document) {
  const choices = schema.anyOf ?? schema.oneOf ?? (schema.properties ? undefined : schema.allOf);
  const [choice] = (choices ?? []).map((one) => resolve(one, document)).filter((one) => one.type !== 'null');
  return choice ? pickObject(choice, document) : schema;
}
