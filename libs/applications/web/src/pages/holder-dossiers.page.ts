import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type {
  ApplicationEventSummaryView,
  ApplicationsPageView,
  ApplicationSummaryView,
  ApplicationView,
  BeginningsView,
} from '@fds/shared/contract';
import { daysBetween, dayOf } from '@fds/shared/kernel';
import {
  Api,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchDay,
  frenchPlural,
  frenchSlotDays,
  Icon,
  Kind,
  KIND_LABELS,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
  UnreadMessages,
} from '@fds/shared/web-kit';
import { InvitedActivities } from '../partners/invited-activities';

interface Group {
  readonly key: string;
  readonly title: string;
  readonly words?: string;
  readonly dossiers: readonly ApplicationSummaryView[];
}

/** The holder's dossiers: drafts first, then the others by edition, those put away last. */
@Component({
  selector: 'fds-holder-dossiers-page',
  imports: [
    EmptyTemplate,
    FeedbackView,
    Icon,
    InvitedActivities,
    Kind,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './holder-dossiers.page.scss',
  templateUrl: './holder-dossiers.page.html',
})
export class HolderDossiersPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly unread = inject(UnreadMessages);
  protected readonly list = pageState<ApplicationsPageView>({
    load: (_, signal) => this.api.get<ApplicationsPageView>('/api/applications', { size: 200 }, signal),
    isEmpty: (list) => list.total === 0,
    keep: true,
  });
  private readonly beginnings = pageState<BeginningsView>({
    load: (_, signal) => this.api.get<BeginningsView>('/api/beginnings', {}, signal),
  });
  protected readonly edition = computed(() => this.beginnings.value()?.edition ?? null);
  private readonly open = computed(() =>
    (this.beginnings.value()?.organisations ?? []).filter(({ mayBegin }) => mayBegin.allowed),
  );
  protected readonly mayBegin = computed(() => this.open().length > 0);
  /** The latest day on which one of the own organisations may file. */
  private readonly closes = computed(() => {
    const days = this.open().map(({ filingClosesOn }) => filingClosesOn);
    return days.length > 0 ? days.reduce((one, other) => (one > other ? one : other)) : null;
  });
  protected readonly deadline = computed(() => {
    const [edition, closes] = [this.edition(), this.closes()];
    if (!edition || !closes) return '';
    const extended = this.open().some((one) => one.extended);
    return extended
      ? `Vous avez un délai jusqu’au ${frenchDay(closes, 'full')} pour l’édition ${edition.year}.`
      : `L’appel à projets ${edition.year} est ouvert jusqu’au ${frenchDay(closes, 'full')}.`;
  });
  protected readonly groups = computed((): readonly Group[] => {
    const items = this.list.value()?.items ?? [];
    const drafts = items.filter((one) => this.isOpenDraft(one));
    const away = items.filter(({ state }) => state === 'withdrawn');
    const others = items.filter((one) => !drafts.includes(one) && !away.includes(one));
    const years = [...new Set(others.map(({ editionYear }) => editionYear))].sort((a, b) => b - a);
    const current = this.edition()?.year;
    const groups: Group[] = [
      { key: 'a-terminer', title: 'À terminer', dossiers: drafts },
      ...years.map((year) => ({
        key: `annee-${year}`,
        title: `Édition ${year}`,
        ...(current !== undefined && year < current
          ? { words: 'Édition passée\u00a0: à relire, ou à reconduire.' }
          : {}),
        dossiers: others.filter(({ editionYear }) => editionYear === year),
      })),
      {
        key: 'de-cote',
        title: 'Mis de côté ou retirés',
        words: 'Tant que l’appel est ouvert, vous pouvez les reprendre.',
        dossiers: away,
      },
    ];
    return groups.filter(({ dossiers }) => dossiers.length > 0);
  });
  protected readonly acting = feedback();

  protected readonly waits = (dossier: ApplicationSummaryView): boolean => this.isOpenDraft(dossier);
  private isOpenDraft({ state, editionYear }: ApplicationSummaryView): boolean {
    return state === 'draft' && editionYear === this.edition()?.year;
  }
  /** Whether the dossier's organisation may begin another one in its edition. */
  protected mayBeginFor({ organisationId, editionYear }: ApplicationSummaryView): boolean {
    return editionYear === this.edition()?.year && this.open().some(({ id }) => id === organisationId);
  }
  protected readonly lacking = (dossier: ApplicationSummaryView): string => {
    const { lacking } = dossier;
    if (lacking === null) return '';
    // Nothing is asked for any more once it can no longer be sent.
    if (!this.mayBeginFor(dossier)) return lacking === 0 ? 'Complet.' : '';
    return lacking === 0 ? 'Complet, à relire et envoyer.' : `${frenchPlural(lacking, 'réponse')} à donner.`;
  };
  /** Days left to this dossier's organisation; empty when it can no longer be sent. */
  protected left({ organisationId, editionYear }: ApplicationSummaryView): string {
    const view = this.beginnings.value();
    const own = this.open().find(({ id }) => id === organisationId);
    if (!view || !own || editionYear !== this.edition()?.year)
      return 'L’appel est clos\u00a0: ce brouillon est gardé, il ne peut plus être envoyé.';
    const days = daysBetween(dayOf(new Date(view.now)), own.filingClosesOn);
    const before = `À envoyer avant le ${frenchDay(own.filingClosesOn, 'full')}`;
    return `${before} (${days === 0 ? 'dernier jour' : `encore ${frenchPlural(days, 'jour')}`}${own.extended ? ', délai accordé' : ''}).`;
  }

  protected async putAway({ id, title }: ApplicationSummaryView): Promise<void> {
    await this.acting.attempt(
      () => this.api.post(`/api/applications/${id}/withdrawal`, {}),
      `«\u00a0${title}\u00a0» est mis de côté.`,
      async () => {
        await this.api.delete(`/api/applications/${id}/withdrawal`);
        this.list.reload();
      },
    );
    this.list.reload();
  }
  protected async bringBack({ id, title }: ApplicationSummaryView): Promise<void> {
    await this.acting.attempt(
      () => this.api.delete(`/api/applications/${id}/withdrawal`),
      `«\u00a0${title}\u00a0» est de nouveau un brouillon.`,
    );
    this.list.reload();
  }
  protected async duplicate({ id, organisationId, editionYear }: ApplicationSummaryView): Promise<void> {
    let copy: ApplicationView | undefined;
    await this.acting.attempt(async () => {
      copy = await this.api.post<ApplicationView>('/api/applications', {
        organisationId,
        editionYear,
        source: { from: 'copy', applicationId: id },
      });
    });
    if (copy) await this.router.navigate(['/dossiers', copy.id]);
  }

  protected readonly words = (event: ApplicationEventSummaryView): string =>
    [
      KIND_LABELS[event.kind].title,
      event.municipalityName,
      frenchSlotDays(event.firstSlotAt, event.lastSlotAt),
      event.activities > 0 ? frenchPlural(event.activities, 'animation') : '',
    ]
      .filter(Boolean)
      .join(', ');
}
