import { registerLocaleData } from '@angular/common';
import french from '@angular/common/locales/fr';
import {
  inject,
  LOCALE_ID,
  provideAppInitializer,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { Api, Session } from '@fds/shared/web-kit';
import { ROUTES } from './routes';
import { PageTitles } from './titles';

registerLocaleData(french);

/** The server says that the session is over: back to the door, which says so and brings back here afterwards. */
function watchSession(): void {
  const router = inject(Router);
  const session = inject(Session);
  inject(Api).whenSignedOut(() => {
    if (session.end()) void router.navigate(['/connexion'], { queryParams: { retour: router.url } });
  });
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(
      ROUTES,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideAppInitializer(watchSession),
    { provide: TitleStrategy, useClass: PageTitles },
    { provide: LOCALE_ID, useValue: 'fr' },
  ],
};
