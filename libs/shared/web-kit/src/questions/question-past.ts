import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Control, Field } from '../forms/field';
import { frenchPlural } from '../text/french';
import type { AskedQuestion } from './asked-question';
import { continuing, withHeir } from './editing-questions';
import type { QuestionHistory } from './question-use';

/** Which question of an earlier edition one continues, and which of its answers go on from which of then. */
@Component({
  selector: 'fds-question-past',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-past.html',
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
    }
    td select {
      width: 100%;
      min-width: 11rem;
    }
  `,
})
export class QuestionPast {
  readonly question = input.required<AskedQuestion>();
  readonly history = input.required<QuestionHistory>();
  readonly problem = input<string | null>(null);
  readonly readonly = input(false);
  readonly changed = output<AskedQuestion>();

  /** A question that goes on under its own code needs no other. */
  protected readonly chooses = computed(() => {
    const [{ continues }, { former, continuable }] = [this.question(), this.history()];
    return continuable.length > 0 && (former === null || continues?.year === former.year);
  });
  protected readonly chosen = computed(() => {
    const { continues } = this.question();
    return continues ? this.key(continues) : '';
  });
  /** Answers of then that nothing goes on from. */
  protected readonly lost = computed(() => {
    const lost = this.history().answers.filter(({ now }) => now === null).length;
    return lost === 0
      ? ''
      : `${frenchPlural(lost, 'réponse de cette année-là n’est continuée', 'réponses de cette année-là ne sont continuées')} par aucune de celles-ci\u00a0: les résultats diront «\u00a0inconnu\u00a0», et non zéro.`;
  });
  protected labelOf = (code: string | null): string =>
    this.question().options?.find((option) => option.code === code)?.label ?? '';
  protected key = ({ year, code }: { readonly year: number; readonly code: string }): string => `${year}:${code}`;
  protected typed = (event: Event): string => (event.target as HTMLSelectElement).value;

  protected continue(key: string): void {
    const from = this.history().continuable.find((one) => this.key(one) === key);
    this.changed.emit(continuing(this.question(), from ? { year: from.year, code: from.code } : null));
  }
  protected count(former: string, now: string): void {
    this.changed.emit(withHeir(this.question(), former, now === '' ? null : now));
  }
}
