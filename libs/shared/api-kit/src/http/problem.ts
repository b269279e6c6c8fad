import {
  Catch,
  HttpException,
  Injectable,
  Logger,
  UnprocessableEntityException,
  UnsupportedMediaTypeException,
  ValidationPipe,
  type ArgumentMetadata,
  type ArgumentsHost,
  type ExceptionFilter,
  type PipeTransform,
  type ValidationError,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { PortalError, type ErrorKind, type FieldProblem } from '@fds/shared/kernel';
import { outageOf } from './outage';
import type { ProblemView } from './problem.view';
import { rememberRules } from './remember-rules';

const STATUS: Record<ErrorKind, number> = {
  missing: 404,
  forbidden: 403,
  refused: 409,
  conflict: 409,
  invalid: 422,
  limited: 429,
  signed_out: 401,
  unavailable: 503,
};

/** French sentences of the refusals that no step owns. */
const DETAIL: Record<number, string> = {
  400: 'La demande n’a pas pu être lue.',
  401: 'Connectez-vous pour continuer.',
  403: 'Cette page ne vous est pas ouverte.',
  404: 'Cette page n’existe pas, ou plus.',
  405: 'Cette action n’existe pas.',
  408: 'La demande n’est pas arrivée entière.',
  413: 'L’envoi est trop volumineux.',
  414: 'Cette adresse est trop longue.',
  415: 'Ce type de contenu n’est pas accepté.',
  422: 'Des réponses sont à revoir.',
  429: 'Trop d’essais. Attendez un peu avant de recommencer.',
  431: 'L’adresse ou les en-têtes de la demande sont trop longs.',
};
const UNEXPECTED = 'L’action n’a pas abouti de notre fait. Rien n’a été changé : vous pouvez réessayer.';

interface Answer {
  status: number;
  code: string;
  detail: string;
  extras: PortalError['extras'];
}

function answerTo(error: unknown): Answer {
  if (error instanceof PortalError)
    return { status: statusOf(error), code: error.code, detail: error.detail, extras: error.extras };
  const outage = outageOf(error);
  if (outage) return { ...outage, extras: {} };
  const status = error instanceof HttpException ? error.getStatus() : statusOfFastify(error);
  const body = error instanceof HttpException ? error.getResponse() : {};
  const errors = typeof body === 'object' ? (body as { errors?: FieldProblem[] }).errors : undefined;
  return {
    status,
    code: status >= 500 ? 'unexpected' : `http_${status}`,
    detail: status >= 500 ? UNEXPECTED : sentenceOf(status),
    extras: errors ? { errors } : {},
  };
}

/** What lies outside a coordinator's departments is a closed door, whichever policy found it (decision 0013). */
const statusOf = ({ kind, extras }: PortalError): number =>
  extras.reasons?.includes('outside_territory') ? 403 : STATUS[kind];

/** Fastify's own refusals (body too large, malformed JSON) carry a status below 500; anything else is ours. */
function statusOfFastify(error: unknown): number {
  const status = (error as { statusCode?: number } | null)?.statusCode;
  return status && status >= 400 && status < 500 ? status : 500;
}

/** The sentence of a refusal that no step owns. */
const sentenceOf = (status: number): string => DETAIL[status] ?? DETAIL[400] ?? '';

/** A problem's own members: where it happened is, of an address without end, its beginning. */
export const problemOf = (
  { url, id }: { readonly url: string; readonly id: string },
  { status, code = `http_${status}`, detail = sentenceOf(status) }: { status: number; code?: string; detail?: string },
): ProblemView => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? '',
  status,
  code,
  detail,
  instance: url.slice(0, 2000),
  requestId: id,
});

/** RFC 9457: every refusal is a problem with a code and a French sentence, one entry per refused field. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { status, code, detail, extras } = answerTo(error);
    // What a step says of itself is no fault.
    if (status >= 500 && !(error instanceof PortalError))
      this.#log.error(
        // The route, not the address: a link or a search may stand in it. The log itself knows the code of the request.
        `${request.method} ${request.routeOptions.url ?? 'none'}`,
        error,
      );
    const reply = http.getResponse<FastifyReply>();
    if (extras.retryAfter !== undefined) void reply.header('retry-after', String(extras.retryAfter));
    void reply
      .status(status)
      .type('application/problem+json')
      .send({ ...problemOf(request, { status, code, detail }), ...extras });
  }
}

/** Refused fields that an answer names, at most: as the contract says. */
const MOST_ERRORS = 1_000;
const common = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors: ValidationError[]) =>
    new UnprocessableEntityException({ errors: flatten(errors).slice(0, MOST_ERRORS) }),
};

/** Bodies are taken as they are; query strings and path parameters are text, so their numbers are read. */
@Injectable()
export class ContractPipe implements PipeTransform {
  readonly #body = new ValidationPipe(common);
  readonly #text = new ValidationPipe({ ...common, transformOptions: { enableImplicitConversion: true } });

  constructor() {
    rememberRules();
  }

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return Promise.resolve(value);
    // The bytes of a file where an object is expected: nobody looks for fields in them, nor walks through a stream.
    if (metadata.type === 'body' && (value instanceof Readable || ArrayBuffer.isView(value)))
      throw new UnsupportedMediaTypeException();
    if (
      metadata.type === 'body' &&
      (value === undefined || value === null || typeof value !== 'object') &&
      metadata.metatype !== undefined
    )
      value = {};
    if (metadata.type === 'body' && Array.isArray(value))
      throw new PortalError('invalid', 'http_422', 'Un objet est attendu, pas une liste.');
    if (metadata.type === 'body' && isTooDeep(value))
      throw new PortalError('invalid', 'http_422', 'La demande est trop imbriquée pour être lue.');
    return (metadata.type === 'body' ? this.#body : this.#text).transform(value, metadata) as Promise<unknown>;
  }
}

/** Levels of objects and lists in a body, at most: what copies, checks and writes it again goes down them one by one. */
const DEEPEST = 32;
function isTooDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null && !ArrayBuffer.isView(one) ? Object.values(one) : [],
    );
  }
  return false;
}

const SENTENCES: Record<string, string> = {
  whitelistValidation: 'Ce champ n’est pas attendu.',
  unknownValue: 'Cette valeur n’est pas attendue.',
  nestedValidation: 'Un objet est attendu.',
};

function flatten(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    // A name that nobody expects is the sender's: of one without end, the beginning is told.
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`.slice(0, 500);
    return [
      ...Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
        pointer,
        rule,
        detail: SENTENCES[rule] ?? detail,
      })),
      ...flatten(error.children ?? [], pointer),
    ];
  });
}
