import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import type { MunicipalitiesPageView, MunicipalityView } from '@fds/shared/contract';
import { Api } from '../http/api';
import { frenchPlural } from '../text/french';
import { Control } from './field';

/** A commune as it is chosen: its code is what is kept. */
export type ChosenCommune = Pick<MunicipalityView, 'code' | 'name' | 'department'>;

/** Milliseconds without a key before the search leaves, and before a slow one is said. */
const PAUSE = 200;
const PATIENCE = 300;

/** Finds a commune by name or postal code (a combobox with its list): the code is what is kept, never the name. */
@Component({
  selector: 'fds-commune-field',
  imports: [Control, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commune-field.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class CommuneField {
  private readonly api = inject(Api);
  readonly chosen = input.required<ChosenCommune | null>();
  /** Code of the region whose communes come first. */
  readonly region = input<string>();
  readonly chosenChange = output<ChosenCommune | null>();
  readonly left = output();

  protected readonly trigger = viewChild.required(MatAutocompleteTrigger);
  protected readonly named = named;
  protected readonly text = linkedSignal(() => named(this.chosen()));
  protected readonly found = signal<readonly MunicipalityView[] | null>(null);
  private readonly slow = signal(false);
  private readonly failed = signal(false);
  protected readonly said = computed(() => {
    if (this.slow()) return 'Recherche de la commune…';
    if (this.failed()) return 'La recherche n’a pas abouti. Continuez à taper pour réessayer.';
    const found = this.found();
    if (!found) return '';
    return found.length === 0
      ? 'Aucune commune de ce nom.'
      : frenchPlural(found.length, 'commune trouvée', 'communes trouvées');
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.text.set(text);
    this.stop();
    if (text.trim().length < 2) return this.found.set(null);
    this.timer = setTimeout(() => void this.search(text.trim()), PAUSE);
  }
  protected choose({ code, name, department }: MunicipalityView): void {
    this.text.set(named({ code, name, department }));
    this.found.set(null);
    this.chosenChange.emit({ code, name, department });
  }
  /** Leaving without choosing: an emptied box empties the commune, other words give the chosen name back. */
  protected leave(): void {
    this.stop();
    this.found.set(null);
    if (this.text().trim() === '' && this.chosen()) this.chosenChange.emit(null);
    else this.text.set(named(this.chosen()));
    this.left.emit();
  }

  private async search(q: string): Promise<void> {
    this.asked = new AbortController();
    const { signal } = this.asked;
    const patience = setTimeout(() => this.slow.set(true), PATIENCE);
    try {
      const page = await this.api.get<MunicipalitiesPageView>(
        '/api/municipalities',
        { q, region: this.region(), size: 8 },
        signal,
      );
      if (signal.aborted) return;
      this.failed.set(false);
      this.found.set(page.items);
    } catch {
      if (!signal.aborted) this.failed.set(true);
    } finally {
      clearTimeout(patience);
      if (!signal.aborted) this.slow.set(false);
    }
  }
  private stop(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.slow.set(false);
  }
}

const named = (commune: ChosenCommune | null): string => (commune ? `${commune.name} (${commune.department})` : '');
