/** One refused field: a JSON pointer into the request, the rule that refused it, a French sentence. */
export interface FieldProblem {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** What did not work, in words that can be shown (RFC 9457 answer, or a network that did not answer). */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when nothing answered. */
    readonly status: number,
    /** The step's own code, `network` when nothing answered, `unknown` when the answer is not a problem document. */
    readonly code: string,
    /** French, shown as is. */
    readonly detail: string,
    readonly extras: {
      readonly errors?: readonly FieldProblem[];
      readonly reasons?: readonly string[];
      /** In a conflict: what the server holds now. */
      readonly current?: unknown;
      /** Request id, from which the code for support is made. */
      readonly requestId?: string;
    } = {},
  ) {
    super(`${status} ${code}: ${detail}`);
    this.name = 'Problem';
  }
  get errors(): readonly FieldProblem[] {
    return this.extras.errors ?? [];
  }
  get reasons(): readonly string[] {
    return this.extras.reasons ?? [];
  }
  get current(): unknown {
    return this.extras.current;
  }
  /** Short code to give on the phone: the last characters of the request id, or the status when there is none. */
  get support(): string {
    const id = this.extras.requestId
      ?.replace(/[^a-z0-9]/gi, '')
      .slice(-8)
      .toUpperCase();
    if (id) return id.length > 4 ? `${id.slice(0, 4)}-${id.slice(4)}` : id;
    return this.status ? `E${this.status}` : 'RÉSEAU';
  }
}

/** Any failure as a `Problem`, so that a page has one thing to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // A resource of Angular wraps what its loader rejected with.
  if (error instanceof Error && error.cause instanceof Problem) return error.cause;
  return new Problem(0, 'unknown', 'Cette page n’a pas pu aller au bout. Rien n’est perdu\u00a0: rechargez-la.');
}

const WORDS: Readonly<Record<number, string>> = {
  401: 'Vous avez été déconnecté. Vos réponses sont enregistrées.',
  403: 'Cette page est réservée à d’autres personnes que vous.',
  404: 'Cette page n’existe pas, ou plus.',
  409: 'Quelqu’un a modifié ces informations entre-temps. Rechargez la page pour voir sa version.',
  413: 'Ce fichier est trop lourd.',
  429: 'Trop d’essais à la suite. Attendez une minute, puis recommencez.',
};

/** What is read of an answer, whoever asked for it. */
export type Answered = Pick<Response, 'ok' | 'status' | 'text'> & { readonly headers: Pick<Headers, 'get'> };

/** Reads the problem that an answer carries; never throws. */
export async function readProblem(response: Answered): Promise<Problem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const fallback =
    WORDS[response.status] ?? 'Le portail n’a pas pu répondre. Rien n’est perdu\u00a0: réessayez dans un instant.';
  const isProblem = /\bapplication\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isProblem
    ? await response
        .text()
        .then((text): unknown => JSON.parse(text))
        .catch(() => null)
    : null;
  if (typeof body !== 'object' || body === null)
    return new Problem(response.status, 'unknown', fallback, { ...(requestId ? { requestId } : {}) });
  const { code, detail, errors, reasons, current } = body as Record<string, unknown>;
  return new Problem(
    response.status,
    typeof code === 'string' ? code : 'unknown',
    typeof detail === 'string' ? detail : fallback,
    {
      ...(Array.isArray(errors) ? { errors: errors as FieldProblem[] } : {}),
      ...(Array.isArray(reasons) ? { reasons: reasons as string[] } : {}),
      ...(current === undefined ? {} : { current }),
      ...(requestId ? { requestId } : {}),
    },
  );
}
