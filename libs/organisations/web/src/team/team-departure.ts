import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { addressError, type AfterHandover } from '@fds/accounts/domain';
import type { HandoverRequest, TeamView } from '@fds/shared/contract';
import { Api, Control, Dialog, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';

const SOMEBODY_ELSE = '';

/** Handing the organisation over, and leaving it. */
@Component({
  selector: 'fds-team-departure',
  imports: [Control, Dialog, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .choix {
      flex-wrap: nowrap;
    }
    .choix .doux {
      font-weight: 400;
    }
    fds-field,
    .doux {
      margin-bottom: var(--e4);
    }
    .rang {
      flex-wrap: wrap;
    }
  `,
  template: `
    <h2>Vous partez, ou changez de poste ?</h2>
    <p class="doux">
      @if (team().level === 'owner') {
        Passez la main : votre successeur devient responsable, et rien ne se perd.
      } @else {
        Vous pouvez quitter l’équipe ; les dossiers restent à la structure.
      }
    </p>
    <fds-feedback [of]="doing" />
    <div class="rang">
      @if (team().level === 'owner') {
        <button class="b sec" type="button" (click)="handover.open()">
          <fds-icon name="swap_horiz" />Passer la main
        </button>
      }
      <button
        class="b t"
        type="button"
        [attr.aria-disabled]="mustHandOver() || null"
        [attr.aria-describedby]="mustHandOver() ? 'depart-raison' : null"
        (click)="mustHandOver() || departure.open()"
      >
        <fds-icon name="logout" />Quitter la structure
      </button>
    </div>
    @if (mustHandOver()) {
      <p class="doux" id="depart-raison">{{ words() }}</p>
    }

    <fds-dialog #handover heading="Passer la main">
      <fds-field label="À qui ?" [group]="true">
        @for (member of others(); track member.personId) {
          <label class="choix">
            <input
              type="radio"
              name="successeur"
              [checked]="successor() === member.personId"
              (change)="successor.set(member.personId)"
            />
            <span
              ><b>{{ member.name }}</b
              ><span class="doux">{{ member.email }}</span></span
            >
          </label>
        }
        <label class="choix">
          <input
            type="radio"
            name="successeur"
            [checked]="successor() === somebodyElse"
            (change)="successor.set(somebodyElse)"
          />
          <span
            ><b>Quelqu’un d’autre</b
            ><span class="doux">Une invitation lui est envoyée ; tout change quand elle est acceptée.</span></span
          >
        </label>
      </fds-field>
      @if (successor() === somebodyElse) {
        <fds-field label="Son adresse e-mail" [error]="error()">
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
      }
      <fds-field label="Et vous, ensuite ?" [group]="true">
        <label class="choix">
          <input type="radio" name="ensuite" [checked]="then() === 'editor'" (change)="then.set('editor')" />
          <span><b>Je reste contributeur</b></span>
        </label>
        <label class="choix">
          <input type="radio" name="ensuite" [checked]="then() === 'leave'" (change)="then.set('leave')" />
          <span><b>Je quitte l’équipe</b></span>
        </label>
      </fds-field>
      <ng-container actions>
        <button class="b p" type="button" (click)="handOver()">Passer la main</button>
        <button class="b t" type="button" (click)="handover.close()">Revenir</button>
      </ng-container>
    </fds-dialog>
    <fds-dialog #departure heading="Quitter {{ team().name }}&nbsp;?">
      <p>{{ words() || 'Les dossiers restent à la structure ; vous ne les verrez plus.' }}</p>
      <ng-container actions>
        <button class="b p" type="button" (click)="leave()">Quitter la structure</button>
        <button class="b t" type="button" (click)="departure.close()">Rester</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class TeamDeparture {
  private readonly api = inject(Api);
  private readonly handover = viewChild.required<Dialog>('handover');
  private readonly departure = viewChild.required<Dialog>('departure');
  readonly team = input.required<TeamView>();
  /** The team is to be read again. */
  readonly stale = output();
  /** The reader is no longer in it. */
  readonly left = output();

  protected readonly somebodyElse = SOMEBODY_ELSE;
  protected readonly doing = feedback();
  protected readonly others = computed(() => this.team().members.filter(({ you, closed }) => !you && !closed));
  /** The last owner of others: nothing to confirm, somebody has to take over first. */
  protected readonly mustHandOver = computed(() => this.team().leave.reasons.some(({ code }) => code === 'last_owner'));
  protected readonly words = computed(() =>
    this.team()
      .leave.reasons.map(({ text }) => text)
      .join(' '),
  );
  protected readonly successor = signal(SOMEBODY_ELSE);
  protected readonly email = signal('');
  protected readonly then = signal<AfterHandover>('editor');
  private readonly tried = signal(false);
  protected readonly error = computed(() => (this.tried() ? addressError(this.email()) : null));

  protected async handOver(): Promise<void> {
    this.tried.set(true);
    const [personId, email, then] = [this.successor(), this.email().trim(), this.then()];
    if (!personId && this.error()) return;
    this.handover().close();
    const request: HandoverRequest = personId ? { personId, then } : { email, then };
    const done = await this.doing.attempt(
      () => this.api.post(this.path('handover'), request),
      personId
        ? 'C’est fait\u00a0: la structure a changé de main.'
        : `L’invitation à reprendre la structure est partie à ${email}.`,
    );
    if (!done) return;
    if (personId && then === 'leave') this.left.emit();
    else this.stale.emit();
  }
  protected async leave(): Promise<void> {
    this.departure().close();
    // What was read in the dialog is what is confirmed: another reason since then is refused by the server.
    const confirmed = !this.team().leave.allowed;
    if (await this.doing.attempt(() => this.api.post(this.path('departure'), { confirmed }))) this.left.emit();
  }
  private path(action: string): string {
    return `/api/organisations/${this.team().organisationId}/team/${action}`;
  }
}
