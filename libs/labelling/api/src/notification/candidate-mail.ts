import { lotProblems, notificationMail, type LotProblem } from '@fds/labelling/domain';
import { digestOf } from '@fds/shared/api-kit';
import type { Actor, Mail } from '@fds/shared/kernel';
import type { Candidate } from './candidates.queries';

/** Events that the message speaks of: what was decided since the holders were last told. */
export const newsOfCandidate = ({ events }: Candidate) => events.filter(({ notified }) => !notified);

/** The message as the portal writes it, placeholders in place. */
export const writtenMail = (candidate: Candidate, publicUrl: string): Mail =>
  notificationMail({
    applicationTitle: candidate.title,
    year: candidate.editionYear,
    events: newsOfCandidate(candidate),
    link: `${publicUrl}/dossiers/${candidate.id}/reponse`,
    nextSession: candidate.nextSession,
  });

/** The message as it will be sent: the coordination's words where it wrote some. */
export function mailOf(candidate: Candidate, publicUrl: string): { mail: Mail; edited: boolean } {
  const { draft } = candidate;
  if (draft && draft.subject !== null && draft.text !== null)
    return { mail: { subject: draft.subject, text: draft.text }, edited: true };
  return { mail: writtenMail(candidate, publicUrl), edited: false };
}

export const problemsOf = (actor: Actor, candidate: Candidate, publicUrl: string): LotProblem[] =>
  lotProblems(actor, {
    departments: candidate.departments,
    events: newsOfCandidate(candidate),
    sessionState: candidate.sessionState,
    recipients: candidate.recipients.length,
    mail: mailOf(candidate, publicUrl).mail,
    written: writtenMail(candidate, publicUrl),
  });

/** Changes with everything that the coordination has looked at: what is sent is what was seen. */
export const stampOf = (candidate: Candidate, publicUrl: string): string =>
  digestOf(
    JSON.stringify([candidate.events, candidate.recipients.map(({ id }) => id), mailOf(candidate, publicUrl).mail]),
  ).slice(0, 24);
