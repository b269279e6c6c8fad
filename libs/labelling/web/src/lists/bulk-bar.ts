import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import {
  BULK_ACTION_LABELS,
  BULK_ACTIONS,
  MOST_AT_ONCE,
  TAG_NAME,
  type BulkAction,
  type BulkMode,
  type ReviewList,
  type TagColour,
} from '@fds/labelling/domain';
import type {
  AskOutsideOpinionRequest,
  BulkPreviewView,
  BulkResultView,
  KnownTagView,
  ReviewListOptionsView,
} from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchDay, frenchPlural, Icon, type IconName } from '@fds/shared/web-kit';
import { BulkOutside } from './bulk-outside';
import { BulkTag, NEW_TAG } from './bulk-tag';

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
  ask_outside: 'rate_review',
  tag: 'label',
  untag: 'label',
  write: 'mail',
};
const NOBODY_ASKED: AskOutsideOpinionRequest = { name: '', email: '', question: '', dueOn: '' };
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What may be done to the ticked dossiers: told before, done once, told after, taken back where it can be. */
@Component({
  selector: 'fds-bulk-bar',
  imports: [BulkOutside, BulkTag, Dialog, FeedbackView, Icon],
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
  /** A tag is put on and taken off in one dialog. */
  protected readonly actions = BULK_ACTIONS.filter((action) => action !== 'untag');
  protected readonly labels = BULK_ACTION_LABELS;
  protected readonly icons = ICONS;
  protected readonly most = MOST_AT_ONCE;
  protected readonly plural = frenchPlural;
  protected readonly day = frenchDay;
  protected readonly said = feedback();
  protected readonly action = signal<BulkAction>('take_in_charge');
  protected readonly target = signal('');
  protected readonly text = signal('');
  protected readonly asked = signal(NOBODY_ASKED);
  protected readonly tagName = signal('');
  protected readonly tagColour = signal<TagColour>('blue');
  /** Made for this action before it ran. */
  private readonly made = signal<KnownTagView | null>(null);
  protected readonly tags = computed(() => (this.options()?.tags ?? []).concat(this.made() ?? []));
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
    if (this.action() === 'ask_outside') return this.#missingOfAsked();
    if (this.#tags()) return this.#missingOfTag();
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
    this.asked.set(NOBODY_ASKED);
    this.tagName.set('');
    this.made.set(null);
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
    if (this.target() === NEW_TAG && !(await this.#make())) return;
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
    if ((this.action() === 'assign' || this.#tags()) && value !== '') void this.look();
  }

  /** Puts the tag on, or takes it off: another action on the same dossiers. */
  protected turn(putting: boolean): void {
    this.action.set(putting ? 'tag' : 'untag');
    if (!putting && this.target() === NEW_TAG) this.target.set('');
    void this.look();
  }

  /** Asks again what would move, once it is said who is asked, and until when. */
  protected lookAgain(): void {
    if (this.#missingOfAsked() === null) void this.look();
  }

  #tags(): boolean {
    return this.action() === 'tag' || this.action() === 'untag';
  }
  #missingOfAsked(): string | null {
    const { name, email, dueOn } = this.asked();
    if (name.trim() === '') return 'Dites à qui l’avis est demandé.';
    if (!ADDRESS.test(email.trim())) return 'Écrivez une adresse e-mail complète.';
    return dueOn === '' ? 'Choisissez le jour de la réponse.' : null;
  }
  #missingOfTag(): string | null {
    if (this.target() === '') return 'Choisissez une étiquette.';
    if (this.target() !== NEW_TAG) return null;
    return TAG_NAME.test(this.tagName()) ? null : 'Donnez-lui un nom, sans virgule.';
  }

  /** Makes the tag that is then put on; made once, were the action to fail. */
  async #make(): Promise<boolean> {
    return this.said.attempt(async () => {
      const body = { year: this.year(), name: this.tagName(), colour: this.tagColour() };
      const tag = await this.api.post<KnownTagView>('/api/tags', body);
      this.made.set(tag);
      this.target.set(tag.id);
    });
  }

  #about(): object {
    const target = this.target();
    return {
      year: this.year(),
      action: this.action(),
      ...(this.action() === 'assign' && target ? { to: target === 'nobody' ? null : target } : {}),
      ...(this.action() === 'put_on_agenda' && target ? { sessionId: target } : {}),
      ...(this.#tags() && target && target !== NEW_TAG ? { tagId: target } : {}),
      ...(this.action() === 'ask_outside' && this.#missingOfAsked() === null ? { outside: this.asked() } : {}),
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
