import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { isProConnectRefusal, PRO_CONNECT_REFUSAL_TEXTS, safeReturn } from '@fds/accounts/domain';
import { Icon, Note, Session } from '@fds/shared/web-kit';

/** The way in by ProConnect, for DRARI and Région: as text, and only where the operator offers it. */
@Component({
  selector: 'fds-pro-connect-link',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (offered()) {
    <a class="b sec plein" [href]="address()"><fds-icon name="badge" />ProConnect</a>
  }`,
})
export class ProConnectLink {
  private readonly session = inject(Session);
  /** The page to go back to. */
  readonly retour = input<string>();
  protected readonly offered = computed(() => this.session.view().proConnect);
  protected readonly address = computed(() => {
    const page = safeReturn(this.retour());
    return page ? `/api/pro-connect?retour=${encodeURIComponent(page)}` : '/api/pro-connect';
  });
}

/** Why ProConnect did not let the person in, and what to do; nothing when it did not refuse. */
@Component({
  selector: 'fds-pro-connect-refusal',
  imports: [Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fds-note {
      margin-bottom: 20px;
    }
  `,
  template: `@if (text(); as words) {
    <fds-note tone="mal" role="alert"
      ><p>{{ words }}</p></fds-note
    >
  }`,
})
export class ProConnectRefusalNote {
  /** The sign-in page's query parameter `raison`. */
  readonly raison = input<string>();
  protected readonly text = computed(() => {
    const reason = this.raison();
    return isProConnectRefusal(reason) ? PRO_CONNECT_REFUSAL_TEXTS[reason] : '';
  });
}
