import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RawBody } from './incoming';

const BYTES = { schema: { type: 'string', format: 'binary' } };

/** A route whose body is a file, whatever its content type says; its handler gets a stream of which nothing was read. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(RawBody(), ApiConsumes('application/octet-stream'), ApiBody(BYTES));

/** A route that answers with a file of one of these types. */
export const AnswersFile = (...types: string[]): MethodDecorator =>
  applyDecorators(ApiProduces(...types), ApiOkResponse(BYTES));

/** Who asks for a file. */
export interface FileReader {
  readonly reply: FastifyReply;
  /** What the browser has of it already (`if-none-match`); null when nothing. */
  readonly has: string | null;
}

/** The browser that asks for a file, for `Files.send`. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): FileReader => {
  const http = context.switchToHttp();
  const { headers } = http.getRequest<FastifyRequest>();
  return { reply: http.getResponse<FastifyReply>(), has: headers['if-none-match'] ?? null };
});
