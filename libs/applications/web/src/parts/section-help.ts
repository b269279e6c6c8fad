import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Section } from '@fds/applications/domain';
import type { DoorView } from '@fds/shared/contract';
import { Api, Icon, pageState } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { fieldsOf } from '../editing/sections';

interface Help {
  readonly heading: string;
  readonly text: string;
}

const HELP: Readonly<Record<Section, Help>> = {
  structure: {
    heading: 'Qui joindre\u00a0?',
    text: 'La personne qui connaît le projet, et celle qui décide. La coordination n’appelle personne d’autre.',
  },
  projet: {
    heading: 'Un projet, des événements',
    text: 'Le projet est lu par le comité. Le public, lui, verra les titres et les descriptions des événements.',
  },
  evenements: {
    heading: 'Village ou ponctuel\u00a0?',
    text: 'Seule la structure qui coordonne le lieu dépose un village. Un stand dans un village n’est pas un dossier à part\u00a0: ses visiteurs seraient comptés deux fois.',
  },
  recherche: {
    heading: 'Trouver une scientifique, un lieu',
    text: 'Dites ce que vous cherchez\u00a0: la coordination connaît les laboratoires et les structures de la région, et vous répond ici.',
  },
  logistique: {
    heading: 'Le kit de communication',
    text: 'Les affiches et les programmes partent en septembre à l’adresse que vous donnez. Une estimation suffit.',
  },
  subvention: {
    heading: 'Une aide, pas une obligation',
    text: 'Un projet sans aide est labellisé de la même façon. Le label et l’aide sont décidés séparément.',
  },
  questions: {
    heading: 'Pourquoi ces questions\u00a0?',
    text: 'Elles changent d’une année à l’autre, selon ce que la région prépare.',
  },
  pieces: {
    heading: 'Quelles pièces\u00a0?',
    text: 'Une photo libre de droits avec son crédit pour le programme, un document si le comité doit le lire.',
  },
  engagements: {
    heading: 'Qui signe\u00a0?',
    text: 'Une personne qui peut engager votre structure. Vous pouvez envoyer le dossier après elle.',
  },
};

/** Beside a page of the dossier: what helps there, and whom to ask. */
@Component({
  selector: 'fds-section-help',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<aside class="fo-aide" aria-label="Aide pour cette section">
    <section>
      <h2><fds-icon name="lightbulb" />{{ help().heading }}</h2>
      <p>{{ help().text }}</p>
    </section>
    @if (editing.head()?.form?.callText; as call) {
      <details>
        <summary>L’appel à projets</summary>
        <p class="appel">{{ call }}</p>
      </details>
    }
    <section>
      <h2><fds-icon name="forum" />Une question ici&nbsp;?</h2>
      @if (contact(); as contact) {
        <p>
          {{ contact.name }}
          @if (contact.phone) {
            , <a [href]="'tel:' + phoneLink()">{{ contact.phone }}</a>
          }
        </p>
        @if (contact.hours) {
          <p class="meta">{{ contact.hours }}</p>
        }
      }
      <a [routerLink]="['/dossiers', editing.id(), 'messages']" [queryParams]="{ item: editing.id(), champ: first() }"
        >Écrire à propos de cette section</a
      >
    </section>
  </aside>`,
})
export class SectionHelp {
  private readonly api = inject(Api);
  protected readonly editing = inject(DossierEditing);
  readonly section = input.required<Section>();
  /** A message speaks of a field: that which the section begins with. */
  protected readonly first = computed(() => fieldsOf(this.section())[0] ?? null);
  protected readonly help = computed(() => HELP[this.section()]);
  /** Whom to call; a page without it is not a page that failed. */
  private readonly door = pageState({ load: (_, signal) => this.api.get<DoorView>('/api/door', {}, signal) });
  protected readonly contact = computed(() => this.door.value()?.contact ?? null);
  protected readonly phoneLink = computed(() => this.contact()?.phone.replace(/[^+\d]/g, '') ?? '');
}
