import { outsideTerritory, type Place } from '@fds/accounts/domain';
import { filingCloses, hasReached, isCallOpen, isFilingOpen, stateAt, type DatedEdition } from '@fds/editions/domain';
import {
  isBeforeDeadline,
  verdict,
  type Actor,
  type ApplicationState,
  type Day,
  type Verdict,
} from '@fds/shared/kernel';
import type { Missing } from './missing';

/** Why the coordination cannot give more time, invite or remind. */
export const CALL_REFUSALS = [
  'coordinator_only',
  'outside_territory',
  'call_not_begun',
  'review_over',
  'until_past',
  'until_before_deadline',
  'until_after_start',
  'extension_over',
  'call_not_running',
  'not_a_draft',
  'filing_over',
  'reminded_lately',
  'invited_lately',
  'already_answered',
  'nobody_to_write_to',
] as const;
export type CallRefusal = (typeof CALL_REFUSALS)[number];

/** Hours between two reminders of one draft. */
export const REMINDER_PAUSE_HOURS = 72;

export const CALL_REFUSAL_TEXTS: Record<CallRefusal, string> = {
  coordinator_only: 'Seule la coordination peut le faire.',
  outside_territory: 'Votre territoire ne comprend pas cette structure\u00a0: la coordination régionale peut le faire.',
  call_not_begun: 'L’appel n’est pas encore ouvert.',
  review_over: 'L’instruction de cette édition est terminée\u00a0: plus aucun dossier ne s’envoie.',
  until_past: 'Ce jour est passé\u00a0: choisissez un jour à venir.',
  until_before_deadline: 'L’appel reste ouvert à tous jusqu’à ce jour, ou plus tard\u00a0: choisissez un jour d’après.',
  until_after_start: 'Ce jour vient après le début de la fête.',
  extension_over: 'Ce délai est déjà retiré.',
  call_not_running: 'L’appel n’est pas ouvert\u00a0: une invitation ne mènerait à rien.',
  not_a_draft: 'Ce dossier n’est plus un brouillon.',
  filing_over: 'Cette structure ne peut plus envoyer de dossier\u00a0: donnez-lui d’abord un délai.',
  reminded_lately: `Cette équipe a été relancée il y a moins de ${REMINDER_PAUSE_HOURS} heures.`,
  invited_lately: `Cette invitation est partie il y a moins de ${REMINDER_PAUSE_HOURS} heures.`,
  already_answered: 'Un dossier a été commencé\u00a0: l’invitation a fait son travail.',
  nobody_to_write_to: 'Personne de cette structure n’a de compte\u00a0: il n’y a pas d’adresse à qui écrire.',
};

type Coordinator = Pick<Actor, 'role' | 'departments'>;
const coordinating = (actor: Coordinator, place: Place): (CallRefusal | false)[] => [
  actor.role !== 'coordinator' && 'coordinator_only',
  actor.role === 'coordinator' && outsideTerritory(actor, place),
];

/**
 * May this person give a holder until the end of `until`, without reopening the call (rule 14)? While the call runs and
 * until its review ends; for a day that is later than everybody's last one.
 */
export function canExtend(
  actor: Coordinator,
  { place, edition, until }: { readonly place: Place; readonly edition: DatedEdition; readonly until: Day },
  now: Date,
): Verdict<CallRefusal> {
  const state = stateAt(edition, now);
  return verdict([
    ...coordinating(actor, place),
    state === 'draft' && 'call_not_begun',
    hasReached(state, 'labelled') && 'review_over',
    !isBeforeDeadline(now, until) && 'until_past',
    isCallOpen(edition, now) && until <= edition.callClosesOn && 'until_before_deadline',
    until >= edition.startsOn && 'until_after_start',
  ]);
}

/** May this person take the time back that a holder was given? */
export const canRevokeExtension = (
  actor: Coordinator,
  { place, revoked }: { readonly place: Place; readonly revoked: boolean },
): Verdict<CallRefusal> => verdict([...coordinating(actor, place), revoked && 'extension_over']);

/**
 * May this person ask others to answer the call: mailboxes, and the organisations that lie at `places`? A mailbox lies
 * nowhere: it is the territory of all.
 */
export const canInviteToCall = (
  actor: Coordinator,
  { edition, places }: { readonly edition: DatedEdition; readonly places: readonly Place[] },
  now: Date,
): Verdict<CallRefusal> =>
  verdict([
    actor.role !== 'coordinator' && 'coordinator_only',
    actor.role === 'coordinator' && places.some((place) => outsideTerritory(actor, place)) && 'outside_territory',
    !isCallOpen(edition, now) && 'call_not_running',
  ]);

/**
 * May this person send an invitation again? Once in 72 hours, to somebody who has not begun a dossier. `place` is null
 * for an invitation that was meant for a mailbox.
 */
export const canInviteAgain = (
  actor: Coordinator,
  invitation: { readonly sentAt: Date; readonly state: InvitationState; readonly place: Place | null },
  edition: DatedEdition,
  now: Date,
): Verdict<CallRefusal> =>
  verdict([
    actor.role !== 'coordinator' && 'coordinator_only',
    actor.role === 'coordinator' && invitation.place !== null && outsideTerritory(actor, invitation.place),
    !isCallOpen(edition, now) && 'call_not_running',
    (invitation.state === 'begun' || invitation.state === 'sent') && 'already_answered',
    isWithinPause(invitation.sentAt, now) && 'invited_lately',
  ]);

const isWithinPause = (last: Date, now: Date): boolean =>
  now.getTime() - last.getTime() < REMINDER_PAUSE_HOURS * 3_600_000;

/** A draft as reminding its team needs it. */
export interface RemindedDraft {
  readonly state: ApplicationState;
  readonly place: Place;
  /** Members of the organisation that can be written to. */
  readonly people: number;
  readonly remindedAt: Date | null;
  readonly extendedUntil: Day | null;
}

/** May this person remind the team of its draft? Once in 72 hours, while they may still file. */
export const canRemind = (
  actor: Coordinator,
  draft: RemindedDraft,
  edition: DatedEdition,
  now: Date,
): Verdict<CallRefusal> =>
  verdict([
    ...coordinating(actor, draft.place),
    draft.state !== 'draft' && 'not_a_draft',
    !isFilingOpen(edition, draft.extendedUntil, now) && 'filing_over',
    draft.remindedAt !== null && isWithinPause(draft.remindedAt, now) && 'reminded_lately',
    draft.people === 0 && 'nobody_to_write_to',
  ]);

/** Whole days left to file, 0 on the last one; null when this holder cannot file any more. */
export function daysLeftToFile(edition: DatedEdition, extendedUntil: Day | null, today: Day, now: Date): number | null {
  if (!isFilingOpen(edition, extendedUntil, now)) return null;
  return Math.round((Date.parse(filingCloses(edition, extendedUntil)) - Date.parse(today)) / 86_400_000);
}

/** Most lines of a list of addresses that is pasted at once. */
export const MOST_INVITED = 300;
/** Most invitations that leave in 24 hours, whoever of the coordination sends them: an account that was taken is no mail cannon. */
export const MOST_INVITED_A_DAY = 900;

/** One line of a pasted list: an address, with a name when there is one. */
export interface PastedAddress {
  readonly line: number;
  readonly email: string;
  readonly name: string;
}

const ADDRESS = /[^\s<>,;"()]+@[^\s<>,;"()]+/;

/**
 * The addresses of a pasted list: `Claire Dupont <claire@x.fr>`, `claire@x.fr;Claire Dupont`, several on a line, columns
 * of a spreadsheet. A line without an address is kept as it is, so that it can be said.
 */
export function pastedAddresses(text: string): readonly PastedAddress[] {
  return text.split(/\r\n|[\r\n]/).flatMap((raw, index) => {
    const line = index + 1;
    const content = raw.trim();
    if (content === '') return [];
    const found = content.match(new RegExp(ADDRESS, 'g')) ?? [];
    if (found.length === 0) return [{ line, email: content.slice(0, 254), name: '' }];
    if (found.length > 1) return found.map((email) => ({ line, email: trimmed(email), name: '' }));
    const [email = ''] = found;
    const name = content
      .replace(email, ' ')
      .replace(/[<>;,"\t]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return [{ line, email: trimmed(email), name: name.slice(0, 120) }];
  });
}
const trimmed = (email: string): string => email.replace(/^mailto:/i, '').replace(/[.:]+$/, '');

/** What became of one line of a list of invitations. */
export const INVITATION_RESULTS = [
  'sent',
  'repeated',
  'already_invited',
  'already_applied',
  'refused_address',
  'not_an_address',
  'too_many',
  'too_many_today',
] as const;
export type InvitationResult = (typeof INVITATION_RESULTS)[number];

export const INVITATION_RESULT_TEXTS: Record<InvitationResult, string> = {
  sent: 'Invitation envoyée.',
  repeated: 'Déjà plus haut dans la liste\u00a0: une seule invitation est partie.',
  already_invited: 'Déjà invitée\u00a0: renvoyez l’invitation depuis la liste si besoin.',
  already_applied: 'Cette structure a déjà commencé ou envoyé un dossier.',
  refused_address: 'Cette boîte a refusé nos derniers messages\u00a0: vérifiez l’adresse.',
  not_an_address: 'Ce n’est pas une adresse e-mail complète.',
  too_many: `Au plus ${MOST_INVITED} adresses à la fois\u00a0: envoyez le reste ensuite.`,
  too_many_today: `Au plus ${MOST_INVITED_A_DAY} invitations en 24 heures\u00a0: envoyez celle-ci demain.`,
};

/** How far somebody who was invited has come. */
export const INVITATION_STATES = ['waiting', 'signed_up', 'begun', 'sent'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_STATE_LABELS: Record<InvitationState, string> = {
  waiting: 'Sans réponse',
  signed_up: 'Compte créé',
  begun: 'Dossier commencé',
  sent: 'Dossier envoyé',
};

/** Which answers are missing, each once, as an edition's form names them: `project.<field>`, `event.<field>`. */
export const lackingFields = (applicationId: string, missing: readonly Pick<Missing, 'item' | 'field'>[]): string[] => [
  ...new Set(
    missing.map(({ item, field }) =>
      item === applicationId && field !== 'items' ? `project.${field}` : `event.${field}`,
    ),
  ),
];
