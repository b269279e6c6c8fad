import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CampaignRowView, CampaignsView, CampaignView, CommunicationSettingsView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  Dialog,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  Icon,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { campaignInWords, CAMPAIGN_LOOKS } from './campaign-words';

/** The campaigns of an edition, and what became of each. */
@Component({
  selector: 'fds-campaigns-page',
  imports: [Dialog, EmptyTemplate, FeedbackView, Icon, Pager, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './campaigns.page.html',
  styles: `
    .tete .rang {
      flex-wrap: wrap;
    }
    .reglage {
      display: flex;
      gap: 12px;
      align-items: center;
      min-height: 44px;
      margin-top: var(--e4);
    }
  `,
})
export class CampaignsPage {
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  private readonly naming = viewChild<Dialog>('naming');
  protected readonly inWords = campaignInWords;
  protected readonly looks = CAMPAIGN_LOOKS;
  protected readonly actions = feedback();
  protected readonly name = signal('');
  private readonly year = computed(() => this.edition.year());
  protected readonly list = pageState({
    params: () => {
      const year = this.year();
      return year === null ? undefined : { year, page: Number(this.page()) || 1 };
    },
    load: (query, abort) => this.api.get<CampaignsView>('/api/campaigns', query, abort),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly settings = pageState({
    params: () => this.year() ?? undefined,
    load: (year, abort) => this.api.get<CommunicationSettingsView>(`/api/communication-settings/${year}`, {}, abort),
  });
  /** A figure that nothing has made yet is not zero. */
  protected readonly figure = ({ state, figures }: CampaignRowView, count: number): string =>
    figures.messages === 0 && state !== 'empty' ? '–' : frenchCount(count);

  protected open(): void {
    this.name.set('');
    this.naming()?.open();
  }
  protected async begin(): Promise<void> {
    const name = this.name().trim();
    const editionYear = this.year();
    if (!name || editionYear === null) return;
    this.naming()?.close();
    await this.actions.attempt(async () => {
      const { id } = await this.api.post<CampaignView>('/api/campaigns', { editionYear, name, from: null });
      await this.router.navigate(['/pilotage/communication/campagnes', id], { queryParamsHandling: 'preserve' });
    });
  }
  protected setSecondPerson(secondPerson: boolean): Promise<boolean> {
    return this.actions.attempt(async () => {
      this.settings.set(
        await this.api.put<CommunicationSettingsView>(`/api/communication-settings/${this.year()}`, { secondPerson }),
      );
    }, 'C’est réglé pour les prochaines campagnes.');
  }
}
