import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SECTION_LABELS, type Section } from '@fds/applications/domain';

/** What each page asks, in a line: so that people gather it before they begin. */
const ASKED: Record<Section, string> = {
  structure: 'une personne à joindre',
  projet: 'un titre, un résumé, ce qui en fait un projet scientifique',
  evenements: 'pour chacun\u00a0: lieu, dates, publics, places, réservation',
  recherche: 'les laboratoires qui prennent part, ce que vous cherchez ou proposez',
  logistique: 'le nombre d’affiches et de programmes, où les livrer',
  subvention: 'le montant et le budget, si vous demandez une aide',
  questions: 'quelques questions propres à la région',
  pieces: 'une image et son crédit, si vous en avez',
  engagements: 'la charte, acceptée à votre nom',
};

/** What a dossier will ask, page by page, and how long it takes. */
@Component({
  selector: 'fds-asked-pages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 6px var(--e4);
      margin: var(--e3) 0 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      color: var(--texte-2);
    }
    @media screen and (max-width: 600px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
      }
      dd {
        margin-bottom: 6px;
      }
    }
  `,
  template: `
    <h2>Ce qui vous sera demandé</h2>
    <p class="doux">
      Environ 30 minutes, en plusieurs fois et à plusieurs si vous voulez : tout est enregistré à mesure, et chaque page
      s’ouvre dans l’ordre qui vous convient.
    </p>
    <dl>
      @for (page of pages(); track page.label) {
        <dt>{{ page.label }}</dt>
        <dd>{{ page.asked }}</dd>
      }
    </dl>
  `,
})
export class AskedPages {
  readonly sections = input.required<readonly Section[]>();
  protected readonly pages = computed(() =>
    this.sections().map((section) => ({ label: SECTION_LABELS[section], asked: ASKED[section] })),
  );
}
