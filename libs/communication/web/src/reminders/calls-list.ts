import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MOST_NOTE } from '@fds/communication/domain';
import type { ReminderCallsPageView, ReminderCallView } from '@fds/shared/contract';
import { MATTER_LABELS } from '@fds/shared/kernel';
import {
  Api,
  Control,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { PauseButton } from './pause-button';

const SIZE = 100;

/** Organisations that no message has moved, with their telephones; what was said is noted. */
@Component({
  selector: 'fds-calls-list',
  imports: [Control, EmptyTemplate, FeedbackView, Field, Icon, Pager, PageStateView, PauseButton, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
      min-width: 0;
    }
    .appels {
      display: grid;
      gap: var(--e4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .appels > li {
      display: grid;
      gap: var(--e3);
    }
    h2 {
      font-size: var(--t-lg);
      overflow-wrap: anywhere;
    }
    .tel a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
      font-weight: 700;
    }
    form {
      display: grid;
      gap: var(--e3);
    }
    .tel li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: center;
    }
    .fait {
      display: flex;
      gap: 6px;
      align-items: center;
    }
    @media print {
      form,
      .rang,
      fds-pager {
        display: none;
      }
      .appels > li {
        break-inside: avoid;
      }
    }
  `,
  template: `<div class="rang">
      <button class="b sec" type="button" (click)="print()"><fds-icon name="print" />Imprimer la liste</button>
    </div>
    <fds-feedback [of]="noting" />
    <fds-page-state [of]="list" what="de la liste d’appels" failure="La liste n’a pas pu être chargée">
      <ng-template [fdsReady]="list" let-view>
        <p>
          <b>{{ plural(view.total, 'structure') }}</b> à appeler, celles qui ne l’ont pas été d’abord.
        </p>
        <ul class="appels">
          @for (one of view.items; track one.id) {
            <li class="carte">
              <h2>{{ one.organisationName }}</h2>
              <ul class="tel">
                @for (line of one.phones; track $index) {
                  <li>
                    <a [href]="'tel:' + dialled(line.phone)"><fds-icon name="call" />{{ line.phone }}</a>
                    @if (line.who) {
                      {{ line.who }}
                    }
                  </li>
                } @empty {
                  <li>Aucun numéro n’est connu.</li>
                }
              </ul>
              <ul>
                @for (thing of one.matters; track $index) {
                  <li>{{ thing.title }}&nbsp;: {{ labels[thing.matter] }}, attendu avant le {{ day(thing.dueOn) }}</li>
                }
              </ul>
              <p class="meta">{{ plural(one.reminders, 'relance envoyée', 'relances envoyées') }} sans suite.</p>
              @if (one.calledAt; as at) {
                <p class="fait">
                  <fds-icon name="check_circle" size="s" />Appelée le {{ moment(at)
                  }}{{ one.calledBy ? ' par ' + one.calledBy : '' }}
                </p>
                @if (one.note) {
                  <p>«&nbsp;{{ one.note }}&nbsp;»</p>
                }
              }
              @if (one.noteCall.allowed) {
                <form novalidate (submit)="note($event, one, said.value)">
                  <fds-field label="Ce qui s’est dit" [optional]="true">
                    <textarea fdsControl #said rows="2" [attr.maxlength]="most" [value]="one.note"></textarea>
                  </fds-field>
                  <div class="rang">
                    <button class="b p" type="submit" [attr.aria-disabled]="noting.busy() || null">
                      {{ one.calledAt ? 'Noter un nouvel appel' : 'Marquer comme appelée'
                      }}<span class="vh">, {{ one.organisationName }}</span>
                    </button>
                    @if (one.calledAt) {
                      <button class="b t" type="button" (click)="takeBack(one)">
                        Reprendre la marque<span class="vh">, {{ one.organisationName }}</span>
                      </button>
                    }
                    <fds-pause-button
                      [year]="year()"
                      [organisationId]="one.organisationId"
                      [name]="one.organisationName"
                    />
                  </div>
                </form>
              }
            </li>
          }
        </ul>
        <fds-pager [page]="view.page" [size]="size" [total]="view.total" what="structures" />
      </ng-template>
      <ng-template fdsEmpty>
        <p class="doux">
          Personne n’est à appeler. Une structure vient ici quand la dernière étape de l’échelle est atteinte.
        </p>
      </ng-template>
    </fds-page-state>`,
})
export class CallsList {
  readonly year = input.required<number>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  protected readonly list = pageState({
    params: () => ({ year: this.year(), page: Number(this.page() ?? 1) || 1, size: SIZE }),
    load: (query, signal) => this.api.get<ReminderCallsPageView>('/api/reminder-calls', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly noting = feedback();
  protected readonly labels = MATTER_LABELS;
  protected readonly most = MOST_NOTE;
  protected readonly size = SIZE;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day, 'full');
  /** What a telephone dials: digits, and the sign before them. */
  protected readonly dialled = (phone: string): string => phone.replace(/[^\d+]/g, '');

  protected print(): void {
    globalThis.print();
  }
  protected async note(event: Event, one: ReminderCallView, note: string): Promise<void> {
    event.preventDefault();
    await this.save(one, { called: true, note }, `${one.organisationName}\u00a0: appel noté.`);
  }
  protected async takeBack(one: ReminderCallView): Promise<void> {
    await this.save(one, { called: false, note: one.note }, `${one.organisationName}\u00a0: de nouveau à appeler.`);
  }
  private async save(one: ReminderCallView, body: { called: boolean; note: string }, words: string): Promise<void> {
    if (this.noting.busy()) return;
    await this.noting.attempt(() => this.api.put(`/api/reminder-calls/${one.id}/note`, body), words);
    this.list.reload();
  }
}
