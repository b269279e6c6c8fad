import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationAnswerView } from '@fds/shared/contract';
import { Api, frenchDateTime, Icon, Kind, PageStateView, pageState, ReadyTemplate, Status } from '@fds/shared/web-kit';

/** The committee's answer as its holder reads it: one outcome per event, and why. Before the announcement, nothing. */
@Component({
  selector: 'fds-answer-page',
  imports: [Icon, Kind, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .etroit {
      margin: 0 auto;
    }
    section,
    .retour {
      margin-top: var(--e5);
    }
    li {
      padding: var(--e2) 0;
      border-top: 1px solid var(--trait);
    }
    .raison {
      white-space: pre-line;
      overflow-wrap: anywhere;
      margin-top: var(--e2);
    }
  `,
  templateUrl: './answer.page.html',
})
export class AnswerPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  protected readonly moment = frenchDateTime;
  protected readonly answer = pageState<ApplicationAnswerView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<ApplicationAnswerView>(`/api/applications/${id}/answer`, {}, signal),
  });
  /** Root events with the activities whose answer differs from theirs. */
  protected readonly roots = computed(() => {
    const events = this.answer.value()?.events ?? [];
    return events
      .filter(({ parentEventId }) => parentEventId === null)
      .map((event) => {
        const activities = events.filter(({ parentEventId }) => parentEventId === event.eventId);
        return { event, activities: activities.length, apart: activities.filter(({ label }) => label !== event.label) };
      });
  });
}
