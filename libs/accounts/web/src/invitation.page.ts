import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, submit, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { canUsePassword, PASSWORD_REASONS, ROLE_LABELS } from '@fds/accounts/domain';
import { AcceptInvitationRequestRules, type AcceptInvitationRequest, type InvitationView } from '@fds/shared/contract';
import {
  Api,
  asProblem,
  Control,
  type Draft,
  Field,
  frenchDateTime,
  HOME,
  Icon,
  lay,
  Mark,
  obey,
  pageState,
  PageStateView,
  type Problem,
  ReadyTemplate,
  Session,
  settle,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';

/** The link of an invitation: a name, a password, and the account is open. A button completes it, never the visit. */
@Component({
  selector: 'fds-invitation',
  imports: [Control, Field, FormField, Icon, Mark, PageStateView, ReadyTemplate, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    .page {
      width: 100%;
      max-width: 560px;
    }
    h1 {
      margin-bottom: var(--e3);
    }
    form {
      --g: 20px;
      margin-top: var(--e6);
    }
  `,
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans"><fds-mark home="/connexion" place="Portail des Hauts-de-France" /></div>
    </header>
    <main id="contenu" class="page" tabindex="-1">
      <h1>Ouvrez votre compte</h1>
      <fds-page-state [of]="invitation" what="de l’invitation" failure="L’invitation n’a pas pu être lue">
        <ng-template [fdsReady]="invitation" let-invited>
          <p class="doux">
            Pour {{ invited.email }}, rôle&nbsp;: {{ roles[invited.role] }}. Ce lien sert une fois, jusqu’au
            {{ until() }}.
          </p>
          <form class="pile" novalidate (submit)="$event.preventDefault(); accept()">
            @if (problem(); as failure) {
              <div class="note mal" role="alert">
                <fds-icon name="error" />
                <p>{{ failure.detail }}</p>
              </div>
            }
            <fds-field label="Votre nom" help="Tel que la coordination et le comité le liront." [field]="account.name">
              <input fdsControl autocomplete="name" [formField]="account.name" />
            </fds-field>
            <fds-field
              label="Votre mot de passe"
              help="Douze caractères mêlant minuscules, majuscules, chiffres et signes, ou une phrase de sept mots."
              [field]="account.password"
            >
              <input fdsControl type="password" autocomplete="new-password" [formField]="account.password" />
            </fds-field>
            <button class="b p grand plein" type="submit" [attr.aria-disabled]="account().submitting() || null">
              Ouvrir mon compte
            </button>
          </form>
        </ng-template>
      </fds-page-state>
    </main>
  `,
})
export class InvitationPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Token of the link, in the address. */
  readonly jeton = input.required<string>();

  protected readonly roles = ROLE_LABELS;
  protected readonly problem = signal<Problem | null>(null);
  private readonly path = computed(() => `/api/invitations/${encodeURIComponent(this.jeton())}`);
  protected readonly invitation = pageState({
    params: () => this.path(),
    load: (path, signal) => this.api.get<InvitationView>(path, {}, signal),
  });
  protected readonly until = computed(() => frenchDateTime(this.invitation.value()?.expiresAt ?? new Date(0)));

  private readonly draft = signal<Draft<AcceptInvitationRequest>>({ name: '', password: '' });
  protected readonly account = form(this.draft, (path) => {
    obey<Draft<AcceptInvitationRequest>>(AcceptInvitationRequestRules)(path);
    validate(path.password, ({ value }) => {
      const strong = canUsePassword(value(), this.invitation.value()?.email ?? '');
      const [reason] = strong.allowed ? [] : strong.reasons;
      return value() && reason ? { kind: reason, message: PASSWORD_REASONS[reason] } : null;
    });
  });

  protected async accept(): Promise<void> {
    this.problem.set(null);
    await submit(this.account, async (account) => {
      try {
        await this.api.post(
          `${this.path()}/acceptance`,
          settle<AcceptInvitationRequest>(this.draft(), AcceptInvitationRequestRules),
        );
        const { role } = await this.session.refresh();
        await this.router.navigateByUrl(role ? HOME[role] : '/', { replaceUrl: true });
        return undefined;
      } catch (error) {
        const problem = asProblem(error);
        const laid = lay(account, problem);
        if (laid.length === 0) this.problem.set(problem);
        return laid;
      }
    });
  }
}
