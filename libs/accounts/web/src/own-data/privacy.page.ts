import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { idleLimit } from '@fds/accounts/domain';
import type { PrivacyView } from '@fds/shared/contract';
import { Api, frenchPlural, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { PublicText } from './public-text';

/** What is kept on people, why, how long, who reads it, and whom to write to: open to everyone. */
@Component({
  selector: 'fds-privacy',
  imports: [PageStateView, PublicText, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './privacy.page.scss',
  templateUrl: './privacy.page.html',
})
export class PrivacyPage {
  private readonly api = inject(Api);
  protected readonly privacy = pageState({
    load: (_, signal) => this.api.get<PrivacyView>('/api/privacy', {}, signal),
  });
  protected readonly idle = frenchPlural(idleLimit('holder') / 86_400_000, 'jour');
}
