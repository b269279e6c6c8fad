import { outsideOfTerritory } from '@fds/accounts/api';
import { CALL_REFUSAL_TEXTS, type CallRefusal } from '@fds/applications/domain';
import { PortalError, type Verdict } from '@fds/shared/kernel';

/** The extension was not given, or given to a holder of another edition: `missing`. */
export const noSuchExtension = (): PortalError =>
  new PortalError('missing', 'call.no_such_extension', 'Ce délai n’existe pas, ou plus.');
/** Nobody was invited to apply under that id: `missing`. */
export const noSuchInvitation = (): PortalError =>
  new PortalError('missing', 'call.no_such_invitation', 'Cette invitation n’existe pas, ou plus.');

/** Lets an allowed action pass, and says every reason of a refused one. */
export function refuseCall(verdict: Verdict<CallRefusal>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  throw new PortalError(
    'refused',
    `call.${verdict.reasons[0]}`,
    verdict.reasons.map((reason) => CALL_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons },
  );
}
