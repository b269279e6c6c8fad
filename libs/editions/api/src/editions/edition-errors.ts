import { outsideOfTerritory } from '@fds/accounts/api';
import { EDITION_REFUSAL_TEXTS, type EditionRefusal } from '@fds/editions/domain';
import { PortalError, type Verdict } from '@fds/shared/kernel';
import type { EditionDetailView } from './edition.contract';

/** The year has no edition: `missing`. */
export const noSuchEdition = (year: number): PortalError =>
  new PortalError('missing', 'editions.missing', `Il n’y a pas d’édition ${year}.`);

/** The second of two writers is told, with what the first one saved. */
export const changedMeanwhile = (current: EditionDetailView): PortalError =>
  new PortalError('conflict', 'editions.changed', 'Quelqu’un a modifié cette édition entre-temps.', { current });

/** Lets an allowed action pass, and says every reason of a refused one. */
export function refuse(verdict: Verdict<EditionRefusal>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  throw new PortalError(
    'refused',
    `editions.${verdict.reasons[0]}`,
    verdict.reasons.map((reason) => EDITION_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons },
  );
}
