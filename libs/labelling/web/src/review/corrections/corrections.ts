import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { READ_SECTION_LABELS } from '@fds/applications/domain';
import type { AskCorrectionRequest, CorrectionRequestView, CorrectionsView } from '@fds/shared/contract';
import { isDay } from '@fds/shared/kernel';
import {
  Api,
  Control,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchDay,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { AskCorrection, type NamedEvent } from './ask-correction';

/** What the holder was asked to correct, what came of it, and asking for more. */
@Component({
  selector: 'fds-corrections',
  imports: [AskCorrection, Control, Dialog, FeedbackView, Field, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './corrections.scss',
  templateUrl: './corrections.html',
})
export class Corrections {
  private readonly api = inject(Api);
  readonly dossier = input.required<string>();
  readonly events = input<readonly NamedEvent[]>([]);
  /** The review changed: an answer clears what waited. */
  readonly changed = output();

  protected readonly requests = pageState<CorrectionsView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<CorrectionsView>(`/api/applications/${id}/corrections`, {}, signal),
  });
  protected readonly acting = feedback();
  protected readonly asking = signal(false);
  protected readonly dueOn = signal('');
  protected readonly labels = READ_SECTION_LABELS;
  protected readonly moment = frenchDateTime;
  protected readonly day = frenchDay;
  /** The request that waits for the holder, or whose answer waits to be read. */
  protected readonly current = computed(
    () => this.requests.value()?.items.find((one) => !one.cancelledAt && !one.resolvedAt) ?? null,
  );
  protected readonly past = computed(() =>
    (this.requests.value()?.items ?? []).filter((one) => one !== this.current()),
  );
  protected readonly late = computed(() => {
    const current = this.current();
    return current !== null && !current.answeredAt && current.dueOn < (this.requests.value()?.today ?? '');
  });
  protected readonly dueError = computed(() => (isDay(this.dueOn()) ? null : 'Donnez un jour.'));
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected async ask(request: AskCorrectionRequest): Promise<void> {
    const done = await this.act(
      () => this.api.post<CorrectionsView>(this.path(), request),
      'La demande est partie, par e-mail.',
    );
    if (done) this.asking.set(false);
  }
  protected async postpone(request: CorrectionRequestView, dialog: Dialog): Promise<void> {
    if (this.dueError()) return;
    dialog.close();
    await this.act(
      () => this.api.patch<CorrectionsView>(`${this.path()}/${request.id}`, { dueOn: this.dueOn() }),
      'La date est changée.',
    );
  }
  protected async cancel(request: CorrectionRequestView, dialog: Dialog): Promise<void> {
    dialog.close();
    await this.act(
      () => this.api.delete<CorrectionsView>(`${this.path()}/${request.id}`),
      'La demande est retirée\u00a0; le dossier est tel qu’il avait été envoyé.',
    );
  }
  protected async resolve(request: CorrectionRequestView): Promise<void> {
    await this.act(
      () => this.api.post<CorrectionsView>(`${this.path()}/${request.id}/resolution`),
      'La réponse est lue.',
    );
  }

  private async act(work: () => Promise<CorrectionsView>, words: string): Promise<boolean> {
    const done = await this.acting.attempt(async () => this.requests.set(await work()), words);
    if (done) this.changed.emit();
    else this.requests.reload();
    return done;
  }
  private path(): string {
    return `/api/applications/${this.dossier()}/corrections`;
  }
}
