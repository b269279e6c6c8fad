import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { MembershipLevel } from '@fds/accounts/domain';
import { JoinRefusalRequestRules, type JoinRequestView, type TeamView } from '@fds/shared/contract';
import { Api, Control, Dialog, feedback, FeedbackView, Field, frenchDateTime, Icon } from '@fds/shared/web-kit';

/** Those who ask to be let in, and the team's answer. */
@Component({
  selector: 'fds-team-requests',
  imports: [Control, Dialog, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .demande .meta {
      display: block;
    }
    .demande {
      margin-top: var(--e3);
    }
    .demande p {
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: var(--e2) 0 var(--e4);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .rang {
      flex-wrap: wrap;
    }
  `,
  template: `
    <h2>{{ team().requests.length > 1 ? team().requests.length + ' demandes attendent' : 'Une demande attend' }}</h2>
    <fds-feedback [of]="doing" />
    @for (request of team().requests; track request.id) {
      <section class="carte demande" [attr.aria-label]="'Demande de ' + request.name">
        <p>
          <b>{{ request.name }}</b> <span class="meta">{{ request.email }}, le {{ when(request.askedAt) }}</span>
        </p>
        <blockquote>{{ request.message }}</blockquote>
        <div class="rang">
          <button class="b p" type="button" (click)="accept(request, 'editor')">
            <fds-icon name="person_check" />Accepter comme contributeur<span class="vh">, {{ request.name }}</span>
          </button>
          <button class="b sec" type="button" (click)="accept(request, 'owner')">
            Accepter comme responsable<span class="vh">, {{ request.name }}</span>
          </button>
          <button class="b t" type="button" (click)="ask(request)">
            Refuser<span class="vh"> {{ request.name }}</span>
          </button>
        </div>
      </section>
    }
    <fds-dialog #refusal heading="Refuser la demande de {{ refused()?.name ?? '' }}&nbsp;?">
      <fds-field label="Votre raison" help="Cette personne la lira." [error]="reasonError()">
        <textarea
          #box
          fdsControl
          rows="3"
          [attr.maxlength]="rules.reason.maxLength"
          [value]="reason()"
          (input)="reason.set(box.value)"
        ></textarea>
      </fds-field>
      <ng-container actions>
        <button class="b p" type="button" (click)="refuse()">Refuser la demande</button>
        <button class="b t" type="button" (click)="refusal.close()">Revenir</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class TeamRequests {
  private readonly api = inject(Api);
  private readonly refusal = viewChild.required<Dialog>('refusal');
  readonly team = input.required<TeamView>();
  readonly changed = output<TeamView>();

  protected readonly doing = feedback();
  protected readonly rules = JoinRefusalRequestRules;
  protected readonly when = frenchDateTime;
  protected readonly refused = signal<JoinRequestView | null>(null);
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly reasonError = computed(() =>
    this.tried() && !this.reason().trim() ? 'Écrivez une raison, même courte.' : null,
  );

  protected async accept({ id, name }: JoinRequestView, level: MembershipLevel): Promise<void> {
    await this.doing.attempt(
      async () => this.changed.emit(await this.api.post<TeamView>(`/api/join-requests/${id}/acceptance`, { level })),
      `${name} est dans l’équipe.`,
    );
  }
  protected ask(request: JoinRequestView): void {
    this.refused.set(request);
    this.reason.set('');
    this.tried.set(false);
    this.refusal().open();
  }
  protected async refuse(): Promise<void> {
    this.tried.set(true);
    const request = this.refused();
    if (this.reasonError() || !request) return;
    this.refusal().close();
    const reason = this.reason().trim();
    await this.doing.attempt(
      async () =>
        this.changed.emit(await this.api.post<TeamView>(`/api/join-requests/${request.id}/refusal`, { reason })),
      `La demande de ${request.name} est refusée.`,
    );
  }
}
