import { PortalError } from '@fds/shared/kernel';

/** The same words whether there never was such an account or it was erased. */
export const noSuchPerson = (): PortalError =>
  new PortalError('missing', 'accounts.person_missing', 'Ce compte n’existe pas, ou plus.');
