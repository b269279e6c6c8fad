import type { EventKind } from '@fds/shared/kernel';

/** One event of an edition: where its first slot falls in the official window, what it is, how many visits it received. */
export interface SpectrumLine {
  /** Position in the window, 0 to 1. */
  readonly at: number;
  readonly kind: EventKind;
  /** Null before the figures arrive. */
  readonly visits: number | null;
}

/** A drawn line, in thousandths of the width. */
export interface DrawnLine {
  readonly x: number;
  readonly width: number;
  readonly kind: EventKind;
}

const NARROWEST = 1.2;
const WIDEST = 14;
/** Widths of lines whose visits are unknown. */
const USUAL: Readonly<Record<EventKind, number>> = {
  science_village: 10,
  festival: 7.5,
  science_route: 4.5,
  single: 2,
};

/**
 * The emission spectrum of an edition: width grows with the square root of visits, so that one big village does not
 * hide the rest. Same data, same drawing.
 */
export function drawSpectrum(lines: readonly SpectrumLine[]): readonly DrawnLine[] {
  const most = Math.max(0, ...lines.map(({ visits }) => visits ?? 0));
  const factor = most > 0 ? (WIDEST - NARROWEST) / Math.sqrt(most) : 0;
  return lines.map(({ at, kind, visits }) => {
    const width = visits === null || factor === 0 ? USUAL[kind] : NARROWEST + factor * Math.sqrt(visits);
    const x = Math.min(Math.max(at, 0), 1) * 1000 - width / 2;
    return { kind, width: round(width), x: round(Math.min(Math.max(x, 0), 1000 - width)) };
  });
}
const round = (value: number): number => Math.round(value * 10) / 10;
