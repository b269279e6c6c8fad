import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MOST_TEAMS, type ResearchTeam } from '@fds/evaluation/domain';
import type { UnitSuggestionsView, UnitSuggestionView } from '@fds/shared/contract';
import { Api, Icon } from '@fds/shared/web-kit';

/** Letters after which units are looked for. */
const ENOUGH = 2;

/** The research teams that came, one line each: the unit, whose it is, how many people. A new one is found in the register, or written. */
@Component({
  selector: 'fds-research-teams',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './research-teams.html',
  styleUrl: './research-teams.scss',
})
export class ResearchTeams {
  readonly teams = input.required<readonly ResearchTeam[]>();
  readonly readonly = input(false);
  /** The register may be searched: somebody signed in asks. */
  readonly searchable = input(true);
  readonly error = input<string | null>(null);
  readonly changed = output<readonly ResearchTeam[]>();
  readonly left = output();

  private readonly api = inject(Api);
  protected readonly adding = signal(false);
  protected readonly unit = signal('');
  protected readonly institutions = signal('');
  protected readonly found = signal<readonly UnitSuggestionView[]>([]);
  protected readonly said = signal('');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('name');
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  protected readonly most = MOST_TEAMS;

  protected open(): void {
    this.adding.set(true);
    setTimeout(() => this.field()?.nativeElement.focus());
  }
  protected cancel(): void {
    this.adding.set(false);
    this.unit.set('');
    this.institutions.set('');
    this.found.set([]);
    setTimeout(() => this.opener()?.nativeElement.focus());
  }
  protected async search(typed: string): Promise<void> {
    this.unit.set(typed);
    const known = this.found().find((one) => (one.acronym ?? one.name) === typed);
    if (known) this.institutions.set(known.institutions.join(', '));
    if (typed.trim().length < ENOUGH || !this.searchable()) return;
    try {
      const { items } = await this.api.get<UnitSuggestionsView>('/api/research-unit-suggestions', { q: typed.trim() });
      if (this.unit() === typed) this.found.set(items);
    } catch {
      // Without the register, the name is written by hand.
      this.found.set([]);
    }
  }
  protected add(): void {
    const unit = this.unit().trim();
    if (unit === '') return this.field()?.nativeElement.focus();
    const institutions = this.institutions()
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean);
    this.changed.emit([...this.teams(), { unit, institutions, staff: null }]);
    this.left.emit();
    this.said.set(`${unit} est ajoutée.`);
    this.cancel();
  }
  protected remove(index: number): void {
    this.said.set(`${this.teams()[index]?.unit ?? ''} est retirée.`);
    this.changed.emit(this.teams().filter((_, at) => at !== index));
    this.left.emit();
    setTimeout(() => this.opener()?.nativeElement.focus());
  }
  protected count(index: number, typed: string): void {
    const digits = typed.replace(/\s/g, '');
    const staff = /^\d{1,5}$/.test(digits) ? Number(digits) : null;
    this.changed.emit(this.teams().map((team, at) => (at === index ? { ...team, staff } : team)));
  }
}
