import type { Day } from '@fds/shared/kernel';
import { dossiers, reports, waitInWords, type ListLink, type Waiting, type ByState } from '@fds/dashboards/domain';
import type { ToDoView } from './coordination.contract';
import type { WaitingCountRow } from './coordination.queries';

/** What waits for the coordination, with the list where it is found. */
export function toDo(year: number, counts: readonly WaitingCountRow[], states: ByState, today: Day): ToDoView[] {
  const ready = states.ready_for_committee ?? 0;
  const decided = states.decided ?? 0;
  const of = (waiting: Waiting): WaitingCountRow | undefined => counts.find((row) => row.waiting === waiting);
  const line = (kind: Waiting, one: string, many: string, list: ListLink, count = of(kind)?.count ?? 0): ToDoView => ({
    kind,
    count,
    title: count < 2 ? one : many,
    detail: oldest(of(kind), today),
    list: { route: list.route, filters: list.filters.map((filter) => ({ ...filter })) },
  });
  const decide = line(
    'decide',
    'dossier prêt, sans décision',
    'dossiers prêts, sans décision',
    dossiers(year, ['ready_for_committee']),
    ready,
  );
  const notify = line('notify', 'réponse à envoyer', 'réponses à envoyer', dossiers(year, ['decided']));
  return [
    line(
      'take_in_charge',
      'dossier déposé à prendre en charge',
      'dossiers déposés à prendre en charge',
      dossiers(year, ['submitted']),
    ),
    line('review', 'dossier en instruction', 'dossiers en instruction', dossiers(year, ['under_review'])),
    { ...decide, detail: withOpinions(of('decide')?.count ?? 0, ready) },
    // The list of decided dossiers holds those already told too: the line says out of how many.
    { ...notify, detail: decided > notify.count ? `sur ${decided} dossiers décidés` : notify.detail },
    line('validate_report', 'déclaration à valider', 'déclarations à valider', reports(year, 'submitted')),
  ].filter(({ count }) => count > 0);
}

const oldest = (row: WaitingCountRow | undefined, today: Day): string =>
  row?.oldest
    ? `${row.count > 1 ? 'le plus ancien attend ' : ''}${waitInWords({ since: row.oldest, due: null }, today)}`
    : '';

const withOpinions = (complete: number, ready: number): string =>
  complete === 0
    ? 'des avis sont encore attendus'
    : complete === ready
      ? 'tous les avis sont là'
      : `${complete} avec tous les avis`;
