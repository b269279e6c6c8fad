import type { ArchiveContext, TableRules } from './archive-context';
import { AsciiStore, Growable } from './growable';
import { parseInstant } from './instants';
import type { TableRow } from './table-row';

const LONGEST = 24 * 3_600_000;

/** Event, length and overlaps of the slots. */
export class SlotRules implements TableRules {
  private readonly lines = new Growable(Uint32Array);
  private readonly events = new Growable(Uint32Array);
  private readonly begins = new Growable(Float64Array);
  private readonly ends = new Growable(Float64Array);
  private readonly beginTexts = new AsciiStore();

  constructor(private readonly context: ArchiveContext) {}

  row(row: TableRow): void {
    const { events } = this.context;
    const named = row.ok('event_id');
    this.context.checkReference(row, 'event_id', events, 'events.csv');
    if (!row.ok('begins_at', 'ends_at')) return;
    const begin = parseInstant(row.text('begins_at')) ?? 0;
    const end = parseInstant(row.text('ends_at')) ?? 0;
    if (end <= begin) row.refuse('ends_at', 'un instant après begins_at');
    else if (end - begin > LONGEST) row.refuse('ends_at', '24 heures au plus après begins_at');
    else if (named) {
      this.lines.push(row.line);
      this.events.push(events.intern(row.text('event_id')));
      this.begins.push(begin);
      this.ends.push(end);
      this.beginTexts.push(row.text('begins_at'));
    }
  }

  /** Refuses every slot that begins while another of its event is on; of two that begin together, the later line. */
  end(row: TableRow): void {
    const order = Uint32Array.from({ length: this.lines.length }, (_, at) => at);
    order.sort(
      (a, b) =>
        this.events.at(a) - this.events.at(b) ||
        this.begins.at(a) - this.begins.at(b) ||
        this.lines.at(a) - this.lines.at(b),
    );
    let event = -1;
    let busyUntil = -Infinity;
    for (const at of order) {
      if (this.events.at(at) !== event) busyUntil = -Infinity;
      event = this.events.at(at);
      if (this.begins.at(at) < busyUntil) {
        row.refuseAt(
          this.lines.at(at),
          'begins_at',
          this.beginTexts.at(at),
          'un créneau qui n’en chevauche pas un autre du même événement',
        );
      }
      busyUntil = Math.max(busyUntil, this.ends.at(at));
    }
  }
}
