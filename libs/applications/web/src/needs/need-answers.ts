import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Row } from '@fds/applications/domain';
import { NEED_KIND_LABELS, type NeedKind } from '@fds/applications/domain';
import type { NeedAnswersView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import { Api, frenchDay, Icon, pageState } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/** Under « je cherche, je propose »: what the coordination has answered; nothing while it has not. */
@Component({
  selector: 'fds-need-answers',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of answered(); track one.key) {
      <p class="note bon">
        <fds-icon name="check_circle" />
        <span
          >La coordination a répondu à votre demande « {{ one.words }} », le {{ one.day }}.
          <a [routerLink]="['/dossiers', editing.id(), 'messages']" [queryParams]="{ fil: 'thread' }"
            >Lire la réponse</a
          >
        </span>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--e2);
    }
  `,
})
export class NeedAnswers {
  private readonly api = inject(Api);
  protected readonly editing = inject(DossierEditing);
  readonly applicationId = input.required<string>();
  private readonly answers = pageState({
    params: () => this.applicationId(),
    load: (id, signal) => this.api.get<NeedAnswersView>(`/api/applications/${id}/needs/answers`, {}, signal),
  });
  protected readonly answered = computed(() => {
    const rows: readonly Row[] = this.editing.project('needs');
    return (this.answers.value()?.items ?? []).flatMap(({ key, answeredAt }) => {
      const row = rows.find((one) => one.key === key);
      if (!row) return [];
      const what = NEED_KIND_LABELS[row['what'] as NeedKind] ?? '';
      return [{ key, words: String(row['details'] || what), day: frenchDay(dayOf(new Date(answeredAt))) }];
    });
  });
}
