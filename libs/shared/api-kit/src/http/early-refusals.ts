import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem';
import { requestCode } from './request-code';

const PROBLEM = 'application/problem+json';

/** What is refused before any route is found (an address that cannot be read, or has no end) is a problem as well. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void reply.status(status).header('x-request-id', request.id).type(PROBLEM).send(problemOf(request, { status }));
}

/** Statuses of what is no request at all, by the code of Node's parser. */
const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What cannot be read as a request is answered on the bare connection, which then ends. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  // Gone already: there is nobody to tell.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS[error.code ?? ''] ?? 400;
  const id = requestCode();
  const body = JSON.stringify(problemOf({ url: '', id }, { status }));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${PROBLEM}\r\nX-Request-Id: ${id}\r\nConnection: close\r\n`;
  if (socket.writable) socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  socket.destroySoon();
}
