import { ChangeDetectionStrategy, Component, computed, inject, input, untracked } from '@angular/core';
import { EVENT_FIELDS, type SlotLine } from '@fds/applications/domain';
import { dayOf } from '@fds/shared/kernel';
import { DossierEditing } from '../editing/dossier-editing';
import { FieldMarks } from '../parts/field-marks';
import { AnswerFrame } from './answer-frame';
import { daysInWords } from './event-words';
import { SlotTable, type OtherDates } from './slots/slot-table';

/** The dates of an event or activity of the dossier. */
@Component({
  selector: 'fds-event-slots',
  imports: [AnswerFrame, FieldMarks, SlotTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-answer-frame [item]="item()" field="slots" [label]="label"
    ><fds-slot-table
      [legend]="label"
      [lines]="lines()"
      [days]="days()"
      [today]="today()"
      [optional]="!editing.isRequired(item(), 'slots')"
      [whenEmpty]="whenEmpty()"
      [error]="error()"
      [others]="others()"
      (linesChange)="editing.set(item(), 'slots', $event)"
      (left)="editing.leave(item(), 'slots')"
      ><fds-field-marks aside [item]="item()" field="slots" [label]="label" /></fds-slot-table
  ></fds-answer-frame>`,
})
export class EventSlots {
  protected readonly editing = inject(DossierEditing);
  readonly item = input.required<string>();
  /** The event of an activity; null for an event. */
  readonly parent = input<string | null>(null);

  protected readonly label = EVENT_FIELDS.slots.label;
  protected readonly lines = computed(() => this.editing.event(this.item(), 'slots'));
  protected readonly days = computed(() => {
    const edition = this.editing.head()?.edition;
    return { startsOn: edition?.startsOn ?? '', endsOn: edition?.endsOn ?? '' };
  });
  protected readonly today = computed(() => dayOf(new Date(Date.now() + this.editing.clockOffset())));
  protected readonly whenEmpty = computed(() => {
    const parent = this.parent();
    if (parent === null) return '';
    const days = daysInWords(this.editing.event(parent, 'slots'));
    return `Sans date ici, ce sont celles de l’événement${days ? ` (${days})` : ''}.`;
  });
  /** What is wrong with the whole, once it was left; what is wrong with one line is said on it. */
  protected readonly error = computed(() => {
    const errors = this.editing.errorsAt(this.item(), 'slots');
    return errors.length === 0
      ? this.editing.errorAt(this.item(), 'slots')
      : (errors.find(({ row }) => row === undefined)?.text ?? null);
  });
  protected readonly others = computed(() => (this.editing.items().length > 1 ? () => this.datesOfOthers() : null));

  private datesOfOthers(): readonly OtherDates[] {
    return untracked(() =>
      this.editing
        .items()
        .filter(({ id }) => id !== this.item())
        .map(({ id }) => ({
          id,
          title: this.editing.event(id, 'title').trim() || 'Sans titre',
          lines: this.editing.event(id, 'slots') as readonly SlotLine[],
        })),
    );
  }
}
