import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MODELS } from '@fds/applications/domain';
import {
  BeginApplicationRequestRules,
  type ApplicationView,
  type BeginningsView,
  type BeginningSourceRequest,
} from '@fds/shared/contract';
import { daysBetween, dayOf } from '@fds/shared/kernel';
import {
  Api,
  Control,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchDay,
  frenchPlural,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { AskedPages } from '../beginning/asked-pages';
import { EarlierDossier } from '../beginning/earlier-dossier';
import { typedIn } from '../parts/typed-in';

/** Begins a dossier: from an earlier one, from nothing, from a model. */
@Component({
  selector: 'fds-new-dossier-page',
  imports: [
    AskedPages,
    Control,
    EarlierDossier,
    EmptyTemplate,
    FeedbackView,
    Field,
    Icon,
    Note,
    PageStateView,
    ReadyTemplate,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './new-dossier.page.scss',
  templateUrl: './new-dossier.page.html',
})
export class NewDossierPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly own = inject(Session).organisations;

  /** The organisation to begin for, in the address. */
  readonly structure = input<string>();

  protected readonly beginnings = pageState<BeginningsView>({
    load: (_, signal) => this.api.get<BeginningsView>('/api/beginnings', {}, signal),
    isEmpty: ({ edition, organisations }) => edition === null || organisations.length === 0,
  });
  protected readonly organisations = computed(() => this.beginnings.value()?.organisations ?? []);
  protected readonly organisationId = linkedSignal(
    () => this.organisations().find(({ id }) => id === this.structure())?.id ?? this.organisations()[0]?.id ?? '',
  );
  protected readonly organisation = computed(() => this.organisations().find(({ id }) => id === this.organisationId()));
  protected readonly earlier = computed(() =>
    (this.beginnings.value()?.earlier ?? []).filter(({ organisationId }) => organisationId === this.organisationId()),
  );
  /** Days left to send it, 0 on the last one. */
  protected readonly left = computed(() => {
    const view = this.beginnings.value();
    const closes = this.organisation()?.filingClosesOn;
    return view && closes ? daysBetween(dayOf(new Date(view.now)), closes) : null;
  });
  protected readonly leftInWords = computed(() => {
    const left = this.left();
    return left === null ? '' : left === 0 ? 'dernier jour' : `encore ${frenchPlural(left, 'jour')}`;
  });
  protected readonly models = MODELS;
  protected readonly title = signal('');
  private readonly tried = signal(false);
  protected readonly titleError = computed(() =>
    this.tried() && !this.title().trim() ? 'Donnez un titre\u00a0; vous pourrez en changer.' : null,
  );
  protected readonly beginning = feedback();
  protected readonly rules = BeginApplicationRequestRules;
  protected readonly typed = typedIn;
  protected readonly day = frenchDay;

  protected async fromScratch(): Promise<void> {
    this.tried.set(true);
    if (!this.titleError()) await this.begin({ from: 'scratch' }, this.title().trim());
  }

  protected async begin(source: BeginningSourceRequest, title?: string): Promise<void> {
    const edition = this.beginnings.value()?.edition;
    if (!edition) return;
    let begun: ApplicationView | undefined;
    await this.beginning.attempt(async () => {
      begun = await this.api.post<ApplicationView>('/api/applications', {
        organisationId: this.organisationId(),
        editionYear: edition.year,
        source,
        ...(title ? { title } : {}),
      });
    });
    if (begun) await this.router.navigate(['/dossiers', begun.id]);
  }
}
