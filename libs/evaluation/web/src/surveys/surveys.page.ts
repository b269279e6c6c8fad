import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  SURVEY_NAMING_LABELS,
  SURVEY_NAMING_WORDS,
  SURVEY_NAMINGS,
  SURVEY_STATE_LABELS,
  type SurveyNaming,
} from '@fds/evaluation/domain';
import type { SurveysView, SurveyView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDay,
  frenchShare,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** `/pilotage/evaluation/enquetes`: the free surveys of an edition, and the beginning of another one. */
@Component({
  selector: 'fds-surveys-page',
  imports: [FeedbackView, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--e4);
    }
    .nouvelle {
      display: grid;
      gap: var(--e4);
      max-width: 720px;
      margin-top: var(--e5);
    }
    .etroit {
      white-space: nowrap;
    }
  `,
  templateUrl: './surveys.page.html',
})
export class SurveysPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  protected readonly creating = feedback();
  protected readonly namings = SURVEY_NAMINGS;
  protected readonly namingLabels = SURVEY_NAMING_LABELS;
  protected readonly namingWords = SURVEY_NAMING_WORDS;
  protected readonly stateLabels = SURVEY_STATE_LABELS;
  protected readonly count = frenchCount;
  protected readonly title = signal('');
  protected readonly naming = signal<SurveyNaming>('anonymous');
  protected readonly tried = signal(false);
  protected readonly query = computed(() => this.edition.query());
  protected readonly surveys = pageState<SurveysView, number>({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<SurveysView>(`/api/editions/${year}/surveys`, {}, signal),
  });

  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected rate({ answered, invited }: SurveysView['items'][number]): string {
    return invited > 0 ? `${frenchCount(answered)} (${frenchShare(answered / invited)})` : '';
  }
  protected async create(): Promise<void> {
    this.tried.set(true);
    const title = this.title().trim();
    if (title === '') return;
    await this.creating.attempt(async () => {
      const { id } = await this.api.post<SurveyView>(`/api/editions/${this.edition.year() ?? 0}/surveys`, {
        ...{ title, naming: this.naming() },
      });
      await this.router.navigate(['/pilotage/evaluation/enquetes', id], { queryParamsHandling: 'preserve' });
    });
  }
}
