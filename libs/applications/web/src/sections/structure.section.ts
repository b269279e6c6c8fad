import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { termLabel } from '@fds/editions/domain';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import { Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { formOf } from '../editing/form';
import { DossierField } from '../parts/dossier-field';
import { SectionPage } from '../parts/section-page';

/** First page: the organisation as this year knows it, and whom the coordination may call. */
@Component({
  selector: 'fds-structure-section',
  imports: [DossierField, Icon, RouterLink, SectionPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: var(--e3) var(--e5);
    }
    dt {
      color: var(--texte-3);
      font-size: var(--t-sm);
    }
    dd {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
  template: `<fds-section-page
    section="structure"
    lead="Le portail connaît déjà votre structure : vérifiez, et dites qui joindre pour ce projet."
    [champ]="champ()"
  >
    @if (editing.head(); as head) {
      <section class="carte" aria-labelledby="structure-nom">
        <h2 id="structure-nom">{{ head.organisation.name }}</h2>
        <dl>
          <div>
            <dt>Statut</dt>
            <dd>{{ kind() }}</dd>
          </div>
          <div>
            <dt>Famille</dt>
            <dd>{{ family() }}</dd>
          </div>
          <div>
            <dt>Commune</dt>
            <dd>
              @if (head.organisation.municipalityName; as name) {
                {{ name }} ({{ head.organisation.department }})
              } @else {
                Non renseignée
              }
            </dd>
          </div>
        </dl>
        <a class="b t" routerLink="/ma-structure"><fds-icon name="edit" />Corriger la fiche de ma structure</a>
      </section>
    }
    <fds-dossier-field [item]="editing.id()" field="contacts" />
  </fds-section-page>`,
})
export class StructureSection {
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  private readonly organisation = computed(() => this.editing.head()?.organisation);
  protected readonly kind = computed(() => {
    const kind = this.organisation()?.kind;
    return kind ? ORGANISATION_KIND_LABELS[kind] : 'Non renseigné';
  });
  protected readonly family = computed(() => {
    const head = this.editing.head();
    const family = head?.organisation.holderFamily;
    // In the edition's own words (rule 18).
    return family ? termLabel(formOf(head.form), 'holderFamilies', family) : 'Non renseignée';
  });
}
