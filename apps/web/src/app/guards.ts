import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type UrlTree } from '@angular/router';
import type { Role } from '@fds/shared/kernel';
import { asProblem, HOME, Session } from '@fds/shared/web-kit';

/** Where a session waits that is not open yet. */
const SECOND_STEP = {
  second_factor: '/connexion/verification',
  enrolment: '/connexion/double-verification',
} as const;

/** Keeps the address asked for in the bar, and shows another page in its place. */
function show(
  router: Router,
  address: string,
  extras: { readonly pour?: string; readonly code?: string } = {},
): RedirectCommand {
  return new RedirectCommand(router.createUrlTree([address], { queryParams: extras }), { skipLocationChange: true });
}

/** Lets in the people who act in one of these roles; others see why not, and who is let in. */
export function onlyFor(...roles: readonly Role[]): CanActivateFn {
  return async (_route, state) => {
    const router = inject(Router);
    const session = inject(Session);
    try {
      const { signedIn, role, pending } = await session.known();
      if (pending) return router.createUrlTree([SECOND_STEP[pending]], { queryParams: { retour: state.url } });
      if (!signedIn)
        return router.createUrlTree(['/connexion'], { queryParams: state.url === '/' ? {} : { retour: state.url } });
      return role && roles.includes(role) ? true : show(router, '/reserve', { pour: roles[0] as Role });
    } catch (error) {
      return show(router, '/panne', { code: asProblem(error).support });
    }
  };
}

/** The first page of whoever is there. */
export const toHome: CanActivateFn = async (): Promise<UrlTree | RedirectCommand> => {
  const router = inject(Router);
  try {
    const { role, pending } = await inject(Session).known();
    return router.parseUrl(pending ? SECOND_STEP[pending] : role ? HOME[role] : '/connexion');
  } catch (error) {
    return show(router, '/panne', { code: asProblem(error).support });
  }
};
