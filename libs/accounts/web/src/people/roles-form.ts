import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { ROLE_LABELS } from '@fds/accounts/domain';
import type { GrantedRoleRequest, PersonDetailView } from '@fds/shared/contract';
import { dayOf, ROLES, type Role } from '@fds/shared/kernel';
import { Api, feedback, FeedbackView, Problem } from '@fds/shared/web-kit';
import { RoleFields } from './role-fields';

/** What a person may do, role by role. Saving ends the person's sessions. */
@Component({
  selector: 'fds-roles-form',
  imports: [FeedbackView, RoleFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .role {
      border-top: 1px solid var(--trait);
      padding: 10px 0;
    }
    .role > label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      font-weight: 600;
      min-height: 36px;
    }
    fds-role-fields {
      margin: 4px 0 8px 26px;
    }
    .raison {
      color: var(--texte-2);
    }
  `,
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      @for (one of offered(); track one.role) {
        <div class="role">
          <label
            ><input
              #box
              type="checkbox"
              [checked]="one.held !== null"
              [disabled]="!one.open"
              (change)="toggle(one.role, box.checked)"
            />{{ labels[one.role] }}</label
          >
          @if (one.held && one.open) {
            <fds-role-fields [value]="one.held" [today]="today" (valueChange)="put($event)" />
          }
        </div>
      }
      @if (person().may.changeRoles.allowed) {
        <div class="rang">
          <button class="b p" type="submit" [attr.aria-disabled]="doing.busy() || draft().length === 0 || null">
            Enregistrer les droits
          </button>
          <span class="meta">{{
            draft().length === 0
              ? 'Gardez au moins un rôle ; pour fermer l’accès, désactivez le compte.'
              : 'Ses sessions seront fermées.'
          }}</span>
        </div>
      } @else {
        @for (reason of person().may.changeRoles.reasons; track reason.code) {
          <p class="raison">{{ reason.text }}</p>
        }
      }
    </form>
    <fds-feedback [of]="doing" />
  `,
})
export class RolesForm {
  private readonly api = inject(Api);
  readonly person = input.required<PersonDetailView>();
  readonly changed = output<PersonDetailView>();

  protected readonly labels = ROLE_LABELS;
  protected readonly today = dayOf(new Date());
  protected readonly doing = feedback();
  protected readonly draft = linkedSignal((): readonly GrantedRoleRequest[] =>
    this.person().roles.map(({ role, endsOn, departments }) => ({ role, endsOn, departments })),
  );
  protected readonly offered = computed(() => {
    const { may, roles } = this.person();
    const open = may.changeRoles.allowed;
    return ROLES.filter((role) => may.rolesToGive.includes(role) || roles.some((one) => one.role === role)).map(
      (role) => ({
        role,
        open: open && may.rolesToGive.includes(role),
        held: this.draft().find((one) => one.role === role) ?? null,
      }),
    );
  });

  protected toggle(role: Role, on: boolean): void {
    if (on) this.put({ role, endsOn: null, departments: null });
    else this.draft.update((roles) => roles.filter((one) => one.role !== role));
  }
  protected put(grant: GrantedRoleRequest): void {
    this.draft.update((roles) => [...roles.filter(({ role }) => role !== grant.role), grant]);
  }
  protected async save(): Promise<void> {
    const { id, rolesStamp } = this.person();
    if (this.draft().length === 0) return;
    await this.doing.attempt(async () => {
      try {
        this.changed.emit(
          await this.api.put<PersonDetailView>(`/api/people/${id}/roles`, { roles: this.draft(), rolesStamp }),
        );
      } catch (error) {
        if (error instanceof Problem && error.code === 'accounts.changed')
          this.changed.emit(error.current as PersonDetailView);
        throw error;
      }
    }, 'Les droits sont enregistrés. La personne est prévenue.');
  }
}
