import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import {
  BULK_ACTION_LABELS,
  BULK_ACTIONS,
  MOST_AT_ONCE,
  type BulkAction,
  type BulkMode,
  type ReviewList,
} from '@fds/labelling/domain';
import type { BulkPreviewView, BulkResultView, ReviewListOptionsView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchDay, frenchPlural, Icon, type IconName } from '@fds/shared/web-kit';

/** The dossiers that are ticked: some by their ids, or all that the list finds. */
export interface Selection {
  readonly rows: number;
  readonly applicationIds: readonly string[] | null;
}

const ICONS: Record<BulkAction, IconName> = {
  take_in_charge: 'person_check',
  assign: 'person_add',
  declare_ready: 'groups',
  put_on_agenda: 'event_note',
  write: 'mail',
};

/** What may be done to the ticked dossiers: told before, done once, told after, taken back where it can be. */
@Component({
  selector: 'fds-bulk-bar',
  imports: [Dialog, FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './bulk-bar.scss',
  templateUrl: './bulk-bar.html',
})
export class BulkBar {
  readonly list = input.required<ReviewList>();
  readonly year = input.required<number>();
  readonly selection = input.required<Selection>();
  /** The address of the list, when all that it finds is ticked. */
  readonly query = input('');
  readonly options = input<ReviewListOptionsView>();
  /** Address of the ticked rows as a workbook. */
  readonly file = input<string>();
  readonly cleared = output();
  /** Dossiers have moved. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly box = viewChild.required<Dialog>('box');
  protected readonly actions = BULK_ACTIONS;
  protected readonly labels = BULK_ACTION_LABELS;
  protected readonly icons = ICONS;
  protected readonly most = MOST_AT_ONCE;
  protected readonly plural = frenchPlural;
  protected readonly day = frenchDay;
  protected readonly said = feedback();
  protected readonly action = signal<BulkAction>('take_in_charge');
  protected readonly target = signal('');
  protected readonly text = signal('');
  protected readonly mode = signal<BulkMode>('those_that_may');
  protected readonly preview = signal<BulkPreviewView | null>(null);
  protected readonly result = signal<BulkResultView | null>(null);
  /** One intention, one id: a press that is repeated does nothing twice. */
  private id = '';

  protected readonly words = computed(() => {
    const { rows } = this.selection();
    return this.list() === 'events'
      ? `${frenchPlural(rows, 'événement coché', 'événements cochés')}`
      : `${frenchPlural(rows, 'dossier coché', 'dossiers cochés')}`;
  });
  protected readonly missing = computed(() => {
    if (this.action() === 'assign' && this.target() === '') return 'Choisissez une personne.';
    if (this.action() === 'put_on_agenda' && this.target() === '') return 'Choisissez une séance.';
    return this.action() === 'write' && this.text().trim() === '' ? 'Écrivez votre message.' : null;
  });
  protected readonly nothingGoes = computed(() => {
    const preview = this.preview();
    return preview !== null && (preview.may === 0 || (this.mode() === 'all_or_nothing' && preview.refused.length > 0));
  });

  protected async start(action: BulkAction): Promise<void> {
    this.action.set(action);
    this.target.set('');
    this.text.set('');
    this.mode.set('those_that_may');
    this.result.set(null);
    this.id = crypto.randomUUID();
    this.preview.set(null);
    this.said.clear();
    this.box().open();
    await this.look();
  }

  /** Asks again what would move: it depends on who it is given to. */
  protected async look(): Promise<void> {
    const { applicationIds } = this.selection();
    const what = applicationIds ? { applicationIds } : { list: this.list(), query: this.query() };
    await this.said.attempt(async () => {
      this.preview.set(
        await this.api.post<BulkPreviewView>('/api/bulk-actions/preview', { ...this.#about(), ...what }),
      );
    });
  }

  protected async run(): Promise<void> {
    const preview = this.preview();
    if (!preview || this.missing() || this.nothingGoes()) return;
    const body = {
      ...this.#about(),
      id: this.id,
      mode: this.mode(),
      applicationIds: preview.applicationIds,
      ...(this.action() === 'write' ? { text: this.text() } : {}),
    };
    const went = await this.said.attempt(async () =>
      this.result.set(await this.api.post<BulkResultView>('/api/bulk-actions', body)),
    );
    if (went) this.done.emit();
  }

  protected async undo(): Promise<void> {
    const went = await this.said.attempt(async () =>
      this.result.set(await this.api.delete<BulkResultView>(`/api/bulk-actions/${this.id}`)),
    );
    if (went) this.done.emit();
  }

  protected close(): void {
    this.box().close();
    if (this.result()) this.cleared.emit();
  }

  protected choose(value: string): void {
    this.target.set(value);
    if (this.action() === 'assign' && value !== '') void this.look();
  }

  #about(): object {
    const target = this.target();
    return {
      year: this.year(),
      action: this.action(),
      ...(this.action() === 'assign' && target ? { to: target === 'nobody' ? null : target } : {}),
      ...(this.action() === 'put_on_agenda' && target ? { sessionId: target } : {}),
    };
  }

  /** `497 faits, 3 refusés`. */
  protected readonly told = computed(() => {
    const result = this.result();
    if (!result) return '';
    const { done, refused, left, undone } = result;
    return [
      `${frenchPlural(done, 'dossier')} ${undone ? 'comme avant' : done > 1 ? 'faits' : 'fait'}`,
      ...(refused > 0 ? [`${frenchPlural(refused, 'refusé')}`] : []),
      ...(left > 0 ? [`${frenchPlural(left, 'laissé tel quel', 'laissés tels quels')}`] : []),
    ].join(', ');
  });
}
