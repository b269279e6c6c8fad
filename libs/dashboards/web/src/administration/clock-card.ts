import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { instantAt, wallClock } from '@fds/shared/kernel';
import type { ClockView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** The clock of the portal. In the demonstration it may be moved, to live a year in an hour. */
@Component({
  selector: 'fds-clock-card',
  imports: [FeedbackView, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    :host {
      display: grid;
    }
    .heure .st {
      margin-left: 10px;
    }
    .heure {
      font-size: var(--t-md);
      margin: 4px 0 10px;
    }
    form {
      display: flex;
      gap: 10px;
      align-items: flex-end;
      flex-wrap: wrap;
    }
    label {
      display: grid;
      gap: 4px;
      font-weight: 600;
    }
    input {
      height: var(--h-champ);
      padding: 0 10px;
      border: 1px solid var(--trait-champ);
      border-radius: var(--r-m);
      background: var(--feuille);
    }
    .doux {
      margin-top: 10px;
    }
  `,
  template: `<section class="carte" aria-labelledby="horloge">
    <h2 id="horloge">Horloge</h2>
    <fds-page-state [of]="clock" what="de l’horloge" [bars]="2">
      <ng-template [fdsReady]="clock" let-now>
        <p class="heure num">
          <b>{{ moment(now.now) }}</b>
          @if (now.offsetMs !== 0) {
            <span class="st att"><fds-icon name="schedule" />Déplacée</span>
          }
        </p>
        @if (now.movable) {
          <form novalidate (submit)="$event.preventDefault(); move()">
            <label
              >Aller au
              <input type="date" #date [value]="day()" (input)="wanted.set(date.value)" />
            </label>
            <button class="b sec" type="submit" [disabled]="act.busy()">Déplacer l’horloge</button>
            @if (now.offsetMs !== 0) {
              <button class="b t" type="button" [disabled]="act.busy()" (click)="reset()">Remettre à l’heure</button>
            }
          </form>
          <fds-feedback [of]="act" />
          <p class="doux">
            Démonstration seulement&nbsp;: toutes les dates du portail suivent, les sessions restent ouvertes.
          </p>
        } @else {
          <p class="doux">Elle suit l’heure du serveur. Elle ne se déplace que dans la démonstration.</p>
        }
      </ng-template>
    </fds-page-state>
  </section>`,
})
export class ClockCard {
  private readonly api = inject(Api);
  protected readonly clock = pageState<ClockView>({
    load: (_, signal) => this.api.get<ClockView>('/api/clock', {}, signal),
  });
  protected readonly act = feedback();
  protected readonly wanted = signal('');
  protected readonly day = computed(() => {
    const now = this.clock.value()?.now;
    return this.wanted() || (now ? wallClock(new Date(now)).day : '');
  });
  protected readonly moment = frenchDateTime;

  protected move(): Promise<unknown> {
    // Nine in the morning: a working hour of the day that was chosen.
    return this.set(instantAt(this.day(), '09:00').toISOString());
  }
  protected reset(): Promise<unknown> {
    return this.set(null);
  }
  private set(at: string | null): Promise<unknown> {
    return this.act.attempt(
      async () => {
        this.clock.set(await this.api.put<ClockView>('/api/clock', { at }));
        this.wanted.set('');
      },
      at === null ? 'L’horloge est remise à l’heure.' : 'L’horloge est déplacée.',
    );
  }
}
