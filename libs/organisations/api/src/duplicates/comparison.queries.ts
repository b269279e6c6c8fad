import { Inject, Injectable } from '@nestjs/common';
import {
  canMerge,
  HOLDER_FAMILY_LABELS,
  LEGAL_FORM_LABELS,
  likenessReasons,
  MERGE_FIELDS,
  MERGE_REASONS,
  ORGANISATION_KIND_LABELS,
  type Common,
  type LegalForm,
  type MergeField,
  type Mergeable,
} from '@fds/organisations/domain';
import { Database, toVerdictView } from '@fds/shared/api-kit';
import type { Actor, HolderFamily, OrganisationKind } from '@fds/shared/kernel';
import { noSuchOrganisation } from '../checks';
import type {
  ComparisonView,
  MergeableView,
  MergeMemberView,
  MergePartView,
  MergeYearView,
  PairParam,
} from './duplicates.contract';
import { OrganisationMerging, type PartCount } from './organisation-merging';

/** An organisation with all that a merge compares. */
export interface MergeSideRow extends Mergeable {
  readonly name: string;
  readonly municipalityName: string | null;
  readonly archiveId: string | null;
  readonly aliases: readonly string[];
  /** Values by field; `siret` as it is known, from the identity or the latest profile. */
  readonly fields: Readonly<Record<MergeField, string | null>>;
  readonly profiles: readonly MergeYearView[];
  readonly members: readonly MergeMemberView[];
}

const SIDES = `
SELECT o.id, o.merged_into AS "mergedInto", o.archive_id AS "archiveId", o.aliases, COALESCE(p.name, '') AS name,
  c.department, c.name AS "municipalityName",
  json_build_object('name', p.name, 'kind', p.kind, 'holderFamily', p.holder_family, 'municipalityCode', p.municipality_code,
    'legalForm', o.legal_form, 'siret', COALESCE(o.siret, p.siret), 'uai', o.uai, 'rna', o.rna,
    'description', o.description, 'website', o.website, 'publicEmail', o.public_email, 'publicPhone', o.public_phone,
    'publicAddress', o.public_address, 'logoId', o.logo_id) AS fields,
  COALESCE((SELECT json_agg(json_build_object('year', y.edition_year, 'name', y.name, 'kind', y.kind,
      'holderFamily', y.holder_family, 'municipalityName', s.name, 'networks', y.networks,
      'firstParticipationYear', y.first_participation_year) ORDER BY y.edition_year DESC)
    FROM organisation_profile y LEFT JOIN municipality s ON s.code = y.municipality_code
    WHERE y.organisation_id = o.id), '[]') AS profiles,
  COALESCE((SELECT json_agg(json_build_object('id', n.id, 'name', n.name, 'level', m.level) ORDER BY n.name, n.id)
    FROM membership m JOIN person n ON n.id = m.person_id WHERE m.organisation_id = o.id), '[]') AS members
FROM organisation o
LEFT JOIN LATERAL (SELECT * FROM organisation_profile WHERE organisation_id = o.id ORDER BY edition_year DESC LIMIT 1) p ON true
LEFT JOIN municipality c ON c.code = o.seat_code
WHERE o.id = ANY ($1::uuid[])`;

const LIKENESS = `
SELECT COALESCE(COALESCE(a.siret, p.siret) = COALESCE(b.siret, q.siret), false) AS siret,
  COALESCE(left(COALESCE(a.siret, p.siret), 9) = left(COALESCE(b.siret, q.siret), 9), false) AS siren,
  COALESCE(a.uai = b.uai, false) AS uai, COALESCE(a.rna = b.rna, false) AS rna,
  COALESCE(a.seat_code = b.seat_code, false) AS seat, similarity(a.name_key, b.name_key) AS nearness,
  EXISTS (SELECT FROM organisation_distinct WHERE a = least(a.id, b.id) AND b = greatest(a.id, b.id)) AS distinct
FROM organisation a CROSS JOIN organisation b
LEFT JOIN LATERAL (SELECT siret FROM organisation_profile WHERE organisation_id = a.id ORDER BY edition_year DESC LIMIT 1) p ON true
LEFT JOIN LATERAL (SELECT siret FROM organisation_profile WHERE organisation_id = b.id ORDER BY edition_year DESC LIMIT 1) q ON true
WHERE a.id = $1 AND b.id = $2`;

type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** The two organisations, in the order asked; throws `missing` when one is not there. */
export async function mergeSides(rows: Rows, ids: readonly [string, string]): Promise<[MergeSideRow, MergeSideRow]> {
  const found = await rows<MergeSideRow>(SIDES, [ids]);
  const [a, b] = ids.map((id) => found.find((row) => row.id === id));
  if (!a || !b) throw noSuchOrganisation();
  return [a, b];
}

/** Two organisations side by side, in three statements. */
@Injectable()
export class ComparisonQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationMerging) private readonly merging: OrganisationMerging,
  ) {}

  async of(actor: Actor, pair: PairParam): Promise<ComparisonView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const [a, b] = await mergeSides(rows, [pair.a, pair.b]);
    const counts = await this.merging.counts(rows, [a.id, b.id]);
    const [common] = await rows<Common & { distinct: boolean }>(LIKENESS, [a.id, b.id]);
    return {
      a: this.#view(a, counts),
      b: this.#view(b, counts),
      reasons: common && a.id !== b.id ? likenessReasons(common) : [],
      distinct: common?.distinct ?? false,
      mayMerge: toVerdictView(canMerge(actor, a, b), MERGE_REASONS),
    };
  }

  #view(side: MergeSideRow, counts: readonly PartCount[]): MergeableView {
    const { id, name, municipalityName, department, fields } = side;
    const firstYears = side.profiles.flatMap(({ firstParticipationYear: year }) => (year === null ? [] : [year]));
    return {
      id,
      name,
      municipalityName,
      department,
      siret: fields.siret,
      years: side.profiles.map(({ year }) => year),
      values: MERGE_FIELDS.map((field) => ({ field, value: fields[field], shown: shown(field, side) })),
      profiles: side.profiles.map((profile) => ({
        ...profile,
        kind: profile.kind && ORGANISATION_KIND_LABELS[profile.kind as OrganisationKind],
        holderFamily: profile.holderFamily && HOLDER_FAMILY_LABELS[profile.holderFamily as HolderFamily],
      })),
      members: [...side.members],
      parts: this.merging.parts.flatMap(({ name: part, words }): MergePartView[] => {
        if (!words) return [];
        const count = counts.find((counted) => counted.part === part && counted.id === id)?.n ?? 0;
        return [{ part, one: words[0], many: words[1], count }];
      }),
      aliases: [...side.aliases],
      firstParticipationYear: firstYears.length > 0 ? Math.min(...firstYears) : null,
      merged: side.mergedInto !== null,
    };
  }
}

/** A field's value as people read it. */
function shown(field: MergeField, { fields, municipalityName }: MergeSideRow): string | null {
  const value = fields[field];
  if (value === null || value === '') return null;
  if (field === 'kind') return ORGANISATION_KIND_LABELS[value as OrganisationKind];
  if (field === 'holderFamily') return HOLDER_FAMILY_LABELS[value as HolderFamily];
  if (field === 'legalForm') return LEGAL_FORM_LABELS[value as LegalForm];
  if (field === 'municipalityCode') return municipalityName ?? value;
  return field === 'logoId' ? 'Un logo' : value;
}
