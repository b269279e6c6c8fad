import type { CountingView } from '@fds/shared/contract';
import { part } from './elements';

type Kind = CountingView['kind'];
/** The shape of each kind of event, the same as everywhere in the portal. */
const SHAPES: Record<Kind, string> = {
  science_village: 'M7 1 13 6v7H1V6z',
  festival: 'M7 0 9 5h5l-4 3 1.6 6L7 10.4 2.4 14 4 8 0 5h5z',
  science_route:
    'M2.4 9.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M11.6 0a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M3 9C4 5 10 8 11 5l1 .4C11 9 5 7 4 9.3z',
  single: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2',
};

/** Draws the shape of the event's kind beside its title. */
export function drawShape(kind: Kind): void {
  const svg = part<HTMLElement>('shape');
  if (svg.dataset['shape'] === kind) return;
  svg.dataset['shape'] = kind;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[kind]);
  svg.replaceChildren(path);
}
