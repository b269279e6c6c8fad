import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { questionChanges, questionDifferences, type SeriesChange } from '@fds/questions/domain';
import type { QuestionnaireVersionsView } from '@fds/shared/contract';
import { Api, frenchDateTime, frenchPlural, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';

const CHANGES: Record<SeriesChange, string> = {
  code: 'nouveau code',
  label: 'reformulée',
  options: 'réponses au choix changées',
  rows: 'lignes changées',
  type: 'autre forme',
};

/** The versions that were put to holders, each with what differs from the one before it. */
@Component({
  selector: 'fds-questionnaire-versions',
  imports: [PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ol {
      display: grid;
      gap: var(--e4);
    }
    .barree {
      text-decoration: line-through;
    }
  `,
  template: `<fds-page-state [of]="versions" what="des versions" failure="Les versions n’ont pas pu être chargées">
    <ng-template [fdsReady]="versions">
      <ol>
        @for (version of compared(); track version.number) {
          <li class="carte">
            <h3>Version {{ version.number }}</h3>
            <p class="doux">Posée le {{ moment(version.openedAt) }}, {{ count(version.questions, 'question') }}.</p>
            @if (version.differences.length > 0) {
              <ul>
                @for (difference of version.differences; track difference.code) {
                  <li>
                    <b>{{ difference.words }}</b>&nbsp;: {{ difference.label }}
                    @if (difference.was) {
                      <span class="doux barree">{{ difference.was }}</span>
                    }
                  </li>
                }
              </ul>
            } @else if (!version.first) {
              <p>Les mêmes questions que la version précédente.</p>
            }
          </li>
        } @empty {
          <li class="doux">Rien n’a encore été posé aux porteurs.</li>
        }
      </ol>
    </ng-template>
  </fds-page-state>`,
})
export class QuestionnaireVersions {
  readonly year = input.required<number>();
  /** Number of the version that is put: another one asks for the list again. */
  readonly put = input(0);
  private readonly api = inject(Api);
  protected readonly moment = frenchDateTime;
  protected readonly count = frenchPlural;
  protected readonly versions = pageState<QuestionnaireVersionsView, { readonly year: number; readonly put: number }>({
    params: () => ({ year: this.year(), put: this.put() }),
    load: ({ year }, abort) =>
      this.api.get<QuestionnaireVersionsView>(`/api/editions/${year}/questionnaire/versions`, {}, abort),
  });
  protected readonly compared = computed(() => {
    const items = this.versions.value()?.items ?? [];
    return items.map((version, index) => {
      const earlier = items[index + 1];
      return {
        number: version.number,
        openedAt: version.openedAt,
        questions: version.questions.length,
        first: earlier === undefined,
        differences: earlier ? questionDifferences(earlier.questions, version.questions).map(inWords) : [],
      };
    });
  });
}

function inWords({ code, kind, before, after }: ReturnType<typeof questionDifferences>[number]) {
  const label = (after ?? before)?.label ?? '';
  if (kind !== 'changed' || !before || !after)
    return {
      code,
      label,
      was: '',
      words: { added: 'Ajoutée', removed: 'Retirée', moved: 'Déplacée', changed: '' }[kind],
    };
  const withdrawn = Boolean(after.withdrawn) !== Boolean(before.withdrawn);
  const changes = questionChanges(before, after).map((change) => CHANGES[change]);
  const words = withdrawn ? [after.withdrawn ? 'n’est plus posée' : 'posée de nouveau', ...changes] : changes;
  return {
    code,
    label,
    was: before.label === after.label ? '' : before.label,
    words: words.length > 0 ? `Modifiée (${words.join(', ')})` : 'Modifiée',
  };
}
