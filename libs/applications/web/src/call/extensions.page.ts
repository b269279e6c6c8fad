import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { CallExtensionsPageView, CallExtensionView } from '@fds/shared/contract';
import { isDay } from '@fds/shared/kernel';
import {
  Api,
  Control,
  CurrentEdition,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchDay,
  frenchDateTime,
  Icon,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { OrganisationFinder, type FoundOrganisation } from '../events/organisation-finder';

const SIZE = 25;

/** More time for one holder, without reopening the call (rule 14): given, listed, taken back. */
@Component({
  selector: 'fds-extensions-page',
  imports: [Control, Dialog, FeedbackView, Field, Icon, OrganisationFinder, PageStateView, Pager, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './call.scss',
  templateUrl: './extensions.page.html',
})
export class ExtensionsPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);

  readonly page = input<string>();
  /** An organisation to give time to, from another page. */
  readonly structure = input<string>();
  readonly nom = input<string>();

  protected readonly list = pageState({
    params: () => {
      const editionYear = this.edition.year();
      return editionYear === null ? undefined : { editionYear, page: Number(this.page() ?? 1) || 1, size: SIZE };
    },
    load: (query, signal) => this.api.get<CallExtensionsPageView>('/api/call-extensions', query, signal),
    keep: true,
  });
  protected readonly picked = signal<FoundOrganisation | null>(null);
  protected readonly chosen = computed(() => {
    const [id, name] = [this.structure(), this.nom()];
    return this.picked() ?? (id ? { id, name: name ?? 'la structure' } : null);
  });
  protected readonly until = signal('');
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  private readonly errors = computed(() => ({
    chosen: this.chosen()?.id ? null : 'Choisissez une structure du répertoire.',
    until: isDay(this.until()) ? null : 'Donnez le dernier jour, compris.',
    reason: this.reason().trim() ? null : 'Dites pourquoi\u00a0: la structure le lira.',
  }));
  protected readonly giving = feedback();
  protected readonly revoking = feedback();
  protected readonly toRevoke = signal<CallExtensionView | null>(null);
  protected readonly revokeReason = signal('');
  protected readonly size = SIZE;
  protected readonly day = frenchDay;
  protected readonly moment = frenchDateTime;

  protected error = (field: 'chosen' | 'until' | 'reason'): string | null =>
    this.tried() ? this.errors()[field] : null;
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;
  protected choose(organisation: FoundOrganisation): void {
    this.picked.set(organisation);
  }
  protected state(one: CallExtensionView): string {
    if (one.revokedAt) return `Retiré le ${frenchDateTime(one.revokedAt)}`;
    if (one.standing) return 'En cours';
    return 'Passé, ou remplacé';
  }
  protected answer = ({ answer }: CallExtensionView): string =>
    answer === 'sent' ? 'Dossier envoyé' : answer === 'begun' ? 'Dossier commencé' : 'Pas de dossier';

  protected async give(): Promise<void> {
    this.tried.set(true);
    const [chosen, editionYear] = [this.chosen(), this.edition.year()];
    if (!chosen?.id || editionYear === null || Object.values(this.errors()).some(Boolean)) return;
    const request = { editionYear, organisationId: chosen.id, until: this.until(), reason: this.reason().trim() };
    const done = await this.giving.attempt(
      () => this.api.post<CallExtensionView>('/api/call-extensions', request),
      (given) =>
        `${given.organisationName} peut envoyer son dossier jusqu’au ${frenchDay(given.until)}. L’équipe est prévenue.`,
    );
    if (!done) return;
    this.tried.set(false);
    this.picked.set(null);
    this.until.set('');
    this.reason.set('');
    this.list.reload();
  }
  protected ask(one: CallExtensionView, dialog: Dialog): void {
    if (!one.revoke.allowed) return;
    this.toRevoke.set(one);
    this.revokeReason.set('');
    dialog.open();
  }
  protected async revoke(dialog: Dialog): Promise<void> {
    const one = this.toRevoke();
    const reason = this.revokeReason().trim();
    if (!one || !reason) return;
    dialog.close();
    const done = await this.revoking.attempt(
      () => this.api.delete<CallExtensionView>(`/api/call-extensions/${one.id}`, { reason }),
      `Le délai de ${one.organisationName} est retiré. L’équipe est prévenue.`,
    );
    if (done) this.list.reload();
  }
}
