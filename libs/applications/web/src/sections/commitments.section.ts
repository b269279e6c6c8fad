import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHARTER } from '@fds/applications/domain';
import { SaveApplicationRequestRules } from '@fds/shared/contract';
import { Control, Field, Icon, Session } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { FocusField } from '../parts/focus-field';
import { typedIn } from '../parts/typed-in';

/** Last page before reading over: the charter, accepted by writing one's name. */
@Component({
  selector: 'fds-commitments-section',
  imports: [Control, Field, FocusField, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .charte {
      display: grid;
      gap: var(--e3);
    }
    .charte li {
      display: flex;
      gap: var(--e3);
    }
    .charte fds-icon {
      color: var(--bon);
    }
  `,
  template: `<form class="fo-page" novalidate [fdsFocusField]="champ()" (submit)="$event.preventDefault()">
    <header>
      <h1>Engagements</h1>
      <p>La charte de la Fête de la science. Votre structure s’y engage pour tous les événements de ce dossier.</p>
    </header>
    <section class="carte" aria-labelledby="charte">
      <h2 id="charte">La charte</h2>
      <ul class="charte">
        @for (line of charter; track $index) {
          <li>
            <fds-icon name="check" /><span>{{ line }}</span>
          </li>
        }
      </ul>
    </section>
    <div data-at="/charterAcceptedBy">
      <fds-field
        label="J’accepte la charte au nom de ma structure"
        help="Écrivez votre prénom et votre nom : ils font office de signature."
        [error]="editing.errorAt('/charterAcceptedBy')"
      >
        <input
          fdsControl
          autocomplete="name"
          [value]="editing.draft().charterAcceptedBy"
          [attr.maxlength]="rules.charterAcceptedBy.maxLength"
          (input)="editing.change({ charterAcceptedBy: typed($event) })"
          (blur)="editing.leave('/charterAcceptedBy')"
        />
        @if (!editing.draft().charterAcceptedBy && name(); as known) {
          <button below class="b t petit" type="button" (click)="sign(known)">Signer : {{ known }}</button>
        }
      </fds-field>
    </div>
    <div class="fo-bas">
      <a class="b sec grand" [routerLink]="['/dossiers', id(), 'evenements']">Retour</a>
      <a class="b p grand pousse" [routerLink]="['/dossiers', id(), 'relire']"
        >Relire et envoyer<fds-icon name="arrow_forward"
      /></a>
    </div>
  </form>`,
})
export class CommitmentsSection {
  private readonly session = inject(Session);
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly rules = SaveApplicationRequestRules;
  protected readonly charter = CHARTER;
  protected readonly id = computed(() => this.editing.view()?.id);
  protected readonly name = computed(() => this.session.person()?.name ?? '');
  protected readonly typed = typedIn;

  protected sign(name: string): void {
    this.editing.change({ charterAcceptedBy: name });
    this.editing.leave('/charterAcceptedBy');
  }
}
