import sharp from 'sharp';

/*
 * A reader of two-dimensional codes (ISO/IEC 18004, versions 1 to 10, byte mode), written apart from what draws them: it
 * finds the three corners in an image, samples the modules, and refuses a code whose check symbols are not right.
 */

type Picture = { readonly width: number; readonly height: number; readonly dark: (x: number, y: number) => boolean };
type Point = readonly [x: number, y: number];

const ECC = {
  1: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18],
  0: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26],
  3: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24],
  2: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28],
} as const;
const BLOCKS = {
  1: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4],
  0: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5],
  3: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8],
  2: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8],
} as const;
const TOTAL = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
const ALIGNED = [[], [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46], [28, 50]];
const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The text of the only code of an image. Throws when there is none, or when it cannot be read without a doubt. */
export async function readCode(image: Buffer): Promise<string> {
  const { data, info } = await sharp(image)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = (x: number, y: number): boolean =>
    (data[(Math.round(y) * info.width + Math.round(x)) * info.channels] ?? 255) < 110;
  const failures: string[] = [];
  for (const [[left, top], [right], [, bottom], module] of corners({ width: info.width, height: info.height, dark })) {
    const size = 4 * Math.round(((right - left) / module + 7 - 17) / 4) + 17;
    const [stepX, stepY] = [(right - left) / (size - 7), (bottom - top) / (size - 7)];
    const modules = Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (__, x) => dark(left + (x - 3) * stepX, top + (y - 3) * stepY)),
    );
    try {
      return textOf(modules);
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(`There is no code in this image that can be read. ${failures.join(' ')}`);
}

type Corners = readonly [topLeft: Point, topRight: Point, bottomLeft: Point, module: number];
/** What may be the three corner patterns of a code that stands upright: their centres, and a module's side. */
function corners(picture: Picture): Corners[] {
  const all = patterns(picture);
  const near = (a: number, b: number, module: number): boolean => Math.abs(a - b) < module;
  return all.flatMap((corner) =>
    all
      .filter(({ x, y }) => x > corner.x && near(y, corner.y, corner.module))
      .flatMap((right) =>
        all
          .filter(
            ({ x, y }) => near(x, corner.x, corner.module) && near(y - corner.y, right.x - corner.x, corner.module),
          )
          .map((below): Corners => {
            const module = (corner.module + right.module + below.module) / 3;
            return [[corner.x, corner.y], [right.x, right.y], [below.x, below.y], module];
          }),
      ),
  );
}

interface Pattern {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  /** Rows in which it was seen. */
  readonly seen: number;
}
/** Everything whose rows run dark and light by 1, 1, 3, 1, 1 around a dark middle, those seen most often first. */
function patterns({ width, height, dark }: Picture): Pattern[] {
  const found: Pattern[] = [];
  for (let y = 0; y < height; y += 1) {
    const runs: number[] = [];
    let [run, colour] = [0, dark(0, y)];
    for (let x = 0; x <= width; x += 1) {
      if (x < width && dark(x, y) === colour) run += 1;
      else {
        runs.push(run);
        const last = runs.slice(-5);
        const module = last.reduce((sum, one) => sum + one, 0) / 7;
        if (colour && last.length === 5 && like(last, module)) {
          const centre = x - module * 3.5;
          if (upright(dark, centre, y, module)) note(found, centre, y, module);
        }
        [run, colour] = [1, !colour];
      }
    }
  }
  return found
    .sort((a, b) => b.seen - a.seen)
    .slice(0, 40)
    .map((one) => ({ ...one, ...middle(dark, one) }));
}
/** The middle of the dark square around a point: rows that only look alike have moved the mean. */
function middle(dark: Picture['dark'], { x, y }: Pattern): { readonly x: number; readonly y: number } {
  const reach = (dx: number, dy: number): number => {
    let far = 0;
    while (far < 400 && dark(x + dx * (far + 1), y + dy * (far + 1))) far += 1;
    return far;
  };
  return { x: x + (reach(1, 0) - reach(-1, 0)) / 2, y: y + (reach(0, 1) - reach(0, -1)) / 2 };
}
const like = (runs: readonly number[], module: number): boolean =>
  module >= 1.5 && [1, 1, 3, 1, 1].every((share, at) => Math.abs((runs[at] ?? 0) - share * module) < module * 0.6);
const upright = (dark: Picture['dark'], x: number, y: number, module: number): boolean => {
  const at = (modules: number): boolean => dark(x, y + modules * module);
  const centre = [0, 0.6, -0.6].every((step) => at(step));
  if (!centre) return false;
  let [up, down] = [0, 0];
  while (dark(x, y - up)) up += 1;
  while (dark(x, y + down)) down += 1;
  return Math.abs(up + down - 1 - 3 * module) < module * 1.2;
};
function note(found: Pattern[], x: number, y: number, module: number): void {
  const same = found.find((one) => Math.hypot(one.x - x, one.y - y) < 4 * module);
  if (!same) found.push({ x, y, module, seen: 1 });
  else {
    const seen = same.seen + 1;
    Object.assign(same, {
      x: same.x + (x - same.x) / seen,
      y: same.y + (y - same.y) / seen,
      module: same.module + (module - same.module) / seen,
      seen,
    });
  }
}

function textOf(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 10) throw new Error(`A code of ${size} modules?`);
  const dark = (x: number, y: number): boolean => modules[y]?.[x] ?? false;
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => dark(x, 8)).concat([7, 5, 4, 3, 2, 1, 0].map((y) => dark(8, y)));
  const bits = format.reduce((sum, bit) => sum * 2 + Number(bit), 0) ^ 0x5412;
  const level = (bits >> 13) as keyof typeof ECC;
  const mask = MASKS[(bits >> 10) & 7] as (typeof MASKS)[number];
  const words: number[] = [];
  let [word, count] = [0, 0];
  for (let column = size - 1, up = true; column > 0; column -= 2, up = !up) {
    if (column === 6) column = 5;
    for (let step = 0; step < size; step += 1)
      for (const x of [column, column - 1]) {
        const y = up ? size - 1 - step : step;
        if (isFunction(x, y, size, version)) continue;
        word = word * 2 + Number(dark(x, y) !== (mask(x, y) === 0));
        if ((count += 1) % 8 === 0) {
          words.push(word);
          word = 0;
        }
      }
  }
  const data = blocksOf(words, version, level).flat();
  const stream = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (stream.slice(0, 4) !== '0100') throw new Error('The code is not in byte mode.');
  const head = version < 10 ? 12 : 20;
  const length = Number.parseInt(stream.slice(4, head), 2);
  const bytes = Array.from({ length }, (_, at) => Number.parseInt(stream.slice(head + at * 8, head + at * 8 + 8), 2));
  return Buffer.from(bytes).toString('utf8');
}

function isFunction(x: number, y: number, size: number, version: number): boolean {
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x < 9 && y > size - 9) || (x > size - 9 && y < 9)) return true;
  if (version >= 7 && ((x < 6 && y > size - 12) || (y < 6 && x > size - 12))) return true;
  const centres = [6, ...(ALIGNED[version - 1] ?? [])];
  const last = centres.at(-1) ?? 6;
  return centres.some((cx) =>
    centres.some(
      (cy) =>
        !((cx === 6 && (cy === 6 || cy === last)) || (cy === 6 && cx === last)) &&
        version > 1 &&
        Math.abs(cx - x) <= 2 &&
        Math.abs(cy - y) <= 2,
    ),
  );
}

/** The data of each block, its check symbols verified. */
function blocksOf(words: readonly number[], version: number, level: keyof typeof ECC): number[][] {
  const [total, ecc, count] = [TOTAL[version - 1] ?? 0, ECC[level][version - 1] ?? 0, BLOCKS[level][version - 1] ?? 1];
  const short = Math.floor(total / count);
  const shorts = count - (total % count);
  const sizes = Array.from({ length: count }, (_, at) => (at < shorts ? short : short + 1) - ecc);
  const blocks: number[][] = sizes.map(() => []);
  let at = 0;
  for (let place = 0; place < Math.max(...sizes); place += 1)
    for (const [index, size] of sizes.entries()) if (place < size) blocks[index]?.push(words[at++] ?? 0);
  const checked = blocks.map((block) => [...block]);
  for (let place = 0; place < ecc; place += 1) for (const block of checked) block.push(words[at++] ?? 0);
  for (const block of checked)
    for (let power = 0; power < ecc; power += 1)
      if (block.reduce((sum, byte) => times(sum, EXP[power] ?? 1) ^ byte, 0) !== 0)
        throw new Error('The check symbols of the code are not right.');
  return blocks;
}

const EXP: number[] = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP.push(value);
  value = (value << 1) ^ (value > 127 ? 0x11d : 0);
}
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (EXP[(EXP.indexOf(a) + EXP.indexOf(b)) % 255] ?? 0);
