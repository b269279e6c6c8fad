import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { verdict, type Verdict } from '@fds/shared/kernel';

export type SheetRefusal = 'before_reporting';

const OPEN = EDITION_STATES.slice(EDITION_STATES.indexOf('reporting'));

/** Why a sheet is not to be had, as the page and the server say it. */
export const SHEET_REFUSAL_TEXTS: Record<SheetRefusal, string> = {
  before_reporting: 'Les fiches des territoires s’ouvrent à la fin de la fête, quand les chiffres arrivent.',
};

/**
 * Sheets are handed to elected officials: whatever the role, there is none before the festival is over, for it would tell what
 * was decided (rule 16) and what has not taken place yet.
 */
export const canPrintSheets = (state: EditionState): Verdict<SheetRefusal> =>
  verdict([!OPEN.includes(state) && 'before_reporting']);
