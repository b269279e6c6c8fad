import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { Field, Kind } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import type { EventDraft } from '../editing/draft';

const WORDS: Record<EventKind, string> = {
  single: 'Une seule animation : un atelier, une conférence, une visite, une exposition…',
  science_village: 'Plusieurs structures réunies au même endroit, plusieurs animations.',
  science_route: 'Plusieurs lieux d’un même territoire ou d’un même thème.',
  festival: 'Un programme de plusieurs animations porté par une structure.',
};

/** The kind of an event, as four cards. */
@Component({
  selector: 'fds-kind-choice',
  imports: [Field, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-field label="Quel type d’événement proposez-vous ?" [group]="true" [attr.data-at]="at() + '/kind'">
    <div class="fo-types">
      @for (kind of kinds; track kind) {
        <label class="choix">
          <input
            type="radio"
            [name]="event().key + '-type'"
            [value]="kind"
            [checked]="event().kind === kind"
            (change)="choose(kind)"
          />
          <span
            ><b><fds-kind [of]="kind" /></b><span class="doux">{{ words[kind] }}</span></span
          >
        </label>
      }
    </div>
  </fds-field>`,
})
export class KindChoice {
  private readonly editing = inject(DossierEditing);
  readonly event = input.required<EventDraft>();
  readonly at = input.required<string>();
  protected readonly kinds = [...EVENT_KINDS].reverse();
  protected readonly words = WORDS;

  protected choose(kind: EventKind): void {
    this.editing.changeItem(this.event().key, { kind });
    this.editing.leave(`${this.event().key}/kind`);
  }
}
