/** A participation, as the counts read it. */
export interface Participation {
  readonly id: string;
  readonly personId: string | null;
  readonly email: string | null;
  /** `participantKey`; empty for somebody without a name. */
  readonly personKey: string;
  readonly structureKey: string;
  readonly organisationId: string | null;
  readonly department: string | null;
  readonly kind: string | null;
}
export interface MeetingFigures {
  readonly participations: number;
  readonly persons: number;
  readonly structures: number;
  /** Structures that somebody confirmed to be an organisation of the register: only these can be seen to file. */
  readonly known: number;
  /** Structures, among all, of which an organisation filed a dossier of the edition. */
  readonly filed: number;
  /** Participations and structures by department, and by type of structure; null is not said. */
  readonly departments: readonly MeetingShare[];
  readonly kinds: readonly MeetingShare[];
}
export interface MeetingShare {
  readonly code: string | null;
  readonly participations: number;
  readonly structures: number;
}

/**
 * Who came, counted once. Two participations are of one person when the coordination confirmed them to be one account, or
 * when they bear one name with one structure or one address; a shared mailbox alone makes nobody one. Two are of one
 * structure when they are of one organisation, or bear one spelling: confirming one line is enough for all that spell it so.
 */
export function meetingFigures(rows: readonly Participation[], filed: ReadonlySet<string>): MeetingFigures {
  const persons = groups(rows, (row) => [
    row.personId && `account ${row.personId}`,
    row.personKey && `${row.personKey} of ${row.structureKey}`,
    row.personKey && row.organisationId && `${row.personKey} of ${row.organisationId}`,
    row.personKey && row.email && `${row.personKey} at ${row.email.toLowerCase()}`,
    !row.personKey && row.email && `mailbox ${row.email.toLowerCase()}`,
  ]);
  const named = rows.filter(({ structureKey, organisationId }) => structureKey !== '' || organisationId !== null);
  const structures = groups(named, (row) => [
    row.organisationId && `organisation ${row.organisationId}`,
    row.structureKey && `spelling ${row.structureKey}`,
  ]);
  const organisationsOf = structures.map((group) => group.flatMap(({ organisationId }) => organisationId ?? []));
  const ofStructure = new Map(structures.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
  return {
    participations: rows.length,
    persons: persons.length,
    structures: structures.length,
    known: organisationsOf.filter(({ length }) => length > 0).length,
    filed: organisationsOf.filter((ids) => ids.some((id) => filed.has(id))).length,
    departments: shares(rows, ofStructure, ({ department }) => department),
    kinds: shares(rows, ofStructure, ({ kind }) => kind),
  };
}

/** The rows in groups that share a mark, directly or by others between them. */
function groups<Row extends { readonly id: string }>(
  rows: readonly Row[],
  marksOf: (row: Row) => readonly (string | null | false)[],
): readonly Row[][] {
  const parent = rows.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const first = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const mark of marksOf(row)) {
      if (!mark) continue;
      const other = first.get(mark);
      if (other === undefined) first.set(mark, index);
      else parent[root(index)] = root(other);
    }
  });
  const found = new Map<number, Row[]>();
  rows.forEach((row, index) => {
    const group = found.get(root(index));
    if (group) group.push(row);
    else found.set(root(index), [row]);
  });
  return [...found.values()];
}

/** By what `of` says, the largest first, what is not said last. */
function shares(
  rows: readonly Participation[],
  ofStructure: ReadonlyMap<string, number>,
  of: (row: Participation) => string | null,
): MeetingShare[] {
  const counted = new Map<string | null, { participations: number; structures: Set<number> }>();
  for (const row of rows) {
    const share = counted.get(of(row)) ?? { participations: 0, structures: new Set<number>() };
    counted.set(of(row), share);
    share.participations += 1;
    const structure = ofStructure.get(row.id);
    if (structure !== undefined) share.structures.add(structure);
  }
  return [...counted]
    .map(([code, { participations, structures }]) => ({ code, participations, structures: structures.size }))
    .sort(
      (one, other) =>
        Number(one.code === null) - Number(other.code === null) ||
        other.participations - one.participations ||
        (one.code ?? '').localeCompare(other.code ?? ''),
    );
}
