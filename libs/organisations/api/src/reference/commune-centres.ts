import type { Place } from '@fds/shared/kernel';
import { COMMUNE_CENTRES } from './commune-centres.data';

let centres: ReadonlyMap<string, Place> | null = null;

/** Where communes lie, by INSEE code; read once, when somebody asks. */
function known(): ReadonlyMap<string, Place> {
  centres ??= new Map(
    COMMUNE_CENTRES.trim()
      .split(/;\s*/)
      .map((line) => {
        const [code = '', latitude, longitude] = line.split(' ');
        return [code, { latitude: Number(latitude), longitude: Number(longitude) }] as const;
      }),
  );
  return centres;
}

/**
 * The middle of a commune's outline, by its INSEE code; null for one that is not known. Those of 2018 are known: a commune
 * made of others since stands where the one whose code it bears did.
 */
export const communeCentre = (code: string | null): Place | null =>
  code === null ? null : (known().get(code) ?? null);
