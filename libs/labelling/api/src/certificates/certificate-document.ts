import { encode } from 'uqr';
import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { certificateNumber, codeInWords } from '@fds/labelling/domain';
import type { AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, dayOf, daysBetween, onOneLine, shortened, type Day, type EventKind } from '@fds/shared/kernel';
import type { CertificateRow } from './certificates.queries';

/** One certificate as the template lays it out; all texts are French. */
interface PrintedCertificate {
  readonly kind: EventKind;
  /** Where the event's days lie in the festival, 0 to 1. */
  readonly lines: readonly number[];
  readonly edition: string;
  readonly lead: string;
  readonly title: string;
  readonly holder: string;
  readonly nature: string;
  readonly place: string;
  readonly dates: string;
  readonly theme: string;
  readonly conditionHead: string;
  readonly condition: string;
  readonly number: string;
  readonly issued: string;
  readonly address: string;
  readonly code: string;
  /** SVG. */
  readonly qr: string;
  /** What stands for the drawing where nobody sees it. */
  readonly alternative: string;
}
export interface CertificateDocument {
  readonly certificates: readonly PrintedCertificate[];
}

/** Public address at which anyone checks a certificate. */
export const checkAddress = (publicUrl: string, code: string): string => `${publicUrl}/verifier/${codeInWords(code)}`;

export const numberOf = (row: CertificateRow): string => certificateNumber(row);

/** Certificates as one document, a page each, at least one. */
export function certificateDocument(
  rows: readonly CertificateRow[],
  publicUrl: string,
): { readonly about: AboutDocument; readonly content: CertificateDocument } {
  const [first] = rows;
  const title = rows.length === 1 && first ? `Attestation ${numberOf(first)}` : 'Attestations de label';
  return {
    about: {
      title: first && rows.length === 1 ? shortened(`${title}, ${onOneLine(first.title)}`, 300) : title,
      author: 'Coordination régionale de la Fête de la science',
      on: dayOf(first?.issuedAt ?? new Date(0)),
      running: '',
      foot: '',
      strip: [],
    },
    content: { certificates: rows.map((row) => printed(row, publicUrl)) },
  };
}

function printed(row: CertificateRow, publicUrl: string): PrintedCertificate {
  const address = checkAddress(publicUrl, row.code);
  const due = row.conditionDueOn ? `, à lever avant le ${dayInWords(row.conditionDueOn)}` : '';
  return {
    kind: row.kind,
    lines: linesOf(row),
    edition: onOneLine(row.editionTitle),
    lead: `Le comité de pilotage régional de la Fête de la science (${row.regionName}) a labellisé, pour l’édition ${row.editionYear}\u00a0:`,
    title: onOneLine(row.title) || 'Événement sans titre',
    holder: onOneLine(row.holder),
    nature: EVENT_KIND_LABELS[row.kind],
    place: row.municipality ? `${row.municipality} (${row.department ?? ''})` : '',
    dates: daysInWords(row.days),
    theme: onOneLine(row.theme),
    conditionHead: row.condition === '' ? '' : `Label accordé avec une réserve${due}`,
    condition: shortened(row.condition, 600),
    number: numberOf(row),
    issued: `Délivrée le ${dayInWords(dayOf(row.issuedAt))} par la coordination régionale.`,
    address: address.replace(/^https?:\/\//, ''),
    code: codeInWords(row.code),
    qr: drawing(address),
    alternative: `Code à deux dimensions vers l’adresse de vérification de l’attestation ${numberOf(row)}`,
  };
}

/** The middle of each day of the event within the window of the edition; the middle of it all without a date. */
function linesOf({ days, startsOn, endsOn }: CertificateRow): number[] {
  const window = daysBetween(startsOn, endsOn) + 1;
  const within = days.filter((day) => day >= startsOn && day <= endsOn);
  return within.length === 0 ? [0.5] : within.map((day) => (daysBetween(startsOn, day) + 0.5) / window);
}

const MOST_DAYS = 4;
function daysInWords(days: readonly Day[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  if (days.length > MOST_DAYS) return `${days.length} jours, du ${dayInWords(first)} au ${dayInWords(last)}`;
  return days.map(dayInWords).join(', ');
}

/** The address as a drawing: one path, so that a page of it is small and quickly set. */
function drawing(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#14153A" d="${squares.join('')}"/></svg>`;
}
