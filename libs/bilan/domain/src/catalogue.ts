import { attendance, comparison, evaluation, manual, media, research } from './audience-indicators';
import type { BilanContext, Indicator } from './indicator';
import { applications, events, holders, municipalities, networks, participation } from './programme-indicators';

export type { BilanContext, Indicator, Named } from './indicator';

/** Every indicator of an edition's bilan, in the order of docs/domain/indicators.md. */
export function catalogue(context: BilanContext): Indicator[] {
  const parts = [
    applications,
    holders,
    networks,
    events,
    municipalities,
    participation,
    attendance,
    research,
    evaluation,
    media,
    manual,
    comparison,
  ];
  return parts.flatMap((part) => part(context));
}
