import { expect, test } from '@jest/globals';
import { targetsOf } from './targets.mjs';

const DOCUMENT = {
  paths: {
    '/api/things/{id}': {
      get: {
        parameters: [
          { name: 'id', in: 'path', schema: { type: 'string', format: 'uuid' } },
          { name: 'q', in: 'query', schema: { type: 'string', maxLength: 100 } },
        ],
      },
      put: { requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
    },
    '/api/session': { delete: {} },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: {
          day: { type: 'string', format: 'date' },
          kind: { enum: ['single', 'multi'] },
          slots: { type: 'array', items: { type: 'integer', minimum: 3 } },
        },
      },
    },
  },
};

test('every operation is a target with values that its schema accepts and ids that exist, except the end of the session', () => {
  expect(targetsOf(DOCUMENT, {}, { things: 'known' })).toEqual([
    { name: 'GET /api/things/{id}', method: 'GET', path: '/api/things/known?q=abc', body: null },
    {
      name: 'PUT /api/things/{id}',
      method: 'PUT',
      path: '/api/things/{id}',
      body: '{"day":"2026-10-02","kind":"single","slots":[3]}',
    },
  ]);
});
