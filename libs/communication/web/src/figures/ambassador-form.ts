import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AmbassadorView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, frenchPlural, Icon } from '@fds/shared/web-kit';
import { saidBeside, typed } from '../parts/said-beside';

const NEW = { name: '', position: '', words: '', photoCredit: '' };

/** Who lends name and voice to the festival of the year. */
@Component({
  selector: 'fds-ambassador-form',
  imports: [Control, FeedbackView, Field, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  template: `<section aria-labelledby="ambassade">
    <h2 id="ambassade">Ambassadrice ou ambassadeur de {{ year() }}</h2>
    @if (ambassador(); as one) {
      <p>
        <b>{{ one.name }}</b>
        @if (one.position) {
          <span class="meta">{{ one.position }}</span>
        }
        @if (naming(); as relays) {
          <a routerLink="/pilotage/presse" [queryParams]="{ ambassadeur: 'oui' }">{{
            plural(relays, 'relais média', 'relais médias')
          }}</a>
        }
      </p>
      @if (one.words) {
        <blockquote>{{ one.words }}</blockquote>
      }
    } @else {
      <p class="doux">Personne n’est nommé pour cette année.</p>
    }
    @if (open()) {
      <form class="carte" novalidate (submit)="$event.preventDefault(); save()">
        <div class="champs">
          <fds-field label="Nom" [error]="error()">
            <input fdsControl maxlength="200" [value]="draft().name" (input)="set({ name: typed($event) })" />
          </fds-field>
          <fds-field label="Fonction" [optional]="true">
            <input fdsControl maxlength="300" [value]="draft().position" (input)="set({ position: typed($event) })" />
          </fds-field>
          <fds-field label="Crédit de la photo" [optional]="true">
            <input
              fdsControl
              maxlength="200"
              [value]="draft().photoCredit"
              (input)="set({ photoCredit: typed($event) })"
            />
          </fds-field>
        </div>
        <fds-field label="Ses mots" [optional]="true">
          <textarea
            fdsControl
            rows="3"
            maxlength="5000"
            [value]="draft().words"
            (input)="set({ words: typed($event) })"
          ></textarea>
        </fds-field>
        <fds-feedback [of]="saving" />
        <p class="rang">
          <button class="b p" type="submit" [attr.aria-disabled]="saving.busy() ? 'true' : null">
            <fds-icon name="save" />{{ ambassador() ? 'Enregistrer ces mots' : 'Nommer cette personne' }}
          </button>
          @if (ambassador()) {
            <button class="b t" type="button" (click)="remove()">Retirer ce nom</button>
          }
        </p>
      </form>
    }
  </section>`,
})
export class AmbassadorForm {
  private readonly api = inject(Api);
  readonly year = input.required<number>();
  readonly ambassador = input.required<AmbassadorView | null>();
  /** Relays that name them; null when the year has none. */
  readonly naming = input.required<number | null>();
  readonly open = input.required<boolean>();
  readonly kept = output();

  protected readonly draft = signal(NEW);
  protected readonly tried = signal(false);
  protected readonly saving = feedback();
  protected readonly typed = typed;
  protected readonly plural = frenchPlural;

  constructor() {
    effect(() => {
      const { name, position, words, photoCredit } = this.ambassador() ?? NEW;
      untracked(() => this.draft.set({ name, position, words, photoCredit }));
    });
  }

  protected set(change: Partial<typeof NEW>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected error = (): string | null =>
    this.tried() && !this.draft().name.trim() ? 'Donnez un nom.' : saidBeside(this.saving, 'name');

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (!this.draft().name.trim()) return;
    const version = this.ambassador()?.version ?? null;
    const done = await this.saving.attempt(
      () => this.api.put(`/api/ambassadors/${this.year()}`, { ...this.draft(), version }),
      'C’est enregistré.',
    );
    if (done) this.kept.emit();
  }
  protected async remove(): Promise<void> {
    const one = this.ambassador();
    if (!one) return;
    const { version, ...again } = one;
    const done = await this.saving.attempt(
      () => this.api.delete(`/api/ambassadors/${this.year()}`, { version }),
      'Le nom est retiré.',
      async () => {
        await this.api.put(`/api/ambassadors/${this.year()}`, { ...again, version: null });
        this.kept.emit();
      },
    );
    if (done) this.kept.emit();
  }
}
