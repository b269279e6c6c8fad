import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { POSITION_STATUSES } from '@fds/labelling/domain';
import {
  EmptyTemplate,
  frenchCount,
  frenchPlural,
  Kind,
  PageStateView,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { ReadingList } from './reading-list';

/** The committee's reading: the list left, the dossier and the opinion beside it; one after the other on phones. */
@Component({
  selector: 'fds-reading-page',
  imports: [EmptyTemplate, Kind, PageStateView, ReadyTemplate, RouterLink, RouterLinkActive, RouterOutlet, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reading.page.html',
  styleUrl: './reading.page.scss',
})
export class ReadingPage {
  private readonly router = inject(Router);
  protected readonly list = inject(ReadingList);
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** True while a dossier is open: phones show it in place of the list. */
  protected readonly open = computed(() => /\/lecture\/[^/?#]+/.test(this.address()));
  protected readonly positions = POSITION_STATUSES;
  protected readonly count = frenchCount;
  /** Opinions asked of this voice: those given, and those still expected. */
  protected readonly asked = computed(() => {
    const page = this.list.state.value();
    return page ? page.opinionsGiven + page.counts.anyone : 0;
  });
  protected readonly progress = computed(() => {
    const given = this.list.state.value()?.opinionsGiven ?? 0;
    return `${frenchPlural(given, 'avis donné', 'avis donnés')} sur ${this.asked()}`;
  });
  /** Two minutes a dossier. */
  protected readonly minutes = computed(() => (this.list.state.value()?.counts.anyone ?? 0) * 2);
}
