import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  CLASS_ABSENCE_LABELS,
  CLASS_ABSENCES,
  classesAbsent,
  COUNT_METHOD_LABELS,
  COUNT_METHODS,
  MOST_GUESTS,
  type GuestKind,
  type GuestVisit,
} from '@fds/attendance/domain';
import { GuestVisitRequestRules } from '@fds/shared/contract';
import { Control, Field, frenchPlural, Icon } from '@fds/shared/web-kit';
import { CheckList } from './check-list';
import { readClasses, type DraftDetails } from './report-draft';

/** What is said beside the figures: how they were counted, which classes came, who else did. */
@Component({
  selector: 'fds-report-details',
  imports: [CheckList, Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-details.html',
  styleUrl: './report-details.scss',
})
export class ReportDetailsForm {
  readonly details = input.required<DraftDetails>();
  /** What was changed of them. */
  readonly changed = output<Partial<DraftDetails>>();
  /** A field was left. */
  readonly left = output();

  protected readonly methods = COUNT_METHODS.map((code) => ({ code, label: COUNT_METHOD_LABELS[code] }));
  protected readonly absences = CLASS_ABSENCES.map((code) => ({ code, label: CLASS_ABSENCE_LABELS[code] }));
  protected readonly longest = GuestVisitRequestRules.capacity.maxLength;
  protected readonly kinds: readonly { kind: GuestKind; title: string; label: string; add: string }[] = [
    { kind: 'official', title: 'Visites officielles', label: 'Fonction', add: 'Ajouter une visite officielle' },
    { kind: 'press', title: 'Presse', label: 'Journal, radio, chaîne', add: 'Ajouter un média' },
  ];
  protected readonly absent = computed(() => {
    const { classesBooked, classesCame } = this.details();
    return classesAbsent({ classesBooked: readClasses(classesBooked), classesCame: readClasses(classesCame) }) ?? 0;
  });
  protected readonly gaveUp = computed(() => `${frenchPlural(this.absent(), 'classe')} en moins : pourquoi ?`);
  protected readonly full = computed(() => this.details().guests.length >= MOST_GUESTS);

  protected error(text: string): string | null {
    return text.trim() === '' || readClasses(text) !== null ? null : 'Écrivez un nombre de classes, par exemple 12.';
  }
  protected guestsOf(kind: GuestKind): { at: number; guest: GuestVisit }[] {
    return this.details().guests.flatMap((guest, at) => (guest.kind === kind ? [{ at, guest }] : []));
  }
  protected addGuest(kind: GuestKind): void {
    this.changed.emit({ guests: [...this.details().guests, { kind, capacity: '', day: null }] });
  }
  protected changeGuest(index: number, change: Partial<GuestVisit>): void {
    this.changed.emit({ guests: this.details().guests.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  }
  protected removeGuest(index: number): void {
    this.changed.emit({ guests: this.details().guests.filter((_, at) => at !== index) });
  }
}
