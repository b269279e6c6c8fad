import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import {
  CONDITION_FIELDS,
  CONDITION_SPECS,
  CONDITION_SUBJECTS,
  conditionProblem,
  CONDITION_PROBLEM_TEXTS,
  segmentSentence,
  type ConditionField,
  type ConditionNames,
  type ConditionOption,
  type ConditionPlace,
  type ConditionSubject,
  type Segment,
} from '@fds/communication/domain';
import { Dialog, Icon } from '@fds/shared/web-kit';

/** Choices that no closed vocabulary knows, by field. */
export type OpenChoices = Readonly<Partial<Record<ConditionField, readonly ConditionOption[]>>>;
type Where = 'and' | 'or' | 'except';

const SUBJECT_WORDS: Record<ConditionSubject, string> = {
  event: 'Leurs événements',
  application: 'Leurs dossiers',
  organisation: 'Leur structure',
  person: 'Eux-mêmes',
};
const GROUPS = CONDITION_SUBJECTS.map((subject) => ({
  words: SUBJECT_WORDS[subject],
  fields: CONDITION_FIELDS.filter((field) => CONDITION_SPECS[field].of === subject).map((field) => ({
    field,
    label: CONDITION_SPECS[field].label,
  })),
}));

/** Whom a message is for, as a sentence: each of its words opens the condition that it says. */
@Component({
  selector: 'fds-segment-editor',
  imports: [Dialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './segment-editor.html',
  styleUrl: './segment-editor.scss',
})
export class SegmentEditor {
  readonly segment = input.required<Segment>();
  readonly names = input<ConditionNames>({});
  readonly choices = input<OpenChoices>({});
  readonly readonly = input(false);
  readonly changed = output<Segment>();

  private readonly dialog = viewChild.required<Dialog>('dialog');
  protected readonly groups = GROUPS;
  protected readonly sentence = computed(() => segmentSentence(this.segment(), this.names()));
  /** The condition that is open; null for a new one. */
  protected readonly place = signal<ConditionPlace | null>(null);
  protected readonly field = signal<ConditionField>('label');
  protected readonly values = signal<readonly string[]>([]);
  protected readonly where = signal<Where>('and');
  protected readonly tried = signal(false);
  protected readonly spec = computed(() => CONDITION_SPECS[this.field()]);
  protected readonly options = computed<readonly ConditionOption[]>(() => {
    const { values } = this.spec();
    return typeof values === 'string' ? (this.choices()[this.field()] ?? []) : values;
  });
  protected readonly problem = computed(() => {
    const problem = this.tried() ? conditionProblem({ field: this.field(), values: this.values() }) : null;
    return problem && CONDITION_PROBLEM_TEXTS[problem];
  });
  protected readonly empty = computed(() => this.segment().any.every(({ all }) => all.length === 0));

  protected add(): void {
    this.#show(null, 'label', [], 'and');
  }
  protected edit(place: ConditionPlace): void {
    const { any, except } = this.segment();
    const condition = place.group === null ? except[place.index] : any[place.group]?.all[place.index];
    if (condition) this.#show(place, condition.field, condition.values, place.group === null ? 'except' : 'and');
  }
  protected chooseField(field: string): void {
    this.field.set(CONDITION_FIELDS.find((one) => one === field) ?? 'label');
    this.values.set(this.spec().values === 'days' ? ['5'] : []);
    this.tried.set(false);
  }
  protected toggle(code: string): void {
    this.values.update((values) => (values.includes(code) ? values.filter((one) => one !== code) : [...values, code]));
  }
  protected keep(): void {
    this.tried.set(true);
    if (this.problem()) return;
    const condition = { field: this.field(), values: this.values() };
    const without = this.#without();
    const { place } = this.#target();
    if (place !== null && this.where() === 'and') {
      const any = without.any.map(({ all }, group) => ({ all: group === place ? [...all, condition] : all }));
      this.changed.emit({ ...without, any });
    } else if (this.where() === 'except') {
      this.changed.emit({ ...without, except: [...without.except, condition] });
    } else {
      this.changed.emit({ ...without, any: [...without.any, { all: [condition] }] });
    }
    this.dialog().close();
  }
  protected remove(): void {
    const { any, except } = this.#without();
    this.changed.emit({ any: any.filter(({ all }) => all.length > 0), except });
    this.dialog().close();
  }

  /** The alternative that a condition joins; null when there is none yet. */
  #target(): { readonly place: number | null } {
    const open = this.place();
    if (open && open.group !== null) return { place: open.group };
    const { any } = this.segment();
    return { place: any.length > 0 ? any.length - 1 : null };
  }
  /** The segment without the condition that is open. */
  #without(): Segment {
    const open = this.place();
    const segment = this.segment();
    if (open === null) return segment;
    const rest = <T>(list: readonly T[]): T[] => list.filter((_, at) => at !== open.index);
    return open.group === null
      ? { ...segment, except: rest(segment.except) }
      : { ...segment, any: segment.any.map(({ all }, group) => ({ all: group === open.group ? rest(all) : all })) };
  }
  #show(place: ConditionPlace | null, field: ConditionField, values: readonly string[], where: Where): void {
    this.place.set(place);
    this.field.set(field);
    this.values.set(values);
    this.where.set(where);
    this.tried.set(false);
    this.dialog().open();
  }
}
