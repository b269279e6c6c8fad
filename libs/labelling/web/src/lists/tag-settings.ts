import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { LONGEST_TAG, TAG_COLOUR_LABELS, TAG_COLOURS, TAG_NAME } from '@fds/labelling/domain';
import type { KnownTagView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchPlural, Icon } from '@fds/shared/web-kit';

/** The tags of the edition: made, renamed, given another colour, removed. */
@Component({
  selector: 'fds-tag-settings',
  imports: [Dialog, FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .rangees {
      display: grid;
      gap: 12px;
      padding: 4px;
      margin: 0;
      list-style: none;
      max-height: 46vh;
      overflow-y: auto;
    }
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(96px, 130px) auto auto;
      gap: 8px;
      align-items: center;
    }
    form.neuve {
      padding: 12px 4px 4px;
      border-top: 1px solid var(--trait);
    }
    .meta,
    .sur {
      grid-column: 1 / -1;
    }
    @media screen and (max-width: 600px) {
      form {
        grid-template-columns: minmax(0, 1fr) minmax(96px, 1fr);
      }
    }
  `,
  template: `<button type="button" class="b sec" (click)="open()"><fds-icon name="label" />Étiquettes</button>
    <fds-dialog #box heading="Étiquettes de l’édition">
      <p class="doux">
        Des mots à la coordination seule. Pour en poser une, cochez des dossiers puis choisissez
        «&nbsp;Étiqueter&nbsp;».
      </p>
      <ul class="rangees">
        @for (tag of tags(); track tag.id) {
          <li>
            <form (submit)="$event.preventDefault(); keep(tag, name.value, colour.value)">
              <input
                #name
                class="saisie"
                autocomplete="off"
                required
                [pattern]="pattern"
                title="Un nom, sans virgule"
                [maxLength]="longest"
                [value]="tag.name"
                [attr.aria-label]="'Nom de l’étiquette ' + tag.name"
              />
              <select #colour class="saisie" [attr.aria-label]="'Couleur de l’étiquette ' + tag.name">
                @for (one of colours; track one) {
                  <option [value]="one" [selected]="one === tag.colour">{{ colourWords[one] }}</option>
                }
              </select>
              <button type="submit" class="b sec petit" [attr.aria-label]="'Enregistrer l’étiquette ' + tag.name">
                Enregistrer
              </button>
              <button
                type="button"
                class="bi petit"
                [attr.aria-label]="'Supprimer l’étiquette ' + tag.name"
                (click)="doomed.set(tag.id)"
              >
                <fds-icon name="delete" />
              </button>
              @if (doomed() === tag.id) {
                <div class="rang sur">
                  <button type="button" class="b danger petit" (click)="remove(tag)">
                    Supprimer, aussi de {{ plural(tag.dossiers, 'dossier') }}
                  </button>
                  <button type="button" class="b t petit" (click)="doomed.set('')">Garder</button>
                </div>
              } @else {
                <span class="meta">{{ plural(tag.dossiers, 'dossier') }}</span>
              }
            </form>
          </li>
        } @empty {
          <li class="doux">Aucune étiquette dans cette édition.</li>
        }
      </ul>
      <form class="neuve" (submit)="$event.preventDefault(); add(name, colour.value)">
        <input
          #name
          class="saisie"
          autocomplete="off"
          required
          [pattern]="pattern"
          title="Un nom, sans virgule"
          placeholder="Nouvelle étiquette"
          aria-label="Nom de la nouvelle étiquette"
          [maxLength]="longest"
        />
        <select #colour class="saisie" aria-label="Couleur de la nouvelle étiquette">
          @for (one of colours; track one) {
            <option [value]="one">{{ colourWords[one] }}</option>
          }
        </select>
        <button type="submit" class="b sec petit"><fds-icon name="add" />Ajouter</button>
      </form>
      <fds-feedback [of]="said" />
      <button actions type="button" class="b p" (click)="box.close()">Fermer</button>
    </fds-dialog>`,
})
export class TagSettings {
  readonly year = input.required<number>();
  readonly tags = input.required<readonly KnownTagView[]>();
  /** Tags are not what they were. */
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly box = viewChild.required<Dialog>('box');
  protected readonly said = feedback();
  /** The form itself refuses a name that an address could not write. */
  protected readonly pattern = TAG_NAME.source;
  /** Asked to be removed, not yet confirmed. */
  protected readonly doomed = signal('');
  protected readonly longest = LONGEST_TAG;
  protected readonly colours = TAG_COLOURS;
  protected readonly colourWords = TAG_COLOUR_LABELS;
  protected readonly plural = frenchPlural;

  protected open(): void {
    this.said.clear();
    this.doomed.set('');
    this.box().open();
  }
  protected async add(name: HTMLInputElement, colour: string): Promise<void> {
    const asked = { year: this.year(), name: name.value, colour };
    if (await this.write(() => this.api.post('/api/tags', asked), `«\u00a0${name.value.trim()}\u00a0» est ajoutée.`))
      name.value = '';
  }
  protected async keep({ id, version }: KnownTagView, name: string, colour: string): Promise<void> {
    const asked = { name, colour, version };
    await this.write(() => this.api.put(`/api/tags/${id}`, asked), `«\u00a0${name.trim()}\u00a0» est enregistrée.`);
  }
  protected async remove({ id, name, dossiers }: KnownTagView): Promise<void> {
    const from = dossiers > 0 ? `, et retirée de ${frenchPlural(dossiers, 'dossier')}` : '';
    await this.write(() => this.api.delete(`/api/tags/${id}`), `«\u00a0${name}\u00a0» est supprimée${from}.`);
  }

  private async write(work: () => Promise<unknown>, done: string): Promise<boolean> {
    const went = await this.said.attempt(work, done);
    if (went) this.changed.emit();
    return went;
  }
}
