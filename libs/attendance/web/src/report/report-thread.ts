import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { CIRCLE_LABELS, CIRCLE_READERS, FIGURES_FIELD, fieldLabelOf } from '@fds/applications/domain';
import { DossierThread, Icon, type ThreadCircle, type ThreadSubject } from '@fds/shared/web-kit';

/** What holder and coordination say about an event's figures: a part of the dossier's thread, read and written here. */
@Component({
  selector: 'fds-report-thread',
  imports: [DossierThread, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e5);
    }
    fds-dossier-thread {
      margin-top: var(--e4);
    }
  `,
  template: `
    <details class="carte repli" [open]="open()" (toggle)="open.set($any($event.target).open)">
      <summary><fds-icon name="keyboard_arrow_down" />Échanges sur ces chiffres</summary>
      @if (open()) {
        <fds-dossier-thread [applicationId]="applicationId()" [circles]="circles" [subject]="subject()" [only]="true" />
      }
    </details>
  `,
})
export class ReportThread {
  readonly applicationId = input.required<string>();
  readonly eventId = input.required<string>();
  /** A question waits for an answer: the thread stands open. */
  readonly asked = input(false);
  protected readonly open = linkedSignal(() => this.asked());
  protected readonly circles: readonly ThreadCircle[] = [
    { code: 'thread', label: CIRCLE_LABELS.thread, readers: CIRCLE_READERS.thread },
  ];
  protected readonly subject = computed<ThreadSubject>(() => ({
    item: this.eventId(),
    field: FIGURES_FIELD,
    label: fieldLabelOf(FIGURES_FIELD, false) ?? '',
  }));
}
