import { EVENT_FORMAT_LABELS, EVENT_KIND_LABELS, ATTENDANCE_MODE_LABELS } from '@fds/applications/domain';
import { frenchSlot } from '@fds/shared/web-kit';
import type { ActivityRequest, ApplicationView, EventRequest, SaveApplicationRequest } from '@fds/shared/contract';

/** One answer that two people gave differently. */
export interface Difference {
  /** Where: `Le projet, résumé`, `Village des sciences, dates`. */
  readonly place: string;
  readonly mine: string;
  readonly theirs: string;
}
type Described = ReadonlyMap<string, string>;

/** What differs between the draft that could not be saved and the one the server holds, in words. */
export function differences(mine: SaveApplicationRequest, theirs: ApplicationView): readonly Difference[] {
  const asRequest: SaveApplicationRequest = {
    version: theirs.version,
    title: theirs.title,
    summary: theirs.summary,
    charterAcceptedBy: theirs.charterAcceptedBy,
    events: theirs.events.map(({ municipality, label: _, activities, ...event }): EventRequest => ({
      ...event,
      municipalityCode: municipality?.code ?? null,
      activities: activities.map(({ municipality: own, label: __, kind: ___, ...activity }) => ({
        ...activity,
        municipalityCode: own?.code ?? null,
      })),
    })),
  };
  const [one, other] = [described(mine), described(asRequest)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((place) => ({ place, mine: one.get(place) ?? '', theirs: other.get(place) ?? '' }))
    .filter(({ mine: left, theirs: right }) => left !== right);
}

function described(request: SaveApplicationRequest): Described {
  const words = new Map([
    ['Titre du projet', request.title],
    ['Résumé du projet', request.summary],
    ['Nom sous la charte', request.charterAcceptedBy ?? ''],
  ]);
  request.events.forEach((event, index) => {
    const name = `Événement ${index + 1}`;
    words.set(`${name}, type`, EVENT_KIND_LABELS[event.kind]);
    describe(event, name, words);
    event.activities.forEach((activity, place) => describe(activity, `${name}, animation ${place + 1}`, words));
  });
  return words;
}

function describe(item: ActivityRequest, name: string, words: Map<string, string>): void {
  words.set(`${name}, titre`, item.title);
  words.set(`${name}, description`, item.description);
  words.set(`${name}, format`, item.format ? EVENT_FORMAT_LABELS[item.format] : '');
  words.set(`${name}, modalité`, ATTENDANCE_MODE_LABELS[item.attendanceMode]);
  words.set(`${name}, commune`, item.municipalityCode ?? '');
  words.set(`${name}, lieu`, item.venue);
  words.set(`${name}, places`, item.capacity === null ? '' : String(item.capacity));
  const dates = item.slots.map(
    ({ beginsAt, endsAt }) => [new Date(beginsAt).toISOString(), new Date(endsAt).toISOString()] as const,
  );
  words.set(
    `${name}, dates`,
    dates
      .sort()
      .map(([begin, end]) => frenchSlot(begin, end))
      .join(' ; '),
  );
}
