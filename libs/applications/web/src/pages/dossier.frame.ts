import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
  ViewEncapsulation,
} from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet, ActivatedRoute } from '@angular/router';
import type { ApplicationView } from '@fds/shared/contract';
import {
  Api,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  SaveStateView,
} from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import type { SectionProgress } from '../editing/sections';
import { ConflictPanel } from '../parts/conflict-panel';

/** The frame of a dossier: its title, what is saved, its pages; the pages share one draft. */
@Component({
  selector: 'fds-dossier-frame',
  imports: [
    ConflictPanel,
    Icon,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SaveStateView,
  ],
  providers: [DossierEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './dossier.frame.html',
  styleUrl: './dossier.frame.scss',
})
export class DossierFrame {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly editing = inject(DossierEditing);

  readonly id = input.required<string>();

  protected readonly dossier = pageState({
    params: () => this.id(),
    load: (id, signal) => this.api.get<ApplicationView>(`/api/applications/${id}`, {}, signal),
  });
  protected readonly moment = frenchDateTime;
  protected readonly writing = computed(() => this.editing.view()?.may.edit.allowed ?? false);
  protected readonly done = computed(() => this.editing.progress().filter(({ state }) => state === 'done').length);
  protected readonly deadline = computed(() => {
    const edition = this.editing.view()?.edition;
    if (!edition) return '';
    const { daysLeft } = edition;
    if (daysLeft === null) return `Édition ${edition.year}, appel clos le ${frenchDay(edition.callClosesOn)}`;
    const left = daysLeft === 0 ? 'dernier jour' : `dans ${frenchPlural(daysLeft, 'jour')}`;
    return `Appel à projets ${edition.year}, à envoyer avant le ${frenchDay(edition.callClosesOn, 'full')}, 23\u00a0h\u00a059 (${left})`;
  });
  protected readonly shows = {
    words: (one: SectionProgress): string =>
      one.state === 'done'
        ? 'Terminé'
        : one.state === 'empty'
          ? 'Pas commencé'
          : `${frenchPlural(one.lacking, 'réponse')} à donner`,
  };

  constructor() {
    effect(() => {
      const view = this.dossier.value();
      if (view) untracked(() => this.begin(view));
    });
  }

  /** The link of a dossier opens the first page that needs something; a filed one opens its receipt. */
  private begin(view: ApplicationView): void {
    this.editing.open(view);
    const page = this.route.firstChild?.snapshot.url[0]?.path;
    if (view.may.edit.allowed && page && page !== 'recu') return;
    if (!view.may.edit.allowed && page === 'recu') return;
    const first = this.editing.progress().find(({ state }) => state !== 'done')?.section ?? 'relire';
    void this.router.navigate([view.may.edit.allowed ? first : 'recu'], { relativeTo: this.route, replaceUrl: true });
  }
}
