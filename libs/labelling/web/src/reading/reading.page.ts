import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { POSITION_STATUSES } from '@fds/labelling/domain';
import {
  EmptyTemplate,
  frenchCount,
  frenchDay,
  frenchPlural,
  Icon,
  Kind,
  PageStateView,
  queryString,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { ReadingList } from './reading-list';

/** The committee's reading: the list left, the dossier and the opinion beside it; one after the other on phones. */
@Component({
  selector: 'fds-reading-page',
  imports: [
    EmptyTemplate,
    Icon,
    Kind,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Status,
  ],
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
  /** `À lire avant le 2 juin`, once the coordination has set a last day. */
  protected readonly heading = computed(() => {
    const due = this.list.progress.value()?.session?.opinionsDueOn;
    return due && this.list.progress.value()?.session?.state === 'prepared'
      ? `À lire avant le ${frenchDay(due, 'long')}`
      : 'À lire';
  });
  /** The session that sits: whoever has not written says it there. */
  protected readonly sitting = computed(() => {
    const session = this.list.progress.value()?.session;
    return session?.state === 'open' ? session.id : null;
  });
  protected readonly told = computed(() => {
    const { given = 0, asked = 0 } = this.list.progress.value() ?? {};
    return `${frenchPlural(given, 'avis donné', 'avis donnés')} sur ${asked}`;
  });
  protected readonly left = computed(() => {
    const { given = 0, asked = 0 } = this.list.progress.value() ?? {};
    return asked - given;
  });
  /** Address of a booklet, and what its link says. */
  protected readonly booklets = computed(() => {
    const year = this.list.year();
    const session = this.list.progress.value()?.session;
    const address = (query: Record<string, string | number | null>): string =>
      `/api/committee-reading/booklet.pdf${queryString(query)}`;
    return [
      ...(this.left() > 0
        ? [
            {
              href: address({ year, which: 'waiting' }),
              words: this.left() === 1 ? 'Le dossier restant en PDF' : `Les ${this.left()} restants en PDF`,
            },
          ]
        : []),
      ...(session && session.dossiers > 0
        ? [
            {
              href: address({ year, which: 'session', session: session.id }),
              words: `La séance du ${frenchDay(session.heldOn, 'long')} en PDF`,
            },
          ]
        : []),
    ];
  });
}
