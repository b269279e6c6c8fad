import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CommuneField, Control, Field, Icon, type ChosenCommune } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierPresence } from '../editing/presence';
import { FieldConflictPanel } from './conflict';
import { ChoiceControl } from './controls/choice-control';
import { ChoicesControl } from './controls/choices-control';
import { NumberControl } from './controls/number-control';
import { RowsControl, type RowSuggestions } from './controls/rows-control';
import { FieldComment } from './field-comment';
import { FieldMarks } from './field-marks';
import { TextControl } from './controls/text-control';

/** Options up to which a choice is shown as cards. */
const FEW = 4;

/**
 * Any field of the dossier, as the registry describes it: label, help, whether it is optional, its control, what is wrong
 * with it, what comes from an earlier edition, who writes in it now, and both versions when two people wrote. A field that
 * the edition does not ask draws nothing. `item` is the dossier's own id for the project's answers.
 */
@Component({
  selector: 'fds-dossier-field',
  imports: [
    ChoiceControl,
    ChoicesControl,
    CommuneField,
    Control,
    Field,
    FieldComment,
    FieldConflictPanel,
    FieldMarks,
    Icon,
    NgTemplateOutlet,
    NumberControl,
    RowsControl,
    TextControl,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
    .doute {
      display: flex;
      gap: 8px;
      margin-top: 6px;
      padding: 10px 12px;
      border-radius: var(--r-m);
      background: var(--attention-fond);
    }
    .doute fds-icon {
      color: var(--attention);
    }
  `,
  templateUrl: './dossier-field.html',
})
export class DossierField {
  protected readonly editing = inject(DossierEditing);
  private readonly presence = inject(DossierPresence, { optional: true });
  readonly item = input.required<string>();
  readonly field = input.required<string>();
  /** Words of this page in the place of the registry's. */
  readonly label = input<string>();
  readonly help = input<string>();
  /** Shows a choice as cards (true) or as a list (false); by itself when it is not said. */
  readonly asCards = input<boolean>();
  /** For rows: what the portal proposes while a column is typed in. */
  readonly suggest = input<RowSuggestions | null>(null);

  /** Undefined when the edition does not ask for it. */
  protected readonly spec = computed(() =>
    this.editing.isAsked(this.item(), this.field()) ? this.editing.spec(this.item(), this.field()) : undefined,
  );
  protected readonly value = computed(() => this.editing.answer(this.item(), this.field())());
  protected readonly shownLabel = computed(() => this.label() ?? this.spec()?.label ?? '');
  protected readonly shownHelp = computed(() => this.help() ?? this.spec()?.help ?? '');
  protected readonly optional = computed(() => !this.editing.isRequired(this.item(), this.field()));
  protected readonly error = computed(() => this.editing.errorAt(this.item(), this.field()));
  /** What is wrong with rows as a whole; what is wrong in one is said in its box. */
  protected readonly wholeError = computed(() => {
    const whole = this.editing.errorsAt(this.item(), this.field()).find(({ row }) => row === undefined);
    return whole?.text ?? this.editing.refusalAt(this.item(), this.field());
  });
  protected readonly cards = computed(() => {
    const spec = this.spec();
    return this.asCards() ?? (spec?.type === 'choice' && spec.options.length <= FEW);
  });
  protected readonly grouped = computed(() => {
    const type = this.spec()?.type;
    return type === 'choices' || (type === 'choice' && this.cards());
  });
  protected readonly commune = computed<ChosenCommune | null>(() => {
    const code = this.value();
    if (typeof code !== 'string' || code === '') return null;
    return this.editing.commune(code) ?? { code, name: code, department: code.slice(0, 2) };
  });

  protected toggle(): void {
    this.editing.set(this.item(), this.field(), this.value() !== true);
    this.editing.leave(this.item(), this.field());
  }
  protected setDay(event: Event): void {
    this.editing.set(this.item(), this.field(), (event.target as HTMLInputElement).value || null);
  }
  /** A date that does not exist stays in the box, and is said. */
  protected leaveDay(event: Event): void {
    const box = event.target as HTMLInputElement;
    if (box.validity.badInput) this.editing.setUnreadable(this.item(), this.field(), '?');
    this.editing.leave(this.item(), this.field());
  }
  protected setCommune(commune: ChosenCommune | null): void {
    if (commune) this.editing.learnCommune(commune);
    this.editing.set(this.item(), this.field(), commune?.code ?? null);
    this.editing.leave(this.item(), this.field());
  }
  protected arrive(): void {
    this.presence?.write(this.item(), this.field());
  }
  protected depart(): void {
    this.presence?.stopWriting(this.item(), this.field());
  }
}
