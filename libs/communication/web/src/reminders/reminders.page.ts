import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReminderLadderView } from '@fds/shared/contract';
import { MATTER_LABELS } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  frenchCount,
  frenchPlural,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { AskedList } from './asked-list';
import { CallsList } from './calls-list';
import { LadderForm } from './ladder-form';
import { RemindNow } from './remind-now';

const TABS = [
  { code: 'suivi', label: 'Qui a été relancé' },
  { code: 'appels', label: 'Liste d’appels' },
  { code: 'reglages', label: 'Échelle et pauses' },
] as const;

/** Relances: what is missing, who was asked, whom to call, and how the edition reminds. */
@Component({
  selector: 'fds-reminders-page',
  imports: [AskedList, CallsList, LadderForm, Note, PageStateView, ReadyTemplate, RemindNow, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .onglets {
      overflow-x: auto;
    }
    .manque {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e3) var(--e5);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .tard {
      color: var(--alerte);
      font-weight: 700;
    }
  `,
  template: `<fds-page-state [of]="ladder" what="des relances" failure="Les relances n’ont pas pu être chargées">
    <ng-template [fdsReady]="ladder" let-view>
      <div class="pile">
        <div class="tete">
          <div>
            <h1>Relances {{ view.year }}</h1>
            <p>Un seul message par personne, avec tout ce qui lui manque. Il s’arrête seul quand tout est donné.</p>
          </div>
          <fds-remind-now [year]="view.year" [late]="view.latePeople" (sent)="ladder.reload()" />
        </div>
        @if (!view.running) {
          <fds-note tone="att" icon="sensors"
            ><p>
              <b>Rien ne part de soi-même.</b> Réglez l’échelle et mettez-la en route dans
              <a [routerLink]="[]" [queryParams]="{ onglet: 'reglages' }" queryParamsHandling="merge"
                >Échelle et pauses</a
              >.
            </p></fds-note
          >
        }
        <ul class="manque" aria-label="Ce qui manque">
          @for (one of shown(); track one.matter) {
            <li>
              {{ labels[one.matter] }}&nbsp;: <b>{{ count(one.missing) }}</b>
              @if (one.late > 0) {
                <span class="tard">{{ ' (' + count(one.late) + ' en retard)' }}</span>
              }
            </li>
          } @empty {
            <li>Rien ne manque aujourd’hui.</li>
          }
        </ul>
        <nav class="onglets" aria-label="Relances">
          @for (tab of tabs; track tab.code) {
            <a
              [routerLink]="[]"
              [queryParams]="{ onglet: tab.code === 'suivi' ? null : tab.code, page: null }"
              queryParamsHandling="merge"
              [attr.aria-current]="tab.code === shownTab() ? 'page' : null"
              >{{ tab.label }}</a
            >
          }
        </nav>
        @switch (shownTab()) {
          @case ('suivi') {
            <fds-asked-list
              [year]="view.year"
              [matters]="view.missing"
              [steps]="view.steps"
              [q]="q()"
              [manque]="manque()"
              [suite]="suite()"
              [page]="page()"
            />
          }
          @case ('appels') {
            <fds-calls-list [year]="view.year" [page]="page()" />
          }
          @case ('reglages') {
            <fds-ladder-form [ladder]="view" (saved)="ladder.set($event)" />
          }
        }
      </div>
    </ng-template>
  </fds-page-state>`,
})
export class RemindersPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  /** Query parameters. */
  readonly onglet = input<string>();
  readonly q = input<string>();
  readonly manque = input<string>();
  readonly suite = input<string>();
  readonly page = input<string>();

  protected readonly ladder = pageState<ReminderLadderView, number | undefined>({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<ReminderLadderView>(`/api/editions/${year}/reminder-ladder`, {}, signal),
  });
  protected readonly tabs = TABS;
  protected readonly shownTab = computed(() => TABS.find(({ code }) => code === this.onglet())?.code ?? 'suivi');
  protected readonly labels = MATTER_LABELS;
  protected readonly shown = computed(() => (this.ladder.value()?.missing ?? []).filter(({ missing }) => missing > 0));
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
}
