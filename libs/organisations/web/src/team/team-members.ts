import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MEMBERSHIP_LEVEL_LABELS, type MembershipLevel } from '@fds/accounts/domain';
import { canChangeLevel } from '@fds/organisations/domain';
import type { MemberView, TeamView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchDay, Icon } from '@fds/shared/web-kit';

/** Who is in the team; those who manage it change levels and take members out. */
@Component({
  selector: 'fds-team-members',
  imports: [Dialog, FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fds-feedback {
      margin: var(--e3) 0;
    }
    .meta {
      display: block;
      overflow-wrap: anywhere;
    }
    .tab-cadre {
      margin-bottom: var(--e3);
    }
    .rang {
      flex-wrap: wrap;
    }
  `,
  template: `
    <h2>Membres</h2>
    <fds-feedback [of]="doing" />
    <div class="tab-cadre">
      <div class="tab-defile" tabindex="0" role="region" aria-label="Membres de l’équipe">
        <table class="t aere fiches">
          <caption class="vh">
            Membres de l’équipe de
            {{
              team().name
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">Personne</th>
              <th scope="col">Niveau</th>
              <th scope="col">Dernière venue</th>
              @if (team().manage.allowed) {
                <th scope="col"><span class="vh">Actions</span></th>
              }
            </tr>
          </thead>
          <tbody>
            @for (member of team().members; track member.personId) {
              <tr>
                <th scope="row">
                  {{ member.name }}{{ member.you ? ' (vous)' : '' }}
                  <span class="meta">{{ member.email }}</span>
                </th>
                <td>{{ labels[member.level] }}{{ member.closed ? ', compte fermé' : '' }}</td>
                <td>
                  <span class="etiquette">Dernière venue : </span
                  >{{ member.lastSeenMonth ? month(member.lastSeenMonth) : 'pas encore venu' }}
                </td>
                @if (team().manage.allowed) {
                  <td>
                    <div class="rang">
                      <button
                        class="b t petit"
                        type="button"
                        [attr.aria-disabled]="isLastOwner(member) || null"
                        [attr.aria-describedby]="isLastOwner(member) ? 'niveau-raison' : null"
                        (click)="isLastOwner(member) || setLevel(member)"
                      >
                        {{ member.level === 'owner' ? 'Rendre contributeur' : 'Rendre responsable'
                        }}<span class="vh">, {{ member.name }}</span>
                      </button>
                      @if (!member.you) {
                        <button class="b t petit" type="button" (click)="ask(member)">
                          <fds-icon name="close" />Retirer<span class="vh"> {{ member.name }}</span>
                        </button>
                      }
                    </div>
                  </td>
                }
              </tr>
            } @empty {
              <tr>
                <td [attr.colspan]="team().manage.allowed ? 4 : 3">Personne : la structure est sans équipe.</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </div>
    @if (team().manage.allowed && owners() === 1) {
      <p class="doux" id="niveau-raison">
        Une personne responsable au moins reste dans l’équipe : nommez-en une autre avant de changer le niveau de la
        dernière.
      </p>
    }
    <p class="doux">
      Un responsable gère l’équipe et la fiche de la structure ; un contributeur modifie ses dossiers et ses chiffres.
    </p>
    <fds-dialog #removal heading="Retirer {{ leaving()?.name ?? '' }} de l’équipe ?">
      <p>Les dossiers restent à la structure. Cette personne ne les verra plus, et en sera prévenue par e-mail.</p>
      <ng-container actions>
        <button class="b p" type="button" (click)="remove()">Retirer de l’équipe</button>
        <button class="b t" type="button" (click)="removal.close()">Garder</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class TeamMembers {
  private readonly api = inject(Api);
  private readonly removal = viewChild.required<Dialog>('removal');
  readonly team = input.required<TeamView>();
  /** The team as the server has it now. */
  readonly changed = output<TeamView>();

  protected readonly labels = MEMBERSHIP_LEVEL_LABELS;
  protected readonly month = (month: string): string => frenchDay(`${month}-01`).replace('1er ', '');
  protected readonly doing = feedback();
  protected readonly owners = computed(
    () => this.team().members.filter(({ level, closed }) => level === 'owner' && !closed).length,
  );
  protected readonly leaving = signal<MemberView | null>(null);

  /** The server's rule, asked with what the page knows: one owner stays. */
  protected isLastOwner({ level, closed }: MemberView): boolean {
    const otherOwners = this.owners() - (level === 'owner' && !closed ? 1 : 0);
    return !canChangeLevel(level, level === 'owner' ? 'editor' : 'owner', { otherOwners }).allowed;
  }
  protected async setLevel({ personId, name, level }: MemberView): Promise<void> {
    const next: MembershipLevel = level === 'owner' ? 'editor' : 'owner';
    await this.doing.attempt(
      async () => this.changed.emit(await this.api.put<TeamView>(this.path(personId), { level: next })),
      `${name}\u00a0: ${MEMBERSHIP_LEVEL_LABELS[next].toLowerCase()}.`,
    );
  }
  protected ask(member: MemberView): void {
    this.leaving.set(member);
    this.removal().open();
  }
  protected async remove(): Promise<void> {
    const member = this.leaving();
    this.removal().close();
    if (!member) return;
    await this.doing.attempt(
      async () => this.changed.emit(await this.api.delete<TeamView>(this.path(member.personId))),
      `${member.name} n’est plus dans l’équipe.`,
    );
  }
  private path(personId: string): string {
    return `/api/organisations/${this.team().organisationId}/team/${personId}`;
  }
}
