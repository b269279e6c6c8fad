import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { feedback, FeedbackView, frenchPlural, Icon, Kind } from '@fds/shared/web-kit';
import { RenewableEvents, type RenewableEvent } from './renewable-events';

/** Events shown before the others are asked for. */
const FEW = 4;

/**
 * What may still be taken over of an earlier edition, with undo: the activities of one event (`event`), else the events that
 * were left out whole.
 */
@Component({
  selector: 'fds-renewal-offer',
  imports: [FeedbackView, Icon, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { tabindex: '-1' },
  styles: `
    :host {
      outline: none;
    }
    :host:empty {
      display: none;
    }
    .b {
      text-align: left;
    }
    ul {
      display: grid;
      margin: var(--e2) 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
      padding: 6px 0;
      border-top: 1px solid var(--trait);
    }
    li > span {
      flex: 1 1 220px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    li fds-kind {
      margin-right: 6px;
    }
    h2 {
      font-size: var(--t-md);
      line-height: 1.4;
    }
  `,
  template: `
    @if (event(); as here) {
      @if (left(); as one) {
        <button
          type="button"
          class="b t"
          [attr.aria-disabled]="doing.busy() || null"
          (click)="take(one.applicationId, ids(one.activities))"
        >
          <fds-icon name="history" />{{ activityWords() }}
        </button>
      }
    } @else if (renewable.events().length > 0) {
      <section class="carte plate" aria-labelledby="reprendre-evenements">
        <h2 id="reprendre-evenements">Pas encore repris de {{ year() }}</h2>
        <ul>
          @for (one of shown(); track one.event.id) {
            <li>
              <span>
                <fds-kind [of]="one.event.kind" [silent]="true" />{{ one.event.title || 'Sans titre' }}
                @if (one.activities.length > 0) {
                  <span class="meta">{{ plural(one.activities.length, 'animation') }}</span>
                }
              </span>
              <button type="button" class="b t" [attr.aria-disabled]="doing.busy() || null" (click)="takeEvents([one])">
                <fds-icon name="history" />Reprendre<span class="vh"> {{ one.event.title }}</span>
              </button>
            </li>
          }
        </ul>
        <div class="rang">
          @if (renewable.events().length > shown().length) {
            <button type="button" class="b t" (click)="all.set(true)">
              Voir les {{ renewable.events().length }} événements
            </button>
          }
          @if (renewable.events().length > 1) {
            <button
              type="button"
              class="b sec"
              [attr.aria-disabled]="doing.busy() || null"
              (click)="takeEvents(renewable.events())"
            >
              Tout reprendre
            </button>
          }
        </div>
      </section>
    }
    <fds-feedback [of]="doing" />
  `,
})
export class RenewalOffer {
  protected readonly renewable = inject(RenewableEvents);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The event whose activities are offered; null for events. */
  readonly event = input<string | null>(null);
  /** Activities that the event has already. */
  readonly already = input(0);

  protected readonly doing = feedback();
  protected readonly all = signal(false);
  protected readonly plural = frenchPlural;
  protected readonly left = computed(() => {
    const event = this.event();
    return event === null ? null : this.renewable.activitiesFor(event);
  });
  protected readonly shown = computed(() => {
    const events = this.renewable.events();
    return this.all() || events.length <= FEW ? events : events.slice(0, FEW - 1);
  });
  protected readonly year = computed(() => this.renewable.events()[0]?.year ?? '');
  protected readonly activityWords = computed(() => {
    const left = this.left();
    if (!left) return '';
    const other = this.already() > 0;
    const count = left.activities.length;
    return count === 1
      ? `Reprendre l’${other ? 'autre ' : ''}animation de ${left.year}`
      : `Reprendre les ${count} ${other ? 'autres ' : ''}animations de ${left.year}`;
  });
  protected ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

  protected async take(applicationId: string, items: readonly string[]): Promise<void> {
    // Read before: what was taken is offered no more.
    const year = this.left()?.year ?? this.year();
    await this.doing.attempt(
      async () => {
        const came = await this.renewable.take(applicationId, items);
        afterNextRender(() => this.stay(), { injector: this.injector });
        return came;
      },
      (came) => wordsOf(came.length, this.event() === null, year),
      (came) => this.renewable.giveBack(came),
    );
  }
  /** Events with their activities, dossier after dossier where the last edition had several. */
  protected async takeEvents(events: readonly RenewableEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const same = events.filter(({ applicationId }) => applicationId === first.applicationId);
    await this.take(
      first.applicationId,
      same.flatMap(({ event, activities }) => [event.id, ...this.ids(activities)]),
    );
  }
  /** What came stands above, and the button that was pressed may be gone: the focus stays beside the way back. */
  private stay(): void {
    this.host.nativeElement.focus({ preventScroll: true });
    this.host.nativeElement.scrollIntoView({ block: 'center' });
  }
}

const wordsOf = (count: number, ofEvents: boolean, year: number | string): string => {
  if (count === 0) return 'Tout était déjà repris.';
  const came = ofEvents
    ? `${frenchPlural(count, 'événement ou animation', 'événements et animations')} repris`
    : `${frenchPlural(count, 'animation')} ${count > 1 ? 'reprises' : 'reprise'}`;
  return `${came} de ${year}. Il reste à relire ce qui est à confirmer, et à dater.`;
};
