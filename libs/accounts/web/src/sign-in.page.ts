import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  frenchCount,
  frenchDay,
  frenchPlural,
  Icon,
  KIND_LABELS,
  Kind,
  Mark,
  Session,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { idleLimit, type AccessWish } from '@fds/accounts/domain';
import { ACCESSIBILITY_STATE, addDays, daysBetween, EVENT_KINDS } from '@fds/shared/kernel';
import { Door } from './door';
import { MailSent } from './doors/mail-sent';
import { SignInForm } from './doors/sign-in-form';
import { ProConnectRefusalNote } from './pro-connect';

/** The door of the portal: the last edition as a spectrum, the call's deadline, e-mail and password. */
@Component({
  selector: 'fds-sign-in',
  imports: [Icon, Kind, MailSent, Mark, ProConnectRefusalNote, RouterLink, SignInForm, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.page.html',
  styleUrl: './sign-in.page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly door = inject(Door);

  /** Query parameter: the page that asked for a signed-in person. */
  readonly retour = input<string>();
  /** Query parameter: why ProConnect has sent the person back. */
  readonly raison = input<string>();

  protected readonly accessibility = ACCESSIBILITY_STATE;
  protected readonly view = this.door.view;
  protected readonly expired = this.session.expired;
  protected readonly email = signal('');
  /** What was asked for by mail; null while the form is shown. */
  protected readonly sent = signal<AccessWish | null>(null);

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
    // Says whether ProConnect is offered; without an answer the other ways are there all the same.
    this.session.known().catch(() => null);
  }
}
