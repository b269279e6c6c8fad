import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { EVENT_AUDIENCE_LABELS, type EventAudience } from '@fds/editions/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import type { EventKind, HolderFamily } from '@fds/shared/kernel';

/** What totals are made by. */
export const TOTAL_GROUPS = ['department', 'kind', 'holderFamily', 'audience'] as const;
export type TotalGroup = (typeof TOTAL_GROUPS)[number];

/** A row of `totalsOf`. */
export interface TotalRow {
  readonly by: TotalGroup;
  readonly code: string;
  readonly dossiers: number;
  readonly labelled: number;
  readonly base: number;
}

export const DEPARTMENT_NAMES = 'SELECT code, name FROM department';

/** The French words of a line; what nobody said is a line of its own (rule 6). */
export function wordsFor(by: TotalGroup, code: string, departments: ReadonlyMap<string, string>): string {
  if (code === '') return 'Non renseigné';
  switch (by) {
    case 'department':
      return departments.has(code) ? `${departments.get(code)} (${code})` : code;
    case 'kind':
      return EVENT_KIND_LABELS[code as EventKind] ?? code;
    case 'holderFamily':
      return HOLDER_FAMILY_LABELS[code as HolderFamily] ?? code;
    case 'audience':
      return EVENT_AUDIENCE_LABELS[code as EventAudience] ?? code;
  }
}
