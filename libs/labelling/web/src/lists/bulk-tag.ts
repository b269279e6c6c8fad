import { ChangeDetectionStrategy, Component, input, model, output } from '@angular/core';
import { LONGEST_TAG, TAG_COLOUR_LABELS, TAG_COLOURS, type TagColour } from '@fds/labelling/domain';
import type { KnownTagView } from '@fds/shared/contract';

/** Stands for a tag that is made with the action. */
export const NEW_TAG = 'new';

/** Which tag is put on the ticked dossiers or taken off them; one that is missing is made here. */
@Component({
  selector: 'fds-bulk-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './bulk-fields.scss',
  template: `
    <fieldset class="sens">
      <legend class="vh">Que faire de l’étiquette&nbsp;?</legend>
      <label class="choix"
        ><input type="radio" name="sens" [checked]="putting()" (change)="turned.emit(true)" /><span
          >La poser</span
        ></label
      >
      <label class="choix"
        ><input type="radio" name="sens" [checked]="!putting()" (change)="turned.emit(false)" /><span
          >La retirer</span
        ></label
      >
    </fieldset>
    <label class="champ"
      ><b>Étiquette</b>
      <select class="saisie" #tag (change)="chosen.emit(tag.value)">
        <option value="" [selected]="target() === ''">Choisir une étiquette</option>
        @for (one of tags(); track one.id) {
          <option [value]="one.id" [selected]="target() === one.id">{{ one.name }} ({{ one.dossiers }})</option>
        }
        @if (putting()) {
          <option [value]="newTag" [selected]="target() === newTag">Nouvelle étiquette</option>
        }
      </select></label
    >
    @if (target() === newTag) {
      <div class="deux">
        <label class="champ"
          ><b>Son nom</b>
          <input
            class="saisie"
            #called
            autocomplete="off"
            [maxLength]="longest"
            [value]="name()"
            (input)="name.set(called.value)"
        /></label>
        <label class="champ"
          ><b>Sa couleur</b>
          <select class="saisie" #shade (change)="colour.set(toColour(shade.value))">
            @for (one of colours; track one) {
              <option [value]="one" [selected]="colour() === one">{{ colourWords[one] }}</option>
            }
          </select></label
        >
      </div>
    }
    <p class="doux">Les étiquettes sont à la coordination&nbsp;: ni les porteurs ni le comité ne les voient.</p>
  `,
})
export class BulkTag {
  readonly tags = input.required<readonly KnownTagView[]>();
  /** The tag's id, `NEW_TAG`, or nothing yet. */
  readonly target = input.required<string>();
  /** Put on, else taken off. */
  readonly putting = input.required<boolean>();
  readonly name = model('');
  readonly colour = model<TagColour>('blue');
  readonly chosen = output<string>();
  readonly turned = output<boolean>();

  protected readonly newTag = NEW_TAG;
  protected readonly longest = LONGEST_TAG;
  protected readonly colours = TAG_COLOURS;
  protected readonly colourWords = TAG_COLOUR_LABELS;
  protected readonly toColour = (text: string): TagColour => TAG_COLOURS.find((one) => one === text) ?? 'blue';
}
