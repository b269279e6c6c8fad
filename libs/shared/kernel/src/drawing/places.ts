import type { Point } from './rings';

/** A place on earth: degrees of WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Radius of a sphere as large as the earth, kilometres. */
const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two places as the crow flies. */
export function crowFlies(from: Place, to: Place): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const half = (angle: number): number => Math.sin(radians(angle) / 2) ** 2;
  const chord = half(to.latitude - from.latitude) + Math.cos(a) * Math.cos(b) * half(to.longitude - from.longitude);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Where a place stands on the map of the departments' outlines (`OUTLINES_VIEW_BOX`). Fitted by least squares to the centres
 * and extreme points of the five departments of Hauts-de-France: within a unit (1.7 km), which is less than a mark.
 */
export function pointOfMap(latitude: number, longitude: number): Point {
  const [east, north] = [longitude - 3, latitude - 50];
  return [339.831 + 41.486 * east + 0.0223 * north, 71.052 + 0.0606 * east - 64.5135 * north];
}
