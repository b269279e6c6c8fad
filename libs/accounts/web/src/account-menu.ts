import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { ROLE_LABELS } from '@fds/accounts/domain';
import type { Role } from '@fds/shared/kernel';
import { asProblem, HOME, Icon, Session } from '@fds/shared/web-kit';

/** Who is signed in, the switch between roles, the way out. */
@Component({
  selector: 'fds-account-menu',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './account-menu.scss',
  host: { '(document:click)': 'leave($event)', '(keydown.escape)': 'close(true)', '(focusout)': 'follow($event)' },
  template: `
    @if (session.person(); as person) {
      <button
        #toggle
        class="compte-bouton"
        type="button"
        aria-controls="menu-compte"
        [attr.aria-expanded]="opened()"
        (click)="opened.set(!opened())"
      >
        <span class="vh">Votre compte : </span>
        @if (named()) {
          <span class="nom-struct"
            ><b>{{ title() }}</b
            ><span class="meta">{{ subtitle() }}</span></span
          >
        }
        <span class="avatar">{{ initials() }}</span>
      </button>
      <div id="menu-compte" class="compte-menu" [hidden]="!opened()">
        <p class="qui">
          <b>{{ person.name }}</b><span class="meta">{{ person.email }}</span>
        </p>
        @if (otherRoles().length > 0) {
          <p class="meta">Vous agissez comme : {{ roleLabel() }}</p>
          <ul>
            @for (role of otherRoles(); track $index) {
              <li>
                <button type="button" (click)="act(role)">
                  <fds-icon name="swap_horiz" />Passer en {{ labels[role] }}
                </button>
              </li>
            }
          </ul>
        }
        <ul>
          <li>
            <button type="button" (click)="out()"><fds-icon name="logout" />Se déconnecter</button>
          </li>
        </ul>
        <p class="rate" role="status">{{ failure() }}</p>
      </div>
    }
  `,
})
export class AccountMenu {
  /** True where there is room for the structure's name beside the initials. */
  readonly named = input(false);

  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly toggle = viewChild<ElementRef<HTMLButtonElement>>('toggle');
  protected readonly labels = ROLE_LABELS;
  protected readonly opened = signal(false);
  protected readonly failure = signal('');

  protected readonly roleLabel = computed(() => {
    const role = this.session.role();
    return role ? ROLE_LABELS[role] : '';
  });
  protected readonly otherRoles = computed(() =>
    (this.session.view().roles ?? []).filter((role) => role !== this.session.role()),
  );
  protected readonly title = computed(() => this.session.organisations()[0]?.name ?? this.session.person()?.name ?? '');
  protected readonly subtitle = computed(() =>
    this.session.organisations().length > 0 ? (this.session.person()?.name ?? '') : this.roleLabel(),
  );
  protected readonly initials = computed(() => initialsOf(this.session.person()?.name ?? ''));

  protected close(giveBackFocus = false): void {
    if (!this.opened()) return;
    this.opened.set(false);
    if (giveBackFocus) this.toggle()?.nativeElement.focus();
  }
  protected leave(event: Event): void {
    if (!this.host.nativeElement.contains(event.target as Node)) this.close();
  }
  protected follow(event: FocusEvent): void {
    if (event.relatedTarget && !this.host.nativeElement.contains(event.relatedTarget as Node)) this.close();
  }

  protected async act(role: Role): Promise<void> {
    await this.attempt(async () => {
      await this.session.actAs(role);
      await this.router.navigateByUrl(HOME[role]);
    });
  }
  protected async out(): Promise<void> {
    await this.attempt(async () => {
      await this.session.signOut();
      await this.router.navigateByUrl('/connexion');
    });
  }
  private async attempt(action: () => Promise<void>): Promise<void> {
    this.failure.set('');
    try {
      await action();
      this.close();
    } catch (error) {
      this.failure.set(asProblem(error).detail);
    }
  }
}

/** Two initials at most: `Maison Pour Tous` → `MP`. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
