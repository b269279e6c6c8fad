import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationAnswerView, EventAnswerView } from '@fds/shared/contract';
import type { Label } from '@fds/shared/kernel';
import {
  Api,
  frenchDateTime,
  frenchDay,
  Icon,
  Kind,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { ConditionAnswer } from './condition-answer';

/** What a reason is called, under each label. */
const WHY: Record<Label, string> = {
  pending: '',
  labelled: 'Un mot du comité',
  conditional: 'À faire',
  deferred: 'Ce qui manque pour décider',
  refused: 'La raison',
  revoked: 'La raison',
};
/** What is possible next. */
const NEXT: Partial<Record<Label, string>> = {
  refused:
    'Cette décision ne change plus pour cette édition. La coordination peut vous l’expliquer, et vous aider à préparer la prochaine\u00a0: votre dossier restera là pour être repris.',
  deferred: 'Vous n’avez rien à renvoyer de vous-même\u00a0: si quelque chose manque, la coordination vous écrit.',
  revoked:
    'Retirez le nom et le logo de la Fête de la science de vos annonces. Pour en parler, écrivez à la coordination.',
};

/** The committee's answer as its holder reads it: one outcome per event, why, and what comes next. Before the announcement, nothing. */
@Component({
  selector: 'fds-answer-page',
  imports: [ConditionAnswer, Icon, Kind, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './answer.page.scss',
  templateUrl: './answer.page.html',
})
export class AnswerPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  protected readonly moment = frenchDateTime;
  protected readonly why = WHY;
  protected readonly next = NEXT;
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
  protected readonly certificates = computed(
    () => (this.answer.value()?.events ?? []).filter(({ certificate }) => certificate !== null).length,
  );

  /** The outcome in plain words. */
  protected words(
    { label, condition }: EventAnswerView,
    { editionYear, nextSessionOn }: ApplicationAnswerView,
  ): string {
    switch (label) {
      case 'labelled':
        return `Bonne nouvelle\u00a0: votre événement porte le label Fête de la science ${editionYear}.`;
      case 'conditional':
        return condition?.dueOn
          ? `Votre événement est labellisé, avec une réserve à lever avant le ${frenchDay(condition.dueOn, 'long')}.`
          : 'Votre événement est labellisé, avec une réserve à lever.';
      case 'deferred':
        return nextSessionOn
          ? `Le comité a besoin d’un peu plus pour décider. Il en reparle le ${frenchDay(nextSessionOn, 'long')}.`
          : 'Le comité a besoin d’un peu plus pour décider. La date de la prochaine séance n’est pas encore fixée.';
      case 'refused':
        return `Merci d’avoir proposé cet événement. Le comité ne l’a pas retenu pour ${editionYear}.`;
      case 'revoked':
        return 'Le label de cet événement a été retiré. Son attestation n’est plus valable.';
      case 'pending':
        return 'Le comité n’a pas encore répondu pour cet événement.';
    }
  }
}
