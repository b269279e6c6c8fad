import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MATERIAL, MATERIAL_PIECES, type MaterialFormat, type MaterialPiece } from '@fds/communication/domain';
import { publicPathOf } from '@fds/programme/domain';
import type { MaterialEventView, MaterialView } from '@fds/shared/contract';
import { Api, Control, Field, Icon, Kind, PageStateView, pageState, ReadyTemplate, Session } from '@fds/shared/web-kit';
import { typed } from '../parts/said-beside';

const SECTIONS = [
  { heading: 'À imprimer', printed: true },
  { heading: 'Pour le web et les réseaux', printed: false },
].map(({ heading, printed }) => ({
  heading,
  pieces: MATERIAL_PIECES.filter((piece) => MATERIAL[piece].printed === printed),
}));

/** `/dossiers/:id/materiel`: posters, flyers and images of each announced event of a dossier, to look at and download. */
@Component({
  selector: 'fds-material-page',
  imports: [Control, Field, Icon, Kind, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './material.page.scss',
  templateUrl: './material.page.html',
})
export class MaterialPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  /** Id of the dossier. */
  readonly id = input.required<string>();
  /** Id of the event whose material is shown; the first one's without. */
  readonly evenement = input<string>();

  protected readonly material = pageState<MaterialView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<MaterialView>(`/api/applications/${id}/material`, {}, signal),
  });
  protected readonly chosen = computed<MaterialEventView | null>(() => {
    const events = this.material.value()?.events ?? [];
    return events.find(({ eventId }) => eventId === this.evenement()) ?? events[0] ?? null;
  });
  protected readonly coordination = computed(() => this.session.role() === 'coordinator');
  protected readonly sections = SECTIONS;
  protected readonly specs = MATERIAL;
  protected readonly publicPath = publicPathOf;
  protected readonly typed = typed;

  protected choose(eventId: string): void {
    void this.router.navigate([], { queryParams: { evenement: eventId }, queryParamsHandling: 'merge' });
  }
  protected file(eventId: string, piece: MaterialPiece, format: MaterialFormat): string {
    return `/api/events/${eventId}/material/${piece}?format=${format}`;
  }
  protected look(eventId: string, piece: MaterialPiece): string {
    return `${this.file(eventId, piece, 'png')}&size=preview`;
  }
}
