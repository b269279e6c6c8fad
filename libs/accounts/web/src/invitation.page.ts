import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MEMBERSHIP_LEVEL_LABELS, ROLE_LABELS } from '@fds/accounts/domain';
import type { AcceptInvitationRequest, InvitationView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchDay,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { landing } from './doors/arrival';
import { DoorFrame } from './doors/door-frame';
import { SignUpForm } from './doors/sign-up-form';

const GONE = {
  title: 'Cette invitation n’est plus valable',
  words:
    'Elle a déjà servi, elle est trop ancienne, ou elle a été retirée. Demandez à la personne qui vous a invité de vous en envoyer une nouvelle.',
};
/** Where a holder without an organisation begins. */
const FIND_ORGANISATION = '/ma-structure/choisir';
/** Where a part in somebody else's dossier is. */
const ACTIVITIES = '/mes-animations';

/** The link of an invitation: who invites to what, and a button that accepts it; the visit alone does nothing. */
@Component({
  selector: 'fds-invitation',
  imports: [DoorFrame, FeedbackView, Icon, PageStateView, ReadyTemplate, RouterLink, SignUpForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation.page.html',
  styles: `
    h1 {
      margin-bottom: var(--e3);
    }
    b,
    dd {
      overflow-wrap: anywhere;
    }
    .offre {
      display: grid;
      gap: var(--e2);
      margin: var(--e5) 0;
    }
    .offre div {
      display: grid;
      grid-template-columns: 9em 1fr;
      gap: var(--e3);
    }
    dt {
      color: var(--texte-2);
    }
    dd {
      margin: 0;
    }
    .actes {
      display: grid;
      gap: var(--e4);
      margin-top: var(--e6);
      justify-items: start;
    }
    .actes > fds-sign-up-form,
    .actes > fds-feedback,
    .actes > .note {
      width: 100%;
    }
  `,
})
export class InvitationPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Token of the link, in the address. */
  readonly jeton = input.required<string>();

  protected readonly frenchDay = frenchDay;
  protected readonly doing = feedback();
  private readonly path = computed(() => `/api/invitations/${encodeURIComponent(this.jeton())}`);
  protected readonly invitation = pageState({
    params: () => this.path(),
    load: (path, signal) => this.api.get<InvitationView>(path, {}, signal),
  });
  /** The invitation was read, but somebody has used it since, or it has run out while the page was open. */
  private readonly used = signal(false);
  /** Why there is nothing to accept (any more): the link is gone, or what it promised is. */
  protected readonly gone = computed(() => {
    const problem = this.invitation.problem();
    if (this.used() || problem?.status === 404) return GONE;
    return problem?.status === 409 ? { ...GONE, words: problem.detail } : null;
  });
  protected readonly title = computed(() => {
    const invited = this.invitation.value();
    if (!invited) return 'Votre invitation';
    if (invited.activity) return invited.known ? 'Écrire une animation' : 'Ouvrir votre compte pour écrire';
    if (invited.organisation) return `Rejoindre l’équipe de ${invited.organisation}`;
    return invited.known ? 'Accepter votre invitation' : 'Ouvrir votre compte';
  });
  /** What the person will be: a level in a team, or a role. */
  protected readonly place = computed(() => {
    const invited = this.invitation.value();
    if (!invited) return '';
    if (invited.activity) return `${ROLE_LABELS.partner}\u00a0: cette animation seulement`;
    if (!invited.organisation || !invited.level) return ROLE_LABELS[invited.role];
    const does =
      invited.level === 'owner' ? 'dossiers, fiche et équipe de la structure' : 'dossiers et chiffres de la structure';
    return `${MEMBERSHIP_LEVEL_LABELS[invited.level]}\u00a0: ${does}`;
  });
  protected readonly until = computed(() => frenchDateTime(this.invitation.value()?.expiresAt ?? new Date(0)));

  protected readonly openAccount = (name: string, password: string | null): Promise<void> =>
    this.enter({ name, ...(password && { password }) });
  protected async accept(): Promise<void> {
    await this.doing.attempt(() => this.enter({}));
    if (this.doing.problem()?.code === 'accounts.link_gone') this.used.set(true);
  }
  protected async signOut(): Promise<void> {
    const done = await this.doing.attempt(() => this.session.signOut());
    if (done) this.invitation.reload();
  }
  protected lost(): void {
    this.used.set(true);
  }

  private async enter(request: AcceptInvitationRequest): Promise<void> {
    await this.api.post(`${this.path()}/acceptance`, request);
    const view = await this.session.refresh();
    const homeless = view.role === 'holder' && !view.organisations?.length;
    if (this.invitation.value()?.activity) {
      await this.router.navigateByUrl(ACTIVITIES, { replaceUrl: true });
      return;
    }
    await this.router.navigateByUrl(homeless ? FIND_ORGANISATION : landing(view), { replaceUrl: true });
  }
}
