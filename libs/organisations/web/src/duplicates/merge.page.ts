import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationMergeDetailView } from '@fds/shared/contract';
import {
  Api,
  Dialog,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** One merge: what was made of two organisations, and whether it can still be undone. */
@Component({
  selector: 'fds-merge-page',
  imports: [Dialog, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .pile {
      margin: var(--e4) 0;
      max-width: 72ch;
    }
    h1 {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <p><a class="lien" routerLink="/pilotage/structures/doublons">Doublons</a></p>
    <fds-page-state [of]="state" what="de la fusion" failure="La fusion n’a pas pu être chargée">
      <ng-template [fdsReady]="state" let-merge>
        <div class="tete">
          <div>
            <h1 tabindex="-1">{{ merge.absorbedName }}, fusionnée avec {{ merge.survivorName }}</h1>
            <p>Le {{ when(merge.mergedAt) }}{{ merge.mergedBy ? ', par ' + merge.mergedBy : '' }}</p>
          </div>
          <a class="b sec" [routerLink]="['/pilotage/dossiers']" [queryParams]="{ q: merge.survivorName }"
            ><fds-icon name="folder_open" />Ses dossiers</a
          >
        </div>
        <div class="pile">
          @if (merge.unmergedAt) {
            <fds-note tone="gris"
              >Cette fusion a été annulée le {{ when(merge.unmergedAt) }} : chacune a retrouvé ce qui était à
              elle.</fds-note
            >
          } @else {
            <fds-note tone="bon"
              >Les deux fiches n’en font plus qu’une, avec les dossiers, l’historique et les équipes des deux.</fds-note
            >
            @if (merge.yearsKeptAside.length) {
              <p class="doux">
                Décrites des deux côtés, gardées de côté pour «&nbsp;{{ merge.absorbedName }} » :
                {{ merge.yearsKeptAside.join(', ') }}.
              </p>
            }
            @if (merge.mayUndo) {
              <p class="doux">Rien ne s’y est ajouté : elle peut encore être annulée, et tout reviendra comme avant.</p>
            } @else {
              <fds-note tone="att">
                <p><b>Cette fusion ne s’annule plus.</b></p>
                <ul>
                  @for (reason of merge.reasons; track reason.text) {
                    <li>{{ reason.text }}</li>
                  }
                </ul>
              </fds-note>
            }
            <div class="rang">
              <button
                class="b danger"
                type="button"
                [attr.aria-disabled]="!merge.mayUndo || said.busy() ? 'true' : null"
                (click)="merge.mayUndo && confirmation.open()"
              >
                <fds-icon name="undo" />Annuler la fusion
              </button>
            </div>
          }
          <fds-feedback [of]="said" />
        </div>
        <fds-dialog #confirmation heading="Annuler cette fusion ?">
          <p>
            «&nbsp;{{ merge.absorbedName }} » redevient une fiche à part, avec ses dossiers, son historique et son
            équipe.
          </p>
          <ng-container ngProjectAs="[actions]">
            <button class="b sec" type="button" (click)="confirmation.close()">Garder la fusion</button>
            <button class="b p" type="button" (click)="confirmation.close(); undo()">Séparer les deux fiches</button>
          </ng-container>
        </fds-dialog>
      </ng-template>
    </fds-page-state>
  `,
})
export class MergePage {
  private readonly api = inject(Api);
  readonly id = input.required<string>();

  protected readonly state = pageState<OrganisationMergeDetailView, string>({
    params: () => `/api/organisation-merges/${this.id()}`,
    load: (path, signal) => this.api.get<OrganisationMergeDetailView>(path, undefined, signal),
  });
  protected readonly said = feedback();
  protected readonly when = frenchDateTime;

  protected async undo(): Promise<void> {
    const undone = await this.said.attempt(
      async () =>
        this.state.set(await this.api.delete<OrganisationMergeDetailView>(`/api/organisation-merges/${this.id()}`)),
      'La fusion est annulée.',
    );
    if (!undone) this.state.reload();
  }
}
