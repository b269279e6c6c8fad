import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BeginApplicationRequestRules, type ApplicationView, type EditionsPageView } from '@fds/shared/contract';
import {
  Api,
  Control,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchDay,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { typedIn } from '../parts/typed-in';

/** Begins a dossier: for which organisation, under which title. */
@Component({
  selector: 'fds-new-dossier-page',
  imports: [Control, EmptyTemplate, FeedbackView, Field, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-dossier.page.html',
})
export class NewDossierPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly organisations = inject(Session).organisations;
  protected readonly call = pageState({
    load: async (_, signal) => {
      const { items } = await this.api.get<EditionsPageView>('/api/editions', {}, signal);
      return items.find(({ callOpen }) => callOpen) ?? null;
    },
    isEmpty: (edition) => edition === null || this.organisations().length === 0,
  });
  protected readonly organisationId = linkedSignal(() => this.organisations()[0]?.id ?? '');
  protected readonly title = signal('');
  private readonly tried = signal(false);
  protected readonly titleError = computed(() =>
    this.tried() && !this.title().trim() ? 'Donnez un titre ; vous pourrez en changer.' : null,
  );
  protected readonly beginning = feedback();
  protected readonly rules = BeginApplicationRequestRules;
  protected readonly typed = typedIn;
  protected readonly day = frenchDay;

  protected async begin(): Promise<void> {
    this.tried.set(true);
    const edition = this.call.value();
    if (this.titleError() || !edition) return;
    let begun: ApplicationView | undefined;
    await this.beginning.attempt(async () => {
      begun = await this.api.post<ApplicationView>('/api/applications', {
        organisationId: this.organisationId(),
        editionYear: edition.year,
        title: this.title().trim(),
      });
    });
    if (begun) await this.router.navigate(['/dossiers', begun.id, 'projet']);
  }
}
