import { DEPARTMENT_OUTLINES, OUTLINES_VIEW_BOX, pointOfMap, ringsOf, type Point } from '@fds/shared/kernel';

const [LEFT = 0, TOP = 0, WIDTH = 0, HEIGHT = 0] = OUTLINES_VIEW_BOX.split(' ').map(Number);
const round = (value: number): number => Math.round(value * 100) / 100;
const within = ([x, y]: Point): Point => [round(x - LEFT), round(y - TOP)];

/** What the outlines of the region are drawn in. */
export const MAP_SIZE = { width: WIDTH, height: HEIGHT } as const;

/** A department as it is drawn, and what it is drawn for. */
export interface DrawnOutline<Line> {
  readonly of: Line;
  readonly rings: readonly (readonly Point[])[];
  /** Where its name stands. */
  readonly at: Point;
}

/** The outlines of departments, in order; null when one has none: half a map says something wrong. */
export function drawnOutlines<Line extends { readonly code: string }>(
  lines: readonly Line[],
): readonly DrawnOutline<Line>[] | null {
  const drawn = lines.flatMap((of): DrawnOutline<Line>[] => {
    const outline = DEPARTMENT_OUTLINES.find(({ code }) => code === of.code);
    return outline
      ? [
          {
            of,
            rings: ringsOf(outline.path).map((ring) => ring.map(within)),
            at: within([outline.label.x, outline.label.y]),
          },
        ]
      : [];
  });
  return lines.length > 0 && drawn.length === lines.length ? drawn : null;
}

/** Where a place of the region stands in the same drawing; null outside of it. */
export function placeOnMap(latitude: number, longitude: number): Point | null {
  const [x, y] = within(pointOfMap(latitude, longitude));
  return x < 0 || y < 0 || x > WIDTH || y > HEIGHT ? null : [x, y];
}
