import { USUAL_FORM } from '@fds/editions/domain';
import {
  emptyEvent,
  emptyProject,
  type Content,
  type EventAnswers,
  type EventItem,
  type ProjectAnswers,
  type SlotLine,
} from './content';
import type { CheckedAgainst } from './missing';

/** A line of dates inside the window of the fixture's edition. */
export const aLine = (over: Partial<SlotLine> = {}): SlotLine => ({
  day: '2026-10-09',
  from: '09:00',
  to: '16:30',
  nextDay: false,
  audience: 'everyone',
  ...over,
});
/** A single event that lacks nothing. */
export const anEvent = (over: Partial<EventAnswers> = {}, id = 'event', parentId: string | null = null): EventItem => ({
  id,
  parentId,
  position: 0,
  answers: {
    ...emptyEvent(),
    title: 'Fromages au microscope',
    format: 'workshop',
    description: 'Une visite des caves d’affinage.',
    municipality: '80001',
    audiences: ['general_public'],
    slots: [aLine()],
    ...over,
  },
});
/** An activity that has its event's place, time and audience. */
export const anActivity = (over: Partial<EventAnswers> = {}, id = 'activity', parentId = 'event'): EventItem => ({
  id,
  parentId,
  position: 0,
  answers: { ...emptyEvent(), title: 'Le sel', format: 'workshop', ...over },
});
/** A dossier that lacks nothing. */
export const aDossier = (items: readonly EventItem[] = [anEvent()], over: Partial<ProjectAnswers> = {}): Content => ({
  id: 'dossier',
  project: {
    ...emptyProject(),
    title: 'Saveurs savantes en baie de Somme',
    summary: 'Ce que l’on mange, vu par celles et ceux qui l’étudient.',
    science: 'Mesurer le sel.',
    contacts: [{ key: 'k', name: 'Camille Martin', role: '', email: 'camille@structure.fr', phone: '' }],
    charterAcceptedBy: 'Camille Martin',
    ...over,
  },
  extra: {},
  items,
});
/** An edition of the Hauts-de-France in October 2026, looked at in April. */
export const anEdition = (over: Partial<CheckedAgainst> = {}): CheckedAgainst => ({
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  departments: ['02', '59', '60', '62', '80'],
  form: USUAL_FORM,
  questions: [],
  association: false,
  municipalities: new Map([
    ['80001', { department: '80' }],
    ['02285', { department: '59' }],
    ['76217', { department: '76' }],
  ]),
  today: '2026-04-21',
  ...over,
});
