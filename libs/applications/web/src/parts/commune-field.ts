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
} from '@angular/core';
import type { EventMunicipalityView, MunicipalitiesPageView, MunicipalityView } from '@fds/shared/contract';
import { Api, Control, frenchPlural } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { typedIn } from './typed-in';

const PAUSE = 200;
let made = 0;

/** Finds a commune by name or postal code (a combobox with its list): the code is what is kept, never the name. */
@Component({
  selector: 'fds-commune-field',
  imports: [Control],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commune-field.html',
  styles: `
    :host {
      display: block;
      position: relative;
    }
    ul {
      position: absolute;
      z-index: 4;
      left: 0;
      right: 0;
      margin-top: 6px;
      max-height: 320px;
      overflow-y: auto;
      background: var(--feuille);
      border: 1px solid var(--trait-fort);
      border-radius: var(--r-m);
      box-shadow: var(--ombre-2);
    }
    li {
      padding: 10px 14px;
      cursor: pointer;
    }
    li[aria-selected='true'] {
      background: var(--action-fond);
    }
    li + li {
      border-top: 1px solid var(--trait);
    }
  `,
})
export class CommuneField {
  private readonly api = inject(Api);
  private readonly editing = inject(DossierEditing);
  readonly chosen = input.required<EventMunicipalityView | null>();
  readonly chosenChange = output<EventMunicipalityView | null>();
  readonly left = output();

  protected readonly listId = `communes-${++made}`;
  protected readonly text = linkedSignal(() => named(this.chosen()));
  protected readonly found = signal<readonly MunicipalityView[] | null>(null);
  protected readonly failed = signal(false);
  protected readonly active = signal(-1);
  protected readonly said = computed(() => {
    const found = this.found();
    if (this.failed()) return 'La recherche n’a pas abouti. Continuez à taper pour réessayer.';
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
    const text = typedIn(event);
    this.text.set(text);
    this.stop();
    if (text.trim().length < 2) return this.close();
    this.timer = setTimeout(() => void this.search(text.trim()), PAUSE);
  }
  protected press(event: KeyboardEvent): void {
    const found = this.found();
    if (event.key === 'Escape' && found) {
      event.preventDefault();
      this.close();
    }
    if (!found || found.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active.update((now) => (now + step + found.length) % found.length);
    }
    const commune = found[this.active()];
    if (event.key === 'Enter' && commune) {
      event.preventDefault();
      this.choose(commune);
    }
  }
  protected choose({ code, name, department }: MunicipalityView): void {
    this.text.set(named({ code, name, department }));
    this.close();
    this.chosenChange.emit({ code, name, department });
  }
  /** Leaving without choosing: an emptied box empties the commune, other words give the chosen name back. */
  protected leave(): void {
    this.stop();
    this.close();
    if (this.text().trim() === '' && this.chosen()) this.chosenChange.emit(null);
    else this.text.set(named(this.chosen()));
    this.left.emit();
  }

  private async search(q: string): Promise<void> {
    this.asked = new AbortController();
    const { signal } = this.asked;
    const region = this.editing.view()?.edition.regionCode;
    try {
      const page = await this.api.get<MunicipalitiesPageView>('/api/municipalities', { q, region, size: 8 }, signal);
      this.failed.set(false);
      this.found.set(page.items);
      this.active.set(page.items.length > 0 ? 0 : -1);
    } catch {
      if (!signal.aborted) this.failed.set(true);
    }
  }
  private stop(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
  }
  private close(): void {
    this.found.set(null);
    this.active.set(-1);
  }
}

const named = (commune: EventMunicipalityView | null): string =>
  commune ? `${commune.name} (${commune.department})` : '';
