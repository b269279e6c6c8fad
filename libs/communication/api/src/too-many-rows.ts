import { MOST_ROWS } from '@fds/communication/domain';
import { numberInWords, PortalError } from '@fds/shared/kernel';

/** A pasted list is read whole or not at all. */
export const tooManyRows = (rows: number): PortalError =>
  new PortalError(
    'invalid',
    'communication.list_long',
    `Cette liste a ${numberInWords(rows)} lignes. Collez-en ${numberInWords(MOST_ROWS)} au plus à la fois.`,
  );
