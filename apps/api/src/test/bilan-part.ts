import fc from 'fast-check';
import type { BilanFilter } from '@fds/bilan/domain';
import { EVENT_KINDS, HOLDER_FAMILIES } from '@fds/shared/kernel';
import { COMMUNES, type Archive, type Row } from './bilan-archives';
import { byHand, isNewcomer, stands, type ByHand } from './bilan-by-hand';

const few = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: fc.subarray([...values]) });

/** A filter that asks some of everything. */
export const aFilter: fc.Arbitrary<BilanFilter> = fc.record({
  departments: few(['02', '59', '80']),
  intermunicipalities: few([...new Set(Object.values(COMMUNES).map(({ intermunicipality }) => intermunicipality))]),
  kinds: few(EVENT_KINDS),
  families: few([...HOLDER_FAMILIES, 'unspecified'] as const),
  networks: few(['ombelliscience', 'proscitec']),
  firstTime: fc.constantFrom(null, null, null, true, false),
});

/** The filter as a query string. */
export function queryOf(filter: BilanFilter): string {
  const query = new URLSearchParams();
  for (const one of filter.departments) query.append('department', one);
  for (const one of filter.intermunicipalities) query.append('intermunicipality', one);
  for (const one of filter.kinds) query.append('kind', one);
  for (const one of filter.families) query.append('family', one);
  for (const one of filter.networks) query.append('network', one);
  if (filter.firstTime !== null) query.append('firstTime', filter.firstTime ? 'yes' : 'no');
  return query.toString();
}

const asks = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/** The figures of a part of an archive: what is not in it is taken away by hand, then all is counted as ever. */
export function partByHand(archive: Archive, earlier: readonly Archive[], filter: BilanFilter): Map<string, ByHand> {
  const { departments, intermunicipalities, kinds, families, networks, firstTime } = filter;
  const isHere = (row: Row): boolean => {
    const commune = COMMUNES[row['municipality_code'] ?? ''];
    return (
      asks(departments, commune?.department ?? '-') && asks(intermunicipalities, commune?.intermunicipality ?? '-')
    );
  };
  const organisations = archive.organisations.filter((row) => {
    const of = (row['networks'] ?? '').split('|');
    return (
      asks(families, row['holder_family'] || 'unspecified') &&
      (networks.length === 0 || networks.some((network) => of.includes(network))) &&
      (firstTime === null || isNewcomer(archive, earlier, row['id'] ?? '') === firstTime)
    );
  });
  const applications = archive.applications.filter(({ organisation_id }) =>
    organisations.some(({ id }) => id === organisation_id),
  );
  const wanted = (row: Row): boolean =>
    applications.some(({ id }) => id === row['application_id']) && asks(kinds, row['kind'] ?? '');
  const roots = archive.events.filter((row) => !row['parent_event_id'] && wanted(row));
  const kept = roots.filter(isHere);
  const under = (tops: readonly Row[]): Row[] =>
    archive.events.filter((row) => tops.some(({ id }) => id === row['id'] || id === row['parent_event_id']));
  const placed = kinds.length + departments.length + intermunicipalities.length > 0;
  const figures = byHand(
    {
      ...archive,
      events: under(kept),
      applications: applications.filter(
        ({ id }) => !placed || kept.some(({ application_id }) => application_id === id),
      ),
      baselines: [],
      manual_indicators: [],
    },
    earlier,
  );

  // Communes lie where they lie, whatever the root of an activity.
  const standing = under(roots).filter(
    (row) =>
      stands(row) &&
      (!row['parent_event_id'] || roots.some((root) => root['id'] === row['parent_event_id'] && stands(root))),
  );
  const communes = new Map(
    standing
      .filter((row) => row['attendance_mode'] !== 'online' && row['municipality_code'] && isHere(row))
      .map((row) => [COMMUNES[row['municipality_code'] ?? '']?.current, COMMUNES[row['municipality_code'] ?? '']]),
  );
  const put = (code: string, value: number | null): void =>
    void figures.set(code, { value, baseValue: null, share: null });
  put('municipalities.total', communes.size);
  for (const size of ['village', 'small_town', 'town', 'city'])
    put(`municipalities.size.${size}`, [...communes.values()].filter((one) => one?.size === size).length);
  put('intermunicipalities.total', new Set([...communes.values()].map((one) => one?.intermunicipality)).size);
  // How many there are in a part of the region is the official code's to say.
  figures.delete('intermunicipalities.region');
  for (const code of ['02', '59', '60', '62', '80'])
    put(`municipalities.department.${code}`, [...communes.values()].filter((one) => one?.department === code).length);
  return figures;
}
