import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierPresence } from '../editing/presence';

/** Beside the label of a field: what comes from an earlier edition, to confirm with one touch; who writes in it now. */
@Component({
  selector: 'fds-field-marks',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
    .ecrit {
      color: var(--texte);
      background: var(--creux);
    }
  `,
  template: `
    @if (toConfirm()) {
      <span class="repris"><fds-icon name="history" size="s" />{{ renewedWords() }}</span>
      <button class="b t" type="button" [attr.aria-label]="'C’est juste : ' + label()" (click)="confirm()">
        C’est juste
      </button>
    }
    @if (writer(); as name) {
      <span class="repris ecrit"><fds-icon name="edit" size="s" />{{ name }} écrit ici</span>
    }
  `,
})
export class FieldMarks {
  private readonly editing = inject(DossierEditing);
  private readonly presence = inject(DossierPresence, { optional: true });
  readonly item = input.required<string>();
  readonly field = input.required<string>();
  readonly label = input.required<string>();

  protected readonly toConfirm = computed(() => this.editing.isToConfirm(this.item(), this.field()));
  protected readonly writer = computed(() => this.presence?.writerAt(this.item(), this.field()) ?? null);
  protected readonly renewedWords = computed(() => {
    const year = this.editing.renewedFrom();
    // What nobody renews comes from a model.
    return year ? `Repris de ${year}, à confirmer` : 'Repris du modèle, à confirmer';
  });

  protected confirm(): void {
    this.editing.confirm(this.item(), this.field());
  }
}
