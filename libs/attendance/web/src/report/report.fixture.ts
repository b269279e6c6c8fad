import type { EventAttendanceView } from '@fds/shared/contract';

type Report = NonNullable<EventAttendanceView['report']>;
const yes = { allowed: true, reasons: [] };
const no = { allowed: false, reasons: [] };

/** A draft without figures. */
export const aReport = (over: Partial<Report> = {}): Report => ({
  version: 1,
  state: 'draft',
  lines: [],
  comment: '',
  notHeldReason: null,
  question: null,
  submittedAt: null,
  validatedAt: null,
  changedByCoordinationAt: null,
  methods: [],
  classesBooked: null,
  classesCame: null,
  classAbsences: [],
  guests: [],
  doubtReason: '',
  versions: 0,
  cameBy: null,
  enteredBy: null,
  errata: [],
  ...over,
});

/** The figures of a village that nobody has reported, with 162 middle school pupils the year before. */
export const anAttendance = ({
  event = {},
  ...over
}: Partial<Omit<EventAttendanceView, 'event'>> & {
  event?: Partial<EventAttendanceView['event']>;
} = {}): EventAttendanceView => ({
  event: {
    eventId: 'e',
    parentEventId: null,
    parentTitle: null,
    applicationId: 'a',
    title: 'Village',
    kind: 'science_village',
    attendanceMode: 'in_person',
    organisationName: 'Maison Pour Tous',
    editionYear: 2026,
    firstBeginsAt: null,
    lastEndsAt: null,
    seats: null,
    reportsDueOn: '2026-10-30',
    slots: [],
    ...event,
  },
  status: 'due',
  overdue: false,
  report: null,
  lastYear: {
    year: 2025,
    title: 'Village',
    lines: [{ audience: 'school', schoolLevel: 'middle', channel: 'in_person', visits: 162, counting: 'exact' }],
  },
  activities: [],
  countedFrom: 'none',
  countedVisits: null,
  may: { save: yes, submit: yes, validate: yes, query: yes, correct: no },
  ...over,
});
