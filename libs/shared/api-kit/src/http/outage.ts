/** How a failure of what the portal stands on is answered. */
export interface Outage {
  readonly status: 503 | 507;
  readonly code: string;
  /** French. */
  readonly detail: string;
}

const NO_ROOM: Outage = {
  status: 507,
  code: 'files.no_room',
  detail:
    'Le portail n’a plus de place pour garder ce que vous envoyez. Rien n’a été changé : prévenez son administration, puis réessayez.',
};
/** A connection lost while a change was being settled: nobody knows here whether it was. */
const AWAY: Outage = {
  status: 503,
  code: 'database_away',
  detail:
    'La base de données du portail ne répond pas en ce moment. Réessayez dans un instant : ce que vous venez d’envoyer est peut-être déjà pris en compte.',
};

/** A full disk, a quota, a file that may not grow any more; the last one is PostgreSQL's. */
const OUT_OF_ROOM = /^(ENOSPC|EDQUOT|EFBIG|53100)$/;
/** Classes of PostgreSQL: connection exceptions, too many connections, shutting down and starting up. */
const GONE = /^(08...|53300|57P0[123])$/;
/** What `pg` and TypeORM say of a connection that is no more; they give it no code. */
const LOST =
  /^Connection terminated|connection error and is not queryable|^timeout exceeded when trying to connect|^Query runner already released/i;
/** What the system says of an address where nobody listens, or of a statement that was on its way. */
const REFUSED = /^(ECONNREFUSED|ECONNRESET|EPIPE)$/;

/** What a failure says of the portal's own ground; null for any other. */
export function outageOf(error: unknown): Outage | null {
  if (!(error instanceof Error)) return null;
  const { code = '', syscall = '' } = error as { code?: string; syscall?: string };
  if (OUT_OF_ROOM.test(code)) return NO_ROOM;
  const system = REFUSED.test(code) && (syscall === 'connect' || error.name === 'QueryFailedError');
  return GONE.test(code) || LOST.test(error.message) || system ? AWAY : null;
}
