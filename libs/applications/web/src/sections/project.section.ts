import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SaveApplicationRequestRules } from '@fds/shared/contract';
import { Control, Field, frenchCount, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { FocusField } from '../parts/focus-field';
import { typedIn } from '../parts/typed-in';

/** First page: the project in short. */
@Component({
  selector: 'fds-project-section',
  imports: [Control, Field, FocusField, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form class="fo-page" novalidate [fdsFocusField]="champ()" (submit)="$event.preventDefault()">
    <header>
      <h1>Le projet</h1>
      <p>
        Dites en quelques mots ce que vous préparez. Tout est enregistré au fur et à mesure : vous pouvez fermer cette
        page et revenir plus tard.
      </p>
    </header>
    <div data-at="/title">
      <fds-field
        label="Titre du projet"
        help="Court et compréhensible par un enfant de 10 ans."
        [error]="editing.errorAt('/title')"
      >
        <input
          fdsControl
          [value]="editing.draft().title"
          [attr.maxlength]="rules.title.maxLength"
          (input)="editing.change({ title: typed($event) })"
          (blur)="editing.leave('/title')"
        />
        <p below class="compte">{{ count(editing.draft().title.length) }} caractères sur {{ rules.title.maxLength }}</p>
      </fds-field>
    </div>
    <div data-at="/summary">
      <fds-field
        label="Le projet en bref"
        help="Ce que l’on y découvre, avec qui, et pour qui. C’est ce que le comité lit en premier."
        [error]="editing.errorAt('/summary')"
      >
        <textarea
          fdsControl
          rows="7"
          [value]="editing.draft().summary"
          [attr.maxlength]="rules.summary.maxLength"
          (input)="editing.change({ summary: typed($event) })"
          (blur)="editing.leave('/summary')"
        ></textarea>
        <p below class="compte">
          {{ count(editing.draft().summary.length) }} caractères sur {{ count(rules.summary.maxLength) }}
        </p>
      </fds-field>
    </div>
    <div class="fo-bas">
      <span class="doux">Vous pouvez continuer et corriger plus tard.</span>
      <a class="b p grand pousse" [routerLink]="['/dossiers', id(), 'evenements']"
        >Continuer<fds-icon name="arrow_forward"
      /></a>
    </div>
  </form>`,
})
export class ProjectSection {
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly rules = SaveApplicationRequestRules;
  protected readonly id = computed(() => this.editing.view()?.id);
  protected readonly typed = typedIn;
  protected readonly count = frenchCount;
}
