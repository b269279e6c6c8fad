import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { EVENT_FIELDS, type Answer, type FieldSpec, type SlotLine } from '@fds/applications/domain';
import { CHANGEABLE_FIELDS, type ChangeableField } from '@fds/programme/domain';
import type { PlaceView } from '@fds/shared/contract';
import { CommuneField, Control, Field, Icon, type ChosenCommune } from '@fds/shared/web-kit';

const NO_LINE: SlotLine = { day: '', from: '', to: '', nextDay: false, audience: 'everyone' };

/** One answer of a labelled event that may change: the dossier's own words, and whether it asks for a new look. */
@Component({
  selector: 'fds-fact-field',
  imports: [CommuneField, Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fact-field.scss',
  templateUrl: './fact-field.html',
})
export class FactField {
  readonly field = input.required<ChangeableField>();
  readonly value = input.required<Answer>();
  readonly commune = input<PlaceView | null>(null);
  readonly error = input<string | null>(null);
  readonly valueChange = output<Answer>();
  readonly communeChange = output<ChosenCommune | null>();

  protected readonly spec = computed((): FieldSpec => EVENT_FIELDS[this.field()]);
  protected readonly options = computed(() => {
    const spec = this.spec();
    return spec.type === 'choice' || spec.type === 'choices' ? spec.options : [];
  });
  protected readonly help = computed(() =>
    CHANGEABLE_FIELDS[this.field()] === 'look'
      ? 'Attend l’accord de la coordination.'
      : CHANGEABLE_FIELDS[this.field()] === 'window'
        ? 'Hors des dates officielles, attend l’accord de la coordination.'
        : '',
  );
  protected readonly most = computed(() => {
    const spec = this.spec();
    return spec.type === 'text' ? spec.max : null;
  });
  protected readonly tall = computed(() => {
    const spec = this.spec();
    return spec.type === 'text' && (spec.lines ?? 1) > 1;
  });
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  protected readonly chosen = computed(() => (Array.isArray(this.value()) ? (this.value() as readonly string[]) : []));
  protected readonly lines = computed(() => (Array.isArray(this.value()) ? (this.value() as readonly SlotLine[]) : []));

  protected number(text: string): void {
    this.valueChange.emit(text.trim() === '' ? null : Number(text));
  }
  protected toggle(code: string): void {
    const chosen = this.chosen();
    this.valueChange.emit(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  }
  protected setLine(at: number, part: Partial<SlotLine>): void {
    this.valueChange.emit(this.lines().map((line, index) => (index === at ? { ...line, ...part } : line)));
  }
  protected add(): void {
    this.valueChange.emit([...this.lines(), this.lines().at(-1) ?? NO_LINE]);
  }
  protected remove(at: number): void {
    this.valueChange.emit(this.lines().filter((_, index) => index !== at));
  }
  protected choose(commune: ChosenCommune | null): void {
    this.communeChange.emit(commune);
    this.valueChange.emit(commune?.code ?? null);
  }
}
