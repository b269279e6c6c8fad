import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EditionCharterView, EditionDetailView, EditionFormView } from '@fds/shared/contract';
import { Api, frenchPeriod, frenchPlural, Icon, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';

interface Read {
  readonly edition: EditionDetailView;
  readonly form: EditionFormView;
  readonly charter: EditionCharterView;
}

/** What of an edition is set up, and what is left to look at before the call opens. */
@Component({
  selector: 'fds-edition-hub-page',
  imports: [Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .cartes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
      gap: var(--e4);
    }
    .cartes li {
      display: grid;
      align-content: start;
      gap: var(--e2);
    }
    .cartes + .rang {
      margin-top: var(--e5);
    }
    h2 {
      font-size: var(--t-l);
    }
  `,
  template: `<fds-page-state [of]="read" what="des réglages" failure="Les réglages n’ont pas pu être chargés">
    <ng-template [fdsReady]="read">
      <ul class="cartes">
        @for (card of cards(); track card.path) {
          <li class="carte serre">
            <h2>
              <a class="lien-titre" [routerLink]="['/pilotage/edition', annee(), card.path]">{{ card.title }}</a>
            </h2>
            <p>{{ card.words }}</p>
            @if (card.todo) {
              <p class="st att"><fds-icon name="warning" />{{ card.todo }}</p>
            }
          </li>
        }
      </ul>
      <div class="rang">
        <a class="b sec" routerLink="/pilotage/appel" [queryParams]="{ edition: annee() }"
          ><fds-icon name="edit_note" />Suivre l’appel&nbsp;: brouillons, délais, invitations</a
        >
        <a class="b t" routerLink="/participer"><fds-icon name="visibility" />Voir la page «&nbsp;Participer&nbsp;»</a>
      </div>
    </ng-template>
  </fds-page-state>`,
})
export class EditionHubPage {
  private readonly api = inject(Api);
  readonly annee = input.required<string>();
  protected readonly read = pageState({
    params: () => this.annee(),
    load: async (year, signal): Promise<Read> => {
      const [edition, form, charter] = await Promise.all([
        this.api.get<EditionDetailView>(`/api/editions/${year}`, {}, signal),
        this.api.get<EditionFormView>(`/api/editions/${year}/form`, {}, signal),
        this.api.get<EditionCharterView>(`/api/editions/${year}/charter`, {}, signal),
      ]);
      return { edition, form, charter };
    },
  });
  protected readonly cards = computed(() => {
    const read = this.read.value();
    if (!read) return [];
    const { edition, form, charter } = read;
    const off = form.vocabularies.flatMap(({ terms }) => terms).filter(({ used }) => !used).length;
    const asked = form.questions.filter(({ withdrawn }) => !withdrawn).length;
    const [current] = charter.versions;
    return [
      {
        path: 'calendrier',
        title: 'Calendrier',
        words: `Appel ${frenchPeriod(edition.callOpensOn, edition.callClosesOn)}\u00a0; la fête ${frenchPeriod(edition.startsOn, edition.endsOn)}.`,
        todo: edition.theme ? '' : 'Le thème reste à choisir.',
      },
      {
        path: 'appel',
        title: 'Appel',
        words: form.callText
          ? 'Le texte de l’appel est écrit.'
          : 'La page «\u00a0Participer\u00a0» dit les dates et la charte.',
        todo: form.callText ? '' : 'Le texte de l’appel reste à écrire.',
      },
      {
        path: 'formulaire',
        title: 'Formulaire',
        words: `${form.fields.length === 0 ? 'Les questions d’usage' : `${frenchPlural(form.fields.length, 'question réglée', 'questions réglées')} pour cette édition`}\u00a0; ${form.sectionsOff.length === 0 ? 'toutes les pages sont demandées' : `${frenchPlural(form.sectionsOff.length, 'page')} de côté`}.`,
        todo: '',
      },
      {
        path: 'vocabulaires',
        title: 'Vocabulaires',
        words:
          form.written.length === 0
            ? 'Les listes d’usage.'
            : `${frenchPlural(form.written.length, 'liste écrite', 'listes écrites')} pour cette édition${off > 0 ? `, ${frenchPlural(off, 'choix désactivé', 'choix désactivés')}` : ''}.`,
        todo: '',
      },
      {
        path: 'charte',
        title: 'Charte',
        words: `Version ${current?.number ?? 1}, ${frenchPlural(current?.articles.length ?? 0, 'engagement')}, ${current?.accepted ? `acceptée par ${frenchPlural(current.accepted, 'dossier')}` : 'que personne n’a encore acceptée'}.`,
        todo: '',
      },
      {
        path: 'questions',
        title: 'Questions',
        words:
          asked === 0
            ? 'Aucune question de plus.'
            : `${frenchPlural(asked, 'question de la région', 'questions de la région')}.`,
        todo: '',
      },
      {
        path: 'criteres',
        title: 'Critères',
        words: 'Ce que la coordination regarde dans chaque dossier, et la grille de notes.',
        todo: '',
      },
      {
        path: 'e-mails',
        title: 'E-mails',
        words: 'Ce que portent les messages du portail\u00a0: bandeau, logo, partenaires, qui écrit.',
        todo: '',
      },
    ];
  });
}
