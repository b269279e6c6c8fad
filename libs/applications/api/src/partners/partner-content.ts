import {
  emptyEvent,
  emptyProject,
  type Content,
  type EventAnswers,
  type EventField,
  type EventItem,
  type Standing,
} from '@fds/applications/domain';
import type { ContentView, CorrectionItemView } from '../content/content.contract';

/** What a partner reads of the event that its activity belongs to: what it is, where and when. */
const OF_THE_EVENT: readonly EventField[] = [
  'title',
  'format',
  'attendanceMode',
  'municipality',
  'venue',
  'address',
  'slots',
];

/** A dossier's content as somebody may read it: all of it, or a partner's own activities within their event. */
export function contentFor(standing: Standing, content: Content): Content {
  if (standing.part !== 'partner') return content;
  const own = content.items.filter(({ id }) => standing.items.includes(id));
  const events = content.items.filter(({ id }) => own.some(({ parentId }) => parentId === id));
  const shown = [...events.map(frame), ...own];
  return { id: content.id, project: emptyProject(), extra: {}, items: inOrder(content, shown) };
}

/** The rest of a content's view: nothing of the project's questions, charter or communes for a partner. */
export function viewFor(standing: Standing, view: ContentView): ContentView {
  if (standing.part !== 'partner') return view;
  const own = (address: string): boolean => standing.items.some((item) => address.startsWith(`${item}/`));
  return {
    ...view,
    writes: [...standing.items],
    toConfirm: view.toConfirm.filter(own),
    correction: view.correction && {
      ...view.correction,
      items: view.correction.items.filter(concerns(view, standing.items)),
    },
    form: { ...view.form, callText: '', questions: [], charter: [] },
  };
}

/** What is asked of the events as a whole, of an own activity, or of the event it belongs to. */
const concerns =
  ({ items }: ContentView, own: readonly string[]) =>
  ({ section, eventId }: CorrectionItemView): boolean =>
    section === 'evenements' &&
    (eventId === undefined || items.some(({ id, parentId }) => own.includes(id) && [id, parentId].includes(eventId)));

function frame({ answers, ...item }: EventItem): EventItem {
  const kept = Object.fromEntries(OF_THE_EVENT.map((field) => [field, answers[field]]));
  return { ...item, answers: { ...emptyEvent(answers.kind), ...kept } as EventAnswers };
}

const inOrder = (content: Content, shown: readonly EventItem[]): readonly EventItem[] =>
  content.items.flatMap(({ id }) => shown.find((item) => item.id === id) ?? []);
