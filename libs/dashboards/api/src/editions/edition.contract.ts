import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { Choice, DateOnly, FreeText, Int } from '@fds/shared/api-kit';
import type { EditionRow } from './shown-edition';

/** Which edition a dashboard shows; without it the one in course. */
export class DashboardQuery {
  @Int({ min: 1990, max: 2999, optional: true }) year?: number;
}

/** The edition a dashboard is about. */
export class DashboardEditionView {
  @Int({ min: 1990, max: 2999 }) year!: number;
  @Int({ min: 1, max: 999 }) number!: number;
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) theme!: string;
  @Choice('EditionState', EDITION_STATES) state!: EditionState;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @DateOnly() callOpensOn!: string;
  @DateOnly() callClosesOn!: string;
  @DateOnly() reportsDueOn!: string;
}

export const editionView = (edition: EditionRow): DashboardEditionView => ({
  year: edition.year,
  number: edition.number,
  title: edition.title,
  theme: edition.theme,
  state: edition.state,
  startsOn: edition.startsOn,
  endsOn: edition.endsOn,
  callOpensOn: edition.callOpensOn,
  callClosesOn: edition.callClosesOn,
  reportsDueOn: edition.reportsDueOn,
});
