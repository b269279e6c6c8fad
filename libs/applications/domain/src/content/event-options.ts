import type { PartnerRole } from '@fds/shared/kernel';
import type { Option } from './field-spec';

/** Disabilities an event is made accessible for, as OpenAgenda codes them. */
export const ACCESSIBILITIES = ['hi', 'vi', 'pi', 'mi', 'ii'] as const;

/** As the form says them. */
export const ACCESSIBILITY_LABELS: Record<(typeof ACCESSIBILITIES)[number], string> = {
  hi: 'Handicap auditif',
  vi: 'Handicap visuel',
  pi: 'Handicap psychique',
  mi: 'Handicap moteur',
  ii: 'Handicap intellectuel',
};
/** What a partner of an event does there, as the form says it. */
export const PARTNER_ROLE_LABELS: Record<PartnerRole, string> = {
  co_organiser: 'Coorganise',
  contributor: 'Intervient',
  host: 'Accueille',
  funder: 'Finance',
};

/** The choices of a field: closed codes in their order, each with its French words. */
export const options = <C extends string>(codes: readonly C[], labels: Record<C, string>): readonly Option[] =>
  codes.map((code) => ({ code, label: labels[code] }));
