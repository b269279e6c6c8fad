import { outsideTerritory, TERRITORY_REASONS, type Place, type TerritoryReason } from '@fds/accounts/domain';
import {
  dayInWords,
  dayOf,
  isBeforeDeadline,
  letter,
  LONGEST_SUBJECT,
  shortened,
  verdict,
  type Actor,
  type ApplicationState,
  type Day,
  type Mail,
  type Verdict,
} from '@fds/shared/kernel';
import type { OpinionPosition } from './vocabulary';

/** What somebody from outside may say of a dossier; one who will not says so, and is not asked again. */
export const OUTSIDE_POSITIONS = [
  'favourable',
  'reserved',
  'unfavourable',
  'recused',
] as const satisfies readonly OpinionPosition[];
export type OutsidePosition = (typeof OUTSIDE_POSITIONS)[number];

/** Where a request for an outside opinion stands. */
export const OUTSIDE_STATES = ['asked', 'answered', 'expired', 'closed', 'withdrawn', 'revoked'] as const;
export type OutsideState = (typeof OUTSIDE_STATES)[number];
/** Why a link shows the dossier no more, and takes no answer. */
export const OUTSIDE_CLOSURES = [
  'revoked',
  'withdrawn',
  'closed',
  'expired',
] as const satisfies readonly OutsideState[];
export type OutsideClosure = (typeof OUTSIDE_CLOSURES)[number];

export interface OutsideRequest {
  readonly dueOn: Day;
  readonly revokedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly remindedAt: Date | null;
  readonly applicationState: ApplicationState;
  /** Everything that was decided of the dossier has been announced. */
  readonly told: boolean;
}

/**
 * Why the link shows nothing any more at `now`; null while it does. A decision closes it when it is announced, not before:
 * a link that closed on the day of the committee would tell outside that something was decided (rule 16). The due day
 * counts whole (rule 14).
 */
export function outsideClosure(
  { dueOn, revokedAt, applicationState, told }: OutsideRequest,
  now: Date,
): OutsideClosure | null {
  if (revokedAt) return 'revoked';
  if (applicationState === 'withdrawn') return 'withdrawn';
  if (['inadmissible', 'folded'].includes(applicationState) || (applicationState === 'decided' && told))
    return 'closed';
  return isBeforeDeadline(now, dueOn) ? null : 'expired';
}

/** Where it stands at `now`: what was answered stays answered, unless the link was taken back. */
export function outsideState(request: OutsideRequest, now: Date): OutsideState {
  const closure = outsideClosure(request, now);
  if (closure === 'revoked') return closure;
  return request.answeredAt ? 'answered' : (closure ?? 'asked');
}

/** Hours between two reminders of one person. */
export const OUTSIDE_REMINDER_PAUSE_HOURS = 72;
/** Most people asked about one dossier. */
export const MOST_OUTSIDE_OPINIONS = 20;
/** Wrong codes after which a new one is to be asked for. */
export const MOST_CODE_ATTEMPTS = 5;
/** Minutes for which a code that was sent by mail opens the dossier. */
export const CODE_MINUTES = 15;
/** Codes sent to one person within an hour. */
export const MOST_CODES_AN_HOUR = 5;

export type OutsideReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'not_filed'
  | 'due_past'
  | 'too_many'
  | 'already_asked'
  | 'revoked'
  | 'expired'
  | 'closed'
  | 'withdrawn'
  | 'answered'
  | 'reminded_lately'
  | 'reason_missing';

export const OUTSIDE_REASONS: Record<OutsideReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  not_filed: 'Un avis extérieur se demande sur un dossier envoyé et pas encore décidé.',
  due_past: 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
  too_many: `Au plus ${MOST_OUTSIDE_OPINIONS}\u00a0avis extérieurs par dossier.`,
  already_asked: 'Cette personne a déjà été sollicitée pour ce dossier.',
  revoked: 'Ce lien a été retiré par la coordination.',
  expired: 'La date de réponse est passée\u00a0: ce lien ne montre plus le dossier.',
  closed: 'Les avis sur ce dossier sont clos\u00a0: ce lien ne le montre plus.',
  withdrawn: 'La structure a retiré ce dossier\u00a0: plus aucun avis n’est attendu.',
  answered: 'Cette personne a déjà répondu.',
  reminded_lately: `Cette personne a été relancée il y a moins de ${OUTSIDE_REMINDER_PAUSE_HOURS}\u00a0heures.`,
  reason_missing: 'Écrivez pourquoi\u00a0: c’est ce que la coordination lira.',
};

/** The states in which somebody from outside may be asked. */
export const OUTSIDE_ASKED_IN: readonly ApplicationState[] = ['submitted', 'under_review', 'ready_for_committee'];

export interface OutsideDossier {
  readonly state: ApplicationState;
  readonly place: Place;
  /** People asked whose link was not revoked, by lower-case address. */
  readonly asked: readonly string[];
}

/** May this person ask somebody from outside? `given` is absent when only asking whether at all. */
export function canAskOutside(
  actor: Actor,
  { state, place, asked }: OutsideDossier,
  now: Date,
  given?: { readonly email: string; readonly dueOn: Day },
): Verdict<OutsideReason> {
  return verdict<OutsideReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, place),
    !OUTSIDE_ASKED_IN.includes(state) && 'not_filed',
    asked.length >= MOST_OUTSIDE_OPINIONS && 'too_many',
    given !== undefined && given.dueOn < dayOf(now) && 'due_past',
    given !== undefined && asked.includes(given.email.trim().toLowerCase()) && 'already_asked',
  ]);
}

/** May this person remind the expert? */
export function canRemindOutside(
  actor: Actor,
  place: Place,
  request: OutsideRequest,
  now: Date,
): Verdict<OutsideReason> {
  const state = outsideState(request, now);
  const since = request.remindedAt ? now.getTime() - request.remindedAt.getTime() : Infinity;
  return verdict<OutsideReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, place),
    state !== 'asked' && state,
    state === 'asked' && since < OUTSIDE_REMINDER_PAUSE_HOURS * 3_600_000 && 'reminded_lately',
  ]);
}

/** May this person take the link back? Even once it was answered: what was said stays. */
export const canRevokeOutside = (actor: Actor, place: Place, request: OutsideRequest): Verdict<OutsideReason> =>
  verdict<OutsideReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, place),
    request.revokedAt !== null && 'revoked',
  ]);

/** Whether whoever holds the link may answer, or answer otherwise, as long as the link shows the dossier. */
export function canAnswerOutside(
  request: OutsideRequest,
  now: Date,
  given: { readonly position: OutsidePosition; readonly reasons: string },
): Verdict<OutsideReason> {
  return verdict<OutsideReason>([
    outsideClosure(request, now) ?? false,
    given.position !== 'recused' && given.reasons.trim() === '' && 'reason_missing',
  ]);
}

/** `m…@univ.fr`: enough to know one's own mailbox, not to learn somebody else's. */
export function maskedAddress(email: string): string {
  const at = email.indexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

/** Stands for the personal link, which is written when the message leaves and kept nowhere. */
const LINK = '{lien}';
interface AskedMail {
  readonly title: string;
  readonly dueOn: Day;
  readonly question: string;
}
const subject = (text: string): string => shortened(text, LONGEST_SUBJECT);

/** Somebody from outside is asked for an opinion; the link is theirs. */
export const outsideAskedMail = (name: string, { title, dueOn, question }: AskedMail): Mail => ({
  subject: subject(`Votre avis sur un projet, avant le ${dayInWords(dueOn)}`),
  text: letter(name, [
    `La coordination régionale de la Fête de la science vous demande votre avis sur le projet «\u00a0${title}\u00a0», avant le ${dayInWords(dueOn)}, ce jour compris.`,
    ...(question ? [`Sa question\u00a0: ${question}`] : []),
    'Ce lien vous est personnel et ne demande pas de compte. Il montre ce seul dossier, sans les coordonnées de ses porteurs\u00a0:',
    LINK,
  ]),
});

/** Somebody from outside is asked about several dossiers at once; the links are theirs. */
export const outsideAskedAboutManyMail = (
  name: string,
  { dossiers, dueOn, question }: Omit<AskedMail, 'title'> & { readonly dossiers: number },
): Mail => ({
  subject: subject(
    dossiers > 1
      ? `Votre avis sur ${dossiers} projets, avant le ${dayInWords(dueOn)}`
      : `Votre avis sur un projet, avant le ${dayInWords(dueOn)}`,
  ),
  text: letter(name, [
    `La coordination régionale de la Fête de la science vous demande votre avis sur ${dossiers > 1 ? `${dossiers} projets` : 'un projet'}, avant le ${dayInWords(dueOn)}, ce jour compris.`,
    ...(question ? [`Sa question\u00a0: ${question}`] : []),
    'Ces liens vous sont personnels et ne demandent pas de compte. Chacun montre un seul dossier, sans les coordonnées de ses porteurs\u00a0:',
    LINK,
  ]),
});
/** What stands in the place of the link when there are several. */
export const outsideLinks = (links: readonly { readonly title: string; readonly address: string }[]): string =>
  links.map(({ title, address }) => `${title || 'Dossier sans titre'}\u00a0:\n${address}`).join('\n\n');

/** The same again, before the day. */
export const outsideReminderMail = (name: string, { title, dueOn }: Omit<AskedMail, 'question'>): Mail => ({
  subject: subject(`Rappel\u00a0: votre avis est attendu le ${dayInWords(dueOn)}`),
  text: letter(name, [
    `Votre avis sur le projet «\u00a0${title}\u00a0» est attendu avant le ${dayInWords(dueOn)}, ce jour compris. Si vous ne pouvez pas le donner, dites-le en un clic sur la même page\u00a0:`,
    LINK,
  ]),
});

/** The code that opens the link in another browser; `{lien}` is written when the message leaves, and kept nowhere. */
export const outsideCodeMail = (name: string): Mail => ({
  subject: 'Votre code pour lire le dossier',
  text: letter(name, [
    'Ce code ouvre dans un nouveau navigateur le dossier sur lequel votre avis est demandé\u00a0: {lien}',
    `Il vaut ${CODE_MINUTES}\u00a0minutes. Si vous n’avez rien demandé, ne faites rien\u00a0: sans ce code, personne n’entre.`,
  ]),
});

/** To who asked: the opinion has come. */
export const outsideAnsweredMail = (name: string, given: { title: string; by: string; page: string }): Mail => ({
  subject: subject(`Avis extérieur reçu\u00a0: ${given.title}`),
  text: letter(name, [`${given.by} a donné son avis sur le dossier «\u00a0${given.title}\u00a0».`, given.page]),
});
