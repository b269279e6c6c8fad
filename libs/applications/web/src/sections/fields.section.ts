import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Section } from '@fds/applications/domain';
import type { UnitSuggestionsView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { fieldsOf } from '../editing/sections';
import { NeedAnswers } from '../needs/need-answers';
import { DossierField } from '../parts/dossier-field';
import type { RowSuggestions } from '../parts/controls/rows-control';
import { SectionPage } from '../parts/section-page';

/** What each page is for. */
const LEADS: Readonly<Partial<Record<Section, string>>> = {
  projet:
    'Dites ce que vous préparez. Tout est enregistré au fur et à mesure\u00a0: vous pouvez fermer cette page et revenir plus tard, même sur un autre appareil.',
  recherche:
    'Les laboratoires qui prennent part au projet, et ce que vous cherchez ou proposez\u00a0: une chercheuse, un lieu, un partenaire, du matériel.',
  logistique: 'Ce qu’il vous faut pour accueillir et faire connaître vos événements.',
};

/** A page whose questions are asked one after another, as the registry lists them. */
@Component({
  selector: 'fds-fields-section',
  imports: [DossierField, NeedAnswers, SectionPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-section-page [section]="section()" [lead]="lead()" [champ]="champ()">
    @for (field of fields(); track field) {
      <fds-dossier-field [item]="editing.id()" [field]="field" [suggest]="field === 'researchUnits' ? units : null" />
      @if (field === 'needs') {
        <fds-need-answers [applicationId]="editing.id()" />
      }
    }
  </fds-section-page>`,
})
export class FieldsSection {
  private readonly api = inject(Api);
  protected readonly editing = inject(DossierEditing);
  /** From the route. */
  readonly section = input.required<Section>();
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly lead = computed(() => LEADS[this.section()] ?? '');
  protected readonly fields = computed(() => fieldsOf(this.section()));

  /** Units of the register; one that it does not have is written as it is. */
  protected readonly units: RowSuggestions = {
    column: 'unit',
    find: async (q) => {
      const { items } = await this.api.get<UnitSuggestionsView>('/api/research-unit-suggestions', { q });
      return items.map(({ name, acronym, labelNumber, institutions }) => ({
        value: acronym ? `${name} (${acronym})` : name,
        detail: [labelNumber, ...institutions].filter(Boolean).join(', '),
        fill: { institutions: institutions.join(', ') },
      }));
    },
  };
}
