import { AUDIENCES, CHANNELS, SCHOOL_LEVELS } from '@fds/shared/kernel';
import type { ArchiveContext, TableRules } from './archive-context';
import { NumberSet } from './number-set';
import type { TableRow } from './table-row';

/** Places of the codes of a vocabulary, 0 standing for an empty cell. */
const places = (codes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(codes.map((code, at) => [code, at + 1]));
const AUDIENCE = places(AUDIENCES);
const LEVEL = places(SCHOOL_LEVELS);
const CHANNEL = places(CHANNELS);

/** Event, level of the audience, one line per (event, audience, level, channel). */
export class AttendanceRules implements TableRules {
  private readonly keys = new NumberSet();

  constructor(private readonly context: ArchiveContext) {}

  row(row: TableRow): void {
    const { events } = this.context;
    this.context.checkReference(row, 'event_id', events, 'events.csv');
    if (row.ok('audience', 'school_level') && row.text('audience') !== 'school' && row.text('school_level') !== '') {
      row.refuse('school_level', 'rien : seul le public school a un niveau');
    }
    if (!row.ok('event_id', 'audience', 'school_level', 'channel')) return;
    let key = events.intern(row.text('event_id'));
    key = key * (AUDIENCES.length + 1) + (AUDIENCE.get(row.text('audience')) ?? 0);
    key = key * (SCHOOL_LEVELS.length + 1) + (LEVEL.get(row.text('school_level')) ?? 0);
    key = key * (CHANNELS.length + 1) + (CHANNEL.get(row.text('channel')) ?? 0);
    if (!this.keys.add(key)) row.refuse('event_id', 'une seule ligne par événement, public, niveau et canal');
  }
}
