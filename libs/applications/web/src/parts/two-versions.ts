import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';

/** What two people wrote in one place, side by side, and a choice. */
@Component({
  selector: 'fds-two-versions',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e3);
    }
    .cadre {
      border: 2px solid var(--attention);
      border-radius: var(--r-m);
      background: var(--feuille);
      padding: 14px 16px;
      display: grid;
      gap: var(--e3);
    }
    .dit {
      display: flex;
      gap: 8px;
      font-weight: 600;
      color: var(--attention);
    }
    .cote {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: var(--e3);
    }
    .version {
      display: flex;
      flex-direction: column;
      gap: 8px;
      align-items: flex-start;
      background: var(--creux);
      border-radius: var(--r-m);
      padding: 12px;
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
      flex: 1;
    }
  `,
  template: `<div class="cadre" role="group" [attr.aria-label]="'Deux versions : ' + label()">
    <p class="dit" role="alert"><fds-icon name="difference" />{{ said() }}</p>
    <div class="cote">
      <div class="version">
        <b>La mienne</b>
        <p class="texte">{{ mine() || 'Rien' }}</p>
        <button class="b sec" type="button" (click)="kept.emit()">Garder la mienne</button>
      </div>
      <div class="version">
        <b>La sienne</b>
        <p class="texte">{{ theirs() || 'Rien' }}</p>
        <button class="b sec" type="button" (click)="taken.emit()">Prendre la sienne</button>
      </div>
    </div>
  </div>`,
})
export class TwoVersions {
  readonly label = input.required<string>();
  /** Who wrote, and when, as far as it is known. */
  readonly said = input.required<string>();
  readonly mine = input.required<string>();
  readonly theirs = input.required<string>();
  readonly kept = output();
  readonly taken = output();
}
