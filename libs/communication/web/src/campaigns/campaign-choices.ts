import { departmentsOf } from '@fds/accounts/domain';
import { NOBODY_FOLLOWS, type ConditionNames } from '@fds/communication/domain';
import type { ReviewListOptionsView } from '@fds/shared/contract';
import type { OpenChoices } from '../segments/segment-editor';

/** What a segment may be chosen from in this edition: its departments, its themes, who follows its dossiers. */
export function choicesOf(
  view: ReviewListOptionsView | undefined,
  departmentCodes: readonly string[] | undefined,
): OpenChoices {
  const departments = departmentsOf(departmentCodes).map(({ code, name }) => ({ code, label: name }));
  const people = (view?.people ?? []).map(({ id, name }) => ({ code: id, label: name }));
  return {
    department: departments,
    seat: departments,
    theme: (view?.themes ?? []).map(({ code, label }) => ({ code, label })),
    assigned_to: [{ code: NOBODY_FOLLOWS, label: 'personne' }, ...people],
  };
}

/** The names that a segment's sentence is written with. */
export function namesOf(choices: OpenChoices): ConditionNames {
  const named = (field: 'theme' | 'assigned_to'): Record<string, string> =>
    Object.fromEntries((choices[field] ?? []).map(({ code, label }) => [code, label]));
  return { theme: named('theme'), assigned_to: named('assigned_to') };
}
