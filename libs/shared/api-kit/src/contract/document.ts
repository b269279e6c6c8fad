import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemView } from '../http/problem.view';

type When = { field: string; is: unknown[] };
type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; allOf?: unknown[] };

/** The contract between web and API: the OpenAPI 3.1 document of every route of the application. */
export function contractDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Portail régional de la Fête de la science')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('fds_session', { type: 'apiKey', in: 'cookie', name: 'fds_session' })
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    extraModels: [ProblemView],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const schema of Object.values(document.components?.schemas ?? {}) as Schema[]) close(schema);
  const problem = {
    description: 'Refused',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      if (operation.responses) operation.responses['default'] = problem;
    }
  }
  return document;
}

/** Says in standard JSON Schema what OpenAPI metadata could not: conditional fields, and no field but these. */
function close(schema: Schema): void {
  if (!schema.properties) return;
  schema['additionalProperties'] = false;
  for (const [name, property] of Object.entries(schema.properties)) {
    const only = property.allOf?.length === 1 && Object.keys(property).length === 1 ? property.allOf[0] : undefined;
    if (only) schema.properties[name] = only as Schema;
    const when = property['x-when'] as When | undefined;
    if (!when) continue;
    delete property['x-when'];
    (schema.allOf ??= []).push({
      if: { properties: { [when.field]: { enum: when.is } }, required: [when.field] },
      then: { required: [name] },
    });
  }
}
