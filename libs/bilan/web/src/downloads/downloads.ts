import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { BilanChartsView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon, saveFile, Session } from '@fds/shared/web-kit';

/** A file of the bilan: where it is, what it is called, what the button says of it. */
interface File {
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly detail: string;
}

/** Takes the bilan away: report and workbook at hand, figures, archive and slides in a menu. What is being made says so. */
@Component({
  selector: 'fds-bilan-downloads',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './downloads.scss',
  templateUrl: './downloads.html',
})
export class BilanDownloads {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  readonly year = input.required<number>();
  /** What the page is filtered by, as a query: the figures follow it, the documents are of the whole edition. */
  readonly asked = input('');

  protected readonly taking = feedback();
  /** The path of the file that is being made. */
  protected readonly made = signal<string | null>(null);
  protected readonly open = signal(false);
  protected readonly charts = signal<readonly File[] | null>(null);
  protected readonly chartsFailed = signal(false);

  protected readonly report = computed(() => this.file('report.pdf', 'pdf', 'PDF', 'le rapport'));
  protected readonly workbook = computed(() => this.file('workbook.xlsx', 'xlsx', 'XLSX', 'le classeur du ministère'));
  protected readonly figures = computed(() => [
    this.file(`indicators.csv${this.asked()}`, 'csv', 'CSV', `tous les chiffres, exacts${this.part()}`),
    this.file(`indicators.json${this.asked()}`, 'json', 'JSON', `tous les chiffres, avec leurs bases${this.part()}`),
    ...(this.session.role() === 'coordinator' || this.session.role() === 'administrator'
      ? [
          {
            path: `/api/editions/${this.year()}/archive`,
            name: `edition-${this.year()}.zip`,
            label: 'Archive',
            detail: 'l’édition entière, en fichiers ouverts',
          },
        ]
      : []),
  ]);

  private readonly part = computed(() => (this.asked() === '' ? '' : ', de la partie affichée'));

  protected async take({ path, name, label }: File): Promise<void> {
    if (this.made() !== null) return;
    this.made.set(path);
    await this.taking.attempt(
      async () => saveFile(await this.api.download(path), name),
      `${label} : le fichier est dans vos téléchargements.`,
    );
    this.made.set(null);
  }

  /** The list of charts is asked for with the first opening. */
  protected async opened(open: boolean): Promise<void> {
    this.open.set(open);
    if (!open || this.charts() !== null) return;
    this.chartsFailed.set(false);
    try {
      const { charts } = await this.api.get<BilanChartsView>(`/api/bilans/${this.year()}/charts`);
      this.charts.set(
        charts.map(({ id, title, subtitle }) => ({
          path: `/api/bilans/${this.year()}/charts/${id}/slide.png`,
          name: `bilan-${this.year()}-${id}.png`,
          label: title,
          detail: subtitle,
        })),
      );
    } catch {
      this.chartsFailed.set(true);
    }
  }

  private file(path: string, ending: string, label: string, detail: string): File {
    const year = this.year();
    return { path: `/api/bilans/${year}/${path}`, name: `bilan-${year}.${ending}`, label, detail };
  }
}
