import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ATTENDANCE_MODE_LABELS, EVENT_FORMAT_LABELS } from '@fds/applications/domain';
import { ActivityRequestRules } from '@fds/shared/contract';
import { ATTENDANCE_MODES, EVENT_FORMATS, type AttendanceMode, type EventFormat } from '@fds/shared/kernel';
import { CommuneField, Control, Field, frenchCount } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { placesOf, type ActivityDraft } from '../editing/draft';
import { SlotTable } from './slot-table';
import { typedIn } from './typed-in';

/** The fields that an event and an activity share: words, place, people, dates. */
@Component({
  selector: 'fds-event-fields',
  imports: [CommuneField, Control, Field, SlotTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--e6);
    }
  `,
  templateUrl: './event-fields.html',
})
export class EventFields {
  protected readonly editing = inject(DossierEditing);
  readonly item = input.required<ActivityDraft>();
  /** JSON pointer of the item. */
  readonly at = input.required<string>();
  /** True for an activity: place and dates may be those of its event. */
  readonly activity = input(false);
  /** True when it has a format. */
  readonly single = input(false);

  protected readonly rules = ActivityRequestRules;
  protected readonly formats = EVENT_FORMATS.map((code) => ({ code, label: EVENT_FORMAT_LABELS[code] }));
  protected readonly modes = ATTENDANCE_MODES.map((code) => ({ code, label: ATTENDANCE_MODE_LABELS[code] }));
  protected readonly typed = typedIn;
  protected readonly count = frenchCount;
  protected readonly placesError = computed(() =>
    placesOf(this.item().capacity) === undefined ? 'Écrivez un nombre, par exemple 30.' : null,
  );

  protected set(change: Partial<ActivityDraft>): void {
    this.editing.changeItem(this.item().key, change);
  }
  protected leave(field: string): void {
    this.editing.leave(`${this.item().key}/${field}`);
  }
  protected error(field: string): string | null {
    return this.editing.errorAt(`${this.at()}/${field}`, `${this.item().key}/${field}`);
  }
  protected setFormat(event: Event): void {
    this.set({ format: (typedIn(event) || null) as EventFormat | null });
    this.leave('format');
  }
  protected setMode(mode: AttendanceMode): void {
    this.set({ attendanceMode: mode });
    this.leave('attendanceMode');
  }
}
