import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { WRITER_STANDING_LABELS } from '@fds/applications/domain';
import { InviteWriterRequestRules, type ActivityWritersView, type ActivityWriterView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
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

/** Who writes an activity besides the team: invited, not answered, writing, done; invite, send again, take back. */
@Component({
  selector: 'fds-activity-writers',
  imports: [Control, Dialog, FeedbackView, Field, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './activity-writers.scss',
  templateUrl: './activity-writers.html',
})
export class ActivityWriters {
  private readonly api = inject(Api);
  readonly applicationId = input.required<string>();
  readonly itemId = input.required<string>();
  /** What the activity is called, for those who do not see where the part stands. */
  readonly title = input('cette animation');

  /** Somebody was invited, or taken away. */
  readonly changed = output();

  private readonly path = computed(() => `/api/applications/${this.applicationId()}/activities/${this.itemId()}`);
  protected readonly state = pageState({
    params: () => this.path(),
    load: (path, signal) => this.api.get<ActivityWritersView>(`${path}/writers`, {}, signal),
  });
  protected readonly actions = feedback();
  protected readonly open = signal(false);
  protected readonly email = signal('');
  protected readonly name = signal('');
  protected readonly message = signal('');
  protected readonly tried = signal(false);
  protected readonly limits = InviteWriterRequestRules;
  protected readonly emailError = computed(() => {
    const refused = this.actions.problem()?.errors?.find(({ pointer }) => pointer === '/email')?.detail;
    if (refused) return refused;
    return this.tried() && !this.email().trim() ? 'Donnez l’adresse e-mail de la personne à inviter.' : '';
  });
  /** The one that is about to be taken back. */
  protected readonly leaving = signal<ActivityWriterView | null>(null);
  protected readonly labels = WRITER_STANDING_LABELS;

  protected said(one: ActivityWriterView): string {
    switch (one.standing) {
      case 'invited':
        return `Invitation du ${frenchDay(dayOf(new Date(one.invitedAt)))}, sans réponse${one.expiresOn ? ` ; le lien sert jusqu’au ${frenchDay(one.expiresOn)}` : ''}`;
      case 'expired':
        return `Invitation du ${frenchDay(dayOf(new Date(one.invitedAt)))}, restée sans réponse`;
      default:
        return `Écrit depuis le ${frenchDateTime(one.acceptedAt ?? one.invitedAt)}`;
    }
  }
  protected readonly called = (one: ActivityWriterView): string => one.name || one.email;

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.email().trim()) return;
    const body = { email: this.email().trim(), name: this.name().trim(), message: this.message().trim() };
    const done = await this.actions.attempt(
      () => this.api.post<ActivityWriterView>(`${this.path()}/invitations`, body),
      ({ email }) => `Invitation envoyée à ${email}.`,
    );
    if (!done) return;
    for (const field of [this.email, this.name, this.message]) field.set('');
    this.tried.set(false);
    this.open.set(false);
    this.state.reload();
    this.changed.emit();
  }
  protected async resend({ id, email }: ActivityWriterView): Promise<void> {
    await this.actions.attempt(
      () => this.api.post(`${this.path()}/invitations/${id}/resending`),
      `Invitation renvoyée à ${email}. L’ancien lien ne sert plus.`,
    );
    this.state.reload();
    this.changed.emit();
  }
  protected async revoke(): Promise<void> {
    const one = this.leaving();
    if (!one) return;
    await this.actions.attempt(
      () => this.api.delete(`${this.path()}/invitations/${one.id}`),
      `${this.called(one)} n’écrit plus cette animation. Ce qui était écrit reste.`,
    );
    this.leaving.set(null);
    this.state.reload();
    this.changed.emit();
  }
}
