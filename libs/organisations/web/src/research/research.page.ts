import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type {
  ResearchNumbersView,
  ResearchUnitsPageView,
  ResearchUnitView,
  UnmatchedSpellingsPageView,
  UnmatchedSpellingView,
} from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  frenchPlural,
  Icon,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { UnitChooser } from './unit-chooser';
import { UnitEditor } from './unit-editor';
import { unitName } from './unit-words';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The register of research units: spellings that mean none yet, units with what means them, both counted apart. */
@Component({
  selector: 'fds-research-page',
  imports: [EmptyTemplate, FeedbackView, Icon, Pager, PageStateView, ReadyTemplate, UnitChooser, UnitEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './research.page.scss',
  templateUrl: './research.page.html',
})
export class ResearchPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  /** Search and page of the register, in the address. */
  readonly q = input<string>();
  readonly page = input<string>();
  /** Page of the spellings that wait. */
  readonly file = input<string>();

  protected readonly numbers = pageState({
    load: (_, signal) => this.api.get<ResearchNumbersView>('/api/research-units/numbers', {}, signal),
  });
  protected readonly queue = pageState<UnmatchedSpellingsPageView, { q: string; page: string; size: number }>({
    params: () => ({ q: this.q() ?? '', page: this.file() ?? '', size: 10 }),
    load: (query, signal) => this.api.get<UnmatchedSpellingsPageView>('/api/research-spellings', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly register = pageState<ResearchUnitsPageView, { q: string; page: string }>({
    params: () => ({ q: this.q() ?? '', page: this.page() ?? '' }),
    load: (query, signal) => this.api.get<ResearchUnitsPageView>('/api/research-units', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly said = feedback();
  /** What the choice of a unit is about. */
  protected readonly attached = signal<UnmatchedSpellingView | null>(null);
  protected readonly merged = signal<ResearchUnitView | null>(null);
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly name = unitName;

  protected reload(): void {
    this.numbers.reload();
    this.queue.reload();
    this.register.reload();
  }

  protected attach({ spelling }: UnmatchedSpellingView, unit: Named): Promise<void> {
    return this.do(
      () => this.spell(spelling, unit.id),
      `«\u00a0${spelling}\u00a0» désigne ${unit.name}.`,
      () => this.spell(spelling, null),
    );
  }
  protected attachTo(unit: ResearchUnitView): void {
    const spelling = this.attached();
    if (spelling) void this.attach(spelling, unit);
  }
  protected detach(unit: ResearchUnitView, spelling: string): Promise<void> {
    return this.do(
      () => this.spell(spelling, null),
      `«\u00a0${spelling}\u00a0» ne désigne plus ${unit.name}.`,
      () => this.spell(spelling, unit.id),
    );
  }
  protected create({ spelling, institutions }: UnmatchedSpellingView): Promise<void> {
    const unit = { name: spelling, acronym: null, labelNumber: null, current: true };
    return this.do(
      () => this.api.post('/api/research-units', { ...unit, institutions, spellings: [spelling] }),
      `L’unité «\u00a0${spelling}\u00a0» est dans le registre.`,
    );
  }
  protected merge(into: ResearchUnitView): void {
    const unit = this.merged();
    if (!unit) return;
    void this.do(
      () => this.api.post(`/api/research-units/${unit.id}/merge`, { into: into.id }),
      `«\u00a0${unit.name}\u00a0» est réunie à «\u00a0${into.name}\u00a0».`,
      () => this.api.delete(`/api/research-units/${unit.id}/merge`),
    );
  }
  protected part(former: Named): Promise<void> {
    return this.do(
      () => this.api.delete(`/api/research-units/${former.id}/merge`),
      `«\u00a0${former.name}\u00a0» est de nouveau une unité à part.`,
    );
  }
  protected search(q: string): void {
    void this.router.navigate([], {
      queryParams: { q: q.trim() || null, page: null, file: null },
      queryParamsHandling: 'merge',
    });
  }

  private spell(spelling: string, unitId: string | null): Promise<void> {
    return this.api.put('/api/research-spellings', { spelling, unitId });
  }
  private async do(work: () => Promise<unknown>, words: string, undo?: () => Promise<unknown>): Promise<void> {
    await this.said.attempt(
      work,
      words,
      undo &&
        (async () => {
          await undo();
          this.reload();
        }),
    );
    this.reload();
  }
}
