import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EVENT_FIELDS } from '@fds/applications/domain';
import { isMulti, type EventKind } from '@fds/shared/kernel';
import { frenchPlural, Icon, Kind } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { FieldMarks } from '../parts/field-marks';
import { AnswerFrame } from './answer-frame';

const WORDS: Record<EventKind, string> = {
  single: 'Une seule animation\u00a0: un atelier, une conférence, une visite, une exposition…',
  science_village: 'Plusieurs structures réunies au même endroit, plusieurs animations.',
  science_route: 'Plusieurs lieux d’un même territoire ou d’un même thème.',
  festival: 'Un programme de plusieurs animations porté par une structure.',
};

/** The kind of an event, as four cards. Another kind destroys nothing: activities wait aside and come back. */
@Component({
  selector: 'fds-kind-cards',
  imports: [AnswerFrame, FieldMarks, Icon, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .types {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10px;
    }
    .note {
      margin-top: 10px;
    }
    @media screen and (max-width: 640px) {
      .types {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  template: `<fds-answer-frame [item]="item()" field="kind" [label]="label"
    ><fieldset class="champ">
      <legend class="lab">{{ label }} <fds-field-marks [item]="item()" field="kind" [label]="label" /></legend>
      <div class="types">
        @for (one of kinds; track one) {
          <label class="choix">
            <input
              type="radio"
              [name]="item() + '-type'"
              [value]="one"
              [checked]="kind() === one"
              (change)="choose(one)"
            />
            <span
              ><b><fds-kind [of]="one" /></b><span class="doux">{{ words[one] }}</span></span
            >
          </label>
        }
      </div>
      <div role="status">
        @if (aside(); as count) {
          <div class="note info">
            <fds-icon name="inventory_2" />
            <p>
              {{ count }} de côté : un événement ponctuel n’en compte pas. Rien n’est perdu, elles reviennent si vous
              choisissez un autre type. L’envoi du dossier les retirerait.
            </p>
          </div>
        }
      </div>
    </fieldset></fds-answer-frame
  >`,
})
export class KindCards {
  private readonly editing = inject(DossierEditing);
  readonly item = input.required<string>();

  protected readonly label = EVENT_FIELDS.kind.label;
  protected readonly kinds: readonly EventKind[] = ['single', 'science_village', 'science_route', 'festival'];
  protected readonly words = WORDS;
  protected readonly kind = computed(() => this.editing.event(this.item(), 'kind'));
  /** Activities that wait while the kind holds none; empty when there are none. */
  protected readonly aside = computed(() => {
    const count = isMulti(this.kind()) ? 0 : this.editing.activities(this.item())().length;
    return count === 0 ? '' : `${frenchPlural(count, 'animation')} ${count > 1 ? 'sont mises' : 'est mise'}`;
  });

  protected choose(kind: EventKind): void {
    this.editing.set(this.item(), 'kind', kind);
    this.editing.leave(this.item(), 'kind');
  }
}
