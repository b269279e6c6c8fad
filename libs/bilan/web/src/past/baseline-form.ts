import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { BaselineView, PastYearsView } from '@fds/shared/contract';
import { typedNumber } from '@fds/shared/kernel';
import { Api, Control, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';

/** A figure that a past year may be known by. */
export interface KnownFigure {
  readonly code: string;
  readonly label: string;
}
/** What was saved, with what stood before it. */
export interface SavedBaseline {
  readonly view: PastYearsView;
  readonly before: BaselineView | null;
  readonly key: Pick<BaselineView, 'year' | 'indicator'>;
}
const NEW = { year: '', indicator: 'attendance.total', form: 'exact', value: '', lower: '', upper: '', note: '' };

/** A figure of a year that the portal does not hold: its value, or the bounds between which a report says it is. */
@Component({
  selector: 'fds-baseline-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './past.scss',
  template: `<form class="carte pile" novalidate (submit)="$event.preventDefault(); save()" aria-labelledby="repere">
    <h3 id="repere">{{ line() ? 'Modifier ce repère' : 'Ajouter un repère' }}</h3>
    <div class="champs">
      <fds-field label="Année" [error]="said('year')">
        <input
          fdsControl
          inputmode="numeric"
          maxlength="4"
          [readonly]="line() !== null"
          [value]="draft().year"
          (input)="set({ year: typed($event) })"
        />
      </fds-field>
      <fds-field label="Chiffre" [error]="said('indicator')">
        <select fdsControl [disabled]="line() !== null" (change)="set({ indicator: typed($event) })">
          @for (figure of figures(); track figure.code) {
            <option [value]="figure.code" [selected]="figure.code === draft().indicator">{{ figure.label }}</option>
          }
        </select>
      </fds-field>
    </div>
    <fds-field label="Ce que l’on en sait" [group]="true">
      @for (form of forms; track form.code) {
        <label class="choix"
          ><input
            type="radio"
            name="forme"
            [value]="form.code"
            [checked]="draft().form === form.code"
            (change)="set({ form: form.code })"
          /><span
            ><b>{{ form.label }}</b></span
          ></label
        >
      }
    </fds-field>
    <div class="champs">
      <fds-field
        [label]="draft().form === 'exact' ? 'Valeur' : 'Estimation centrale'"
        [optional]="draft().form !== 'exact'"
        [error]="said('value')"
      >
        <input fdsControl inputmode="decimal" [value]="draft().value" (input)="set({ value: typed($event) })" />
      </fds-field>
      @if (draft().form !== 'exact') {
        <fds-field label="Au moins" [error]="said('lower')">
          <input fdsControl inputmode="decimal" [value]="draft().lower" (input)="set({ lower: typed($event) })" />
        </fds-field>
        <fds-field label="Au plus" [error]="said('upper')">
          <input fdsControl inputmode="decimal" [value]="draft().upper" (input)="set({ upper: typed($event) })" />
        </fds-field>
      }
    </div>
    <fds-field label="D’où vient ce chiffre" help="Le rapport, sa page, comment il a été calculé." [optional]="true">
      <input fdsControl maxlength="2000" [value]="draft().note" (input)="set({ note: typed($event) })" />
    </fds-field>
    <fds-feedback [of]="saving" />
    <p class="rang">
      <button class="b p" type="submit" [attr.aria-disabled]="saving.busy() ? 'true' : null">
        <fds-icon name="save" />{{ line() ? 'Enregistrer ce repère' : 'Ajouter ce repère' }}
      </button>
      @if (line()) {
        <button class="b t" type="button" (click)="left.emit()">Ne rien changer</button>
      }
    </p>
  </form>`,
})
export class BaselineForm {
  private readonly api = inject(Api);
  /** Year of the bilan that is compared. */
  readonly edition = input.required<string>();
  readonly figures = input.required<readonly KnownFigure[]>();
  /** The one that is changed; null for a new one. */
  readonly line = input<BaselineView | null>(null);
  readonly kept = output<SavedBaseline>();
  readonly left = output();

  protected readonly draft = signal(NEW);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly saving = feedback();
  protected readonly forms = [
    { code: 'exact', label: 'Une valeur exacte' },
    { code: 'interval', label: 'Un intervalle' },
  ] as const;

  constructor() {
    effect(() => {
      const line = this.line();
      untracked(() => {
        this.saving.clear();
        this.wrong.set({});
        this.draft.set(line ? draftOf(line) : NEW);
      });
    });
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }
  protected set(over: Partial<typeof NEW>): void {
    this.draft.update((draft) => ({ ...draft, ...over }));
    this.wrong.set({});
  }
  protected said(field: string): string | null {
    return (
      this.wrong()[field] ??
      this.saving.problem()?.errors.find(({ pointer }) => pointer === `/${field}`)?.detail ??
      null
    );
  }

  protected async save(): Promise<void> {
    const { year, indicator, form, note, ...typed } = this.draft();
    const interval = form === 'interval';
    const [value, lower, upper] = [typed.value, interval ? typed.lower : '', interval ? typed.upper : ''].map(amount);
    const wrong = {
      ...(/^\d{4}$/.test(year.trim()) ? {} : { year: 'Écrivez une année, par exemple 2019.' }),
      ...(value === undefined ? { value: NO_NUMBER } : {}),
      ...(lower === undefined ? { lower: NO_NUMBER } : {}),
      ...(upper === undefined ? { upper: NO_NUMBER } : {}),
    };
    this.wrong.set(wrong);
    if (Object.keys(wrong).length > 0) return;
    const before = this.line();
    const key = { year: Number(year), indicator };
    await this.saving.attempt(async () => {
      const request = { ...key, value, lower, upper, note, version: before?.version ?? 0 };
      const view = await this.api.post<PastYearsView>(`/api/bilans/${this.edition()}/baselines`, request);
      this.draft.set({ ...NEW, indicator });
      this.kept.emit({ view, before, key });
    });
  }
}

const NO_NUMBER = 'Écrivez un nombre.';
/** A number as it is typed; null for nothing, undefined for what is no number. */
function amount(text: string): number | null | undefined {
  const plain = typedNumber(text);
  if (plain === '') return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}
const written = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
const draftOf = ({ year, indicator, value, lower, upper, note }: BaselineView): typeof NEW => ({
  ...{ year: String(year), indicator, note, form: lower === null ? 'exact' : 'interval' },
  ...{ value: written(value), lower: written(lower), upper: written(upper) },
});
