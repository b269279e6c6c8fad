import { OUTCOME_STATUSES, type SessionOutcome, type SessionPosition, type Voice } from '@fds/labelling/domain';
import type { AgendaLineView, SessionDossierView } from '@fds/shared/contract';
import { frenchCount, frenchPlural, type IconName } from '@fds/shared/web-kit';
import { pointsInWords } from '../parts/all-points';

/** The four answers of the committee, in the order of their keys. */
export const SESSION_CHOICES: readonly {
  readonly code: SessionOutcome;
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  /** Above what the holder will read. */
  readonly why: string;
}[] = [
  { code: 'label', key: '1', icon: 'verified', label: 'Labelliser', why: 'Mot au porteur' },
  {
    code: 'label_with_conditions',
    key: '2',
    icon: 'rule',
    label: 'Labelliser avec réserve',
    why: 'Réserve, telle que le porteur la lira',
  },
  {
    code: 'defer',
    key: '3',
    icon: 'event_repeat',
    label: 'Ajourner',
    why: 'Ce qui manque, tel que le porteur le lira',
  },
  { code: 'refuse', key: '4', icon: 'cancel', label: 'Refuser', why: 'Raison, telle que le porteur la lira' },
];

/** How an outcome is drawn: the classes of the ribbon, the tones of the chips. */
export const OUTCOME_TONES: Record<SessionOutcome, 'l' | 'r' | 'a' | 'x'> = {
  label: 'l',
  label_with_conditions: 'r',
  defer: 'a',
  refuse: 'x',
};

/** How a position is drawn on its card. */
export const POSITION_LOOKS: Record<SessionPosition | 'unknown', { readonly icon: IconName; readonly tone: string }> = {
  favourable: { icon: 'check_circle', tone: 'bon' },
  reserved: { icon: 'error', tone: 'att' },
  unfavourable: { icon: 'cancel', tone: 'mal' },
  recused: { icon: 'do_not_disturb_on', tone: '' },
  absent: { icon: 'remove_moderator', tone: '' },
  unknown: { icon: 'more_horiz', tone: '' },
};

/** What stands decided of a dossier, in few words: the one answer, or how many events are decided. */
export function decidedInWords({ decisions, events, standing }: AgendaLineView): string {
  if (standing === 'gone') return 'Retiré de l’examen';
  const [first] = decisions;
  if (!first) return 'À décider';
  if (decisions.length < events) return `${decisions.length} sur ${events} décidés`;
  return decisions.every((one) => one === first) ? OUTCOME_STATUSES[first] : 'Décisions partagées';
}

/** The bar of a dossier on the ribbon: its gravest answer. */
export function toneOf(line: AgendaLineView): string {
  if (line.standing === 'gone') return 'parti';
  const gravest = (['refuse', 'defer', 'label_with_conditions', 'label'] as const).find((one) =>
    line.decisions.includes(one),
  );
  return gravest ? OUTCOME_TONES[gravest] : '';
}

/** What may follow in a sentence: `, Amiens`, or nothing. */
export const afterComma = (words: string | false | null): string => (words ? `, ${words}` : '');

/** `73,3 sur 100`; nothing of a voice that gave none, or steps aside. */
export function pointsOfVoice(dossier: SessionDossierView | null, voice: Voice): string {
  const share = dossier?.points?.voices.find((one) => one.voice === voice)?.share ?? null;
  return share === null ? '' : `${pointsInWords(share)} sur 100`;
}

/** `1er sur 14`, `3e ex æquo sur 14`: the place of a dossier among those of the agenda that have points. */
export function placeInWords({ rank, ranked, tied }: NonNullable<SessionDossierView['points']>): string {
  if (rank === null) return '';
  return `${rank}${rank === 1 ? 'er' : 'e'}${tied ? ' ex æquo' : ''} sur ${ranked}`;
}

/** Figures to grasp a dossier at a glance. */
export function factsOf(dossier: SessionDossierView | null): { readonly count: string; readonly noun: string }[] {
  if (!dossier) return [];
  const { events, activities, days, schoolDays, researchUnits, slots, lastYear, points } = dossier;
  const named = (count: number, one: string, many?: string) => ({
    count: String(count),
    noun: frenchPlural(count, one, many).replace(/^\S+\s/u, ''),
  });
  const school = schoolDays > 0 ? `, dont ${schoolDays} pour les écoles` : '';
  const day = named(days, 'jour');
  return [
    ...(events.length > 1 ? [named(events.length, 'événement')] : []),
    ...(activities > 0 ? [named(activities, 'animation')] : []),
    { ...day, noun: `${day.noun}${school}` },
    named(slots, 'séance'),
    ...(researchUnits > 0 ? [named(researchUnits, 'équipe de recherche', 'équipes de recherche')] : []),
    ...(lastYear && lastYear.visits !== null
      ? [
          {
            count: frenchCount(lastYear.visits),
            noun: `${lastYear.visits < 2 ? 'visite' : 'visites'} en ${lastYear.year}`,
          },
        ]
      : []),
    ...(points && points.mean !== null
      ? [{ count: pointsInWords(points.mean), noun: `points sur 100, ${placeInWords(points)}` }]
      : []),
  ];
}
