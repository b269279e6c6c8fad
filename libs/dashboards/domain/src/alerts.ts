import { dayOfYearInWords } from '@fds/shared/kernel';
import type { Day } from '@fds/shared/kernel';
import { periodInWords, plural } from './french';
import { reports, type ListLink } from './lists';

/** What the coordination should look at; each alert carries its action. */
export const ALERT_KINDS = [
  'no_edition',
  'outside_window',
  'reports_late',
  'conditions_to_lift',
  'mails_refused',
  'empty_territories',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export interface Alert {
  readonly kind: AlertKind;
  readonly title: string;
  readonly detail: string;
  /** Null when the rows are shown in place. */
  readonly action: { readonly label: string; readonly list: ListLink } | null;
  /** The things concerned, to be opened one by one. */
  readonly rows: readonly { readonly title: string; readonly detail: string; readonly route: string | null }[];
}

export interface AlertFacts {
  readonly year: number;
  readonly thisYear: number;
  /** Year of the latest edition, whatever its state. */
  readonly latestYear: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly reportsDueOn: Day;
  /** Root events in the running without any slot inside the window (rule 12). */
  readonly outside: readonly {
    readonly title: string;
    readonly organisation: string;
    readonly applicationId: string;
  }[];
  readonly reportsMissing: number;
  readonly reportsExpected: number;
  /** Labels with a condition that still stands, notified. */
  readonly conditions: readonly {
    readonly title: string;
    readonly organisation: string;
    readonly applicationId: string;
  }[];
  readonly mailsRefused: number;
  /** Intermunicipalities of the region, and those no project reaches; null before the call has brought anything. */
  readonly territories: {
    readonly total: number;
    readonly empty: readonly { readonly name: string; readonly department: string }[];
  } | null;
}

/** What there is to look at, the most pressing first; nothing when all is well. */
export function alerts(facts: AlertFacts, today: Day): Alert[] {
  const found: (Alert | false)[] = [
    noEdition(facts),
    outsideWindow(facts),
    reportsLate(facts, today),
    conditions(facts, today),
    mailsRefused(facts),
    emptyTerritories(facts),
  ];
  return found.filter((alert) => alert !== false);
}

function noEdition({ latestYear, thisYear }: AlertFacts): Alert | false {
  if (latestYear !== null && latestYear >= thisYear) return false;
  return {
    kind: 'no_edition',
    title: `L’édition ${thisYear} n’est pas ouverte.`,
    detail:
      latestYear === null
        ? 'Fixez ses dates, puis ouvrez l’appel à projets.'
        : `Elle reprend les réglages de ${latestYear}\u00a0: il reste à fixer ses dates.`,
    action: { label: `Préparer l’édition ${thisYear}`, list: { route: '/pilotage/edition', filters: [] } },
    rows: [],
  };
}

function outsideWindow({ outside, startsOn, endsOn }: AlertFacts): Alert | false {
  if (outside.length === 0) return false;
  const many = outside.length > 1;
  return {
    kind: 'outside_window',
    title: `${plural(outside.length, 'événement')} ${many ? 'n’ont' : 'n’a'} aucune date ${periodInWords(startsOn, endsOn).replace(/^du /, 'entre le ').replace(' au ', ' et le ')}.`,
    detail: 'La charte en demande au moins une pendant la fête.',
    action: null,
    rows: outside.map(({ title, organisation, applicationId }) => ({
      title,
      detail: organisation,
      route: `/pilotage/dossiers/${applicationId}`,
    })),
  };
}

function reportsLate({ reportsMissing, reportsExpected, reportsDueOn, year }: AlertFacts, today: Day): Alert | false {
  if (reportsMissing === 0 || today <= reportsDueOn) return false;
  return {
    kind: 'reports_late',
    title: `${plural(reportsMissing, 'événement')} sur ${reportsExpected} ${reportsMissing > 1 ? 'n’ont' : 'n’a'} pas donné ${reportsMissing > 1 ? 'leurs' : 'ses'} chiffres.`,
    detail: `Ils étaient attendus avant le ${dayOfYearInWords(reportsDueOn)}\u00a0; le bilan ne les compte pas comme zéro.`,
    action: { label: 'Voir les manquants', list: reports(year, 'due') },
    rows: [],
  };
}

function conditions({ conditions: rows, startsOn }: AlertFacts, today: Day): Alert | false {
  if (rows.length === 0 || today > startsOn) return false;
  return {
    kind: 'conditions_to_lift',
    title: `${plural(rows.length, 'événement')} ${rows.length > 1 ? 'ont' : 'a'} une réserve à lever.`,
    detail: 'Le label est accordé, à la condition que la réserve soit levée avant la fête.',
    action: null,
    rows: rows.map(({ title, organisation, applicationId }) => ({
      title,
      detail: organisation,
      route: `/pilotage/dossiers/${applicationId}`,
    })),
  };
}

function mailsRefused({ mailsRefused: count }: AlertFacts): Alert | false {
  if (count === 0) return false;
  return {
    kind: 'mails_refused',
    title: `${plural(count, 'message')} ${count > 1 ? 'ont été refusés' : 'a été refusé'} par le serveur du destinataire.`,
    detail: 'La personne n’a rien reçu\u00a0: appelez-la, ou corrigez son adresse avec l’administrateur.',
    action: null,
    rows: [],
  };
}

function emptyTerritories({ territories }: AlertFacts): Alert | false {
  if (!territories || territories.empty.length === 0) return false;
  const { empty, total } = territories;
  const byDepartment = new Map<string, number>();
  for (const { department } of empty) byDepartment.set(department, (byDepartment.get(department) ?? 0) + 1);
  const most = [...byDepartment].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'fr'))[0];
  return {
    kind: 'empty_territories',
    title: `${plural(empty.length, 'intercommunalité')} sur ${total} ${empty.length > 1 ? 'sont' : 'est'} sans projet.`,
    detail: most && byDepartment.size > 1 ? `${most[0]}\u00a0: ${most[1]}, le plus grand nombre.` : '',
    action: null,
    rows: empty.map(({ name, department }) => ({ title: name, detail: department, route: null })),
  };
}
