import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { JournalActionView } from '@fds/shared/contract';
import { ROLES } from '@fds/shared/kernel';
import { Icon } from '@fds/shared/web-kit';
import { roleName } from './words';

/** What is asked of the journal, as it stands in the address; an empty one is not asked. */
export const JOURNAL_FILTERS = ['action', 'who', 'subject', 'role', 'from', 'to', 'onBehalf', 'address'] as const;
export type JournalFilter = (typeof JOURNAL_FILTERS)[number];
export type JournalFilterValues = Readonly<Record<JournalFilter, string>>;

/** The filters of the journal: the usual ones in sight, the rare ones folded unless they are in use. */
@Component({
  selector: 'fds-journal-filters',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './list.scss',
  styles: `
    @media screen and (min-width: 701px) {
      input,
      select {
        min-width: 0;
        width: 172px;
      }
      input[type='date'] {
        width: 150px;
      }
    }
    .rares {
      flex-basis: 100%;
    }
    .rares summary {
      cursor: pointer;
      color: var(--texte-2);
      min-height: 32px;
      align-content: center;
    }
    .rares .filtres {
      margin: 8px 0 0;
    }
  `,
  template: `
    <form class="filtres" role="search" aria-label="Filtres du journal" novalidate (submit)="ask($event)">
      <label
        >Geste
        <select name="action" (change)="ask($event)">
          <option value="" [selected]="!values().action">Tous</option>
          @for (one of subjects(); track one.code) {
            <option [value]="one.code" [selected]="values().action === one.code">{{ one.label }}</option>
          }
        </select></label
      >
      <label>Qui <input name="who" type="search" [value]="values().who" autocomplete="off" /></label>
      <label>Objet <input name="subject" type="search" [value]="values().subject" autocomplete="off" /></label>
      <label>Du <input name="from" type="date" [value]="values().from" /></label>
      <label>Au <input name="to" type="date" [value]="values().to" /></label>
      <button class="b sec" type="submit"><fds-icon name="search" />Chercher</button>
      <details class="rares" [open]="rare()">
        <summary>Plus de filtres</summary>
        <div class="filtres">
          <label
            >Rôle
            <select name="role" (change)="ask($event)">
              <option value="" [selected]="!values().role">Tous</option>
              @for (role of roles; track role) {
                <option [value]="role" [selected]="values().role === role">{{ roleName(role) }}</option>
              }
            </select></label
          >
          <label
            >Au nom d’une structure
            <select name="onBehalf" (change)="ask($event)">
              <option value="" [selected]="!values().onBehalf">Indifférent</option>
              <option value="only" [selected]="values().onBehalf === 'only'">La coordination à sa place</option>
              <option value="never" [selected]="values().onBehalf === 'never'">En son propre nom</option>
            </select></label
          >
          <label
            >Adresse réseau <input name="address" type="search" [value]="values().address" autocomplete="off"
          /></label>
        </div>
      </details>
    </form>
  `,
})
export class JournalFilters {
  readonly values = input.required<JournalFilterValues>();
  readonly subjects = input.required<readonly JournalActionView[]>();
  readonly asked = output<JournalFilterValues>();
  protected readonly roles = [...ROLES, 'system'];
  protected readonly roleName = roleName;
  protected readonly rare = computed(() => {
    const { role, onBehalf, address } = this.values();
    return Boolean(role || onBehalf || address);
  });

  protected ask(event: Event): void {
    event.preventDefault();
    const target = event.currentTarget as HTMLFormElement | HTMLSelectElement;
    const given = new FormData(target instanceof HTMLSelectElement ? (target.form as HTMLFormElement) : target);
    const read = (name: JournalFilter): string => String(given.get(name) ?? '').trim();
    this.asked.emit(Object.fromEntries(JOURNAL_FILTERS.map((name) => [name, read(name)])) as JournalFilterValues);
  }
}
