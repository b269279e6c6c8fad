import { inject } from '@angular/core';
import { type CanActivateFn, type Route, Router, type Routes } from '@angular/router';
import { CurrentEdition, HOME, Session } from '@fds/shared/web-kit';

/** Lists of an edition need one: while none is held, the first page says what to do. */
const onceAnEditionIsHeld: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  const current = inject(CurrentEdition);
  if (current.editions().length === 0) await current.load();
  if (current.editions().length > 0) return true;
  const { role } = await session.known();
  return router.parseUrl(role ? HOME[role] : '/connexion');
};

/** Pages that show an edition: without one there is nothing to list. */
export const ofAnEdition = (...children: Routes): Route => ({
  path: '',
  canActivate: [onceAnEditionIsHeld],
  children,
});
