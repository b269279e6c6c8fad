import type { ArchiveContext, TableRules } from './archive-context';
import { UNIQUE_ID } from './archive-context';
import { Growable } from './growable';
import type { TableRow } from './table-row';

const MAY_BE_PARENT = 1;
const ABSENT = -1;
const NO_PARENT = 'l’id d’un événement d’envergure, qui n’est pas lui-même une animation';

/** Identity, dossier, parent, format of the kind, commune of the mode. */
export class EventRules implements TableRules {
  /** One entry a row: line, number of its id, number of its parent's id. */
  private readonly lines = new Growable(Uint32Array);
  private readonly ids = new Growable(Int32Array);
  private readonly parents = new Growable(Int32Array);
  /** One entry a row: 1 when its kind does not forbid activities. */
  private readonly multi = new Growable(Uint8Array);
  private readonly parentNames: string[] = [];
  private refusedMissingColumn = false;

  constructor(private readonly context: ArchiveContext) {}

  row(row: TableRow): void {
    const { events, applications } = this.context;
    const identified = row.ok('id');
    if (identified && !events.write(row.text('id'))) row.refuse('id', UNIQUE_ID);
    this.context.checkReference(row, 'application_id', applications, 'applications.csv');
    if (row.ok('kind', 'format') && row.text('kind') !== 'single' && row.text('format') !== '') {
      row.refuse('format', 'rien : seul un événement ponctuel a un format');
    }
    this.checkMunicipality(row);
    const parent = row.ok('parent_event_id') ? row.text('parent_event_id') : '';
    this.lines.push(row.line);
    this.ids.push(identified ? events.intern(row.text('id')) : ABSENT);
    this.parents.push(parent === '' ? ABSENT : events.intern(parent));
    this.parentNames.push(parent);
    this.multi.push(row.ok('kind') && row.text('kind') === 'single' ? 0 : MAY_BE_PARENT);
  }

  /** Parents may stand anywhere in the file, so they are looked up at its end. */
  end(row: TableRow): void {
    const { events } = this.context;
    if (!events.complete) return;
    // An id used twice may be a parent if either of its rows may; the second is refused as such.
    const suitable = new Growable(Uint8Array);
    for (let at = 0; at < this.lines.length; at += 1) {
      const root = this.parents.at(at) === ABSENT || events.isDangling(this.parentNames[at] ?? '');
      if (root && this.multi.at(at) === MAY_BE_PARENT && this.ids.at(at) !== ABSENT)
        suitable.set(this.ids.at(at), MAY_BE_PARENT);
    }
    for (let at = 0; at < this.lines.length; at += 1) {
      if (this.parents.at(at) === ABSENT) continue;
      const name = this.parentNames[at] ?? '';
      const refuse = (expected: string): void => row.refuseAt(this.lines.at(at), 'parent_event_id', name, expected);
      if (events.isDangling(name)) refuse('un id de events.csv');
      else if (!events.isVague(name) && suitable.at(this.parents.at(at)) !== MAY_BE_PARENT) refuse(NO_PARENT);
    }
  }

  private checkMunicipality(row: TableRow): void {
    const { reference, departments } = this.context;
    if (!row.ok('municipality_code')) return;
    const code = row.text('municipality_code');
    if (code !== '') {
      const department = reference.department(code);
      if (department === null) row.refuse('municipality_code', 'le code INSEE d’une commune');
      else if (departments && !departments.has(department))
        row.refuse('municipality_code', 'le code INSEE d’une commune de la région');
    } else if (row.ok('attendance_mode') && row.text('attendance_mode') !== 'online') {
      if (row.has('municipality_code'))
        row.refuse('municipality_code', 'le code INSEE de la commune, pour un événement en présentiel');
      else this.refuseMissingColumn(row);
    }
  }

  /** A column that the file lacks is one problem of its header, not one of every row. */
  private refuseMissingColumn(row: TableRow): void {
    if (this.refusedMissingColumn) return;
    this.refusedMissingColumn = true;
    row.refuseAt(1, 'municipality_code', null, 'la colonne municipality_code, pour les événements en présentiel');
  }
}
