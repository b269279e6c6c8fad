import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  attendanceCards,
  coverageLines,
  departmentLines,
  eventCards,
  FigureBook,
  keyFigures,
  mediaCard,
  municipalitiesFinding,
  networkLines,
  questionCards,
} from '@fds/bilan/domain';
import type { BilanListView, BilanView } from '@fds/shared/contract';
import {
  Api,
  frenchDateTime,
  frenchPeriod,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Spectrum,
  Status,
} from '@fds/shared/web-kit';
import { Contents } from './parts/contents';
import { Coverage } from './parts/coverage';
import { Definitions } from './parts/definitions';
import { Departments } from './parts/departments';
import { FigureCardView } from './parts/figure-card';
import { ManualFigures } from './parts/manual-figures';
import { Networks } from './parts/networks';
import { OpenQuestions } from './parts/open-questions';
import { Research } from './parts/research';
import { Years } from './parts/years';

/** The bilan of an edition: every figure with what it says, what it is taken of, and its table. */
@Component({
  selector: 'fds-bilan-page',
  imports: [
    Contents,
    Coverage,
    Definitions,
    Departments,
    FigureCardView,
    Icon,
    ManualFigures,
    Networks,
    Note,
    OpenQuestions,
    PageStateView,
    ReadyTemplate,
    Research,
    RouterLink,
    Spectrum,
    Status,
    Years,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bilan.page.html',
  styleUrl: './bilan.page.scss',
})
export class BilanPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  /** Year in the address. */
  readonly annee = input.required<string>();

  protected readonly bilan = pageState<BilanView, string>({
    params: () => this.annee(),
    load: (year, signal) => this.api.get<BilanView>(`/api/bilans/${encodeURIComponent(year)}`, {}, signal),
  });
  /** The other editions; without them the page still stands. */
  protected readonly editions = pageState<BilanListView>({
    load: (_, signal) => this.api.get<BilanListView>('/api/bilans', { size: 200 }, signal),
  });

  private readonly book = computed(() => new FigureBook(this.bilan.value()?.figures ?? []));
  protected readonly keys = computed(() => keyFigures(this.book()));
  protected readonly visits = computed(() => attendanceCards(this.book()));
  protected readonly communes = computed(() => municipalitiesFinding(this.book()));
  protected readonly departments = computed(() => departmentLines(this.book()));
  protected readonly events = computed(() => eventCards(this.book()));
  protected readonly networks = computed(() => networkLines(this.book()));
  protected readonly questions = computed(() => questionCards(this.book(), this.bilan.value()?.questions ?? []));
  protected readonly media = computed(() => mediaCard(this.book()));
  protected readonly coverage = computed(() => coverageLines(this.book()));
  protected readonly figures = this.book;
  protected readonly nothing = computed(() => this.book().count('events.total') === 0);

  protected readonly sections = [
    { id: 'chiffres-cles', title: 'Chiffres clés' },
    { id: 'frequentation', title: 'Fréquentation' },
    { id: 'territoires', title: 'Territoires' },
    { id: 'porteurs', title: 'Porteurs et événements' },
    { id: 'evaluation', title: 'Évaluation' },
    { id: 'recherche', title: 'Recherche' },
    { id: 'communication', title: 'Communication' },
    { id: 'methode', title: 'Méthode et définitions' },
  ] as const;

  protected readonly period = frenchPeriod;
  protected readonly moment = frenchDateTime;

  protected download(year: number, form: 'json' | 'csv'): string {
    return `/api/bilans/${year}/indicators.${form}`;
  }

  protected choose(event: Event): void {
    const year = (event.target as HTMLSelectElement).value;
    void this.router.navigateByUrl(this.router.url.replace(/\/bilans\/.*$/, `/bilans/${year}`));
  }

  protected print(): void {
    window.print();
  }
}
