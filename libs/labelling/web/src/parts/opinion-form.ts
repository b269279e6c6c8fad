import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import {
  OPINION_POSITIONS,
  POSITION_LABELS,
  POSITIONS_WITH_REASONS,
  type OpinionPosition,
} from '@fds/labelling/domain';
import { GiveOpinionRequestRules, type GiveOpinionRequest, type OpinionView } from '@fds/shared/contract';
import { Control, Field } from '@fds/shared/web-kit';

/** The opinion of one's own voice: a position, and why. */
@Component({
  selector: 'fds-opinion-form',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .choix-avis {
      display: grid;
      gap: 8px;
    }
  `,
  templateUrl: './opinion-form.html',
})
export class OpinionForm {
  /** The question above the answers. */
  readonly legend = input.required<string>();
  readonly given = input<OpinionView | null>(null);
  readonly busy = input(false);
  readonly action = input('Enregistrer l’avis');
  readonly answered = output<GiveOpinionRequest>();
  /** What is written, each time that it could be sent as it is. */
  readonly written = output<GiveOpinionRequest>();

  protected readonly positions = OPINION_POSITIONS.map((code) => ({ code, label: POSITION_LABELS[code] }));
  protected readonly most = GiveOpinionRequestRules.reasons.maxLength;
  protected readonly position = linkedSignal<OpinionPosition | null>(() => this.given()?.position ?? null);
  protected readonly reasons = linkedSignal(() => this.given()?.reasons ?? '');
  protected readonly tried = signal(false);
  protected readonly optional = computed(() => {
    const position = this.position();
    return position !== null && !POSITIONS_WITH_REASONS.includes(position);
  });
  protected readonly positionError = computed(() =>
    this.tried() && this.position() === null ? 'Choisissez une des quatre réponses.' : null,
  );
  protected readonly reasonsError = computed(() =>
    this.tried() && this.position() !== null && !this.optional() && this.reasons().trim() === ''
      ? 'Écrivez pourquoi\u00a0: la raison sera lue.'
      : null,
  );

  protected choose(position: OpinionPosition): void {
    this.position.set(position);
    this.tell();
  }
  protected explain(reasons: string): void {
    this.reasons.set(reasons);
    this.tell();
  }
  private tell(): void {
    const position = this.position();
    const reasons = this.reasons().trim();
    if (position !== null && (this.optional() || reasons !== '')) this.written.emit({ position, reasons });
  }
  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const position = this.position();
    if (position === null || this.reasonsError()) return;
    this.answered.emit({ position, reasons: this.reasons().trim() });
  }
}
