import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { OUTSIDE_POSITIONS, type OutsidePosition } from '@fds/labelling/domain';
import { GiveOutsideOpinionRequestRules, type OutsideDoorView, type OutsideReadingView } from '@fds/shared/contract';
import {
  Api,
  ApplicationSheet,
  Control,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchDay,
  Icon,
  Mark,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';

interface Shown {
  readonly door: OutsideDoorView;
  /** Null until this browser was opened, and once the link shows nothing any more. */
  readonly dossier: OutsideReadingView | null;
}

const POSITIONS: Record<OutsidePosition, string> = {
  favourable: 'Favorable',
  reserved: 'Favorable avec réserve',
  unfavourable: 'Défavorable',
  recused: 'Je ne donne pas d’avis',
};

/** `/avis/:jeton`: a dossier on which somebody without an account was asked for an opinion. */
@Component({
  selector: 'fds-outside-page',
  imports: [
    ApplicationSheet,
    Control,
    FeedbackView,
    Field,
    Icon,
    Mark,
    PageStateView,
    ReadyTemplate,
    SkipLink,
    Spectrum,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styleUrl: './outside.page.scss',
  templateUrl: './outside.page.html',
})
export class OutsidePage {
  private readonly api = inject(Api);
  /** From the route: what the link carries. */
  readonly jeton = input.required<string>();

  protected readonly page = pageState<Shown, string>({
    params: () => this.jeton(),
    load: (_, signal) => this.load(signal),
  });
  protected readonly entering = feedback();
  protected readonly giving = feedback();
  protected readonly code = signal('');
  protected readonly positions = OUTSIDE_POSITIONS.map((code) => ({ code, label: POSITIONS[code] }));
  protected readonly most = GiveOutsideOpinionRequestRules.reasons.maxLength;
  private readonly given = computed(() => this.page.value()?.dossier ?? null);
  protected readonly position = linkedSignal<OutsidePosition | null>(() => this.given()?.position ?? null);
  protected readonly reasons = linkedSignal(() => this.given()?.reasons ?? '');
  protected readonly tried = signal(false);
  protected readonly positionError = computed(() =>
    this.tried() && this.position() === null ? 'Choisissez une des quatre réponses.' : null,
  );
  protected readonly reasonsError = computed(() =>
    this.tried() && this.position() !== 'recused' && this.reasons().trim() === ''
      ? 'Écrivez pourquoi\u00a0: c’est ce que la coordination lira.'
      : null,
  );
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  /** Without a code: the first browser is opened, another one gets a code by mail. */
  protected async enter(code?: string): Promise<void> {
    await this.entering.attempt(async () => {
      const body = code === undefined ? {} : { code };
      const door = await this.api.post<OutsideDoorView>(`${this.path()}/opening`, body);
      this.page.set({ door, dossier: door.open ? await this.read() : null });
    });
  }
  protected tryCode(event: Event): void {
    event.preventDefault();
    void this.enter(this.code().trim() || undefined);
  }
  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const position = this.position();
    if (position === null || this.reasonsError()) return;
    const shown = this.page.value();
    await this.giving.attempt(async () => {
      const dossier = await this.api.put<OutsideReadingView>(`${this.path()}/opinion`, {
        position,
        reasons: this.reasons().trim(),
      });
      if (shown) this.page.set({ ...shown, dossier });
    }, 'Merci. La coordination a reçu votre avis.');
  }
  protected print(): void {
    globalThis.print();
  }

  private async load(signal: AbortSignal): Promise<Shown> {
    const door = await this.api.get<OutsideDoorView>(this.path(), {}, signal);
    const dossier = door.open && door.closure === null ? await this.read(signal) : null;
    return { door, dossier };
  }
  private read(signal?: AbortSignal): Promise<OutsideReadingView> {
    return this.api.get<OutsideReadingView>(`${this.path()}/dossier`, {}, signal);
  }
  private path(): string {
    return `/api/outside-opinions/${encodeURIComponent(this.jeton())}`;
  }
}
