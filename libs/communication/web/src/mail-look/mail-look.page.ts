import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  SaveMailLookRequestRules,
  type MailImageView,
  type MailLookView,
  type SaveMailLookRequest,
  type SentMailImageView,
} from '@fds/shared/contract';
import { inkOn, letterOfMarkup, MESSAGE_KIND_REASONS, MOST_PARTNERS } from '@fds/shared/kernel';
import {
  Api,
  Control,
  feedback,
  FeedbackView,
  Field,
  frenchCount,
  moved,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  removableRows,
  RemovedRow,
  RowTools,
} from '@fds/shared/web-kit';
import { LetterView } from '../templates/letter-view';
import { MailImageField } from './mail-image-field';
import { wornInPages } from './worn-look';

type Draft = Pick<MailLookView, 'title' | 'colour' | 'foot' | 'logo' | 'partners'>;
const draftOf = ({ title, colour, foot, logo, partners }: MailLookView): Draft => ({
  ...{ title, colour, foot, logo, partners },
});
const entryOf = ({ id, alt }: MailImageView): { id: string; alt: string } => ({ id, alt: alt.trim() });
const written = ({ logo, partners, ...words }: Draft): Omit<SaveMailLookRequest, 'number'> => ({
  ...words,
  logo: logo && entryOf(logo),
  partners: partners.map(entryOf),
});
const same = (one: Draft, other: Draft): boolean => JSON.stringify(written(one)) === JSON.stringify(written(other));

const SIGHTS = [
  { code: 'computer', label: 'Ordinateur' },
  { code: 'phone', label: 'Téléphone' },
  { code: 'text', label: 'Texte seul' },
] as const;
type Sight = (typeof SIGHTS)[number]['code'];

/** A mail as the edition sends many: enough to see its band, its button and its foot. */
const EXAMPLE = letterOfMarkup(
  [
    'Bonjour Camille Exemple,',
    'Pour «\u00a0Village des sciences\u00a0», il manque encore la fréquentation. Cinq minutes suffisent\u00a0:',
    '[Donner mes chiffres]({lien})',
    'La coordination régionale de la Fête de la science',
  ].join('\n\n'),
);

/** What the mails of an edition wear: seen on a mail as it is chosen, worn by those that leave once it is saved. */
@Component({
  selector: 'fds-mail-look-page',
  imports: [
    Control,
    FeedbackView,
    Field,
    LetterView,
    MailImageField,
    Note,
    PageStateView,
    ReadyTemplate,
    RemovedRow,
    RowTools,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './mail-look.page.scss',
  templateUrl: './mail-look.page.html',
})
export class MailLookPage {
  private readonly api = inject(Api);
  /** Year of the address. */
  readonly annee = input.required<string>();
  protected readonly look = pageState({
    params: () => this.annee(),
    load: async (year, abort) =>
      this.take(await this.api.get<MailLookView>(`/api/editions/${year}/mail-look`, {}, abort)),
  });
  protected readonly draft = signal<Draft>({ title: '', colour: '#14153A', foot: '', logo: null, partners: [] });
  protected readonly worn = computed(() => wornInPages(this.draft()));
  protected readonly dirty = computed(() => {
    const view = this.look.value();
    return view !== undefined && !same(this.draft(), draftOf(view));
  });
  protected readonly images = computed(() => {
    const { logo, partners } = this.draft();
    return [...(logo ? [logo] : []), ...partners];
  });
  /** Base 64 takes four signs for three bytes. */
  protected readonly weight = computed(() =>
    Math.ceil((this.images().reduce((sum, { bytes }) => sum + bytes, 0) * 4) / 3 / 1024),
  );
  protected readonly full = computed(() => this.draft().partners.length >= MOST_PARTNERS);
  protected readonly ink = computed(() => (inkOn(this.draft().colour) === '#FFFFFF' ? 'blanc' : 'noir'));
  protected readonly rows = removableRows(
    () => this.draft().partners,
    (partners) => this.change({ partners: [...partners] }),
  );
  protected readonly tried = signal(false);
  protected readonly conflict = signal<MailLookView | null>(null);
  protected readonly saving = feedback();
  protected readonly sights = SIGHTS;
  protected readonly sight = signal<Sight>('computer');
  protected readonly example = EXAMPLE;
  protected readonly reason = MESSAGE_KIND_REASONS.reminder;
  protected readonly rules = SaveMailLookRequestRules;
  protected readonly count = frenchCount;

  protected nameless = ({ alt }: MailImageView): boolean => this.tried() && alt.trim() === '';

  protected change(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected chooseLogo(sent: SentMailImageView): void {
    this.change({ logo: { ...sent, alt: this.draft().logo?.alt ?? '' } });
  }
  protected nameLogo(alt: string): void {
    const { logo } = this.draft();
    if (logo) this.change({ logo: { ...logo, alt } });
  }
  protected addPartner(sent: SentMailImageView): void {
    this.change({ partners: [...this.draft().partners, { ...sent, alt: '' }] });
  }
  protected changePartner(at: number, change: Partial<MailImageView>): void {
    const partners = this.draft().partners.map((one, index) => (index === at ? { ...one, ...change } : one));
    this.change({ partners });
  }
  protected movePartner(from: number, to: number): void {
    this.change({ partners: [...moved(this.draft().partners, from, to)] });
  }
  protected startAgain(): void {
    const view = this.look.value();
    if (view) this.take(view);
    this.saving.clear();
  }
  protected takeTheirs(): void {
    const theirs = this.conflict();
    if (theirs) this.look.set(this.take(theirs));
    this.saving.clear();
  }
  protected async save(): Promise<void> {
    const before = this.look.value();
    this.tried.set(true);
    if (!before || !this.dirty() || this.images().some(({ alt }) => alt.trim() === '')) return;
    const wanted = this.draft();
    const put = (draft: Draft, number: number): Promise<MailLookView> =>
      this.api.put<MailLookView>(`/api/editions/${this.annee()}/mail-look`, { ...written(draft), number });
    const done = await this.saving.attempt(
      async () => {
        const saved = await put(wanted, before.number);
        this.look.set(this.take(saved));
        return saved;
      },
      'L’habillage est enregistré\u00a0: les prochains e-mails le portent.',
      async (saved) => this.look.set(this.take(await put(draftOf(before), saved.number))),
    );
    const current = done ? null : this.saving.problem()?.current;
    this.conflict.set((current as MailLookView | undefined) ?? null);
  }

  private take(view: MailLookView): MailLookView {
    this.draft.set(draftOf(view));
    this.rows.forget();
    this.tried.set(false);
    this.conflict.set(null);
    return view;
  }
}
