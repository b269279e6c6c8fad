import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { frenchDateTime } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import type { FieldConflict } from '../editing/marks';
import { TwoVersions } from './two-versions';

/** Two people wrote in the same field: both versions side by side, and a choice. */
@Component({
  selector: 'fds-field-conflict',
  imports: [TwoVersions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-two-versions
    [label]="label()"
    [said]="said()"
    [mine]="mine()"
    [theirs]="theirs()"
    (kept)="editing.keepMine(at().item, at().field)"
    (taken)="editing.takeTheirs(at().item, at().field)"
  />`,
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
