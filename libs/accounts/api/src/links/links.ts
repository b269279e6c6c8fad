import { Inject, Injectable } from '@nestjs/common';
import { LINK_LIFE, type LinkPurpose } from '@fds/accounts/domain';
import { PortalError } from '@fds/shared/kernel';
import { Clock, Database, digestOf, newToken, ServerSettings, type Transaction } from '@fds/shared/api-kit';

/** What a link was written for. */
export interface LinkRow<Details extends object = object> {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly personId: string | null;
  readonly details: Details;
  readonly expiresAt: Date;
}
export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly personId?: string | null;
  readonly details?: object;
  /** Milliseconds it works; that of its purpose when absent. */
  readonly life?: number;
}
export interface WrittenLink {
  /** Digest of the token: what the journal and later look-ups name. */
  readonly id: string;
  readonly token: string;
  /** The address to be mailed: hand it to the outbox as `link`, never as part of a text. */
  readonly url: string;
  readonly expiresAt: Date;
}
type InTransaction = Pick<Transaction<Record<never, never>>, 'sql'>;

const COLUMNS = `id, purpose, email::text AS email, person_id AS "personId", details, expires_at AS "expiresAt"`;

/** Personal links: written in a transaction, read without being consumed, used once (docs/decisions/0009). */
@Injectable()
export class Links {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Writes a link. Former ones of the same purpose and mailbox keep working until they expire, unless revoked. */
  async write({ sql }: InTransaction, { purpose, email, personId, details, life }: NewLink): Promise<WrittenLink> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + (life ?? LINK_LIFE[purpose]));
    const id = digestOf(token);
    await sql(
      `INSERT INTO access_link (id, purpose, email, person_id, details, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, purpose, email, personId ?? null, JSON.stringify(details ?? {}), now, expiresAt],
    );
    return { id, token, url: `${this.settings.publicUrl}/connexion/${token}`, expiresAt };
  }

  /** What a link is for, without consuming it. Throws `missing` when it is used, expired, revoked or unknown. */
  async read<Details extends object = object>(token: string, ...purposes: LinkPurpose[]): Promise<LinkRow<Details>> {
    const row = await this.database.row<LinkRow<Details>>(
      `SELECT ${COLUMNS} FROM access_link WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2`,
      [digestOf(token), this.clock.now()],
    );
    if (!row || (purposes.length > 0 && !purposes.includes(row.purpose))) throw linkGone();
    return row;
  }

  /** Uses a link up, in the transaction of what it lets its reader do. Throws `missing` as `read` does. */
  async use<Details extends object = object>(
    { sql }: InTransaction,
    token: string,
    ...purposes: LinkPurpose[]
  ): Promise<LinkRow<Details>> {
    const [row] = await sql<LinkRow<Details>>(
      `UPDATE access_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2 RETURNING ${COLUMNS}`,
      [digestOf(token), this.clock.now()],
    );
    if (!row || (purposes.length > 0 && !purposes.includes(row.purpose))) throw linkGone();
    return row;
  }

  /** Ends the links that would let somebody into an account: its password or its address has just changed. */
  async revokeOf({ sql }: InTransaction, personId: string): Promise<void> {
    await sql(
      `UPDATE access_link SET revoked_at = $2 WHERE person_id = $1 AND purpose IN ('sign_in', 'password')
       AND used_at IS NULL AND revoked_at IS NULL`,
      [personId, this.clock.now()],
    );
  }
}

/** The same words whether a link was used, is too old or never was. */
export const linkGone = (): PortalError =>
  new PortalError('missing', 'accounts.link_gone', 'Ce lien n’est plus valable. Demandez-en un nouveau.');
