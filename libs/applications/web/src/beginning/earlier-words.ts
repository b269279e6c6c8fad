import type { EarlierApplicationView, EarlierEventView } from '@fds/shared/contract';
import { frenchCount, frenchPlural } from '@fds/shared/web-kit';

export const NOT_GIVEN = 'non renseigné';

/** The root events of an earlier dossier. */
export const rootsOf = ({ events }: EarlierApplicationView): readonly EarlierEventView[] =>
  events.filter(({ parentId }) => parentId === null);
/** The activities of one of its root events. */
export const activitiesOf = ({ events }: EarlierApplicationView, root: EarlierEventView): readonly EarlierEventView[] =>
  events.filter(({ parentId }) => parentId === root.id);

const known = (numbers: readonly (number | null)[]): number | null => {
  const given = numbers.filter((number) => number !== null);
  return given.length === 0 ? null : given.reduce((sum, number) => sum + number, 0);
};

/** `1 200 visites annoncées, 1 284 comptées`; what is not known is said so, it is never zero. */
export function visitsInWords(dossier: EarlierApplicationView): string {
  const roots = rootsOf(dossier);
  const expected = known(roots.map(({ expectedVisits }) => expectedVisits));
  const counted = known(roots.map(({ visits }) => visits));
  if (expected === null && counted === null) return 'Visites annoncées et comptées\u00a0: non renseignées';
  return `Visites annoncées\u00a0: ${expected === null ? NOT_GIVEN : frenchCount(expected)}, comptées\u00a0: ${counted === null ? NOT_GIVEN : frenchCount(counted)}`;
}

/** `2 événements, 6 animations`. */
export function sizeInWords(dossier: EarlierApplicationView): string {
  const roots = rootsOf(dossier).length;
  const activities = dossier.events.length - roots;
  return [frenchPlural(roots, 'événement'), activities > 0 ? frenchPlural(activities, 'animation') : '']
    .filter(Boolean)
    .join(', ');
}
