import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import type { Question } from '@fds/questions/domain';
import { EVENT_KINDS, HOLDER_FAMILIES } from '@fds/shared/kernel';
import type { Crossing } from './results';

/** Classes of communes by their inhabitants (docs/domain/indicators.md, `municipalities.size`). */
export const COMMUNE_SIZES = ['village', 'small_town', 'town', 'city'] as const;
export type CommuneSize = (typeof COMMUNE_SIZES)[number];
export const COMMUNE_SIZE_LABELS: Record<CommuneSize, string> = {
  village: 'Moins de 2\u00a0000 habitants',
  small_town: 'De 2\u00a0000 à moins de 15\u00a0000',
  town: 'De 15\u00a0000 à moins de 100\u00a0000',
  city: '100\u00a0000 habitants et plus',
};
const FIRST_TIMES = { yes: 'Première participation', no: 'Déjà venues' } as const;

/** Code and words of the parts by which results are told apart, in their order; null where the data alone knows them. */
export function strataWords(by: Crossing, question: Question | null): ReadonlyMap<string, string> | null {
  switch (by) {
    case 'question':
      return new Map((question?.options ?? []).map(({ code, label }) => [code, label]));
    case 'family':
      return new Map(HOLDER_FAMILIES.map((code) => [code, HOLDER_FAMILY_LABELS[code]]));
    case 'kind':
      return new Map(EVENT_KINDS.map((code) => [code, EVENT_KIND_LABELS[code]]));
    case 'first_time':
      return new Map(Object.entries(FIRST_TIMES));
    case 'size':
      return new Map(COMMUNE_SIZES.map((code) => [code, COMMUNE_SIZE_LABELS[code]]));
    case 'department':
    case 'category':
    case 'channel':
      return null;
  }
}

/**
 * Code of those who are in several parts at once. The committee reads them apart: parts that overlap would give back small
 * groups by subtraction.
 */
export const SEVERAL = '*';
export const SEVERAL_LABEL = 'Plusieurs à la fois';

/** The words of those of whom nothing is known there. */
export const unknownStratum = (by: Crossing): string =>
  by === 'question' ? 'Sans réponse' : by === 'channel' ? 'Par un lien personnel' : 'Non renseigné';
