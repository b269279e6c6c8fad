import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ROLE_LABELS } from '@fds/accounts/domain';
import { initialsOf } from '@fds/shared/kernel';
import { Session } from '@fds/shared/web-kit';
import { AccountPanel } from './account-panel';

/** Who is signed in. The menu behind it, with what it needs of the component library, is loaded when it is asked for. */
@Component({
  selector: 'fds-account-menu',
  imports: [AccountPanel, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrls: ['./account-button.scss', './account-menu.scss'],
  template: `
    @if (session.person()) {
      @defer (on interaction(still); prefetch on hover(still)) {
        <fds-account-panel><ng-container [ngTemplateOutlet]="face" /></fds-account-panel>
      } @placeholder {
        <button #still class="compte-bouton" type="button" aria-haspopup="menu" aria-expanded="false">
          <ng-container [ngTemplateOutlet]="face" />
        </button>
      } @error {
        <p class="meta" role="alert">Le menu n’a pas pu être chargé. Rechargez la page.</p>
      }
      <ng-template #face>
        <span class="vh">Votre compte : </span>
        @if (named()) {
          <span class="nom-struct"
            ><b>{{ title() }}</b
            ><span class="meta">{{ subtitle() }}</span></span
          >
        }
        <span class="avatar">{{ initials() }}</span>
      </ng-template>
    }
  `,
})
export class AccountMenu {
  /** True where there is room for the structure's name beside the initials. */
  readonly named = input(false);

  protected readonly session = inject(Session);
  protected readonly title = computed(() => this.session.organisations()[0]?.name ?? this.session.person()?.name ?? '');
  protected readonly subtitle = computed(() => {
    if (this.session.organisations().length > 0) return this.session.person()?.name ?? '';
    const role = this.session.role();
    return role ? ROLE_LABELS[role] : '';
  });
  protected readonly initials = computed(() => initialsOf(this.session.person()?.name ?? ''));
}
