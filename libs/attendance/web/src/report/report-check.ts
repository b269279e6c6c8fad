import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { doubts, doubtTexts } from '@fds/attendance/domain';
import { QueryAttendanceRequestRules, type EventAttendanceView } from '@fds/shared/contract';
import { Api, asProblem, Control, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';

/** The coordination's answer to figures: accept them, or ask about them. */
@Component({
  selector: 'fds-report-check',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--e4);
    }
    .note {
      margin-bottom: var(--e3);
    }
    .raison {
      margin-bottom: var(--e3);
      overflow-wrap: anywhere;
    }
    form {
      margin-top: var(--e3);
    }
    .fin {
      margin-top: var(--e2);
    }
  `,
  template: `
    <section class="carte" aria-labelledby="verifier">
      <h2 id="verifier">Vérifier ces chiffres</h2>
      @for (doubt of doubtful(); track doubt.question) {
        <div class="note att">
          <fds-icon name="help" />
          <p>
            <b>{{ doubt.question }}</b>
          </p>
        </div>
      } @empty {
        <p class="doux">Rien ne s’écarte des places annoncées ni de la dernière édition connue.</p>
      }
      @if (view().report?.doubtReason; as reason) {
        <p class="raison"><b>Le porteur explique&nbsp;:</b> {{ reason }}</p>
      }
      @if (view().may.validate.allowed) {
        <button class="b p" type="button" (click)="validate()">
          <fds-icon name="check_circle" />Valider ces chiffres
        </button>
      }
      @if (view().may.query.allowed) {
        <form novalidate (submit)="ask($event)">
          <fds-field label="Poser une question au porteur">
            <textarea
              fdsControl
              rows="2"
              [attr.maxlength]="most"
              [value]="question()"
              (input)="question.set($any($event.target).value)"
            ></textarea>
          </fds-field>
          <button class="b sec fin" type="submit" [attr.aria-disabled]="question().trim() ? null : 'true'">
            <fds-icon name="send" />Envoyer la question
          </button>
        </form>
      }
      <fds-feedback [of]="answering" />
    </section>
  `,
})
export class ReportCheck {
  readonly view = input.required<EventAttendanceView>();
  readonly changed = output<EventAttendanceView>();
  private readonly api = inject(Api);
  protected readonly answering = feedback();
  protected readonly most = QueryAttendanceRequestRules.question.maxLength;
  protected readonly question = signal('');
  protected readonly doubtful = computed(() => {
    const { report, event, lastYear } = this.view();
    const classes = report?.classesCame ?? report?.classesBooked ?? null;
    return doubts(report?.lines ?? [], event.seats, lastYear?.lines ?? [], classes).map((doubt) =>
      doubtTexts(doubt, lastYear?.year ?? null),
    );
  });

  protected validate(): Promise<void> {
    return this.answer('validation');
  }
  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const question = this.question().trim();
    if (question === '') return;
    await this.answer('query', { question });
    if (!this.answering.problem()) this.question.set('');
  }
  private async answer(action: string, body: object = {}): Promise<void> {
    const { event, report } = this.view();
    const path = `/api/events/${event.eventId}/attendance/${action}`;
    await this.answering.attempt(async () => {
      try {
        this.changed.emit(await this.api.post<EventAttendanceView>(path, { version: report?.version, ...body }));
      } catch (error) {
        // Somebody else was faster: what stands now is shown beside what is told.
        const { code, current } = asProblem(error);
        if (code === 'attendance.changed') this.changed.emit(current as EventAttendanceView);
        throw error;
      }
    });
  }
}
