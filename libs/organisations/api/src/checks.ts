import {
  checkIdentifier,
  IDENTIFIER_REASONS,
  NETWORK_REASONS,
  networkProblems,
  type DatedNetwork,
  type IdentifierKind,
} from '@fds/organisations/domain';
import { PortalError, type FieldProblem } from '@fds/shared/kernel';

/** One line of text: no line break, no other control character, nothing that turns the direction of writing. */
export const ONE_LINE =
  /^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069][^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;

type Numbers = Partial<Record<Exclude<IdentifierKind, 'siren'>, string | null>>;
export interface CheckedNumbers {
  readonly siret: string | null;
  readonly uai: string | null;
  readonly rna: string | null;
}

/** Reads the numbers of a request as they are kept; what is wrong is added to `problems`. */
export function checkNumbers(given: Numbers, problems: FieldProblem[]): CheckedNumbers {
  const read = (kind: 'siret' | 'uai' | 'rna'): string | null => {
    const typed = given[kind];
    if (!typed?.trim()) return null;
    const checked = checkIdentifier(kind, typed);
    if (checked.valid) return checked.value;
    problems.push({ pointer: `/${kind}`, rule: checked.reason, detail: IDENTIFIER_REASONS[checked.reason] });
    return null;
  };
  return { siret: read('siret'), uai: read('uai'), rna: read('rna') };
}

/** Adds what is wrong with the networks of a request. */
export function checkNetworks(networks: readonly DatedNetwork[], problems: FieldProblem[]): void {
  for (const { index, reason } of networkProblems(networks))
    problems.push({
      pointer: `/networks/${index}/${reason === 'overlaps' ? 'network' : 'to'}`,
      rule: reason,
      detail: NETWORK_REASONS[reason],
    });
}

/** Stops here when something is wrong, with one entry per field. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0)
    throw new PortalError('invalid', 'organisations.invalid', 'Des réponses sont à revoir.', { errors: problems });
}

export const NO_SUCH_MUNICIPALITY: FieldProblem = {
  pointer: '/municipalityCode',
  rule: 'municipality',
  detail: 'Cette commune n’existe pas\u00a0: choisissez-la dans la liste.',
};

/** The same words whether it never was, was merged away, or is not of the asker's. */
export const noSuchOrganisation = (): PortalError =>
  new PortalError('missing', 'organisations.missing', 'Cette structure n’existe pas, ou plus.');
