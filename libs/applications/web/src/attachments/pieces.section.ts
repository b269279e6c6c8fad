import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DossierEditing } from '../editing/dossier-editing';
import { SectionPage } from '../parts/section-page';
import { Attachments } from './attachments';

/** The files of the dossier: images with their credits, documents. */
@Component({
  selector: 'fds-pieces-section',
  imports: [Attachments, SectionPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-section-page
    section="pieces"
    lead="Une photo avec son crédit aide à annoncer votre événement ; un document, si le comité doit le lire. Aucune pièce n’est obligatoire ; une image dit qui l’a faite et ce qu’elle montre."
    [champ]="champ()"
  >
    <div [attr.data-at]="editing.id() + '/attachments'">
      @if (editing.id(); as id) {
        <fds-attachments [applicationId]="id" [names]="names()" />
      }
    </div>
  </fds-section-page>`,
})
export class PiecesSection {
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly names = computed(
    () =>
      new Map(
        (this.editing.head()?.items ?? []).map(({ id, answers }) => [
          id,
          String(answers['title'] ?? '') || 'Événement sans titre',
        ]),
      ),
  );
}
