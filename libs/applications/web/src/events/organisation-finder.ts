import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import { matchingKey, onOneLine } from '@fds/shared/kernel';
import type { FoundOrganisationsPageView, FoundOrganisationView } from '@fds/shared/contract';
import { Api, frenchPlural, Icon } from '@fds/shared/web-kit';

/** An organisation of the register, or the name of one that it does not know (`id` null). */
export interface FoundOrganisation {
  readonly id: string | null;
  readonly name: string;
}

/** Milliseconds without a key before the search leaves, and before a slow one is said. */
const PAUSE = 200;
const PATIENCE = 300;
const MOST = 8;

/** Finds an organisation by name or commune in the register, or takes the name as it is typed (a combobox). */
@Component({
  selector: 'fds-organisation-finder',
  imports: [Icon, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
  `,
  template: `<input
      #box
      class="saisie"
      autocomplete="off"
      [id]="boxId()"
      [attr.aria-describedby]="describedBy()"
      [matAutocomplete]="list"
      [value]="text()"
      (input)="type(box.value)"
      (keydown.enter)="onEnter($event)"
    />
    <mat-autocomplete
      #list
      aria-label="Structures trouvées"
      [autoActiveFirstOption]="true"
      [hideSingleSelectionIndicator]="true"
      [disableRipple]="true"
      [displayWith]="nothing"
      (optionSelected)="choose($event.option.value)"
    >
      @for (one of found(); track one.id) {
        <mat-option [value]="{ id: one.id, name: one.name }">
          <b>{{ one.name }}</b>&ngsp;<span class="meta">{{ about(one) }}</span>
        </mat-option>
      }
      @if (asTyped(); as name) {
        <mat-option [value]="{ id: null, name }">
          <fds-icon name="add" /> Inscrire « {{ name }} », absente du répertoire
        </mat-option>
      }
    </mat-autocomplete>
    <p class="vh" role="status">{{ said() }}</p>
    @if (slow() || failed()) {
      <p class="aide">{{ said() }}</p>
    }`,
})
export class OrganisationFinder {
  private readonly api = inject(Api);
  readonly boxId = input.required<string>();
  readonly describedBy = input<string | null>(null);
  readonly chosen = output<FoundOrganisation>();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly trigger = viewChild.required(MatAutocompleteTrigger);
  protected readonly text = signal('');
  protected readonly found = signal<readonly FoundOrganisationView[]>([]);
  private readonly answered = signal(false);
  protected readonly slow = signal(false);
  protected readonly failed = signal(false);
  /** The name as it is typed, offered once the register has answered or failed and has none of that very name. */
  protected readonly asTyped = computed(() => {
    const name = onOneLine(this.text());
    const ready = this.answered() || this.failed();
    return ready && name.length > 1 && !this.found().some((one) => matchingKey(one.name) === matchingKey(name))
      ? name
      : '';
  });
  protected readonly said = computed(() => {
    if (this.slow()) return 'Recherche dans le répertoire…';
    if (this.failed()) return 'La recherche n’a pas abouti. Vous pouvez inscrire le nom tel quel.';
    if (!this.answered()) return '';
    const count = this.found().length;
    return count === 0
      ? 'Aucune structure de ce nom dans le répertoire.'
      : frenchPlural(count, 'structure trouvée', 'structures trouvées');
  });
  protected readonly nothing = (): string => '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected about(one: FoundOrganisationView): string {
    const place = one.municipalityName ? `${one.municipalityName} (${one.department ?? ''})` : '';
    return [one.kind ? ORGANISATION_KIND_LABELS[one.kind] : '', place].filter(Boolean).join(', ');
  }
  protected type(text: string): void {
    this.text.set(text);
    this.stop();
    this.answered.set(false);
    this.failed.set(false);
    if (text.trim().length < 2) return this.found.set([]);
    this.timer = setTimeout(() => void this.search(text.trim()), PAUSE);
  }
  protected choose(organisation: FoundOrganisation): void {
    this.stop();
    this.text.set('');
    this.found.set([]);
    this.answered.set(false);
    this.chosen.emit(organisation);
  }
  /** Enter chooses what the list shows; it never sends the form. */
  protected onEnter(event: Event): void {
    if (!this.trigger().panelOpen) event.preventDefault();
  }

  private async search(q: string): Promise<void> {
    this.asked = new AbortController();
    const { signal } = this.asked;
    const patience = setTimeout(() => this.slow.set(true), PATIENCE);
    try {
      const page = await this.api.get<FoundOrganisationsPageView>(
        '/api/organisation-search',
        { q, size: MOST },
        signal,
      );
      if (signal.aborted) return;
      this.found.set(page.items);
      this.answered.set(true);
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
