import { emptyEvent, emptyProject, type Answer, type EventAnswers, type SlotLine } from '@fds/applications/domain';
import type { ApplicationView } from '@fds/shared/contract';
import type { ServerContent, ServerItem } from '../editing/wire';

export const DOSSIER = '1f3a9c02-0000-4000-8000-00000000d055';
export const idOf = (number: number): string => `1f3a9c02-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const lineOf = (over: Partial<SlotLine> = {}): SlotLine => ({
  day: '2026-10-09',
  from: '09:00',
  to: '16:30',
  nextDay: false,
  audience: 'everyone',
  ...over,
});

/** An event, or an activity of `parentId`, with what it says. */
export const itemOf = (
  id: string,
  answers: Partial<EventAnswers> = {},
  { parentId = null, position = 0 }: Partial<Pick<ServerItem, 'parentId' | 'position'>> = {},
): ServerItem => ({
  id,
  parentId,
  position,
  answers: { ...emptyEvent(answers.kind), ...answers } as unknown as Readonly<Record<string, Answer>>,
});

const HEAD = {
  id: DOSSIER,
  reference: '2026-1F3A9C02',
  version: 3,
  updatedAt: '2026-04-21T12:32:00.000Z',
  edition: {
    year: 2026,
    number: 35,
    title: 'Fête de la science 2026',
    theme: '',
    state: 'call_open',
    startsOn: '2026-10-02',
    endsOn: '2026-10-12',
    callClosesOn: '2026-05-07',
    regionCode: '32',
    regionName: 'Hauts-de-France',
    departments: ['02', '59', '60', '62', '80'],
    daysLeft: 16,
  },
  organisation: {
    id: idOf(9),
    name: 'Maison Pour Tous d’Abbeville',
    kind: 'association',
    holderFamily: 'culture',
    municipalityName: 'Abbeville',
    department: '80',
  },
} as const;

/** The dossier in draft as the server shows it to who may write it. */
export const applicationOf = (): ApplicationView =>
  ({ ...HEAD, state: 'draft', may: { edit: { allowed: true, reasons: [] } } }) as unknown as ApplicationView;

/** A dossier in draft, as its editing begins with it, for tests of the events. */
export const contentOf = (items: readonly ServerItem[], over: Partial<ServerContent> = {}): ServerContent =>
  ({
    ...HEAD,
    project: emptyProject() as unknown as Readonly<Record<string, Answer>>,
    extra: {},
    items,
    municipalities: [{ code: '80001', name: 'Abbeville', department: '80' }],
    joined: [],
    toConfirm: [],
    form: {
      callText: '',
      vocabularies: [
        {
          vocabulary: 'themes',
          terms: [
            { code: 'climate', label: 'Climat', used: true },
            { code: 'sea', label: 'La mer', used: true },
          ],
        },
      ],
      fields: [],
      sectionsOff: [],
      questions: [],
      charterNumber: 1,
      charter: [],
    },
    correction: null,
    filingClosesOn: '2026-05-07',
    now: '2026-04-21T12:32:00.000Z',
    ...over,
  }) as unknown as ServerContent;
