import { activitiesOf, isLineInWindow, isShown, rootsOf, type Content, type EventItem } from '@fds/applications/domain';
import { searchForm, type Day } from '@fds/shared/kernel';
import type { Mark, PortalCheck } from '../criteria';

/** What the portal read in the filed version about one of its checks. */
export interface Finding {
  /** Null where the answers state a fact that only a person can judge. */
  readonly mark: Mark | null;
  /** French, shown under the criterion. */
  readonly words: string;
}
export type Findings = Readonly<Record<PortalCheck, Finding>>;

/** The edition, as far as the checks ask about it. */
export interface CheckedEdition {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/**
 * What the portal finds in the content of a dossier. `whole` is false for a dossier that was not written on this form (an
 * archive): what it leaves empty may never have been asked, so nothing is held against it.
 */
export function portalFindings(content: Content, edition: CheckedEdition, whole: boolean): Findings {
  const { project } = content;
  const found: Findings = {
    slot_in_window: slotInWindow(content, edition),
    free_of_charge: freeOfCharge(content),
    charter_accepted: project.charterAcceptedBy.trim()
      ? { mark: 'met', words: `acceptée par ${project.charterAcceptedBy.trim()}` }
      : { mark: 'not_met', words: 'la charte n’est pas acceptée' },
    audience_given: given(content, ({ answers }) => answers.audiences.length > 0, 'publics indiqués', 'public'),
    research_named: researchNamed(content),
    theme_named: project.nationalTheme
      ? { mark: 'met', words: 'le projet suit le thème' }
      : { mark: null, words: 'le projet ne dit pas suivre le thème' },
    accessibility_given: given(
      content,
      ({ answers }) => answers.accessibility.length > 0,
      'accessibilité indiquée',
      'accessibilité',
    ),
  };
  if (whole) return found;
  const unasked = ({ mark, words }: Finding): Finding => ({ mark: mark === 'met' ? mark : null, words });
  return Object.fromEntries(Object.entries(found).map(([check, finding]) => [check, unasked(finding)])) as Findings;
}

/** Titles named one by one; the others are counted. */
const NAMED = 3;
const titled = ({ answers }: EventItem): string =>
  answers.title.trim() ? `«\u00a0${answers.title.trim()}\u00a0»` : 'sans titre';
function named(events: readonly EventItem[]): string {
  const rest = events.length - NAMED;
  const others = rest > 0 ? [`${rest} ${rest > 1 ? 'autres' : 'autre'}`] : [];
  return [...events.slice(0, NAMED).map(titled), ...others].join(', ');
}
const counted = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** Rule 12: at least one slot of each event, or of its activities, inside the official window. */
function slotInWindow(content: Content, edition: CheckedEdition): Finding {
  const roots = rootsOf(content);
  const linesOf = (root: EventItem) =>
    [root, ...activitiesOf(content, root.id).filter((item) => isShown(content, item))].flatMap(
      ({ answers }) => answers.slots,
    );
  const inside = (root: EventItem): number => linesOf(root).filter((line) => isLineInWindow(line, edition)).length;
  const without = roots.filter((root) => inside(root) === 0);
  if (without.length === 0 && roots.length > 0) {
    const lines = roots.reduce((sum, root) => sum + inside(root), 0);
    return { mark: 'met', words: counted(lines, 'créneau dans la fenêtre', 'créneaux dans la fenêtre') };
  }
  if (without.length === roots.length) return { mark: 'not_met', words: 'aucune date dans la fenêtre' };
  return { mark: 'to_check', words: `aucune date dans la fenêtre\u00a0: ${named(without)}` };
}

/** Words that tell of a price; « gratuit » beside them does not take them back. */
const PRICE = /\d\s*(€|euros?\b)|\b(payante?s?|tarifs?|billetterie|participation aux frais)\b/iu;

function freeOfCharge(content: Content): Finding {
  const priced = content.items.filter(
    (item) => isShown(content, item) && PRICE.test(`${item.answers.conditions} ${item.answers.description}`),
  );
  return priced.length === 0
    ? { mark: 'met', words: 'aucun prix écrit' }
    : { mark: 'to_check', words: `un prix est peut-être écrit\u00a0: ${named(priced)}` };
}

/** Rule 23: mentions of one unit in two spellings of case or accent are one unit; institutions are not units. */
function researchNamed({ project }: Content): Finding {
  const units = new Set(project.researchUnits.map(({ unit }) => searchForm(String(unit))).filter(Boolean));
  return units.size === 0
    ? { mark: null, words: 'aucune unité citée' }
    : { mark: 'met', words: counted(units.size, 'unité citée', 'unités citées') };
}

/** Something each event is to say: a fact where all do, a gap to look at where some do not. */
function given(content: Content, says: (item: EventItem) => boolean, all: string, what: string): Finding {
  const roots = rootsOf(content);
  const silent = roots.filter((root) => !says(root));
  if (silent.length === 0 && roots.length > 0) return { mark: null, words: all };
  if (silent.length === roots.length)
    return { mark: 'to_check', words: `${what} non indiqué${what.endsWith('é') ? 'e' : ''}` };
  return { mark: 'to_check', words: `${what} non indiqué${what.endsWith('é') ? 'e' : ''}\u00a0: ${named(silent)}` };
}
