import type { WrittenSection } from '@fds/bilan/domain';
import type { DatedEdition } from '@fds/editions/domain';

/** The draft of a bilan: what is written beside its figures. */
export interface DraftRow extends DatedEdition {
  readonly year: number;
  /** 0 while nothing was written. */
  readonly version: number;
  readonly sections: Readonly<Partial<Record<WrittenSection, string>>>;
  readonly highlights: readonly string[];
  readonly sharedAt: Date | null;
  readonly openedAt: Date | null;
  readonly quotes: readonly DraftQuote[];
  readonly photos: readonly DraftPhoto[];
  /** Versions published. */
  readonly versions: number;
}
export interface DraftQuote {
  readonly id: string;
  readonly section: WrittenSection;
  readonly words: string;
  readonly saidBy: string;
}
export interface DraftPhoto {
  readonly id: string;
  readonly section: WrittenSection;
  readonly fileId: string;
  readonly credit: string;
  readonly alternative: string;
}

/** The only row of the edition `$1`; no row when it is not held. */
export const DRAFT_SQL = `SELECT e.year, e.state, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.call_closes_on AS "callClosesOn",
    COALESCE(w.version, 0) AS version, COALESCE(w.sections, '{}') AS sections, COALESCE(w.highlights, '{}') AS highlights,
    w.shared_at AS "sharedAt", w.opened_at AS "openedAt",
    COALESCE((SELECT json_agg(json_build_object('id', q.id, 'section', q.section, 'words', q.words, 'saidBy', q.said_by)
      ORDER BY q.position, q.id) FROM bilan_quote q WHERE q.edition_year = e.year), '[]') AS quotes,
    COALESCE((SELECT json_agg(json_build_object('id', f.id, 'section', f.section, 'fileId', f.file_id, 'credit', f.credit,
      'alternative', f.alternative) ORDER BY f.added_at, f.id) FROM bilan_photo f WHERE f.edition_year = e.year), '[]') AS photos,
    (SELECT count(*)::int FROM bilan_version v WHERE v.edition_year = e.year) AS versions
  FROM edition e LEFT JOIN bilan_writing w ON w.edition_year = e.year WHERE e.year = $1`;

/** Every text of a draft that may name a figure. */
export const textsOf = ({ sections, highlights }: Pick<DraftRow, 'sections' | 'highlights'>): string[] => [
  ...Object.values(sections),
  ...highlights,
];
