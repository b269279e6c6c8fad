import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CONDITION_STATES, CONDITION_STATE_LABELS, CONDITION_STATE_WORDS } from '@fds/labelling/domain';
import type { ConditionsPageView, ConditionView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  Kind,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
  ResultBar,
  type IconName,
} from '@fds/shared/web-kit';
import { LabelChangeDialog } from './label-change-dialog';

const SIZE = 25;
const LOOKS = {
  waiting: { icon: 'schedule', tone: 'vide' },
  overdue: { icon: 'alarm', tone: 'mal' },
  answered: { icon: 'front_hand', tone: 'avous' },
  lifted: { icon: 'check_circle', tone: 'bon' },
  refused: { icon: 'cancel', tone: 'mal' },
} as const satisfies Record<ConditionView['state'], { icon: IconName; tone: string }>;

/** Conditions of labels: those that were answered first, then those whose day has passed. The address is the view. */
@Component({
  selector: 'fds-conditions-page',
  imports: [
    EmptyTemplate,
    FeedbackView,
    Icon,
    Kind,
    LabelChangeDialog,
    PageStateView,
    Pager,
    ReadyTemplate,
    ResultBar,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conditions.page.html',
  styles: `
    .retour a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
    }
    .suites {
      margin-top: var(--e4);
    }
    .onglets {
      margin-bottom: var(--e4);
    }
    article {
      margin-top: var(--e4);
      display: grid;
      gap: var(--e3);
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: 0;
      padding-left: var(--e3);
      border-left: 4px solid var(--trait-fort);
    }
    .fichier {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
      overflow-wrap: anywhere;
    }
    @media print {
      .retour,
      .suites,
      article .rang {
        display: none;
      }
    }
  `,
})
export class ConditionsPage {
  /** Query parameters. */
  readonly etat = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  protected readonly year = this.edition.year;
  protected readonly size = SIZE;
  protected readonly looks = LOOKS;
  protected readonly labels = CONDITION_STATE_LABELS;
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly day = (text: string): string => frenchDay(text, 'long');
  protected readonly actions = feedback();
  protected readonly state = computed(() => CONDITION_STATES.find((one) => CONDITION_STATE_WORDS[one] === this.etat()));
  private readonly asked = computed(
    () => {
      const year = this.year();
      if (year === null) return undefined;
      const page = Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1);
      return { year, state: this.state(), page, size: SIZE };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly conditions = pageState({
    params: () => this.asked(),
    load: (query, signal) => this.api.get<ConditionsPageView>('/api/conditions', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly tabs = computed(() => {
    const counts = this.conditions.value()?.counts;
    const open = (counts?.answered ?? 0) + (counts?.overdue ?? 0) + (counts?.waiting ?? 0);
    return [
      { code: undefined, word: null, label: 'En cours', count: open },
      ...(['answered', 'overdue', 'waiting', 'lifted', 'refused'] as const).map((code) => ({
        code,
        word: CONDITION_STATE_WORDS[code],
        label: CONDITION_STATE_LABELS[code],
        count: counts?.[code] ?? 0,
      })),
    ];
  });

  protected changing({ eventId, applicationId, eventTitle }: ConditionView) {
    return { eventId, applicationId, eventTitle, editionYear: this.year() ?? 0 };
  }
  protected async told(words: string): Promise<void> {
    this.conditions.reload();
    await this.actions.attempt(() => Promise.resolve(), words);
  }
}
