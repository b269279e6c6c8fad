import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  fitted,
  footText,
  inkOn,
  letterText,
  LOGO_ROOM,
  NO_LOOK,
  PARTNER_ROOM,
  SUPPORTED_BY,
  type Letter,
  type WornLook,
} from '@fds/shared/kernel';

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
        @if (worn(); as one) {
          @if (one.look.logo; as logo) {
            <p class="logo">
              <img
                [src]="one.address(logo)"
                [alt]="logo.alt"
                [width]="fitted(logo, logoRoom).width"
                [height]="fitted(logo, logoRoom).height"
              />
            </p>
          }
          @if (one.look.title) {
            <p class="bandeau" [style.background]="one.look.colour" [style.color]="ink()">{{ one.look.title }}</p>
          }
        }
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
                  <span class="bouton" [style.background]="colour()" [style.color]="ink()">{{ block.words }}</span>
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
        @if (worn(); as one) {
          @if (one.look.partners.length > 0) {
            <div class="partenaires">
              <p>{{ supportedBy }}</p>
              @for (partner of one.look.partners; track $index) {
                <img
                  [src]="one.address(partner)"
                  [alt]="partner.alt"
                  [width]="fitted(partner, partnerRoom).width"
                  [height]="fitted(partner, partnerRoom).height"
                />
              }
            </div>
          }
        }
        <footer>
          @if (worn()?.look?.foot; as who) {
            <p class="qui">{{ who }}</p>
          }
          {{ foot() }}
        </footer>
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
  /** What the mails of its edition wear. */
  readonly worn = input<WornLook | null>(null);
  protected readonly text = computed(() => letterText(this.letter()) + footText(this.worn()?.look ?? null, null));
  protected readonly colour = computed(() => this.worn()?.look.colour ?? NO_LOOK.colour);
  protected readonly ink = computed(() => inkOn(this.colour()));
  protected readonly fitted = fitted;
  protected readonly logoRoom = LOGO_ROOM;
  protected readonly partnerRoom = PARTNER_ROOM;
  protected readonly supportedBy = SUPPORTED_BY;
}
