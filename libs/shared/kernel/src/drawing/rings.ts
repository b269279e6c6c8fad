/** A point of a drawing, in its own units. */
export type Point = readonly [x: number, y: number];

/**
 * The rings of an SVG path made of absolute and relative moves and lines, as the department outlines are: what drawings
 * without SVG (documents) take. Throws on any other command.
 */
export function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  let ring: Point[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    if (command === 'z' || command === 'Z') {
      at = ring[0] ?? at;
      continue;
    }
    if (!'mMlL'.includes(command)) throw new Error(`Unexpected command ${command}`);
    const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'm' || command === 'M') rings.push((ring = []));
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x = 0, y = 0] = [values[i], values[i + 1]];
      at = command === 'm' || command === 'l' ? [at[0] + x, at[1] + y] : [x, y];
      ring.push(at);
    }
  }
  return rings;
}
