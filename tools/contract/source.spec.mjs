import { expect, test } from '@jest/globals';
import { contractSource } from './source.mjs';

const text = (more) => ({ type: 'string', ...more });
const document = {
  openapi: '3.1.0',
  info: { title: 'x', version: '1' },
  paths: {
    '/events': {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/EventRequest' } } } },
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/EventView' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      EventKind: text({ enum: ['visit', 'talk'] }),
      Category: text({ enum: ['a'] }),
      ContactRequest: {
        type: 'object',
        required: ['email'],
        properties: { email: text({ format: 'email', maxLength: 254 }) },
      },
      EventRequest: {
        type: 'object',
        required: ['title', 'contacts', 'seats'],
        properties: {
          title: text({ minLength: 3, maxLength: 140 }),
          kind: { $ref: '#/components/schemas/EventKind' },
          seats: { type: ['integer', 'null'], minimum: 0 },
          press: { anyOf: [{ $ref: '#/components/schemas/ContactRequest' }, { type: 'null' }] },
          contacts: { type: 'array', minItems: 1, maxItems: 5, items: { $ref: '#/components/schemas/ContactRequest' } },
          streamUrl: text({ format: 'uri' }),
        },
        allOf: [{ if: { properties: { kind: { enum: ['talk'] } } }, then: { required: ['streamUrl'] } }],
      },
      EventView: { type: 'object', properties: { id: text() } },
    },
  },
};

test('requests give their rules, enumerations their values, views their type alone', async () => {
  const source = await contractSource(document);
  expect(source).toContain(`export const EVENT_KINDS = ["visit","talk"] as const satisfies readonly EventKind[];`);
  expect(source).toContain('export const CATEGORIES = ["a"]');
  expect(source).toContain('export type EventView =');
  expect(source).not.toContain('EventViewRules');
  const rules = source.match(/EventRequestRules = (.*) as const;/)[1].replaceAll(/:(\w+Rules)/g, ':"$1"');
  expect(JSON.parse(rules)).toEqual({
    title: { required: true, minLength: 3, maxLength: 140 },
    kind: {},
    seats: { required: true, nullable: true, min: 0, step: 1 },
    press: { nullable: true, fields: 'ContactRequestRules' },
    contacts: { required: true, minLength: 1, maxLength: 5, items: { fields: 'ContactRequestRules' } },
    streamUrl: { required: { field: 'kind', is: ['talk'] }, format: 'uri' },
  });
  expect(source.indexOf('ContactRequestRules =')).toBeLessThan(source.indexOf('EventRequestRules ='));
});
