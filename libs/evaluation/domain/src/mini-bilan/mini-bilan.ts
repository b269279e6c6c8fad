import { median } from './median';

/** Fewer events than this are never compared with: one could be told apart. */
export const LEAST_PEERS = 5;

/** Visits of one event whose figures are there. */
export interface PeerEvent {
  readonly organisationId: string;
  readonly visits: number;
}
/** Where an event stands among those of its kind; never which the others are. */
export interface PlaceAmongPeers {
  /** Half of the others had more, half had fewer. */
  readonly median: number;
  /** The events of other organisations that it is compared with. */
  readonly peers: number;
}

/**
 * The middle of the events of other organisations; null when there are fewer than `LEAST_PEERS` of them, or when they belong
 * to fewer than `LEAST_PEERS` organisations, one of which could then know another's figures.
 */
export function placeAmongPeers(organisationId: string, events: readonly PeerEvent[]): PlaceAmongPeers | null {
  const others = events.filter((event) => event.organisationId !== organisationId);
  const organisations = new Set(others.map((event) => event.organisationId));
  if (organisations.size < LEAST_PEERS) return null;
  return { median: median(others.map(({ visits }) => visits)), peers: others.length };
}

/** An event's visits beside the middle of its kind, in words. */
export function placeInWords(visits: number, { median: middle, peers }: PlaceAmongPeers): string {
  const among = `La moitié des ${peers} autres événements de ce type ont reçu plus de ${middle.toLocaleString('fr-FR')} visites`;
  if (visits === middle) return `${among}\u00a0: le vôtre est juste au milieu.`;
  return `${among}\u00a0: le vôtre est ${visits > middle ? 'au-dessus' : 'en dessous'}.`;
}

/** Said with every figure: of how many events it is known (rule 7). */
export function coverageInWords(reported: number, events: number): string {
  if (reported === 0) return 'Aucun chiffre de fréquentation n’a encore été envoyé.';
  if (reported === events)
    return events === 1 ? 'Chiffres envoyés pour votre événement.' : `Chiffres envoyés pour vos ${events} événements.`;
  return `Chiffres envoyés pour ${reported} de vos ${events} événements\u00a0; les autres ne sont pas comptés comme zéro.`;
}
