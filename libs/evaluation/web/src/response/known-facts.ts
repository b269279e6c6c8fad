import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvaluationView } from '@fds/shared/contract';
import { frenchCount, Icon } from '@fds/shared/web-kit';

/** What the portal knows already, and what the answers of an earlier year were good for. */
@Component({
  selector: 'fds-known-facts',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e5);
    }
    h2 {
      font-size: var(--t-lg);
    }
    .savoir h2 {
      font-size: var(--t-md);
    }
    dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 8px 12px;
      margin: var(--e3) 0;
    }
    dd {
      margin: 0;
      text-align: right;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .savoir {
      padding: 0 var(--e5);
    }
    a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
    }
  `,
  template: `@let known = view().known;
    <section class="carte">
      <h2>Ce que nous savons déjà</h2>
      <p class="doux">Autant de questions de moins pour vous.</p>
      <dl>
        <dt>Événements</dt>
        <dd>{{ count(known.events) }}</dd>
        @if (known.activities > 0) {
          <dt>Animations</dt>
          <dd>{{ count(known.activities) }}</dd>
        }
        <dt>Visites</dt>
        <dd>{{ known.visits === null ? 'pas encore données' : count(known.visits) }}</dd>
        @if (known.partners > 0) {
          <dt>Partenaires</dt>
          <dd>{{ count(known.partners) }}</dd>
        }
      </dl>
      <a routerLink="/messages">Ce n’est pas exact&nbsp;?</a>
    </section>
    @if (view().questionnaire) {
      <a class="savoir" [href]="'/api/editions/' + view().year + '/questionnaire/blank.pdf'"
        ><fds-icon name="print" />Formulaire vierge à imprimer</a
      >
    }
    @if (view().purpose; as purpose) {
      <section class="savoir">
        <h2>À quoi ça sert&nbsp;?</h2>
        <p class="doux">
          En {{ purpose.year }}, {{ count(purpose.respondents) }} porteurs sur {{ count(purpose.invited) }} ont répondu.
          @if (purpose.withResearch > 0) {
            C’est ce qui a permis de montrer que {{ count(purpose.withResearch) }} d’entre eux avaient fait venir une
            équipe de recherche.
          }
        </p>
      </section>
    }`,
})
export class KnownFacts {
  readonly view = input.required<EvaluationView>();
  protected readonly count = frenchCount;
}
