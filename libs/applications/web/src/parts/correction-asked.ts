import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Section } from '@fds/applications/domain';
import { frenchDay, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/** On a page of a dossier that was sent: what the coordination asks here, why and until when; or that the page is closed. */
@Component({
  selector: 'fds-correction-asked',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (asked().length > 0) {
      <div class="note vous" role="note" aria-label="Ce que la coordination demande ici">
        <fds-icon name="reply" />
        <div>
          <p>
            <b>La coordination vous demande, avant le {{ due() }}&nbsp;:</b>
          </p>
          @for (one of asked(); track $index) {
            <p>{{ one.place }}{{ one.why }}</p>
          }
        </div>
      </div>
    } @else {
      <p class="note gris">
        <fds-icon name="lock" /><span
          >Cette partie est telle que vous l’avez envoyée, et reste fermée.
          <a [routerLink]="['/dossiers', editing.id(), 'recu']">Lire le dossier envoyé</a></span
        >
      </p>
    }`,
})
export class CorrectionAsked {
  protected readonly editing = inject(DossierEditing);
  readonly section = input.required<Section>();
  protected readonly due = computed(() => frenchDay(this.editing.correction()?.dueOn ?? '', 'full'));
  protected readonly asked = computed(() =>
    (this.editing.correction()?.items ?? [])
      .filter(({ section }) => section === this.section())
      .map(({ eventId, why }) => ({ place: eventId ? `${this.titleOf(eventId)}\u00a0: ` : '', why })),
  );

  private titleOf(id: string): string {
    return this.editing.event(id, 'title').trim() || 'Événement sans titre';
  }
}
