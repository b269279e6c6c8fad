import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sizeInWords } from '@fds/applications/domain';
import { answerFiles, answerInWords, type Question } from '@fds/questions/domain';
import { ENGAGED_KINDS, ENGAGED_LABELS, teamsOf, visibleQuestions } from '@fds/evaluation/domain';
import type { EvaluationView } from '@fds/shared/contract';
import { frenchCount, frenchDateTime, Icon } from '@fds/shared/web-kit';
import { askedOf, contentOf } from './response-editing';

/** A response as it was given, to be read again, printed and taken along. */
@Component({
  selector: 'fds-response-summary',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e5);
    }
    dl {
      margin: 0;
    }
    dl > div {
      padding: 12px 0;
      border-top: 1px solid var(--trait);
    }
    dt {
      font-weight: 700;
    }
    dd {
      margin: 4px 0 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .merci {
      display: grid;
      gap: var(--e3);
      justify-items: start;
      border: 2px solid var(--avous);
    }
    @media print {
      .rang,
      .merci {
        display: none;
      }
    }
  `,
  template: `@let one = view();
    @if (own() && one.submittedAt) {
      <section class="carte merci">
        <h2>Votre mini-bilan est prêt</h2>
        <p>Une page avec vos chiffres, vos photos et vos mots, pour votre direction ou votre maire.</p>
        <a
          class="b p grand"
          [routerLink]="['/evaluation', one.year, 'mini-bilan']"
          [queryParams]="{ structure: one.organisationId }"
          ><fds-icon name="workspace_premium" />Voir mon mini-bilan</a
        >
      </section>
    }
    <div class="rang">
      @if (own() && one.may.answer.allowed) {
        <button class="b sec" type="button" (click)="correct.emit()">
          <fds-icon name="edit_note" />Corriger nos réponses
        </button>
      }
      <a class="b sec" [href]="api() + '/answers.pdf'" download
        ><fds-icon name="download" />{{ own() ? 'Nos réponses en PDF' : 'Les réponses en PDF' }}</a
      >
      <a class="b sec" [href]="api()" [attr.download]="'evaluation-' + one.year + '.json'"
        ><fds-icon name="download" />En données (JSON)</a
      >
    </div>
    <section>
      <h2>{{ heading() }}</h2>
      @if (one.byCoordination) {
        <p class="meta">Saisies par la coordination.</p>
      }
      <dl>
        @for (question of put(); track question.code) {
          <div>
            <dt>{{ question.label }}</dt>
            @for (file of filesOf(question); track file.id) {
              <dd>
                <a [href]="api() + '/files/' + file.id" [attr.target]="file.image ? '_blank' : null" rel="noopener">{{
                  file.name
                }}</a>
                <span class="meta">{{ size(file.bytes) }}</span>
              </dd>
            } @empty {
              <dd [class.doux]="!words(question)">{{ words(question) || 'Sans réponse' }}</dd>
            }
          </div>
        }
        @for (team of listed(); track $index) {
          <div>
            <dt>Équipe de recherche</dt>
            <dd>
              {{ team.unit }}{{ team.institutions.length > 0 ? ' (' + team.institutions.join(', ') + ')' : ''
              }}{{ team.staff === null ? '' : ', ' + count(team.staff) + ' pers.' }}
            </dd>
          </div>
        }
        @for (kind of kinds; track kind) {
          @if (one.content.engaged[kind] !== null) {
            <div>
              <dt>{{ labels[kind] }}</dt>
              <dd>{{ count(one.content.engaged[kind]!) }}</dd>
            </div>
          }
        }
      </dl>
    </section>`,
})
export class ResponseSummary {
  readonly view = input.required<EvaluationView>();
  /** Read by who gave it, and not by the coordination. */
  readonly own = input(true);
  readonly correct = output();
  protected readonly kinds = ENGAGED_KINDS;
  protected readonly labels = ENGAGED_LABELS;
  protected readonly count = frenchCount;
  protected readonly size = sizeInWords;
  private readonly content = computed(() => contentOf(this.view().content));
  protected readonly api = computed(
    () => `/api/evaluations/${this.view().year}/organisations/${this.view().organisationId}`,
  );
  protected readonly heading = computed(() => {
    const whose = this.own() ? 'Vos réponses' : 'Réponses';
    const { submittedAt } = this.view();
    return submittedAt ? `${whose}, envoyées le ${frenchDateTime(submittedAt)}` : whose;
  });
  protected readonly put = computed(() => visibleQuestions(askedOf(this.view()), this.content()));
  /** Teams that no question of the questionnaire shows. */
  protected readonly listed = computed(() =>
    this.put().some(({ type }) => type === 'research_units')
      ? []
      : (teamsOf(this.content(), askedOf(this.view())) ?? []),
  );
  protected filesOf({ type, code }: Question): EvaluationView['files'] {
    const ids = type === 'file' ? answerFiles(this.content().answers[code] ?? '') : [];
    return ids.flatMap((id) => this.view().files.find((file) => file.id === id) ?? []);
  }
  protected words(question: Question): string {
    const answer = this.content().answers[question.code];
    if (answer === null) return 'Nous préférons ne pas répondre';
    return answer ? answerInWords(question, answer).join(', ') : '';
  }
}
