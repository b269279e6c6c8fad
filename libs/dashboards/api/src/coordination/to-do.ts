import type { Day } from '@fds/shared/kernel';
import { waitInWords } from '@fds/labelling/domain';
import { campaigns, waitingList, type ByState, type Waiting } from '@fds/dashboards/domain';
import type { ToDoView } from './coordination.contract';
import type { AwaitingCampaigns, WaitingCountRow } from './coordination.queries';

/** What may wait for the coordination, in the order of the year; one, many. */
const TITLES: readonly (readonly [Waiting, string, string])[] = [
  ['take_in_charge', 'dossier déposé à prendre en charge', 'dossiers déposés à prendre en charge'],
  ['review', 'dossier à instruire', 'dossiers à instruire'],
  ['reread', 'réponse de porteur à relire', 'réponses de porteurs à relire'],
  ['decide', 'dossier à décider', 'dossiers à décider'],
  ['notify', 'réponse à annoncer', 'réponses à annoncer'],
  ['answer_holder', 'message de porteur sans réponse', 'messages de porteurs sans réponse'],
  ['reread_report', 'réponse sur des chiffres à lire', 'réponses sur des chiffres à lire'],
  ['validate_report', 'déclaration à valider', 'déclarations à valider'],
];

/** What waits for the coordination; each count is that of its list. */
export function toDo(year: number, { counts, states, awaiting }: Awaited, today: Day): ToDoView[] {
  const waiting = TITLES.flatMap(([kind, one, many]): ToDoView[] => {
    const row = counts.find(({ ball, waiting }) => ball === 'coordination' && waiting === kind);
    if (!row) return [];
    const { route, filters } = waitingList(year, 'coordination', kind);
    return [
      {
        kind,
        count: row.count,
        title: row.count < 2 ? one : many,
        detail: kind === 'decide' ? withOpinions(row.count, states) : oldest(row, today),
        list: { route, filters: filters.map((filter) => ({ ...filter })) },
      },
    ];
  });
  return awaiting && awaiting.count > 0 ? [...waiting, greenLights(year, awaiting)] : waiting;
}

/** What the dashboard found that waits for the coordination. */
interface Awaited {
  readonly counts: readonly WaitingCountRow[];
  readonly states: ByState;
  readonly awaiting: AwaitingCampaigns | undefined;
}

function greenLights(year: number, { count, name }: AwaitingCampaigns): ToDoView {
  const { route, filters } = campaigns(year);
  return {
    kind: 'approve_campaign',
    count,
    title: count < 2 ? 'campagne attend votre feu vert' : 'campagnes attendent votre feu vert',
    detail: name === null ? '' : `«\u00a0${name}\u00a0»`,
    list: { route, filters: filters.map((filter) => ({ ...filter })) },
  };
}

const oldest = ({ oldest: since, count }: WaitingCountRow, today: Day): string =>
  since ? `${count > 1 ? 'le plus ancien attend ' : ''}${waitInWords({ since, due: null }, today)}` : '';

function withOpinions(count: number, { ready_for_committee: ready = 0 }: ByState): string {
  const others = ready - count;
  if (others <= 0) return 'tous les avis sont là';
  return others === 1 ? 'un autre attend encore un avis' : `${others} autres attendent encore un avis`;
}
