import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FoundOrganisationsPageView, OrganisationSheetView } from '@fds/shared/contract';
import { Api, frenchPlural, Icon, Note, PageStateView, pageState, ReadyTemplate, Session } from '@fds/shared/web-kit';
import { CreateForm } from './create-form';
import { FoundCard } from './found-card';
import { JoinButton } from './join-button';

/** Milliseconds without a key before a search leaves. */
const PAUSE = 250;

/** Finds the holder's organisation, or creates it: one search first, one form if it is not there. */
@Component({
  selector: 'fds-choose-page',
  imports: [CreateForm, FoundCard, Icon, JoinButton, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choose.page.html',
  styleUrl: './choose.page.scss',
})
export class ChoosePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  /** What is searched for, in the address. */
  readonly q = input<string>();
  /** `1` while the form of creation is shown. */
  readonly creer = input<string>();

  protected readonly mine = this.session.organisations;
  protected readonly typed = signal('');
  protected readonly asked = signal(false);
  protected readonly creating = computed(() => this.creer() === '1');
  private readonly query = computed(() => this.q()?.trim() ?? '');
  protected readonly found = pageState<FoundOrganisationsPageView, string>({
    params: () => (this.query().length > 1 && !this.creating() ? this.query() : undefined),
    load: (q, signal) => this.api.get<FoundOrganisationsPageView>('/api/organisation-search', { q, size: 10 }, signal),
    keep: true,
  });
  protected readonly searched = computed(() => this.query().length > 1);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // The address is the search: going back gives it again.
    effect(() => this.typed.set(this.q() ?? ''));
  }

  protected count({ total, near, items }: FoundOrganisationsPageView): string {
    if (total === 0) return 'Aucune structure de ce nom.';
    if (near) return 'Aucune structure n’a exactement ces mots. En voici de proches.';
    const shown =
      total > items.length ? `, les ${items.length} premières sont là\u00a0: précisez le nom ou la commune` : '';
    return `${frenchPlural(total, 'structure trouvée', 'structures trouvées')}${shown}.`;
  }
  protected isMine(id: string): boolean {
    return this.mine().some((one) => one.id === id);
  }
  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
  }
  protected search(): void {
    this.asked.set(false);
    void this.show({ q: this.typed().trim() || null, creer: null }, true);
  }
  protected create(): void {
    void this.show({ q: this.typed().trim() || null, creer: '1' });
  }
  protected back(): void {
    void this.show({ q: this.typed().trim() || null, creer: null });
  }
  protected joined(): void {
    this.asked.set(true);
    void this.show({ q: null, creer: null });
  }
  protected async own(sheet: OrganisationSheetView): Promise<void> {
    await this.session.refresh();
    await this.router.navigate(['/ma-structure'], { queryParams: { structure: sheet.id } });
  }

  /** A search still waiting for its pause must not call the reader back from where this leads. */
  private show(queryParams: Record<string, string | null>, replaceUrl = false): Promise<boolean> {
    clearTimeout(this.timer);
    return this.router.navigate(['/ma-structure/choisir'], { queryParams, replaceUrl });
  }
}
