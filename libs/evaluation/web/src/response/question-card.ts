import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { chosenOptions, NOT_EXPRESSED, type Question, type QuestionOption } from '@fds/questions/domain';
import { ResearchTeams } from '../research-block/research-teams';
import type { ResearchTeam } from '@fds/evaluation/domain';
import {
  ANSWER_SEPARATOR,
  joinGrid,
  joinWords,
  readResearchUnits,
  splitGrid,
  splitNumber,
  splitWords,
  typedNumber,
  writeResearchUnits,
} from '@fds/shared/kernel';
import { frenchCount, Icon } from '@fds/shared/web-kit';
import { AnswerFiles } from './answer-files';

/** What somebody says to a question: text of the engine, null to prefer not to answer, undefined when left out. */
export type GivenAnswer = string | null | undefined;

/**
 * One question of the evaluation, as large as a thumb: a scale as bars, choices as cards, a grid line by line, teams one by
 * one. To prefer not to answer stands apart from the answers.
 */
@Component({
  selector: 'fds-question-card',
  imports: [AnswerFiles, Icon, NgTemplateOutlet, ResearchTeams],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-card.html',
  styleUrl: './question-card.scss',
})
export class QuestionCard {
  readonly question = input.required<Question>();
  readonly number = input<number | null>(null);
  readonly answer = input<GivenAnswer>(undefined);
  readonly error = input<string | null>(null);
  /** `En 2025, vous aviez répondu : satisfaits.` */
  readonly before = input('');
  /** Says where an answer that is filled in comes from. */
  readonly origin = input('');
  /** A newer version of the questionnaire asks it. */
  readonly isNew = input(false);
  readonly readonly = input(false);
  readonly searchable = input(true);
  readonly answered = output<string | null>();
  readonly left = output();

  /** The answer with what was pressed since, before the page was drawn again: a second press builds on the first. */
  private readonly given = linkedSignal(() => this.answer());
  protected readonly text = computed(() => this.given() ?? '');
  protected readonly id = computed(() => `question-${this.question().code}`);
  protected readonly grouped = computed(() =>
    ['single', 'multiple', 'scale', 'matrix', 'research_units', 'file'].includes(this.question().type),
  );
  protected readonly chosen = computed(() => chosenOptions(this.question(), this.text()));
  /** Those that are offered; one that was withdrawn stays to whom has chosen it. */
  protected readonly options = computed(() =>
    (this.question().options ?? []).filter(
      ({ code, withdrawn }) => code !== NOT_EXPRESSED && (!withdrawn || this.chosen().includes(code)),
    ),
  );
  /** Words of the way not to answer; empty when there is none. */
  protected readonly silence = computed(() => {
    const { type, options = [], required } = this.question();
    const own = options.find(({ code }) => code === NOT_EXPRESSED);
    if (own) return own.label;
    return required || type === 'scale' || type === 'single' ? 'Nous préférons ne pas répondre' : '';
  });
  private readonly ownSilence = computed(() =>
    (this.question().options ?? []).some(({ code }) => code === NOT_EXPRESSED),
  );
  protected readonly silent = computed(() =>
    this.ownSilence() ? this.chosen().includes(NOT_EXPRESSED) : this.given() === null,
  );
  protected readonly hint = computed(() => {
    const { type, required } = this.question();
    if (type === 'multiple') return 'plusieurs réponses possibles';
    return required || type === 'scale' || type === 'single' ? '' : 'facultatif';
  });
  protected readonly describedBy = computed(
    () =>
      [
        this.question().help && `${this.id()}-aide`,
        this.before() && `${this.id()}-avant`,
        this.error() && `${this.id()}-erreur`,
      ]
        .filter(Boolean)
        .join(' ') || null,
  );
  protected readonly other = computed(() => this.options().find((option) => option.other));
  protected readonly words = computed(() => (this.other() ? splitWords(this.text()).words : ''));
  protected readonly grid = computed(() => new Map(splitGrid(this.text()).map(({ row, option }) => [row, option])));
  protected readonly amount = computed(() => splitNumber(this.text()));
  protected readonly teams = computed<readonly ResearchTeam[]>(() =>
    (readResearchUnits(this.text()) ?? []).map(({ unit, institutions, people }) => ({
      ...{ unit, institutions, staff: people },
    })),
  );
  protected readonly most = computed(() => this.question().maxLength ?? 10_000);
  protected readonly length = computed(
    () => `${frenchCount([...this.text()].length)} caractères sur ${frenchCount(this.most())}`,
  );
  protected readonly grades = computed(() => this.options().map((_, index) => index));

  protected choose({ code, other }: QuestionOption): void {
    if (this.question().type !== 'multiple') {
      this.say(other ? joinWords({ codes: [code], words: this.words() }) : code);
      return;
    }
    const now = this.chosen().filter((one) => one !== NOT_EXPRESSED);
    const codes = this.options()
      .map((option) => option.code)
      .filter((one) => (one === code ? !now.includes(one) : now.includes(one)));
    const words = this.other() && codes.includes(this.other()?.code ?? '') ? this.words() : '';
    this.say(this.other() ? joinWords({ codes, words }) : codes.join(ANSWER_SEPARATOR));
  }
  protected writeOther(words: string): void {
    this.answers(joinWords({ codes: this.chosen(), words }));
  }
  protected chooseInRow(row: string, option: string): void {
    const lines = (this.question().rows ?? []).flatMap(({ code }) => {
      const kept = code === row ? option : this.grid().get(code);
      return kept ? [{ row: code, option: kept }] : [];
    });
    this.say(joinGrid(lines));
  }
  protected beSilent(): void {
    if (this.ownSilence()) return this.say(this.silent() ? '' : NOT_EXPRESSED);
    this.answers(this.silent() ? '' : null);
    this.left.emit();
  }
  protected typeNumber(typed: string): void {
    const { exactness } = this.question();
    const number = typedNumber(typed, exactness);
    this.answers(this.amount().estimated && number !== '' && !number.endsWith('~') ? `${number}~` : number);
  }
  protected estimate(estimated: boolean): void {
    const { number } = this.amount();
    if (number !== '') this.say(estimated ? `${number}~` : number);
  }
  protected type(words: string): void {
    this.answers(words);
  }
  protected keepTeams(teams: readonly ResearchTeam[]): void {
    this.answers(
      writeResearchUnits(teams.map(({ unit, institutions, staff }) => ({ unit, institutions, people: staff }))),
    );
  }
  private say(answer: string): void {
    this.answers(answer);
    this.left.emit();
  }
  private answers(answer: string | null): void {
    this.given.set(answer);
    this.answered.emit(answer);
  }
}
