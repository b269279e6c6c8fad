import {
  APPLICATION_STATE_LABELS,
  applicationReference,
  stateSeenBy,
  type DescribedRow,
  type DescribedSection,
} from '@fds/applications/domain';
import type { AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, dayOf, daysBetween, momentInWords, onOneLine, shortened, type Actor } from '@fds/shared/kernel';
import type { DossierReading } from '../reading/dossier-reading';

/** What the template lays out. */
export interface DossierDocument {
  readonly edition: string;
  readonly state: string;
  readonly title: string;
  readonly holder: string;
  readonly cover: readonly DescribedRow[];
  readonly sections: readonly DescribedSection[];
  /** The charter that was accepted; empty while it is not. */
  readonly articles: readonly string[];
}

/** The dossier as it is printed for somebody, at `now`. */
export function dossierDocument(
  reading: DossierReading,
  actor: Actor,
  now: Date,
): { readonly about: AboutDocument; readonly content: DossierDocument } {
  const { head, organisation, filed, sections } = reading;
  const reference = applicationReference(head);
  const title = onOneLine(reading.title) || 'Sans titre';
  const version = filed
    ? `Version ${filed.number}, déposée le ${dayInWords(dayOf(filed.at))}`
    : head.state === 'draft'
      ? `Brouillon du ${dayInWords(dayOf(head.updatedAt))}`
      : `Dossier du ${dayInWords(dayOf(head.updatedAt))}`;
  const place = organisation.municipalityName ? `, ${organisation.municipalityName} (${organisation.department})` : '';
  return {
    about: {
      title: shortened(title, 300),
      author: organisation.name,
      on: dayOf(filed?.at ?? now),
      running: `${shortened(title, 80)} · ${reference}`,
      foot: `${reference} · ${version}`,
      strip: stripOf(reading),
    },
    content: {
      edition: head.edition.title,
      state: APPLICATION_STATE_LABELS[stateSeenBy(actor, head)],
      title,
      holder: `${organisation.name}${place}`,
      cover: [
        row('Numéro', reference),
        row('Version', filed ? `${filed.number}, déposée le ${momentInWords(filed.at)}` : version),
        row('Charte', acceptance(reading)),
      ],
      sections,
      articles: reading.content.project.charterAcceptedBy.trim() === '' ? [] : reading.charter,
    },
  };
}

const row = (label: string, text: string): DescribedRow => ({ field: label, label, value: { type: 'text', text } });

/** Who accepted the charter; when, as far as it is the acceptance that stands. */
function acceptance({ head, content }: DossierReading): string {
  const by = content.project.charterAcceptedBy.trim();
  if (by === '') return 'Pas encore acceptée';
  const at = by === head.charterAcceptedBy?.trim() ? head.charterAcceptedAt : null;
  return `Acceptée par ${by}${at ? `, le ${momentInWords(at)}` : ''}`;
}

/** Widths of the lines, in thousandths, as the spectrum of the portal has them before figures arrive. */
const WIDTHS: Readonly<Record<string, number>> = { science_village: 10, festival: 7.5, science_route: 4.5, single: 2 };

/** The dossier's own spectrum: a line per event where its first date falls in the festival. */
function stripOf({ head, content }: DossierReading): AboutDocument['strip'] {
  const { startsOn, endsOn } = head.edition;
  const days = daysBetween(startsOn, endsOn) + 1;
  return content.items
    .filter(({ parentId }) => parentId === null)
    .map(({ answers }, index) => {
      const first = answers.slots.flatMap(({ day }) => (day === '' ? [] : [day])).toSorted()[0];
      // Events of one day stand beside each other; one without a date, where its order puts it.
      const at = first ? (daysBetween(startsOn, first) + 0.5) / days : 0.5;
      const width = WIDTHS[answers.kind] ?? 2;
      return { x: Math.min(Math.max(at * 1000 + (index % 12) * 6 - 30, 0), 1000 - width), width, kind: answers.kind };
    });
}
