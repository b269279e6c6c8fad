import { addressOf, APPLICATION_REFUSAL_TEXTS, type ApplicationRefusal, type Missing } from '@fds/applications/domain';
import { PortalError, type Day, type FieldProblem, type Verdict } from '@fds/shared/kernel';
import { lateText } from './submission-notices';
import type { ApplicationView } from './application.contract';

/** The same words whether it never was or is none of the asker's: `missing`. */
export const noSuchApplication = (): PortalError =>
  new PortalError('missing', 'applications.missing', 'Ce dossier n’existe pas, ou plus.');

/** The second of two writers is told, with what the first one saved: nothing is lost. */
export const changedMeanwhile = (current: ApplicationView): PortalError =>
  new PortalError('conflict', 'applications.changed', 'Quelqu’un a modifié ce dossier entre-temps.', { current });

/** Answers that no screen would send, each with its place: `invalid`. */
export const invalidContent = (errors: readonly FieldProblem[]): PortalError =>
  new PortalError('invalid', 'applications.invalid', 'Des réponses sont à revoir.', { errors });

/** Refuses what arrived after the deadline: when it arrived, and when the call closed. */
export function refuseLate(verdict: Verdict<ApplicationRefusal>, arrivedAt: Date, closesOn: Day): void {
  if (verdict.allowed || !verdict.reasons.includes('call_closed')) return;
  const { reasons } = verdict;
  throw new PortalError('refused', 'applications.call_closed', lateText(arrivedAt, closesOn), { reasons });
}

/** Lets an allowed action pass; says every reason of a refused one, and what is missing with its place. */
export function refuse(verdict: Verdict<ApplicationRefusal>, lacking: readonly Missing[] = []): void {
  if (verdict.allowed) return;
  const errors = lacking
    .filter(({ weight }) => weight === 'must')
    .map(({ item, field, code, text }) => ({ pointer: `/${addressOf(item, field)}`, rule: code, detail: text }));
  throw new PortalError(
    'refused',
    `applications.${verdict.reasons[0]}`,
    verdict.reasons.map((reason) => APPLICATION_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons, ...(errors.length > 0 ? { errors } : {}) },
  );
}
