import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { EmailConfirmationView, LinkView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { landing, takeReturn } from './arrival';
import { DoorFrame } from './door-frame';
import { LinkRequest } from './link-request';
import { MailSent } from './mail-sent';
import { NewPasswordForm } from './new-password-form';
import { SignUpForm } from './sign-up-form';

/** The first page of somebody whose account has just been opened: to find the own structure, or describe it. */
const AFTER_SIGN_UP = '/ma-structure/choisir';
const TITLES: Record<LinkView['purpose'], string> = {
  sign_in: 'Entrer dans le portail',
  sign_up: 'Ouvrir votre compte',
  password: 'Choisir un nouveau mot de passe',
  email_change: 'Changer d’adresse',
  invitation: 'Ouvrir l’invitation',
  activity: 'Ouvrir l’invitation',
};

/** The page of every personal link that was mailed: it shows what the link is for, and a button does it, never the visit. */
@Component({
  selector: 'fds-link',
  imports: [
    DoorFrame,
    FeedbackView,
    Icon,
    LinkRequest,
    MailSent,
    NewPasswordForm,
    PageStateView,
    ReadyTemplate,
    SignUpForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './link.page.html',
  styles: `
    h1,
    .ou {
      margin-bottom: var(--e3);
    }
    b {
      overflow-wrap: anywhere;
    }
    .actes {
      margin-top: var(--e6);
    }
    fds-feedback {
      margin-top: var(--e4);
    }
  `,
})
export class LinkPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Token of the link, in the address. */
  readonly jeton = input.required<string>();

  private readonly path = computed(() => `/api/links/${encodeURIComponent(this.jeton())}`);
  protected readonly link = pageState({
    params: () => this.path(),
    load: (path, signal) => this.api.get<LinkView>(path, {}, signal),
  });
  protected readonly title = computed(() => {
    const link = this.link.value();
    return this.gone() ? 'Ce lien n’est plus valable' : link ? TITLES[link.purpose] : 'Votre lien';
  });
  protected readonly until = computed(() => frenchDateTime(this.link.value()?.expiresAt ?? new Date(0)));
  /** The link was read, but somebody has used it since, or it has run out while the page was open. */
  private readonly used = signal(false);
  protected readonly gone = computed(() => this.used() || this.link.face() === 'missing');
  protected readonly doing = feedback();
  protected readonly confirmed = signal<EmailConfirmationView | null>(null);
  protected readonly email = signal('');
  protected readonly sent = signal(false);

  constructor() {
    effect(() => {
      if (['invitation', 'activity'].includes(this.link.value()?.purpose ?? ''))
        void this.router.navigate(['/invitation', this.jeton()], { replaceUrl: true });
    });
    this.session.known().catch(() => null);
  }

  protected async enter(): Promise<void> {
    await this.use(async () => {
      await this.api.post(`${this.path()}/session`);
      await this.arrive(landing(await this.session.refresh(), takeReturn()));
    });
  }
  protected readonly openAccount = async (name: string, password: string | null): Promise<void> => {
    await this.api.post(`${this.path()}/account`, { name, password });
    await this.session.refresh();
    await this.arrive(AFTER_SIGN_UP);
  };
  protected readonly choosePassword = async (password: string): Promise<void> => {
    await this.api.post(`${this.path()}/password`, { password });
    await this.arrive(landing(await this.session.refresh(), takeReturn()));
  };
  protected async confirmAddress(): Promise<void> {
    await this.use(async () => {
      this.confirmed.set(await this.api.post<EmailConfirmationView>(`${this.path()}/email-change`));
      if (this.session.signedIn()) await this.session.refresh();
    });
  }
  /** What a form of this page was refused: a link that has run out meanwhile shows its own face. */
  protected lost(): void {
    this.used.set(true);
  }

  private async use(work: () => Promise<void>): Promise<void> {
    await this.doing.attempt(work);
    if (this.doing.problem()?.code === 'accounts.link_gone') this.used.set(true);
  }
  private async arrive(path: string): Promise<void> {
    await this.router.navigateByUrl(path, { replaceUrl: true });
  }
}
