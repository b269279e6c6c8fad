import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { insteadOfUndoing, REGROUPING_WORDS } from '@fds/programme/domain';
import type { DossierRegroupingsView, DossierRegroupingView, EventRegroupingView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  Kind,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';

/** What of a dossier may leave its village or join one, and what was done, with the way back. */
@Component({
  selector: 'fds-regroupings-page',
  imports: [FeedbackView, Icon, Kind, Note, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regroupings.page.html',
  styleUrl: './regrouping.scss',
})
export class RegroupingsPage {
  /** Of the dossier. */
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  protected readonly undoing = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly words = REGROUPING_WORDS;
  protected readonly page = pageState<DossierRegroupingsView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<DossierRegroupingsView>(`/api/applications/${id}/regroupings`, {}, signal),
  });

  /** What keeps every event where it is, said once; null where reasons differ. */
  protected readonly shared = computed(() => {
    const reasons = (this.page.value()?.events ?? []).map(({ may }) => may.reasons[0]?.text ?? null);
    const [first] = reasons;
    return reasons.length > 1 && first && reasons.every((reason) => reason === first) ? first : null;
  });

  /** The other dossier of a regrouping, while there is one. */
  protected other({ regrouping }: DossierRegroupingView): string | null {
    const { fromApplicationId, toApplicationId } = regrouping;
    return toApplicationId === this.id() ? fromApplicationId : toApplicationId;
  }
  /** What to do where it is too late to undo it. */
  protected instead({ regrouping }: DossierRegroupingView): string | null {
    const { kind, mayUndo } = regrouping;
    return insteadOfUndoing(
      kind,
      mayUndo.reasons.map(({ code }) => code),
    );
  }
  protected async undo({ regrouping, eventTitle }: DossierRegroupingView): Promise<void> {
    const done = await this.undoing.attempt(
      () => this.api.post<EventRegroupingView>(`/api/regroupings/${regrouping.id}/undoing`),
      `« ${eventTitle} » est revenu comme avant. Les structures concernées sont prévenues.`,
    );
    if (done) this.page.reload();
  }
}
