import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { departmentsOf, ROLE_LABELS } from '@fds/accounts/domain';
import type { GrantedRoleRequest } from '@fds/shared/contract';
import { CurrentEdition } from '@fds/shared/web-kit';

/** How long a role lasts and where it writes: a last day, and for the coordination its departments. */
@Component({
  selector: 'fds-role-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
    }
    label.jour {
      display: grid;
      gap: 4px;
      max-width: 220px;
    }
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
    }
    legend {
      padding: 0;
      margin-bottom: 4px;
    }
    fieldset label {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 32px;
    }
  `,
  template: `
    <label class="jour"
      >Dernier jour, inclus<span class="vh"> du rôle {{ labels[value().role] }}</span>
      <input
        #end
        class="saisie"
        type="date"
        [min]="today()"
        [value]="value().endsOn ?? ''"
        (change)="value.set(with({ endsOn: end.value || null }))"
      /><span class="meta">Laissez vide pour un rôle sans fin.</span></label
    >
    @if (value().role === 'coordinator') {
      <fieldset>
        <legend>Départements où écrire <span class="meta">(aucun coché : toute la région)</span></legend>
        @for (one of departments(); track one.code) {
          <label
            ><input
              #box
              type="checkbox"
              [checked]="value().departments?.includes(one.code) ?? false"
              (change)="toggle(one.code, box.checked)"
            />{{ one.name }}</label
          >
        }
      </fieldset>
    }
  `,
})
export class RoleFields {
  private readonly edition = inject(CurrentEdition);
  readonly value = model.required<GrantedRoleRequest>();
  readonly today = input('');
  protected readonly labels = ROLE_LABELS;
  /** Those of the region, and those of a role given when it had others. */
  protected readonly departments = computed(() => {
    const region = this.edition.departments();
    return departmentsOf(region && [...new Set([...region, ...(this.value().departments ?? [])])]);
  });

  protected with(change: Partial<GrantedRoleRequest>): GrantedRoleRequest {
    return { ...this.value(), ...change };
  }
  protected toggle(code: string, on: boolean): void {
    const others = (this.value().departments ?? []).filter((one) => one !== code);
    const departments = on ? [...others, code].sort() : others;
    this.value.set(this.with({ departments: departments.length > 0 ? departments : null }));
  }
}
