import type { AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, momentInWords, onOneLine, shortened } from '@fds/shared/kernel';
import {
  fingerprintInGroups,
  OUTCOME_STATUSES,
  quorumInWords,
  SESSION_POSITION_LABELS,
  VOICE_LABELS,
  type MinutesContent,
  type MinutesDossier,
} from '@fds/labelling/domain';

interface PrintedDossier {
  readonly title: string;
  readonly holder: string;
  readonly voices: readonly string[];
  readonly quorum: string;
  readonly interests: readonly string[];
  readonly decisions: readonly (readonly string[])[];
}
/** What the template lays out. */
export interface MinutesDocument {
  readonly edition: string;
  readonly title: string;
  readonly cover: readonly {
    readonly label: string;
    readonly value: { readonly type: 'text'; readonly text: string };
  }[];
  readonly present: readonly (readonly string[])[];
  readonly totals: readonly (readonly string[])[];
  readonly dossiers: readonly PrintedDossier[];
  readonly notExamined: readonly string[];
  readonly signatures: readonly { readonly voice: string; readonly names: string }[];
  readonly fingerprint: string;
}

const row = (label: string, text: string) => ({ label, value: { type: 'text' as const, text } });

/** The minutes on paper: what was frozen, and nothing else. */
export function minutesDocument(
  content: MinutesContent,
  fingerprint: string,
): { readonly about: AboutDocument; readonly document: MinutesDocument } {
  const { session, edition, totals, voices } = content;
  const day = dayInWords(session.heldOn);
  const grouped = fingerprintInGroups(fingerprint);
  return {
    about: {
      title: shortened(`Procès-verbal, ${onOneLine(session.title)}`, 300),
      author: 'Comité de pilotage de la Fête de la science',
      on: session.heldOn,
      running: `Procès-verbal du ${day}`,
      foot: `${shortened(onOneLine(session.title), 60)} · empreinte ${grouped.slice(0, 19)}`,
      strip: [],
    },
    document: {
      edition: edition.title,
      title: session.title,
      cover: [
        row('Date', day),
        row('Lieu', session.place || 'Non précisé'),
        row('Ouverte', momentInWords(new Date(session.openedAt))),
        row('Close', momentInWords(new Date(session.closedAt))),
      ],
      present: voices.map(({ voice, present, names }) => [
        VOICE_LABELS[voice],
        present ? 'Présente' : 'Absente',
        names || '—',
        String(recusals(content, voice)),
      ]),
      totals: [
        [OUTCOME_STATUSES.label, String(totals.label)],
        [OUTCOME_STATUSES.label_with_conditions, String(totals.label_with_conditions)],
        [OUTCOME_STATUSES.defer, String(totals.defer)],
        [OUTCOME_STATUSES.refuse, String(totals.refuse)],
      ],
      dossiers: content.dossiers.map(printedDossier),
      notExamined: content.notExamined.map(({ title, organisation }) => `${title} (${organisation})`),
      signatures: voices.map(({ voice, names }) => ({ voice: VOICE_LABELS[voice], names })),
      fingerprint: grouped,
    },
  };
}

const recusals = ({ dossiers }: MinutesContent, voice: string): number =>
  dossiers.filter(({ positions }) => positions.some((one) => one.voice === voice && one.position === 'recused')).length;

function printedDossier(dossier: MinutesDossier): PrintedDossier {
  return {
    title: dossier.title,
    holder: dossier.department ? `${dossier.organisation} (${dossier.department})` : dossier.organisation,
    voices: dossier.positions.map(({ voice, position, reasons, written }) => {
      const stands = position ? SESSION_POSITION_LABELS[position] : 'Ne s’est pas exprimée';
      return `${VOICE_LABELS[voice]}\u00a0: ${stands}${written ? ' (par écrit)' : ''}${reasons ? `. ${onOneLine(reasons)}` : ''}`;
    }),
    quorum: quorumInWords(dossier.quorum),
    interests: dossier.interests.map(
      ({ voice, tie }) => `Signalé\u00a0: ${VOICE_LABELS[voice]}, ${tie}\u00a0; pas de déport.`,
    ),
    decisions: dossier.decisions.map(({ title, municipality, outcome, reason, conditionDueOn }) => [
      municipality ? `${title}, ${municipality}` : title,
      OUTCOME_STATUSES[outcome],
      conditionDueOn ? `${reason} À lever avant le ${dayInWords(conditionDueOn)}.` : reason,
    ]),
  };
}

/** The minutes (Typst, in the frame of the portal's documents); what it reads is `MinutesDocument`. */
export const MINUTES_TEMPLATE = String.raw`
#strong(typed(d.edition))
#v(1.2em)
#heading(level: 1, "Procès-verbal")
#block(below: 1em, text(size: 12pt, typed(d.title)))
#rows(d.cover)
#heading(level: 2, "Présence")
#table(
  columns: (auto, auto, 1fr, auto),
  table.header([Voix], [Présence], [Représentée par], [Déports]),
  ..d.present.flatten().map(typed),
)
#heading(level: 2, "Décisions")
#table(
  columns: (1fr, auto), align: (left, right),
  table.header([Décision], [Événements]),
  ..d.totals.flatten().map(typed),
)
#for dossier in d.dossiers {
  block(breakable: false, sticky: true, above: 1.8em, {
    heading(level: 3, typed(dossier.title))
    text(fill: soft, typed(dossier.holder))
    list(..dossier.voices.map(typed))
    typed(dossier.quorum)
    for tie in dossier.interests { parbreak(); strong(typed(tie)) }
  })
  table(
    columns: (1fr, auto, 1fr),
    table.header([Événement], [Décision], [Raison, telle que le porteur la lira]),
    ..dossier.decisions.flatten().map(typed),
  )
}
#if d.notExamined.len() > 0 {
  heading(level: 2, "Dossiers non examinés")
  typed("Retirés par leur porteur, ou repris par la coordination avant d’être examinés.")
  list(..d.notExamined.map(typed))
}
#block(breakable: false, above: 2em, {
  text(fill: soft, "Empreinte SHA-256 des données de ce procès-verbal, qui ne changent plus :")
  linebreak()
  text(size: 9pt, typed(d.fingerprint))
})
#block(breakable: false, above: 2em, {
  heading(level: 2, "Signatures")
  grid(
    columns: (1fr, 1fr, 1fr), column-gutter: 5mm,
    ..d.signatures.map(place => block(width: 100%, height: 34mm, inset: 3mm, stroke: 0.5pt + hairline, {
      strong(typed(place.voice))
      linebreak()
      text(size: 9pt, fill: soft, typed(place.names))
    }))
  )
})
`;
