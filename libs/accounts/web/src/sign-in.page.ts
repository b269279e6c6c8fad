import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  asProblem,
  Control,
  Field,
  frenchCount,
  frenchDay,
  frenchPlural,
  HOME,
  Icon,
  KIND_LABELS,
  Kind,
  Mark,
  type Problem,
  Session,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { idleLimit, safeReturn } from '@fds/accounts/domain';
import { addDays, daysBetween, EVENT_KINDS } from '@fds/shared/kernel';
import { Door } from './door';
import { ProConnectLink, ProConnectRefusalNote } from './pro-connect';

/** The door of the portal: the last edition as a spectrum, the call's deadline, e-mail and password. */
@Component({
  selector: 'fds-sign-in',
  imports: [Control, Field, Icon, Kind, Mark, ProConnectLink, ProConnectRefusalNote, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.page.html',
  styleUrl: './sign-in.page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly door = inject(Door);
  private readonly emailBox = viewChild.required<ElementRef<HTMLInputElement>>('emailBox');
  private readonly passwordBox = viewChild.required<ElementRef<HTMLInputElement>>('passwordBox');

  /** Query parameter: the page that asked for a signed-in person. */
  readonly retour = input<string>();
  /** Query parameter: why ProConnect has sent the person back. */
  readonly raison = input<string>();

  protected readonly view = this.door.view;
  protected readonly expired = this.session.expired;
  protected readonly offersProConnect = computed(() => this.session.view().proConnect);
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  /** True once sending was tried: from then on missing answers are said. */
  private readonly tried = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly emailError = computed(() => {
    if (!this.tried()) return null;
    if (!this.email().trim()) return 'Écrivez l’adresse que vous avez donnée à la coordination.';
    return /^\S+@\S+\.\S+$/.test(this.email().trim())
      ? null
      : 'Il manque une partie de l’adresse, par exemple .fr à la fin.';
  });
  protected readonly passwordError = computed(() =>
    this.tried() && !this.password() ? 'Écrivez votre mot de passe.' : null,
  );

  protected readonly callCloses = computed(() => {
    const closesOn = this.view()?.call?.closesOn;
    return closesOn ? `jusqu’au ${frenchDay(closesOn, 'full')}, 23\u00a0h\u00a059.` : '';
  });
  protected readonly days = computed(() => {
    const edition = this.view()?.lastEdition;
    if (!edition) return [];
    const count = daysBetween(edition.startsOn, edition.endsOn) + 1;
    return Array.from({ length: count }, (_, index) => frenchDay(addDays(edition.startsOn, index), 'short'));
  });
  protected readonly month = computed(() => {
    const edition = this.view()?.lastEdition;
    if (!edition) return '';
    const words = frenchDay(edition.startsOn).split(' ');
    return `${words[1]?.charAt(0).toUpperCase()}${words[1]?.slice(1)} ${words[2]}`;
  });
  protected readonly legend = computed(() => {
    const counts = this.view()?.lastEdition?.counts;
    return EVENT_KINDS.flatMap((kind) => {
      const count = counts?.[kind] ?? 0;
      return count > 0
        ? [{ kind, words: `${frenchCount(count)} ${KIND_LABELS[kind][count > 1 ? 'many' : 'one']}` }]
        : [];
    });
  });
  protected readonly idle = computed(() => {
    const role = this.expired()?.role;
    if (!role) return '';
    const hours = idleLimit(role) / 3_600_000;
    return ` après ${hours >= 48 ? frenchPlural(hours / 24, 'jour') : frenchPlural(hours, 'heure')} sans activité`;
  });

  constructor() {
    this.door.open();
  }

  protected read(box: EventTarget | null, into: { set(value: string): void }): void {
    into.set((box as HTMLInputElement).value);
  }

  protected async enter(): Promise<void> {
    if (this.busy()) return;
    // A password manager may fill the boxes without an event.
    this.email.set(this.emailBox().nativeElement.value);
    this.password.set(this.passwordBox().nativeElement.value);
    this.tried.set(true);
    this.problem.set(null);
    const refused = this.emailError() ? this.emailBox() : this.passwordError() ? this.passwordBox() : null;
    if (refused) return refused.nativeElement.focus();
    this.busy.set(true);
    try {
      const { role } = await this.session.signIn(this.email().trim(), this.password());
      await this.router.navigateByUrl(safeReturn(this.retour()) ?? (role ? HOME[role] : '/'), { replaceUrl: true });
    } catch (error) {
      this.problem.set(asProblem(error));
      this.passwordBox().nativeElement.focus();
    } finally {
      this.busy.set(false);
    }
  }
}
