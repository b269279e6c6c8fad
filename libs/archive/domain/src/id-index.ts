import { Growable } from './growable';

const WRITTEN = 1;
/** Stands in a row whose cells could not be told apart: it may be an id, so a reference to it is not refused. */
const PERHAPS = 2;

/** The ids of one file, each with a small number that stands for it. */
export class IdIndex {
  /** False when the file, or its column of ids, could not be read whole: nothing is then looked up in it. */
  complete = true;
  private readonly numbers = new Map<string, number>();
  private readonly marks = new Growable(Uint8Array);

  /** The number of an id, written or only named by a reference. */
  intern(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(id, next);
    return next;
  }

  /** Notes an id of the file; false when it was written before. */
  write(id: string): boolean {
    const number = this.intern(id);
    const mark = this.marks.at(number);
    this.marks.set(number, mark | WRITTEN);
    return (mark & WRITTEN) === 0;
  }

  writePerhaps(id: string): void {
    const number = this.intern(id);
    this.marks.set(number, this.marks.at(number) | PERHAPS);
  }

  /** True when a reference to the id leads nowhere. */
  isDangling(id: string): boolean {
    if (!this.complete) return false;
    const number = this.numbers.get(id);
    return number === undefined || this.marks.at(number) === 0;
  }

  /** True when nothing but its name is known of an id. */
  isVague(id: string): boolean {
    return (this.marks.at(this.intern(id)) & WRITTEN) === 0;
  }
}
