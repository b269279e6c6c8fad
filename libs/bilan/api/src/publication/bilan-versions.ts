import { Inject, Injectable } from '@nestjs/common';
import type { PieceKind } from '@fds/bilan/domain';
import { Database } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { readContent, type PieceContent, type VersionContent } from './version-content';

/** A published version. */
export interface HeldVersion {
  readonly number: number;
  readonly publishedAt: Date;
  readonly note: string;
  readonly fingerprint: string;
  readonly content: VersionContent;
  readonly pieces: readonly HeldPiece[];
}
/** A quote or a photo; its content is null once it is redacted. */
export interface HeldPiece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly sourceId: string;
  readonly content: PieceContent | null;
  readonly fileId: string | null;
  readonly redactedAt: string | null;
  readonly redactionReason: string;
}
/** A version without what it holds. */
export type VersionHead = Pick<HeldVersion, 'number' | 'publishedAt' | 'note' | 'fingerprint'>;

type Row = Omit<HeldVersion, 'content'> & { readonly content: string };

const ONE = `SELECT v.number, v.published_at AS "publishedAt", v.note, v.fingerprint, v.content,
    COALESCE((SELECT json_agg(json_build_object('id', p.id, 'kind', p.kind, 'sourceId', p.source_id, 'content', p.content,
      'fileId', p.file_id, 'redactedAt', p.redacted_at, 'redactionReason', p.redaction_reason) ORDER BY p.id)
      FROM bilan_version_piece p WHERE p.edition_year = v.edition_year AND p.number = v.number), '[]') AS pieces
  FROM bilan_version v WHERE v.edition_year = $1 AND v.number = $2`;
const HEADS = `SELECT number, published_at AS "publishedAt", note, fingerprint FROM bilan_version
  WHERE edition_year = $1 ORDER BY number DESC`;

/** The versions that were published; they never change. */
@Injectable()
export class BilanVersions {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `missing`. */
  async one(year: number, number: number): Promise<HeldVersion> {
    const row = await this.database.row<Row>(ONE, [year, number]);
    if (!row) throw noSuchVersion(year, number);
    return { ...row, content: readContent(row.content) };
  }

  /** The versions of a bilan, the last first. */
  heads(year: number): Promise<VersionHead[]> {
    return this.database.rows<VersionHead>(HEADS, [year]);
  }
}

const noSuchVersion = (year: number, number: number): PortalError =>
  new PortalError('missing', 'bilan.no_version', `Le bilan ${year} n’a pas de version ${number}.`);
