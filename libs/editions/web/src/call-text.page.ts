import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LONGEST_CALL_TEXT } from '@fds/editions/domain';
import {
  Control,
  editEditionForm,
  EditionFormNote,
  Field,
  frenchCount,
  Icon,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { paragraphsOf } from './paragraphs';

/** The coordination's own words on the call, beside how anyone reads them. */
@Component({
  selector: 'fds-call-text-page',
  imports: [Control, EditionFormNote, Field, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './editions.scss',
  template: `<fds-page-state [of]="editing.state" what="de l’appel" failure="L’appel n’a pas pu être chargé">
    <ng-template [fdsReady]="editing.state" let-view>
      <div class="deux">
        <form class="carte" novalidate (submit)="$event.preventDefault()" aria-labelledby="texte">
          <h2 id="texte">Texte de l’appel</h2>
          <fds-field
            label="Vos mots"
            help="Ce que vous attendez cette année, qui peut participer, comment vous aidez. Une ligne vide commence un paragraphe."
            [error]="error()"
          >
            <textarea
              fdsControl
              rows="14"
              [readonly]="!view.change.allowed"
              [value]="text()"
              (input)="type($event)"
              (blur)="editing.saving.now()"
            ></textarea>
            <span below class="meta num">{{ count(text().length) }} caractères sur {{ count(most) }}</span>
          </fds-field>
          <fds-edition-form-note [of]="editing" />
        </form>
        <section class="carte" aria-labelledby="apercu">
          <h2 id="apercu">Ce que chacun lira</h2>
          @for (paragraph of paragraphs(); track $index) {
            <p>{{ paragraph }}</p>
          } @empty {
            <p class="doux">
              Sans texte, la page «&nbsp;Participer&nbsp;» donne le thème, les dates, ce qu’il faut et la charte.
            </p>
          }
          <p>
            <a routerLink="/participer"><fds-icon name="open_in_new" /> Ouvrir la page «&nbsp;Participer&nbsp;»</a>
          </p>
        </section>
      </div>
    </ng-template>
  </fds-page-state>`,
})
export class CallTextPage {
  readonly annee = input.required<string>();
  protected readonly editing = editEditionForm({
    year: () => this.annee(),
    judge: ({ callText }) =>
      callText.length > LONGEST_CALL_TEXT
        ? [{ pointer: '/callText', detail: `${frenchCount(callText.length - LONGEST_CALL_TEXT)} caractères de trop.` }]
        : [],
  });
  protected readonly text = computed(() => this.editing.draft()?.callText ?? '');
  protected readonly paragraphs = computed(() => paragraphsOf(this.text()));
  protected readonly error = computed(() => this.editing.troubles()[0]?.detail ?? null);
  protected readonly most = LONGEST_CALL_TEXT;
  protected readonly count = frenchCount;

  protected type(event: Event): void {
    this.editing.change({ callText: (event.target as HTMLTextAreaElement).value });
  }
}
