import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { DifferenceView } from '@fds/shared/contract';

/**
 * One answer before and after. On a wide screen both stand side by side, what went struck out on the left, what came
 * underlined on the right; each is said by a word, a sign and a colour.
 */
@Component({
  selector: 'fds-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './difference.scss',
  template: `
    @let one = difference();
    <h4>{{ one.label }}</h4>
    <div class="cotes">
      <div class="avant">
        <p class="cote">Avant</p>
        @if (one.before === null) {
          <p class="rien">Rien</p>
        } @else {
          <div class="mots" [class.lignes]="one.lines">
            @for (part of one.parts; track $index) {
              @if (part.sign === 'removed') {
                <del><span class="vh">Retiré : </span>{{ part.text }}</del>
              } @else if (part.sign === 'same') {
                <span>{{ part.text }}</span>
              }
            }
          </div>
        }
      </div>
      <div class="apres">
        <p class="cote">Après</p>
        @if (one.after === null) {
          <p class="rien">Rien</p>
        } @else {
          <div class="mots" [class.lignes]="one.lines">
            @for (part of one.parts; track $index) {
              @if (part.sign === 'added') {
                <ins><span class="vh">Ajouté : </span>{{ part.text }}</ins>
              } @else if (part.sign === 'same') {
                <span>{{ part.text }}</span>
              }
            }
          </div>
        }
      </div>
    </div>
  `,
})
export class Difference {
  readonly difference = input.required<DifferenceView>();
}
