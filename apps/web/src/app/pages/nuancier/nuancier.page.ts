import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { EVENT_KINDS, type SpectrumLine } from '@fds/shared/kernel';
import {
  type Bar,
  Bars,
  ChartTable,
  type ChartTheme,
  ChartView,
  Control,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  type GivenAnswer,
  Icon,
  Kind,
  Mark,
  MessageList,
  MessageWriter,
  Note,
  type PageState,
  pageState,
  PageStateView,
  EmptyTemplate,
  Problem,
  Questions,
  ReadyTemplate,
  SkipLink,
  Spectrum,
  Status,
  STATUSES,
} from '@fds/shared/web-kit';
import { AXIS_TITLES, MESSAGES, PIGMENTS, QUESTIONS } from './samples';

/** Every part of the kit, alive: colours, letters, statuses, states of a page, fields, charts. */
@Component({
  selector: 'app-nuancier',
  imports: [
    Bars,
    ChartTable,
    ChartView,
    Control,
    Dialog,
    EmptyTemplate,
    FeedbackView,
    Field,
    FormField,
    Icon,
    Kind,
    Mark,
    MessageList,
    MessageWriter,
    Note,
    PageStateView,
    Questions,
    ReadyTemplate,
    SkipLink,
    Spectrum,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nuancier.page.html',
  styleUrl: './nuancier.page.scss',
})
export class NuancierPage {
  protected readonly pigments = PIGMENTS;
  protected readonly kinds = EVENT_KINDS;
  protected readonly axes = Object.entries(STATUSES).map(([axis, codes]) => ({
    axis: axis as keyof typeof STATUSES,
    title: AXIS_TITLES[axis as keyof typeof STATUSES],
    codes: Object.keys(codes),
  }));

  /** An invented edition, the same at each visit: positions, kinds and visits drawn from the rank. */
  protected readonly lines: readonly SpectrumLine[] = Array.from({ length: 101 }, (_, index) => {
    const kind =
      index % 14 === 0
        ? 'science_village'
        : index % 13 === 0
          ? 'festival'
          : index % 3 === 0
            ? 'science_route'
            : 'single';
    const usual = { science_village: 2400, festival: 900, science_route: 260, single: 45 }[kind];
    return { at: (index * 0.618) % 1, kind, visits: Math.round(usual * (0.4 + ((index * 37) % 100) / 80)) };
  });

  protected readonly formats: readonly Bar[] = [
    { label: 'Atelier', count: 29 },
    { label: 'Exposition', count: 8 },
    { label: 'Conférence', count: 6 },
    { label: 'Visite', count: 3 },
    { label: 'Non renseigné', count: 3, unknown: true },
  ];
  protected readonly perKind: readonly Bar[] = [
    { label: 'Ponctuel', count: 56, kind: 'single' },
    { label: 'Parcours', count: 30, kind: 'science_route' },
    { label: 'Festival', count: 8, kind: 'festival' },
    { label: 'Village', count: 7, kind: 'science_village' },
  ];
  protected readonly pace: readonly { readonly week: string; readonly count: number }[] = [
    { week: '2 mars', count: 0 },
    { week: '16 mars', count: 7 },
    { week: '1er avril', count: 16 },
    { week: '15 avril', count: 31 },
    { week: '1er mai', count: 62 },
    { week: '7 mai', count: 86 },
  ];
  protected readonly drawPace = (theme: ChartTheme) => ({
    type: 'line' as const,
    data: {
      labels: this.pace.map(({ week }) => week),
      datasets: [
        {
          data: this.pace.map(({ count }) => count),
          borderColor: theme.colour('serie-1'),
          borderWidth: 3,
          pointRadius: 3,
          cubicInterpolationMode: 'monotone' as const,
        },
      ],
    },
    options: { scales: { y: { beginAtZero: true, ticks: { precision: 0 } }, x: { grid: { display: false } } } },
  });

  protected readonly faces: readonly { readonly title: string; readonly state: PageState<number> }[] = [
    {
      title: 'Chargement (après 300 ms)',
      state: pageState<number>({ load: () => new Promise<number>(() => undefined) }),
    },
    { title: 'Vide', state: pageState<number>({ load: () => Promise.resolve(0), isEmpty: () => true }) },
    {
      title: 'Échec',
      state: pageState<number>({
        load: () =>
          Promise.reject(
            new Problem(0, 'network', 'La connexion a été coupée. Rien n’est perdu : vos réponses sont enregistrées.'),
          ),
      }),
    },
    { title: 'Prête', state: pageState<number>({ load: () => Promise.resolve(86) }) },
  ];

  private readonly draft = signal({ title: '', audience: 'general_public', place: 'Abbeville (80100)' });
  protected readonly fields = form(this.draft, (path) => {
    required(path.title, { message: 'Donnez un titre : c’est lui que le public verra.' });
    maxLength(path.title, 140);
  });

  protected readonly answers = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly put = computed(() =>
    QUESTIONS.filter(
      ({ visibleWhen }) => !visibleWhen || this.answers().get(visibleWhen.question) === visibleWhen.equals,
    ),
  );
  protected take({ code, answer }: GivenAnswer): void {
    this.answers.update((all) => new Map(all).set(code, answer));
  }
  protected readonly messages = MESSAGES;
  protected readonly told = signal('');

  protected readonly said = feedback();
  protected pretend(): void {
    void this.said.attempt(
      () => Promise.resolve(),
      'Le dossier est retiré.',
      () => Promise.resolve(),
    );
  }
}
