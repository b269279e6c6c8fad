import {
  EVENT_FIELDS,
  EXTRA,
  PROJECT_FIELDS,
  rootsOf,
  type Check,
  type Content,
  type Missing,
  type MissingCode,
  type Section,
} from '@fds/applications/domain';

/** The sections of a dossier, as their addresses name them. */
export type DossierSection = Section;

/** What a draft lacks, out of everything it is asked for. */
export interface Checklist {
  readonly missing: readonly { readonly text: string; readonly section: DossierSection }[];
  readonly given: number;
  readonly total: number;
}

/** What is wrong besides an answer that is not there; the others are said by the name of their field. */
const WORDS: Partial<Record<MissingCode, string>> = {
  event_missing: 'au moins un événement',
  activity_missing: 'au moins une animation',
  municipality_unknown: 'une commune à choisir de nouveau',
  municipality_outside: 'une commune de la région',
  slot_incomplete: 'une date à compléter',
  slot_outside_window: 'une date pendant la fête',
  slot_reversed: 'un créneau à corriger',
  slot_too_long: 'un créneau à raccourcir',
  slot_past: 'une date déjà passée',
  slots_overlap: 'deux créneaux qui se recouvrent',
  ages_reversed: 'des âges à corriger',
  budget_unbalanced: 'un budget à équilibrer',
  image_undescribed: 'une image à décrire',
  charter_missing: 'l’accord avec la charte',
};
/** The fields that everybody meets, as a sentence names them. */
const NAMES: Readonly<Record<string, string>> = {
  'project.title': 'le titre du projet',
  'project.summary': 'le résumé du projet',
  'project.science': 'ce qui en fait un projet scientifique',
  'project.contacts': 'une personne à joindre',
  'event.title': 'le titre',
  'event.description': 'ce que le public verra',
  'event.format': 'le format',
  'event.municipality': 'la commune',
  'event.slots': 'au moins une date',
  'event.audiences': 'le public visé',
};

/**
 * The checklist of a draft, by the rules that decide whether it can be sent: the same words of absence here and there. The
 * total counts the answers that its pages, as they are, ask for.
 */
export function checklist(content: Content, { missing, asked }: Check): Checklist {
  const lacking = missing.filter(({ weight }) => weight === 'must');
  const total = Math.max(
    Object.values(asked).reduce((sum, one) => sum + one, 0),
    lacking.length,
  );
  return {
    missing: lacking.map((one) => ({
      text: wordsOf(one, content) + placeOf(one, content),
      section: one.section,
    })),
    given: total - lacking.length,
    total,
  };
}

function wordsOf({ item, field, code }: Missing, content: Content): string {
  const known = WORDS[code];
  if (known) return known;
  const owner = item === content.id ? 'project' : 'event';
  const name = code === 'missing' ? NAMES[`${owner}.${field}`] : undefined;
  if (name) return name;
  if (field.startsWith(EXTRA)) return 'une question de la région';
  const fields: Readonly<Record<string, { readonly label: string }>> =
    owner === 'project' ? PROJECT_FIELDS : EVENT_FIELDS;
  return `«\u00a0${fields[field]?.label ?? field}\u00a0»`;
}

/** Which event or activity is meant, when there are several events. */
function placeOf({ item }: Missing, content: Content): string {
  const meant = content.items.find(({ id }) => id === item);
  const title = meant?.parentId !== null || rootsOf(content).length > 1 ? meant?.answers.title.trim() : '';
  return title ? ` de «\u00a0${title}\u00a0»` : '';
}
