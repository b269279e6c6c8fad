import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { POSITION_STATUSES } from '@fds/labelling/domain';
import { AskOutsideOpinionRequestRules, type OutsideOpinionView, type OutsideOpinionsView } from '@fds/shared/contract';
import { addDays, isDay } from '@fds/shared/kernel';
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

/** Days that somebody from outside is given by default. */
const USUAL_DELAY = 10;

/** Opinions asked of people without an account: who was asked, what they said; asking, reminding, taking the link back. */
@Component({
  selector: 'fds-outside-opinions',
  imports: [Control, Dialog, FeedbackView, Field, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
      margin-bottom: 10px;
    }
    ul.avis-ext {
      display: grid;
      gap: 16px;
      margin: 8px 0 16px;
      padding: 0;
      list-style: none;
    }
    .mots {
      white-space: pre-line;
    }
  `,
  templateUrl: './outside-opinions.html',
})
export class OutsideOpinions {
  private readonly api = inject(Api);
  readonly dossier = input.required<string>();

  protected readonly opinions = pageState<OutsideOpinionsView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<OutsideOpinionsView>(`/api/applications/${id}/outside-opinions`, {}, signal),
  });
  protected readonly acting = feedback();
  protected readonly asking = signal(false);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly question = signal('');
  protected readonly today = computed(() => this.opinions.value()?.today ?? '');
  protected readonly dueOn = linkedSignal(() => (this.today() ? addDays(this.today(), USUAL_DELAY) : ''));
  private readonly tried = signal(false);
  private readonly errors = computed(() => ({
    name: this.name().trim() ? null : 'Dites à qui vous écrivez.',
    email: /^\S+@\S+\.\S+$/.test(this.email().trim())
      ? null
      : 'Il manque une partie de l’adresse, par exemple @univ.fr',
    dueOn: isDay(this.dueOn()) && this.dueOn() >= this.today() ? null : 'Choisissez aujourd’hui ou un jour à venir.',
  }));
  protected readonly rules = AskOutsideOpinionRequestRules;
  protected readonly positions = POSITION_STATUSES;
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected error = (field: 'name' | 'email' | 'dueOn'): string | null => (this.tried() ? this.errors()[field] : null);
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (Object.values(this.errors()).some(Boolean)) return;
    const request = {
      name: this.name().trim(),
      email: this.email().trim(),
      question: this.question().trim(),
      dueOn: this.dueOn(),
    };
    const done = await this.act(
      () => this.api.post<OutsideOpinionsView>(this.path(), request),
      `La demande est partie à ${request.email}.`,
    );
    if (!done) return;
    for (const field of [this.name, this.email, this.question]) field.set('');
    this.tried.set(false);
    this.asking.set(false);
  }
  protected async remind({ id, name }: OutsideOpinionView): Promise<void> {
    await this.act(
      () => this.api.post<OutsideOpinionsView>(`${this.path()}/${id}/reminder`),
      `Un rappel est parti à ${name}.`,
    );
  }
  protected async revoke({ id }: OutsideOpinionView, dialog: Dialog): Promise<void> {
    dialog.close();
    await this.act(
      () => this.api.delete<OutsideOpinionsView>(`${this.path()}/${id}`),
      'Le lien est retiré\u00a0: il ne montre plus le dossier.',
    );
  }

  private act(work: () => Promise<OutsideOpinionsView>, words: string): Promise<boolean> {
    return this.acting.attempt(async () => this.opinions.set(await work()), words);
  }
  private path(): string {
    return `/api/applications/${this.dossier()}/outside-opinions`;
  }
}
