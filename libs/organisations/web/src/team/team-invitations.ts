import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  addressError,
  LINK_LIFE,
  lifeInWords,
  MEMBERSHIP_LEVEL_LABELS,
  type MembershipLevel,
} from '@fds/accounts/domain';
import type { InviteRequest, PendingInvitationView, TeamView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, frenchDateTime, Icon } from '@fds/shared/web-kit';

/** Inviting a colleague, and the invitations that nobody has accepted yet. */
@Component({
  selector: 'fds-team-invitations',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    @media print {
      h2,
      form {
        display: none;
      }
    }
    .choix {
      flex-wrap: nowrap;
    }
    .choix .doux {
      font-weight: 400;
    }
    form {
      --g: 20px;
      max-width: 560px;
      margin: var(--e3) 0 var(--e6);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2) var(--e4);
      align-items: center;
      padding: var(--e2) 0;
      border-top: 1px solid var(--trait);
    }
    li .meta {
      display: block;
    }
    li > div:first-child {
      flex: 1 1 260px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <h2>Inviter un collègue</h2>
    <form class="pile" novalidate (submit)="$event.preventDefault(); invite()">
      <fds-field label="Son adresse e-mail" [help]="help" [error]="error()">
        <input
          #box
          fdsControl
          type="email"
          autocomplete="off"
          maxlength="254"
          [value]="email()"
          (input)="email.set(box.value)"
        />
      </fds-field>
      <fds-field label="Sa place" [group]="true">
        @for (one of levels; track one.level) {
          <label class="choix">
            <input type="radio" name="niveau" [checked]="level() === one.level" (change)="level.set(one.level)" />
            <span
              ><b>{{ labels[one.level] }}</b
              ><span class="doux">{{ one.does }}</span></span
            >
          </label>
        }
      </fds-field>
      <fds-feedback [of]="inviting" />
      <div>
        <button class="b p" type="submit" [attr.aria-disabled]="inviting.busy() || null">
          <fds-icon name="person_add" />Envoyer l’invitation
        </button>
      </div>
    </form>
    @if (team().invitations.length > 0) {
      <h3>Invitations en attente</h3>
      <fds-feedback [of]="doing" />
      <ul class="nu">
        @for (one of team().invitations; track one.id) {
          <li>
            <div>
              {{ one.email }}, {{ labels[one.level ?? 'editor'].toLowerCase()
              }}{{ one.handsOver ? ' (passage de main)' : '' }}
              <span class="meta"
                >{{ one.expired ? 'expirée le' : 'par ' + one.inviter + ', jusqu’au' }} {{ when(one.expiresAt) }}</span
              >
            </div>
            <div class="rang">
              <button class="b t petit" type="button" (click)="resend(one)">
                <fds-icon name="send" />Renvoyer<span class="vh"> à {{ one.email }}</span>
              </button>
              <button class="b t petit" type="button" (click)="withdraw(one)">
                <fds-icon name="close" />Annuler<span class="vh"> l’invitation de {{ one.email }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
    }
  `,
})
export class TeamInvitations {
  private readonly api = inject(Api);
  readonly team = input.required<TeamView>();
  /** Something was written: the team is to be read again. */
  readonly stale = output();

  protected readonly help = `Un lien lui est envoyé\u00a0; il sert une fois, pendant ${lifeInWords(LINK_LIFE.invitation)}.`;
  protected readonly labels = MEMBERSHIP_LEVEL_LABELS;
  protected readonly levels: readonly { readonly level: MembershipLevel; readonly does: string }[] = [
    { level: 'editor', does: 'Modifie les dossiers et les chiffres.' },
    { level: 'owner', does: 'Gère en plus l’équipe et la fiche de la structure.' },
  ];
  protected readonly when = frenchDateTime;
  protected readonly inviting = feedback();
  protected readonly doing = feedback();
  protected readonly email = signal('');
  protected readonly level = signal<MembershipLevel>('editor');
  private readonly tried = signal(false);
  protected readonly error = computed(() => (this.tried() ? addressError(this.email()) : null));

  protected async invite(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return;
    const request: InviteRequest = {
      email: this.email().trim(),
      role: 'holder',
      organisationId: this.team().organisationId,
      level: this.level(),
    };
    const done = await this.inviting.attempt(
      () => this.api.post('/api/invitations', request),
      `L’invitation est partie à ${request.email}.`,
    );
    if (!done) return;
    this.email.set('');
    this.tried.set(false);
    this.stale.emit();
  }
  protected async resend({ id, email }: PendingInvitationView): Promise<void> {
    if (
      await this.doing.attempt(
        () => this.api.post(`/api/invitations/${id}/resending`),
        `Un nouveau lien est parti à ${email}\u00a0; l’ancien ne sert plus.`,
      )
    )
      this.stale.emit();
  }
  protected async withdraw({ id, email }: PendingInvitationView): Promise<void> {
    if (
      await this.doing.attempt(() => this.api.delete(`/api/invitations/${id}`), `L’invitation de ${email} est annulée.`)
    )
      this.stale.emit();
  }
}
