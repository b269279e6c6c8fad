import { CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import type { ConnectedPosition } from '@angular/cdk/overlay';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { ROLE_LABELS } from '@fds/accounts/domain';
import type { Role } from '@fds/shared/kernel';
import { asProblem, HOME, Icon, type IconName, Session, Theme, type ThemeChoice } from '@fds/shared/web-kit';

const THEMES: readonly { readonly choice: ThemeChoice; readonly words: string; readonly icon: IconName }[] = [
  { choice: 'light', words: 'Clair', icon: 'light_mode' },
  { choice: 'dark', words: 'Sombre', icon: 'dark_mode' },
  { choice: 'device', words: 'Comme l’appareil', icon: 'contrast' },
];
/** Under the button, their right sides in line; above it where the room is there. */
const POSITIONS: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
  { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -6 },
];

/** The account menu itself, loaded with the first press of its button and open at once. The content is the button's. */
@Component({
  selector: 'fds-account-panel',
  imports: [CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrls: ['./account-button.scss', './account-panel.scss'],
  template: `
    <button
      class="compte-bouton"
      type="button"
      [cdkMenuTriggerFor]="menu"
      [cdkMenuPosition]="positions"
      (cdkMenuOpened)="failure.set('')"
    >
      <ng-content />
    </button>
    <p class="rate" role="alert">{{ failure() }}</p>
    <ng-template #menu>
      <section class="compte-menu" aria-label="Votre compte">
        <p class="qui">
          <b>{{ session.person()?.name }}</b><span class="meta">{{ session.person()?.email }}</span>
        </p>
        @if (session.actingFor(); as organisation) {
          <p class="meta">Vous agissez pour : {{ organisation.name }}</p>
        } @else if (otherRoles().length > 0) {
          <p class="meta">Vous agissez comme : {{ roleLabel() }}</p>
        }
        <div cdkMenu aria-label="Actions du compte">
          @for (role of otherRoles(); track role) {
            <button cdkMenuItem type="button" (cdkMenuItemTriggered)="act(role)">
              <fds-icon name="swap_horiz" />Passer en {{ labels[role] }}
            </button>
          }
          @for (organisation of organisations(); track organisation.id) {
            <button cdkMenuItem type="button" (cdkMenuItemTriggered)="team(organisation.id)">
              <fds-icon name="apartment" />{{ organisation.name }}
            </button>
          }
          <button cdkMenuItem type="button" (cdkMenuItemTriggered)="account()">
            <fds-icon name="person" />Mon compte
          </button>
          <div cdkMenuGroup aria-label="Apparence">
            @for (theme of themes; track theme.choice) {
              <button
                cdkMenuItemRadio
                type="button"
                [cdkMenuItemChecked]="look.choice() === theme.choice"
                (cdkMenuItemTriggered)="look.choose(theme.choice)"
              >
                <fds-icon [name]="theme.icon" />{{ theme.words }}
                @if (look.choice() === theme.choice) {
                  <fds-icon class="choisi" name="check" />
                }
              </button>
            }
          </div>
          <button cdkMenuItem type="button" (cdkMenuItemTriggered)="out()">
            <fds-icon name="logout" />Se déconnecter
          </button>
        </div>
      </section>
    </ng-template>
  `,
})
export class AccountPanel {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly trigger = viewChild.required(CdkMenuTrigger);
  protected readonly look = inject(Theme);
  protected readonly labels = ROLE_LABELS;
  protected readonly themes = THEMES;
  protected readonly positions = POSITIONS;
  protected readonly failure = signal('');
  protected readonly roleLabel = computed(() => {
    const role = this.session.role();
    return role ? ROLE_LABELS[role] : '';
  });
  protected readonly otherRoles = computed(() =>
    (this.session.view().roles ?? []).filter((role) => role !== this.session.role()),
  );
  /** The holder's own organisations; each leads to its team. Beyond a handful, that page has them all. */
  protected readonly organisations = computed(() => this.session.organisations().slice(0, 6));

  constructor() {
    afterNextRender(() => {
      this.trigger().open();
      this.trigger().getMenu()?.focusFirstItem('keyboard');
    });
  }

  protected async team(structure: string): Promise<void> {
    await this.router.navigate(['/ma-structure/membres'], { queryParams: { structure } });
  }
  protected async act(role: Role): Promise<void> {
    await this.attempt(async () => {
      await this.session.actAs(role);
      await this.router.navigateByUrl(HOME[role]);
    });
  }
  protected account(): void {
    void this.router.navigateByUrl('/compte');
  }
  protected async out(): Promise<void> {
    await this.attempt(async () => {
      const elsewhere = await this.session.signOut();
      if (elsewhere) this.document.location.assign(elsewhere);
      else await this.router.navigateByUrl('/connexion');
    });
  }
  private async attempt(action: () => Promise<void>): Promise<void> {
    this.failure.set('');
    try {
      await action();
    } catch (error) {
      this.failure.set(asProblem(error).detail);
    }
  }
}
