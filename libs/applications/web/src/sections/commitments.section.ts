import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, Session } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierField } from '../parts/dossier-field';
import { SectionPage } from '../parts/section-page';

/** Last page before reading over: the charter of the edition, accepted by writing one's name. */
@Component({
  selector: 'fds-commitments-section',
  imports: [DossierField, Icon, SectionPage],
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
    .signer {
      margin-top: calc(var(--e5) * -1);
    }
  `,
  template: `<fds-section-page
    section="engagements"
    lead="La charte de la Fête de la science. Votre structure s’y engage pour tous les événements de ce dossier."
    [champ]="champ()"
  >
    <section class="carte" aria-labelledby="charte">
      <h2 id="charte">La charte</h2>
      <ul class="charte">
        @for (line of charter(); track $index) {
          <li>
            <fds-icon name="check" /><span>{{ line }}</span>
          </li>
        }
      </ul>
    </section>
    <fds-dossier-field
      [item]="editing.id()"
      field="charterAcceptedBy"
      label="J’accepte la charte au nom de ma structure"
      help="Écrivez votre prénom et votre nom : ils font office de signature."
    />
    @if (!signed() && name(); as known) {
      <div class="signer">
        <button class="b sec" type="button" (click)="sign(known)">
          <fds-icon name="edit" />Signer&nbsp;: {{ known }}
        </button>
      </div>
    }
  </fds-section-page>`,
})
export class CommitmentsSection {
  private readonly session = inject(Session);
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly charter = computed(() => this.editing.head()?.form.charter ?? []);
  protected readonly signed = computed(() => this.editing.project('charterAcceptedBy').trim() !== '');
  protected readonly name = computed(() => this.session.person()?.name ?? '');

  protected sign(name: string): void {
    this.editing.set(this.editing.id(), 'charterAcceptedBy', name);
    this.editing.leave(this.editing.id(), 'charterAcceptedBy');
  }
}
