import { dayOf, wallClock, type EventKind, type HolderFamily, type OrganisationKind } from '@fds/shared/kernel';
import {
  emptyAnswer,
  emptyEvent,
  EVENT_FIELDS,
  PROJECT_FIELDS,
  type Answer,
  type Content,
  type EventItem,
  type FieldSpec,
  type SlotLine,
} from '../content';

/** The holder as it was when it filed. */
export interface FiledOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly holderFamily: HolderFamily | null;
  readonly municipalityName: string | null;
  readonly department: string | null;
}

/** What a version of a dossier is stored as: all that was filed, as it was, whatever becomes of tables and forms. */
export interface ApplicationSnapshot {
  /** ISO 8601, in the region. */
  readonly submittedAt: string;
  readonly organisation: FiledOrganisation;
  /** Of the charter that was accepted. */
  readonly charterNumber: number | null;
  /** Ids of the files that were filed with it. */
  readonly attachments: readonly string[];
  readonly content: Content;
}

/** A version as it is read again. */
export interface FiledVersion {
  readonly content: Content;
  readonly organisation: FiledOrganisation | null;
  /** Of the charter that was accepted; null when it is not known. */
  readonly charterNumber: number | null;
  /** Null for a version of before dossiers had files. */
  readonly attachments: readonly string[] | null;
  /** False for a version of before the whole form: what it leaves empty was never asked. */
  readonly whole: boolean;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What was filed, from what was stored: of the shape above, or of the first one (`title`, `summary`, `charterAcceptedBy`
 * and rows of events). A field that the form has gained since is empty; one that it has lost is left out.
 */
export function readSnapshot(stored: unknown, applicationId: string): FiledVersion {
  const whole = isObject(stored) ? stored : {};
  const organisation = isObject(whole['organisation']) ? (whole['organisation'] as unknown as FiledOrganisation) : null;
  const content = isObject(whole['content']) ? whole['content'] : whole;
  if (!Array.isArray(content['items']))
    return {
      content: firstShape(whole, applicationId),
      organisation,
      charterNumber: null,
      attachments: null,
      whole: false,
    };
  const attachments = whole['attachments'];
  return {
    content: {
      id: applicationId,
      project: answersOf(PROJECT_FIELDS, content['project']) as unknown as Content['project'],
      extra: (isObject(content['extra']) ? content['extra'] : {}) as Content['extra'],
      items: content['items'].filter(isObject).map(itemOf),
    },
    organisation,
    charterNumber: typeof whole['charterNumber'] === 'number' ? whole['charterNumber'] : null,
    attachments: Array.isArray(attachments) ? attachments.map(String) : null,
    whole: true,
  };
}

const itemOf = (item: Json, index: number): EventItem => {
  const answers = isObject(item['answers']) ? item['answers'] : {};
  const kind = (answers['kind'] ?? 'single') as EventKind;
  return {
    id: textIn(item['id']),
    parentId: typeof item['parentId'] === 'string' ? item['parentId'] : null,
    position: typeof item['position'] === 'number' ? item['position'] : index,
    answers: { ...emptyEvent(kind), ...answersOf(EVENT_FIELDS, answers), kind } as EventItem['answers'],
  };
};

/** The answers to the fields that there are. */
const answersOf = (fields: Readonly<Record<string, FieldSpec>>, answers: unknown): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [
      name,
      (isObject(answers) ? (answers[name] as Answer | undefined) : undefined) ?? emptyAnswer(spec),
    ]),
  );

function firstShape(stored: Json, id: string): Content {
  const events = Array.isArray(stored['events']) ? stored['events'].filter(isObject) : [];
  const items = events.map((event, index): EventItem => ({
    id: textIn(event['id']),
    parentId: typeof event['parentEventId'] === 'string' ? event['parentEventId'] : null,
    position: typeof event['position'] === 'number' ? event['position'] : index,
    answers: {
      ...emptyEvent((event['kind'] ?? 'single') as EventKind),
      format: (event['format'] ?? null) as string | null,
      title: textIn(event['title']),
      description: textIn(event['description']),
      attendanceMode: (event['attendanceMode'] ?? 'in_person') as string,
      municipality: (event['municipalityCode'] ?? null) as string | null,
      venue: textIn(event['venue']),
      capacity: (event['capacity'] ?? null) as number | null,
      slots: (Array.isArray(event['slots']) ? event['slots'] : []).filter(isObject).map(lineOf),
    },
  }));
  const roots = items.filter(({ parentId }) => parentId === null);
  return {
    id,
    project: {
      ...(answersOf(PROJECT_FIELDS, {}) as unknown as Content['project']),
      title: textIn(stored['title']),
      summary: textIn(stored['summary']),
      charterAcceptedBy: textIn(stored['charterAcceptedBy']),
    },
    extra: {},
    items: roots.flatMap((root) => [root, ...items.filter(({ parentId }) => parentId === root.id)]),
  };
}

/** A slot of instants as a line in the region's hours. */
function lineOf({ beginsAt, endsAt }: Json): SlotLine {
  const [begin, end] = [new Date(textIn(beginsAt)), new Date(textIn(endsAt))];
  return {
    day: dayOf(begin),
    from: wallClock(begin).time.slice(0, 5),
    to: wallClock(end).time.slice(0, 5),
    nextDay: dayOf(end) !== dayOf(begin),
    audience: 'everyone',
  };
}
