import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '../icons/icon';

/** Parameters of the address that change; null takes one away. */
export type AddressChange = Readonly<Record<string, string | null>>;

/**
 * Changes what the address says of a list: the address is the view. The list begins at its first page again; what else the
 * address says stays. Called where something may be injected.
 */
export function changesAddress(): (change: AddressChange) => void {
  const router = inject(Router);
  return (change) => void router.navigate([], { queryParams: { ...change, page: null }, queryParamsHandling: 'merge' });
}

/** The line of filters above a list: words to look for, choices, chips. */
@Component({
  selector: 'fds-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
  `,
  template: `<form class="filtres" role="search" (submit)="$event.preventDefault()"><ng-content /></form>`,
})
export class Filters {}

/** Words to look for in a list, in the address (`?q=…`). */
@Component({
  selector: 'fds-words-filter',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
  `,
  template: `<label class="cherche"
    ><fds-icon name="search" /><span class="vh">{{ label() }}</span
    ><input
      #words
      type="search"
      maxlength="200"
      autocomplete="off"
      [placeholder]="placeholder()"
      [value]="value() ?? ''"
      (change)="take(words.value)"
  /></label>`,
})
export class WordsFilter {
  /** What it looks for, whole: `Chercher une personne, une structure`. */
  readonly label = input.required<string>();
  /** The same, short: `Personne, structure`. */
  readonly placeholder = input.required<string>();
  readonly value = input<string | null>();
  readonly parameter = input('q');
  private readonly change = changesAddress();

  protected take(value: string): void {
    this.change({ [this.parameter()]: value.trim() || null });
  }
}

/** What may be chosen, by its label or, for a place, its name. */
export interface FilterOption {
  readonly code: string;
  readonly label?: string;
  readonly name?: string;
}

/** One value to choose for a list, in the address; none is no filter. */
@Component({
  selector: 'fds-choice-filter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
  `,
  template: `<label
    ><span class="vh">{{ label() }}</span>
    <select #choice class="saisie" (change)="take(choice.value)">
      <option value="" [selected]="!value()">{{ all() }}</option>
      @for (one of options(); track one.code) {
        <option [value]="one.code" [selected]="value() === one.code">{{ one.label ?? one.name }}</option>
      }
    </select></label
  >`,
})
export class ChoiceFilter {
  readonly label = input.required<string>();
  /** Name of the filter in the address. */
  readonly parameter = input.required<string>();
  /** What is read while nothing is chosen: `Toutes les natures`. */
  readonly all = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly value = input<string | null>();
  private readonly change = changesAddress();

  protected take(value: string): void {
    this.change({ [this.parameter()]: value.trim() || null });
  }
}

/** Codes with their labels, as a choice offers them. */
export const optionsOf = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): readonly { readonly code: Code; readonly label: string }[] => codes.map((code) => ({ code, label: labels[code] }));
