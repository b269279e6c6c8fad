import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { CurrentEdition } from '@fds/shared/web-kit';

/** A tab stands here only when its page exists. */
const PAGES = [
  { path: '/pilotage/evaluation/questionnaire', label: 'Questionnaire' },
  { path: '/pilotage/evaluation/reponses', label: 'Réponses' },
  { path: '/pilotage/evaluation/resultats', label: 'Résultats' },
  { path: '/pilotage/evaluation/enquetes', label: 'Enquêtes' },
] as const;

/** The evaluation of an edition, as the coordination has it: what is asked, who answers, what comes of it. */
@Component({
  selector: 'fds-evaluation-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .onglets {
      margin: 0 0 var(--e5);
    }
  `,
  template: `@if (pages.length > 1) {
      <nav class="onglets" aria-label="Évaluation">
        @for (page of pages; track page.path) {
          <a
            [routerLink]="page.path"
            [queryParams]="edition.query()"
            routerLinkActive
            #here="routerLinkActive"
            [routerLinkActiveOptions]="{
              paths: 'subset',
              queryParams: 'ignored',
              matrixParams: 'ignored',
              fragment: 'ignored',
            }"
            [attr.aria-current]="here.isActive ? 'page' : null"
            >{{ page.label }}</a
          >
        }
      </nav>
    }
    <router-outlet />`,
})
export class EvaluationFrame {
  protected readonly edition = inject(CurrentEdition);
  protected readonly pages: readonly { readonly path: string; readonly label: string }[] = PAGES;
}
