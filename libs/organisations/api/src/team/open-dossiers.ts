import type { ReadRows } from '@fds/accounts/api';

/** How many dossiers of an organisation are in progress; the step of the dossiers answers. */
export abstract class OpenDossiers {
  abstract countOf(rows: ReadRows, organisationId: string): Promise<number>;
}
