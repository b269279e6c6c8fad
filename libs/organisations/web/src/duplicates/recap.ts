import type { ComparisonView, MergeYearView } from '@fds/shared/contract';
import { MERGE_FIELDS, proposedSide, type MergeField, type MergeSide } from '@fds/organisations/domain';
import { frenchPlural } from '@fds/shared/web-kit';

type Side = ComparisonView['a'];

/** A field on which both differ, and what is proposed. */
export interface DifferingField {
  readonly field: MergeField;
  readonly survivor: string | null;
  readonly absorbed: string | null;
  readonly proposed: MergeSide;
}

const valueOf = (side: Side, field: MergeField) => side.values.find((one) => one.field === field);

/** Fields that somebody may choose, each with the side proposed; those that both say alike are left out. */
export const differingFields = (survivor: Side, absorbed: Side): DifferingField[] =>
  MERGE_FIELDS.flatMap((field) => {
    const [kept, other] = [valueOf(survivor, field), valueOf(absorbed, field)];
    const [a, b] = [kept?.value || null, other?.value || null];
    if (a === b) return [];
    const proposed = proposedSide(
      field,
      { value: a, year: survivor.years[0] ?? null },
      { value: b, year: absorbed.years[0] ?? null },
    );
    return [{ field, survivor: kept?.shown ?? null, absorbed: other?.shown ?? null, proposed }];
  });

/** What would follow the survivor, in words: nothing that there is none of, no year that both have. */
export const followsInWords = (survivor: Side, absorbed: Side): string[] =>
  absorbed.parts.flatMap(({ part, count, one, many }) => {
    const staying = part === 'profiles' ? yearsOfBoth(survivor, absorbed).length : 0;
    return count > staying ? [frenchPlural(count - staying, one, many)] : [];
  });

/** A year that both have, and what the absorbed one's description says otherwise. */
export interface YearOfBoth {
  readonly year: number;
  readonly differences: readonly string[];
}
const SAID: readonly (readonly [string, (profile: MergeYearView) => string | null])[] = [
  ['nom', ({ name }) => name],
  ['famille', ({ holderFamily }) => holderFamily],
  ['type', ({ kind }) => kind],
  ['commune', ({ municipalityName }) => municipalityName],
  ['réseaux', ({ networks }) => networks.join(', ')],
];

export const yearsOfBoth = (survivor: Side, absorbed: Side): YearOfBoth[] =>
  absorbed.profiles.flatMap((profile) => {
    const same = survivor.profiles.find(({ year }) => year === profile.year);
    if (!same) return [];
    const differences = SAID.flatMap(([what, of]) =>
      of(profile) === of(same) ? [] : [`${what} «\u00a0${of(profile) || 'non renseigné'}\u00a0»`],
    );
    return [{ year: profile.year, differences }];
  });
