import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  formatCount,
  missingRowPage,
  READINESS,
  READINESS_MATTERS,
  sectionOf,
  SECTION_LABELS,
} from '@fds/bilan/domain';
import type { ReadinessMatter, ReadinessView } from '@fds/shared/contract';
import { Api, frenchPlural, Icon, pageState, PageStateView, Pager, ReadyTemplate } from '@fds/shared/web-kit';
import { bilanAddress } from '../frame/bilan-address';
import { BilanTabs } from '../frame/bilan-tabs';

interface Asked {
  readonly year: string;
  readonly matter: ReadinessMatter | undefined;
  readonly department: string | undefined;
  readonly page: number;
}

/** What the bilan still waits for: which missing rows hold back which figures, and whom to ring. */
@Component({
  selector: 'fds-bilan-readiness-page',
  imports: [BilanTabs, Icon, PageStateView, Pager, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './readiness.page.html',
  styleUrl: './readiness.page.scss',
})
export class ReadinessPage {
  // The address is the view.
  readonly annee = input.required<string>();
  readonly manque = input<string>();
  readonly dep = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly address = bilanAddress();
  protected readonly base = computed(() => this.address(this.annee()));
  protected readonly matter = computed(() => READINESS_MATTERS.find((one) => one === this.manque()));

  protected readonly readiness = pageState<ReadinessView, Asked>({
    params: () => ({
      year: this.annee(),
      matter: this.matter(),
      // The bilan's filter may hold several: organisations are rung one department at a time.
      department: this.dep()?.split(',')[0],
      page: Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1),
    }),
    load: ({ year, matter, department, page }, signal) =>
      this.api.get<ReadinessView>(
        `/api/bilans/${encodeURIComponent(year)}/readiness`,
        { matter, department, page, size: 30 },
        signal,
      ),
    keep: true,
  });

  /** What is missing, the matters with something first missing in their own order; and what is complete. */
  protected readonly lacking = computed(() =>
    (this.readiness.value()?.matters ?? [])
      .filter(({ missing }) => missing > 0)
      .map((one) => ({
        ...one,
        here: one.matter === this.matter(),
        numbers: `${formatCount(one.missing)} sur ${formatCount(one.of)}`,
        percent: one.of === 0 ? 0 : ((one.of - one.missing) * 100) / one.of,
        holds: heldBack(one.figures),
      })),
  );
  protected readonly complete = computed(() =>
    (this.readiness.value()?.matters ?? []).filter(({ missing, of }) => missing === 0 && of > 0),
  );
  protected readonly people = computed(() =>
    (this.readiness.value()?.items ?? []).map((one) => ({
      ...one,
      name: one.name || 'Structure sans nom',
      more: one.missing - one.things.length,
      things: one.things.map((thing) => ({
        ...missingRowPage({ ...thing, organisationId: one.organisationId }),
        words: READINESS[thing.matter].label,
        title: thing.title,
        key: `${thing.matter} ${thing.eventId ?? ''}`,
      })),
    })),
  );
  protected readonly title = computed(() => {
    const { total = 0 } = this.readiness.value() ?? {};
    const matter = this.matter();
    const whom = `${frenchPlural(total, 'structure')} à appeler`;
    return matter ? `${whom}\u00a0: ${READINESS[matter].label.toLowerCase()}` : whom;
  });
  /** What to ask for in the matter that is chosen. */
  protected readonly ask = computed(() => {
    const matter = this.matter();
    return matter ? READINESS[matter].ask : '';
  });

  protected print(): void {
    window.print();
  }
}

/** The parts of the bilan that wait, in words: `Fréquentation, Communes`. */
const heldBack = (figures: ReadinessView['matters'][number]['figures']): string =>
  [...new Set(figures.map((code) => SECTION_LABELS[sectionOf(code)]))].join(', ').toLowerCase();
