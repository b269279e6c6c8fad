import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { PosterSiteView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';
import { saidBeside, typed } from '../parts/said-beside';

const NEW = { place: '', panels: '', startsOn: '', endsOn: '' };

/** Panels of the public poster campaign in one place. */
@Component({
  selector: 'fds-poster-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  template: `<form class="carte" novalidate (submit)="$event.preventDefault(); save()" aria-labelledby="affiche-titre">
    <h2 id="affiche-titre">{{ site() ? 'Modifier ces panneaux' : 'Ajouter des panneaux' }}</h2>
    <fds-field label="Lieu" help="Une ville, un réseau, un territoire." [error]="error('place')">
      <input fdsControl maxlength="200" [value]="draft().place" (input)="set({ place: typed($event) })" />
    </fds-field>
    <div class="champs">
      <fds-field label="Panneaux" [error]="error('panels')">
        <input fdsControl inputmode="numeric" [value]="draft().panels" (input)="set({ panels: typed($event) })" />
      </fds-field>
      <fds-field label="Du" [optional]="true" [error]="error('startsOn')">
        <input fdsControl type="date" [value]="draft().startsOn" (change)="set({ startsOn: typed($event) })" />
      </fds-field>
      <fds-field label="Au" [optional]="true" [error]="error('endsOn')">
        <input fdsControl type="date" [value]="draft().endsOn" (change)="set({ endsOn: typed($event) })" />
      </fds-field>
    </div>
    <fds-feedback [of]="saving" />
    <p class="rang">
      <button class="b p" type="submit" [attr.aria-disabled]="saving.busy() ? 'true' : null">
        <fds-icon name="save" />{{ site() ? 'Enregistrer ces panneaux' : 'Ajouter ces panneaux' }}
      </button>
      @if (site()) {
        <button class="b t" type="button" (click)="left.emit()">Ne rien changer</button>
      }
    </p>
  </form>`,
})
export class PosterForm {
  private readonly api = inject(Api);
  readonly year = input.required<number>();
  readonly site = input<PosterSiteView | null>(null);
  readonly kept = output();
  readonly left = output();

  protected readonly draft = signal(NEW);
  protected readonly tried = signal(false);
  protected readonly saving = feedback();
  protected readonly typed = typed;

  constructor() {
    effect(() => {
      const site = this.site();
      untracked(() => {
        const { place = '', startsOn, endsOn } = site ?? {};
        const panels = site ? String(site.panels) : '';
        this.draft.set({ place, panels, startsOn: startsOn ?? '', endsOn: endsOn ?? '' });
        this.tried.set(false);
        this.saving.clear();
      });
    });
  }

  protected set(change: Partial<typeof NEW>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected error(field: keyof typeof NEW): string | null {
    if (this.tried() && field === 'place' && !this.draft().place.trim()) return 'Dites où sont ces panneaux.';
    if (this.tried() && field === 'panels' && this.panels() === null) return 'Écrivez un nombre, par exemple 30.';
    return saidBeside(this.saving, field);
  }
  protected async save(): Promise<void> {
    this.tried.set(true);
    const { place, startsOn, endsOn } = this.draft();
    const panels = this.panels();
    if (!place.trim() || panels === null) return;
    const request = { place, panels, startsOn: startsOn || null, endsOn: endsOn || null };
    const site = this.site();
    const done = await this.saving.attempt(
      () =>
        site
          ? this.api.put(`/api/poster-sites/${site.id}`, { ...request, version: site.version })
          : this.api.post('/api/poster-sites', { ...request, year: this.year() }),
      site ? 'Les panneaux sont modifiés.' : 'Les panneaux sont ajoutés.',
    );
    if (!done) return;
    this.tried.set(false);
    this.draft.set(NEW);
    this.kept.emit();
  }
  private panels(): number | null {
    const plain = this.draft().panels.replace(/[\s\u00a0\u202f]/g, '');
    return /^[1-9]\d{0,5}$/.test(plain) ? Number(plain) : null;
  }
}
