import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { LONGEST_OUTLET, LONGEST_TITLE, MEDIA_KIND_LABELS } from '@fds/communication/domain';
import type { MediaRelayView, RelayEventsView, RelayEventView } from '@fds/shared/contract';
import { MEDIA_KINDS, type MediaKind } from '@fds/shared/kernel';
import { Api, Control, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';
import { saidBeside, typed } from '../parts/said-beside';

const NEW = { date: '', kind: '' as MediaKind | '', outlet: '', title: '', url: '', namesAmbassador: false };

/** One mention in the media, new or to be put right. */
@Component({
  selector: 'fds-relay-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './relay-form.html',
})
export class RelayForm {
  private readonly api = inject(Api);
  readonly year = input.required<number>();
  /** The relay to change; null for a new one. */
  readonly relay = input<MediaRelayView | null>(null);
  readonly kept = output();
  readonly left = output();

  protected readonly draft = signal(NEW);
  protected readonly events = signal<readonly RelayEventView[]>([]);
  protected readonly found = signal<readonly RelayEventView[] | null>(null);
  protected readonly tried = signal(false);
  protected readonly saving = feedback();
  protected readonly finding = feedback();
  protected readonly kinds = MEDIA_KINDS.map((code) => ({ code, label: MEDIA_KIND_LABELS[code] }));
  protected readonly longest = { outlet: LONGEST_OUTLET, title: LONGEST_TITLE };
  protected readonly typed = typed;

  constructor() {
    effect(() => {
      const relay = this.relay();
      untracked(() => {
        this.draft.set(relay ? { ...NEW, ...pick(relay) } : NEW);
        this.events.set(relay?.events ?? []);
        this.found.set(null);
        this.tried.set(false);
        this.saving.clear();
      });
    });
  }

  protected set(change: Partial<typeof NEW>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected error(field: keyof typeof NEW): string | null {
    return (this.tried() ? this.missing()[field] : undefined) ?? saidBeside(this.saving, field);
  }
  protected setKind(event: Event): void {
    const code = typed(event);
    this.set({ kind: MEDIA_KINDS.find((kind) => kind === code) ?? '' });
  }
  protected known = (): boolean => this.saving.problem()?.code === 'communication.relay_known';

  protected async find(words: string): Promise<void> {
    await this.finding.attempt(async () => {
      const query = { edition: this.year(), q: words.trim() };
      this.found.set((await this.api.get<RelayEventsView>('/api/media-relays/events', query)).items);
    });
  }
  protected addEvent(event: RelayEventView): void {
    if (!this.events().some(({ id }) => id === event.id)) this.events.update((all) => [...all, event]);
  }
  protected dropEvent(id: string): void {
    this.events.update((all) => all.filter((event) => event.id !== id));
  }

  protected async save(knowingly = false): Promise<void> {
    this.tried.set(true);
    if (Object.keys(this.missing()).length > 0) return;
    const { url, ...draft } = this.draft();
    const content = { ...draft, url: url.trim() || null, eventIds: this.events().map(({ id }) => id) };
    const relay = this.relay();
    const done = await this.saving.attempt(
      () =>
        relay
          ? this.api.put(`/api/media-relays/${relay.id}`, { ...content, version: relay.version })
          : this.api.post('/api/media-relays', { ...content, editionYear: this.year(), knowingly }),
      relay ? 'Le relais est modifié.' : 'Le relais est ajouté.',
    );
    if (!done) return;
    this.tried.set(false);
    // The next one of the same outlet and day is often entered at once.
    this.draft.update(({ date, kind, outlet }) => ({ ...NEW, date, kind, outlet }));
    this.events.set([]);
    this.kept.emit();
  }
  private missing(): Partial<Record<keyof typeof NEW, string>> {
    const { date, kind, outlet, title } = this.draft();
    return {
      ...(date ? {} : { date: 'Donnez le jour de parution ou de diffusion.' }),
      ...(kind ? {} : { kind: 'Choisissez la sorte de média.' }),
      ...(outlet.trim() ? {} : { outlet: 'Donnez le nom du média.' }),
      ...(title.trim() ? {} : { title: 'Donnez le titre ou le sujet.' }),
    };
  }
}

const pick = ({ date, kind, outlet, title, url, namesAmbassador }: MediaRelayView): Partial<typeof NEW> => ({
  ...{ date, kind, outlet, title, url, namesAmbassador },
});
