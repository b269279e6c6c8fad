import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { WithdrawApplicationRequestRules, type ApplicationView } from '@fds/shared/contract';
import {
  Api,
  ApplicationSheet,
  Control,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchDay,
  Icon,
  Status,
} from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { typedIn } from '../parts/typed-in';

/** A filed dossier: its number, when it was received, what happens next; taking it back, withdrawing it. */
@Component({
  selector: 'fds-receipt-section',
  imports: [ApplicationSheet, Control, Dialog, FeedbackView, Field, Icon, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './receipt.section.html',
})
export class ReceiptSection {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly ask = viewChild<Dialog>('ask');
  protected readonly editing = inject(DossierEditing);
  protected readonly acting = feedback();
  protected readonly view = this.editing.view;
  protected readonly reason = signal('');
  protected readonly reasonError = signal<string | null>(null);
  protected readonly rules = WithdrawApplicationRequestRules;
  protected readonly typed = typedIn;
  protected readonly moment = frenchDateTime;
  protected readonly day = frenchDay;
  protected readonly labels = computed(() => this.view()?.state === 'decided');
  protected readonly heading = computed(() => {
    switch (this.view()?.state) {
      case 'withdrawn':
        return 'Votre dossier est retiré';
      case 'folded':
        return 'Votre événement fait partie d’un village';
      case 'decided':
        return 'Le comité a décidé';
      case 'draft':
        return 'Votre dossier n’a pas été envoyé';
      default:
        return 'Votre dossier est déposé';
    }
  });

  protected async takeBack(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const done = await this.acting.attempt(async () =>
      this.editing.replace(await this.api.delete<ApplicationView>(`/api/applications/${view.id}/submission`)),
    );
    if (done) await this.router.navigate(['/dossiers', view.id, 'projet']);
  }

  protected async withdraw(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const reason = this.reason().trim();
    this.reasonError.set(reason.length < this.rules.reason.minLength ? 'Dites en quelques mots pourquoi.' : null);
    if (this.reasonError()) return;
    this.ask()?.close();
    await this.acting.attempt(
      async () =>
        this.editing.replace(
          await this.api.post<ApplicationView>(`/api/applications/${view.id}/withdrawal`, { reason }),
        ),
      'Votre dossier est retiré. La coordination est prévenue.',
    );
  }
  protected print(): void {
    globalThis.print();
  }
}
