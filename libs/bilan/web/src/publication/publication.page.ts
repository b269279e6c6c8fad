import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BilanPublicationView, PublishedPieceView } from '@fds/shared/contract';
import {
  Api,
  Dialog,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { VersionChanges } from './version-changes';

/** `bilans/:annee/publication`: what is published, what one more version would change, and who may read it. */
@Component({
  selector: 'fds-bilan-publication-page',
  imports: [Dialog, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RouterLink, VersionChanges],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publication.page.html',
  styleUrl: './publication.page.scss',
})
export class BilanPublicationPage {
  private readonly api = inject(Api);
  readonly annee = input.required<string>();
  private readonly asking = viewChild<Dialog>('asking');
  private readonly redacting = viewChild<Dialog>('redacting');

  protected readonly page = pageState<BilanPublicationView, string>({
    params: () => this.annee(),
    load: (year, abort) => this.api.get<BilanPublicationView>(`${this.path(year)}/publication`, {}, abort),
  });
  protected readonly view = linkedSignal(() => this.page.value() ?? null);
  protected readonly work = feedback();
  protected readonly note = signal('');
  protected readonly reason = signal('');
  protected readonly piece = signal<PublishedPieceView | null>(null);
  protected readonly moment = frenchDateTime;

  protected ask(): void {
    this.asking()?.open();
  }
  protected async publish(): Promise<void> {
    this.asking()?.close();
    const [last] = this.view()?.versions ?? [];
    const request = { note: this.note(), after: last?.number ?? 0 };
    const done = await this.work.attempt(
      async () => this.view.set(await this.api.post<BilanPublicationView>(`${this.path()}/versions`, request)),
      `La version ${request.after + 1} est publiée\u00a0: elle ne changera plus.`,
    );
    if (done) this.note.set('');
  }
  protected open(open: boolean): Promise<boolean> {
    return this.work.attempt(
      async () => this.view.set(await this.api.post<BilanPublicationView>(`${this.path()}/opening`, { open })),
      open ? 'Tout le monde peut lire le bilan publié.' : 'Le bilan n’est plus ouvert à tous.',
    );
  }
  protected askRedaction(piece: PublishedPieceView): void {
    this.piece.set(piece);
    this.reason.set('');
    this.redacting()?.open();
  }
  protected async redact(): Promise<void> {
    this.redacting()?.close();
    const request = { pieceId: this.piece()?.id, reason: this.reason() };
    await this.work.attempt(
      async () => this.view.set(await this.api.post<BilanPublicationView>(`${this.path()}/redactions`, request)),
      'C’est retiré de toutes les versions\u00a0; le retrait est daté et marqué.',
    );
  }
  private path(year = this.annee()): string {
    return `/api/bilans/${encodeURIComponent(year)}`;
  }
}
