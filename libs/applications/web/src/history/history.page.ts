import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import { ROLE_LABELS } from '@fds/accounts/domain';
import type { HistoryLineView, HistoryView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDateTime,
  frenchPlural,
  frenchTime,
  Icon,
  pageState,
  PageStateView,
  Pager,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { pastLinks } from '../versions/past-of-dossier';

/** Changes that a line shows at once; the others open on demand. */
const SHOWN = 3;

/** Who did what to a dossier, when; saves of one sitting are one line. */
@Component({
  selector: 'fds-history-page',
  imports: [EmptyTemplate, Icon, NgTemplateOutlet, PageStateView, Pager, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './history.page.html',
  styleUrl: './history.page.scss',
})
export class HistoryPage {
  readonly id = input.required<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly linksOf = pastLinks();
  protected readonly links = computed(() => this.linksOf(this.id()));
  protected readonly number = computed(() => Math.max(1, Number(this.page() ?? 1) || 1));
  protected readonly plural = frenchPlural;
  protected readonly list = pageState<HistoryView, { id: string; page: number }>({
    params: () => ({ id: this.id(), page: this.number() }),
    load: ({ id, page }, signal) => this.api.get<HistoryView>(`/api/applications/${id}/history`, { page }, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });

  /** `11 avril 2026 à 14 h`, and until when for a sitting that lasted. */
  protected when({ from, to }: HistoryLineView): string {
    const [begin, end] = [frenchDateTime(from), frenchDateTime(to)];
    return begin === end ? begin : `${begin}, jusqu’à ${frenchTime(to)}`;
  }
  protected who({ who, role, inPlace }: HistoryLineView): string {
    const name = role === 'system' ? 'Le portail' : (who ?? (role === 'coordinator' ? 'La coordination' : 'Quelqu’un'));
    const part = role === 'system' || (role === 'coordinator' && !who) ? '' : `, ${ROLE_LABELS[role].toLowerCase()}`;
    return `${name}${part}${inPlace ? ', à la place de la structure' : ''}`;
  }
  protected first({ changes }: HistoryLineView): HistoryLineView['changes'] {
    return changes.slice(0, SHOWN);
  }
  protected others({ changes }: HistoryLineView): HistoryLineView['changes'] {
    return changes.slice(SHOWN);
  }
  protected print(): void {
    globalThis.print();
  }
}
