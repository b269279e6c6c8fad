import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallExtensionsPageView } from '@fds/shared/contract';
import { Api, frenchDay, Note, pageState } from '@fds/shared/web-kit';

/** The time that the coordination gives the holder's organisations beyond the call; nothing where there is none. */
@Component({
  selector: 'fds-own-extensions',
  imports: [Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
    }
    :host:has(fds-note) {
      margin-bottom: var(--e4);
    }
  `,
  template: `@for (one of standing(); track one.id) {
    <fds-note icon="schedule">
      <p>
        <b>Vous avez jusqu’au {{ day(one.until, 'full') }}, ce jour compris,</b> pour l’appel {{ one.editionYear }} ({{
          one.organisationName
        }}). Raison notée par la coordination : {{ one.reason }}
      </p>
      @if (one.answer === null) {
        <p><a routerLink="/dossiers/nouveau">Commencer le dossier</a></p>
      }
    </fds-note>
  }`,
})
export class OwnExtensions {
  private readonly api = inject(Api);
  private readonly extensions = pageState({
    load: (_, signal) => this.api.get<CallExtensionsPageView>('/api/call-extensions', {}, signal),
  });
  protected readonly standing = computed(() => this.extensions.value()?.items.filter(({ standing }) => standing) ?? []);
  protected readonly day = frenchDay;
}
