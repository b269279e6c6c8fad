type NumberArray =
  Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A typed array that grows as values are pushed; one column of rows that must not be kept as objects. */
export class Growable {
  length = 0;
  private values: NumberArray;

  /** `kind` is the typed array that fits the values. */
  constructor(private readonly kind: new (length: number) => NumberArray) {
    this.values = new kind(1024);
  }

  push(value: number): number {
    if (this.length === this.values.length) {
      const larger = new this.kind(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  /** The value at a place; 0 beyond the end. */
  at(place: number): number {
    return place < this.length ? (this.values[place] ?? 0) : 0;
  }

  set(place: number, value: number): void {
    while (this.length <= place) this.push(0);
    this.values[place] = value;
  }
}

/** Short ASCII texts end to end, so that a few hundred thousand of them weigh no more than their letters. */
export class AsciiStore {
  private readonly bytes = new Growable(Uint8Array);
  private readonly ends = new Growable(Uint32Array);

  push(text: string): void {
    for (let place = 0; place < text.length; place += 1) this.bytes.push(text.charCodeAt(place));
    this.ends.push(this.bytes.length);
  }

  at(place: number): string {
    let text = '';
    const start = place === 0 ? 0 : this.ends.at(place - 1);
    for (let byte = start; byte < this.ends.at(place); byte += 1) text += String.fromCharCode(this.bytes.at(byte));
    return text;
  }
}
