import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
} from '@angular/core';
import { LONGEST_TAG, TAG_COLOUR_LABELS, TAG_COLOURS, type TagColour } from '@fds/labelling/domain';
import type { BulkResultView, KnownTagView, ReviewListOptionsView, TagView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon, Problem } from '@fds/shared/web-kit';
import { NEW_TAG } from '../lists/bulk-tag';
import { TagChip } from '../lists/tag-chip';
import { ReviewWork } from './review-work';

/** The coordination's words on a dossier: put on and taken off here as in the lists, kept at once. */
@Component({
  selector: 'fds-review-tags',
  imports: [FeedbackView, Icon, TagChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrls: ['./blocks.scss', './tags.scss'],
  templateUrl: './tags.html',
})
export class ReviewTags {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly work = inject(ReviewWork);
  protected readonly said = feedback();
  protected readonly examination = this.work.examination.value;
  /** Shown before the server has answered. */
  protected readonly tags = linkedSignal<readonly TagView[]>(() => this.examination()?.tags ?? []);
  /** The tags of the edition; asked for when one is to be chosen. */
  private readonly known = signal<readonly KnownTagView[] | null>(null);
  protected readonly offered = computed(() => {
    const carried = new Set(this.tags().map(({ id }) => id));
    return this.known()?.filter(({ id }) => !carried.has(id)) ?? null;
  });
  protected readonly choosing = linkedSignal<string | undefined, boolean>({
    source: () => this.examination()?.applicationId,
    computation: () => false,
  });
  protected readonly making = signal(false);
  protected readonly newTag = NEW_TAG;
  protected readonly longest = LONGEST_TAG;
  protected readonly colours = TAG_COLOURS;
  protected readonly colourWords = TAG_COLOUR_LABELS;

  protected async begin(): Promise<void> {
    this.making.set(false);
    const went = await this.said.attempt(async () => {
      const { tags } = await this.api.get<ReviewListOptionsView>('/api/review-lists/options', { year: this.#year() });
      this.known.set(tags);
    });
    if (!went) return;
    this.choosing.set(true);
    this.#focus('select');
  }
  protected choose(value: string): void {
    this.making.set(value === NEW_TAG);
    if (value === NEW_TAG) return this.#focus('input');
    const tag = this.known()?.find(({ id }) => id === value);
    if (tag) void this.put(tag);
  }
  protected async make(name: string, colour: string): Promise<void> {
    if (!name.trim()) return this.#focus('input');
    let made: KnownTagView | undefined;
    await this.said.attempt(async () => {
      made = await this.api.post<KnownTagView>('/api/tags', { year: this.#year(), name, colour: colour as TagColour });
    });
    if (made) await this.put(made);
  }
  protected async put(tag: TagView): Promise<void> {
    if (await this.#turn(tag, true)) this.choosing.set(false);
    this.#focus('button.ajouter');
  }
  protected async take(tag: TagView): Promise<void> {
    await this.#turn(tag, false);
    this.#focus('button.ajouter');
  }

  async #turn(tag: TagView, on: boolean): Promise<boolean> {
    const before = this.tags();
    const others = before.filter(({ id }) => id !== tag.id);
    this.tags.set(on ? [...others, tag] : others);
    const done = await this.said.attempt(
      () => this.#send(tag, on),
      on ? `Étiquette «\u00a0${tag.name}\u00a0» posée.` : `Étiquette «\u00a0${tag.name}\u00a0» retirée.`,
      async () => {
        await this.#send(tag, !on);
        this.tags.set(before);
      },
    );
    if (!done) {
      // Somebody else may just have done it: what stands is read again.
      this.tags.set(before);
      this.work.examination.reload();
    }
    return done;
  }
  /** The same action as in the lists, for one dossier. */
  async #send({ id }: TagView, on: boolean): Promise<void> {
    const result = await this.api.post<BulkResultView>('/api/bulk-actions', {
      id: crypto.randomUUID(),
      year: this.#year(),
      action: on ? 'tag' : 'untag',
      mode: 'all_or_nothing',
      applicationIds: [this.work.id()],
      tagId: id,
    });
    if (result.done === 0) throw new Problem(409, 'labelling.tag', result.rows[0]?.reason ?? '');
  }
  #year(): number | undefined {
    return this.work.review.value()?.editionYear;
  }
  #focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
