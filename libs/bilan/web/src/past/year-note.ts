import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { ComparedYearView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field } from '@fds/shared/web-kit';

/** What is said of one year, whatever bilan it is compared in: whether it compares, and what is read beside it. */
@Component({
  selector: 'fds-year-note',
  imports: [Control, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './past.scss',
  template: `<form
    class="dite"
    novalidate
    (submit)="$event.preventDefault(); save()"
    [attr.aria-label]="'Année ' + year()"
  >
    <h3>{{ year() }}</h3>
    @if (readonly()) {
      <p>{{ kept().comparable ? 'Comparable.' : 'Non comparable.' }} {{ kept().note }}</p>
    } @else {
      <fds-field [label]="'À lire à côté de ' + year()" help="Jauges, passe, grève, météo." [optional]="true">
        <textarea fdsControl rows="2" maxlength="2000" [value]="note()" (input)="note.set(text($event))"></textarea>
      </fds-field>
      <label class="choix"
        ><input type="checkbox" [checked]="!comparable()" (change)="comparable.set(!ticked($event))" /><span
          ><b>Non comparable</b>Elle reste montrée et signalée&nbsp;: ses visites en présentiel ne se comparent à aucune
          autre.</span
        ></label
      >
      <p class="rang">
        <button class="b sec" type="submit" [attr.aria-disabled]="saving.busy() ? 'true' : null">
          Enregistrer<span class="vh"> ce qui est dit de {{ year() }}</span>
        </button>
      </p>
      <fds-feedback [of]="saving" />
    }
  </form>`,
})
export class YearNote {
  private readonly api = inject(Api);
  readonly year = input.required<number>();
  /** As the server holds it; version 0 while nothing was said. */
  readonly held = input.required<ComparedYearView>();
  readonly readonly = input(false);
  readonly changed = output<ComparedYearView>();

  protected readonly kept = linkedSignal(() => this.held());
  protected readonly note = linkedSignal(() => this.held().note);
  protected readonly comparable = linkedSignal(() => this.held().comparable);
  protected readonly saving = feedback();

  protected text(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
  protected ticked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }
  protected save(): Promise<boolean> {
    const { comparable, note } = this.kept();
    return this.saving.attempt(
      () => this.say({ comparable: this.comparable(), note: this.note() }),
      'C’est ce qui sera lu à côté de cette année.',
      () => this.say({ comparable, note }),
    );
  }
  private async say(said: Pick<ComparedYearView, 'comparable' | 'note'>): Promise<void> {
    const { version } = this.kept();
    const view = await this.api.put<ComparedYearView>(`/api/compared-years/${this.year()}`, { ...said, version });
    this.kept.set(view);
    this.note.set(view.note);
    this.comparable.set(view.comparable);
    this.changed.emit(view);
  }
}
