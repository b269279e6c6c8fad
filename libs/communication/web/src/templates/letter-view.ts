import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { letterText, type Letter } from '@fds/shared/kernel';

/** A letter as its reader will see it, drawn from its blocks: it is shown while it is still being written. */
@Component({
  selector: 'fds-letter-view',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './letter-view.scss',
  template: `
    @if (plain()) {
      <pre>{{ text() }}</pre>
    } @else {
      <div class="feuille">
        <div class="raie" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i></div>
        <div class="texte">
          @for (block of letter().blocks; track $index) {
            @switch (block.kind) {
              @case ('paragraph') {
                <p><ng-container *ngTemplateOutlet="line; context: { $implicit: block.runs }" /></p>
              }
              @case ('list') {
                <ul>
                  @for (item of block.items; track $index) {
                    <li><ng-container *ngTemplateOutlet="line; context: { $implicit: item }" /></li>
                  }
                </ul>
              }
              @case ('button') {
                <p>
                  <span class="bouton">{{ block.words }}</span>
                </p>
              }
              @case ('rule') {
                <hr />
              }
            }
          } @empty {
            <p class="vide">Le texte apparaîtra ici.</p>
          }
        </div>
        <footer>{{ foot() }}</footer>
      </div>
    }
    <ng-template #line let-runs>
      @for (run of runs; track $index) {
        @if (run.href) {
          <span class="lien" [title]="run.href">{{ run.text }}</span>
        } @else if (run.strong) {
          <b>{{ run.text }}</b>
        } @else {
          <span>{{ run.text }}</span>
        }
      }
    </ng-template>
  `,
})
export class LetterView {
  readonly letter = input.required<Letter>();
  /** The text part alone. */
  readonly plain = input(false);
  /** Why its reader receives it. */
  readonly foot = input('');
  protected readonly text = computed(() => letterText(this.letter()));
}
