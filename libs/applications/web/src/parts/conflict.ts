import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { frenchDateTime, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import type { FieldConflict } from '../editing/marks';

/** Two people wrote in the same field: both versions side by side, and a choice. */
@Component({
  selector: 'fds-field-conflict',
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
  template: `<div class="cadre" role="group" [attr.aria-label]="'Deux versions : ' + label()">
    <p class="dit" role="alert"><fds-icon name="difference" />{{ said() }}</p>
    <div class="cote">
      <div class="version">
        <b>La mienne</b>
        <p class="texte">{{ mine() || 'Rien' }}</p>
        <button class="b sec" type="button" (click)="editing.keepMine(at().item, at().field)">Garder la mienne</button>
      </div>
      <div class="version">
        <b>La sienne</b>
        <p class="texte">{{ theirs() || 'Rien' }}</p>
        <button class="b sec" type="button" (click)="editing.takeTheirs(at().item, at().field)">
          Prendre la sienne
        </button>
      </div>
    </div>
  </div>`,
})
export class FieldConflictPanel {
  protected readonly editing = inject(DossierEditing);
  readonly at = input.required<FieldConflict>();
  readonly label = input.required<string>();
  protected readonly mine = computed(() => {
    const { item, field } = this.at();
    return this.editing.words(item, field, this.editing.answer(item, field)());
  });
  protected readonly theirs = computed(() => this.editing.words(this.at().item, this.at().field, this.at().theirs));
  protected readonly said = computed(() => {
    const { by, at } = this.at();
    return `${by ?? 'Quelqu’un de votre équipe'} a modifié cette réponse${at ? ` le ${frenchDateTime(at)}` : ' entre-temps'}. Rien n’est perdu\u00a0: gardez l’une ou l’autre.`;
  });
}
