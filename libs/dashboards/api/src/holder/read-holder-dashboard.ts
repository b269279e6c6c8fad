import { Inject, Injectable } from '@nestjs/common';
import { CoordinationContacts } from '@fds/accounts/api';
import { addDays, type Actor, type Day } from '@fds/shared/kernel';
import { DraftChecks, type DraftCheck } from '@fds/applications/api';
import { stateSeenBy } from '@fds/applications/domain';
import { ReadResponse, type OwnEvaluationsView } from '@fds/evaluation/api';
import { Clock, Database } from '@fds/shared/api-kit';
import {
  checklist,
  greeting,
  holderTasks,
  isOpen,
  phaseOf,
  reportNeed,
  shownMedian,
  whatNext,
  yearSteps,
  type HolderDraft,
  type HolderProgress,
  type HolderSituation,
} from '@fds/dashboards/domain';
import { editionView } from '../editions/edition.contract';
import { ShownEdition, type EditionRow } from '../editions/shown-edition';
import type { HolderDashboardView, HolderDossierView, HolderResultView } from './holder.contract';
import { DOSSIERS_SQL, RESULT_SQL, type HolderDossierRow, type HolderEventRow, type ResultRow } from './holder.queries';

/** Whose eyes this page has (rule 16). */
const HOLDER = { role: 'holder' } as const;
/** Days during which a decision is worth a line among the tasks. */
const NEWS_DAYS = 14;

/** The first page of a holder: what is expected of her, her dossiers, her last result; nine statements, whatever there is. */
@Injectable()
export class ReadHolderDashboard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShownEdition) private readonly editions: ShownEdition,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CoordinationContacts) private readonly contacts: CoordinationContacts,
    @Inject(DraftChecks) private readonly drafts: DraftChecks,
    @Inject(ReadResponse) private readonly evaluations: ReadResponse,
  ) {}

  /** Throws `missing` for a year that is not there, or not yet opened. */
  async for(actor: Actor, year: number | undefined): Promise<HolderDashboardView> {
    const today = this.clock.today();
    const mine = actor.organisationIds;
    const edition = await this.editions.find(year);
    const [dossiers, result, contact, evaluations] = await Promise.all([
      edition ? this.database.rows<HolderDossierRow>(DOSSIERS_SQL, [edition.year, mine]) : [],
      this.database.row<ResultRow>(RESULT_SQL, [mine, edition ? lastYear(edition, today) : 9999]),
      this.contacts.shown(),
      this.evaluations.own(actor),
    ]);
    const linked = mine.length > 0;
    const common = { today, linked, result: result && resultView(result), contact };
    if (!edition || !linked)
      return {
        ...common,
        edition: edition && editionView(edition),
        open: edition !== null && isOpen(phaseOf(edition, today)),
        title: 'Bienvenue.',
        sentence: linked
          ? 'Aucune édition n’est ouverte pour l’instant.'
          : 'Votre compte n’est rattaché à aucune structure.',
        steps: [],
        tasks: [],
        dossiers: [],
        next: [],
      };
    const now = this.clock.now();
    const drafts = dossiers.filter(({ state }) => state === 'draft').map(({ id }) => id);
    const checks = await this.drafts.of(edition.year, drafts);
    const situation = situationOf(edition, dossiers, checks, evaluations, today, now);
    const progress = progressOf(dossiers, situation);
    const tasks = holderTasks(situation, today);
    const labelledEvents = dossiers.flatMap(({ events }) => events).filter(stands).length;
    const words = greeting(
      edition,
      { progress, dossiers: situation.dossiers, labelledEvents, tasks: tasks.length },
      today,
    );
    return {
      ...common,
      edition: editionView(edition),
      open: isOpen(phaseOf(edition, today)),
      title: words.title,
      sentence: words.sentence,
      steps: yearSteps(edition, progress, today),
      tasks: tasks.map((task) => ({ ...task, missing: [...task.missing] })),
      dossiers: dossiers.map((dossier) => dossierView(dossier, edition, today, now)),
      next: whatNext(edition, progress, today),
    };
  }
}

/** The year up to which results are looked for: an edition that is over is its own last result. */
const lastYear = (edition: EditionRow, today: Day): number =>
  isOpen(phaseOf(edition, today)) ? edition.year - 1 : edition.year;

const stands = ({ told }: HolderEventRow): boolean => told === 'labelled' || told === 'conditional';

const needOf = (
  event: HolderEventRow,
  edition: EditionRow,
  today: Day,
  now: Date,
): HolderDossierView['events'][number]['report'] =>
  reportNeed({
    expected: event.counts && stands(event),
    state: event.reportState,
    byActivities: event.byActivities,
    over: event.lastSlotAt === null ? today > edition.endsOn : new Date(event.lastSlotAt) <= now,
  });

/** A dossier's answer is known once every one of its events was notified. */
const notifiedDay = ({ events }: HolderDossierRow): Day | null =>
  events.length > 0 && events.every(({ toldOn }) => toldOn)
    ? (events
        .map(({ toldOn }) => toldOn as Day)
        .sort()
        .at(-1) ?? null)
    : null;

function situationOf(
  edition: EditionRow,
  dossiers: readonly HolderDossierRow[],
  checks: ReadonlyMap<string, DraftCheck>,
  evaluations: OwnEvaluationsView,
  today: Day,
  now: Date,
): HolderSituation {
  const active = dossiers.filter(({ state }) => state !== 'withdrawn' && state !== 'folded');
  return {
    edition,
    drafts: active.filter(({ state }) => state === 'draft').map((dossier) => draftOf(dossier, checks)),
    corrections: active.flatMap(({ id, title, correction }) => (correction ? [{ id, title, correction }] : [])),
    dossiers: active.length,
    events: active.flatMap(({ events }) =>
      events.map((event) => ({
        id: event.id,
        title: event.title,
        kind: event.kind,
        activities: event.activities,
        question: event.question,
        report: needOf(event, edition, today, now),
      })),
    ),
    evaluations: evaluations.items
      .filter(({ year, status }) => year === edition.year && (status === 'invited' || status === 'in_progress'))
      .map(({ organisationId, organisationName, status }) => ({
        ...{ organisationId, organisation: organisationName },
        begun: status === 'in_progress',
      })),
    kits: kitsOf(active),
    decisions: active.flatMap((dossier) => {
      const notifiedOn = notifiedDay(dossier);
      return notifiedOn && addDays(notifiedOn, NEWS_DAYS) >= today && today < edition.startsOn
        ? [{ id: dossier.id, title: dossier.title, notifiedOn }]
        : [];
    }),
  };
}

/** One dossier of each organisation that may order a kit: one of its events was announced as labelled and takes place. */
function kitsOf(dossiers: readonly HolderDossierRow[]): NonNullable<HolderSituation['kits']> {
  const first = new Map<string, { id: string; until: Day }>();
  for (const { id, organisationId, kitUntil, events } of dossiers)
    if (
      kitUntil &&
      !first.has(organisationId) &&
      events.some((event) => stands(event) && event.happening !== 'cancelled')
    )
      first.set(organisationId, { id, until: kitUntil });
  return [...first.values()];
}

function draftOf({ id, title }: HolderDossierRow, checks: ReadonlyMap<string, DraftCheck>): HolderDraft {
  const check = checks.get(id);
  return { id, title, checklist: check ? checklist(check.content, check) : { missing: [], given: 0, total: 0 } };
}

function progressOf(dossiers: readonly HolderDossierRow[], situation: HolderSituation): HolderProgress {
  const active = dossiers.filter(({ state }) => !['withdrawn', 'folded', 'draft'].includes(state));
  const submitted = active.flatMap(({ submittedOn }) => submittedOn ?? []).sort();
  const notified = active.map(notifiedDay);
  const all = active.length > 0 && notified.every((day) => day !== null);
  const expected = situation.events.filter(({ report }) => report !== 'not_due');
  return {
    submittedOn: submitted[0] ?? null,
    notifiedOn: all
      ? (notified
          .map((day) => day as Day)
          .sort()
          .at(-1) ?? null)
      : null,
    labelled: active.some(({ events }) => events.some(stands)),
    reported: expected.length > 0 && expected.every(({ report }) => report === 'given'),
  };
}

function dossierView(row: HolderDossierRow, edition: EditionRow, today: Day, now: Date): HolderDossierView {
  const answered = notifiedDay(row) !== null;
  return {
    id: row.id,
    title: row.title,
    organisation: row.organisation,
    state: stateSeenBy(HOLDER, { state: row.state, notified: answered }),
    answered,
    toComplete: row.correction !== null && !answered,
    events: row.events.map((event) => ({
      id: event.id,
      title: event.title,
      kind: event.kind,
      activities: event.activities,
      municipality: event.municipality,
      firstSlotAt: event.firstSlotAt && new Date(event.firstSlotAt).toISOString(),
      lastSlotAt: event.lastSlotAt && new Date(event.lastSlotAt).toISOString(),
      label: event.told ?? 'pending',
      happening: event.happening,
      report: needOf(event, edition, today, now),
      reportState: event.reportState,
    })),
  };
}

function resultView({ median, peers, general, school, accompanying, ...row }: ResultRow): HolderResultView {
  const known = row.reported > 0;
  return {
    ...row,
    general,
    school,
    accompanying,
    visits: known ? (general ?? 0) + (school ?? 0) + (accompanying ?? 0) : null,
    peers,
    median: shownMedian(peers, median),
  };
}
