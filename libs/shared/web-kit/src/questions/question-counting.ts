import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Control, Field } from '../forms/field';
import type { AskedQuestion } from './asked-question';

/** What a question of a number counts, within which bounds, and whether it says how it was known. */
@Component({
  selector: 'fds-question-counting',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .bornes {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: var(--e4);
      align-items: start;
      margin-bottom: var(--e3);
    }
    @media screen and (max-width: 900px) {
      .bornes {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  template: `<div class="bornes">
      <fds-field label="Ce qui est compté" [optional]="true">
        <input
          fdsControl
          maxlength="40"
          [readonly]="readonly()"
          [value]="question().unit ?? ''"
          (change)="setUnit($event)"
        />
      </fds-field>
      <fds-field label="Au moins" [optional]="true">
        <input
          fdsControl
          class="court"
          inputmode="numeric"
          [readonly]="readonly()"
          [value]="question().min ?? ''"
          (change)="setBound('min', $event)"
        />
      </fds-field>
      <fds-field label="Au plus" [optional]="true" [error]="problem()">
        <input
          fdsControl
          class="court"
          inputmode="numeric"
          [readonly]="readonly()"
          [value]="question().max ?? ''"
          (change)="setBound('max', $event)"
        />
      </fds-field>
    </div>
    <label class="choix"
      ><input
        type="checkbox"
        [disabled]="readonly()"
        [checked]="question().exactness ?? false"
        (change)="turn()"
      /><span><b>Compté ou estimé</b><span class="doux">La réponse dit comment ce nombre est connu.</span></span></label
    >`,
})
export class QuestionCounting {
  readonly question = input.required<AskedQuestion>();
  readonly problem = input<string | null>(null);
  readonly readonly = input(false);
  readonly changed = output<AskedQuestion>();

  protected setUnit(event: Event): void {
    const { unit: _, ...rest } = this.question();
    const unit = (event.target as HTMLInputElement).value.trim();
    this.changed.emit(unit === '' ? rest : { ...rest, unit });
  }
  protected setBound(bound: 'min' | 'max', event: Event): void {
    const { [bound]: _, ...rest } = this.question();
    const text = (event.target as HTMLInputElement).value.replace(/\s/g, '');
    const value = Math.trunc(Number(text));
    this.changed.emit(text === '' || !Number.isSafeInteger(value) ? rest : { ...rest, [bound]: value });
  }
  protected turn(): void {
    const { exactness, ...rest } = this.question();
    this.changed.emit(exactness ? rest : { ...rest, exactness: true });
  }
}
