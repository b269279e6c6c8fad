import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SECTION_LABELS, type Section } from '@fds/applications/domain';
import { Icon } from '@fds/shared/web-kit';
import { CorrectionAsked } from './correction-asked';
import { DossierEditing } from '../editing/dossier-editing';
import { sectionsOf } from '../editing/sections';
import { FocusField } from './focus-field';

/**
 * A page of the dossier: where it stands among the others, its title, what it asks, the way back and on. Nothing is
 * submitted on it, so it is no form: those that lie in it are.
 */
@Component({
  selector: 'fds-section-page',
  imports: [CorrectionAsked, FocusField, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="fo-page" [fdsFocusField]="champ()">
    <header>
      @if (place() >= 0) {
        <p class="fo-etape">Section {{ place() + 1 }} sur {{ sections().length }}</p>
      }
      <h1>{{ labels[section()] }}</h1>
      <p>{{ lead() }}</p>
    </header>
    @if (editing.correction()) {
      <fds-correction-asked [section]="section()" />
    }
    @if (place() >= 0) {
      @if (editing.isPageOpen(section())) {
        <ng-content />
      }
    } @else {
      <p class="note gris"><fds-icon name="info" /><span>Cette édition ne demande rien ici.</span></p>
    }
    <div class="fo-bas">
      @if (before(); as one) {
        <a class="b sec grand" [routerLink]="['/dossiers', id(), one]">Retour</a>
      }
      <span class="doux fo-bas-t">Vous pouvez continuer et corriger plus tard.</span>
      <a class="b p grand pousse" [routerLink]="['/dossiers', id(), next()]"
        >{{ next() === 'relire' ? (editing.correction() ? 'Relire et renvoyer' : 'Relire et envoyer') : 'Continuer'
        }}<fds-icon name="arrow_forward"
      /></a>
    </div>
  </div>`,
})
export class SectionPage {
  protected readonly editing = inject(DossierEditing);
  readonly section = input.required<Section>();
  readonly lead = input('');
  /** The field to show: `<item>/<field>`. */
  readonly champ = input<string>();
  protected readonly labels = SECTION_LABELS;
  protected readonly id = this.editing.id;
  protected readonly sections = computed(() => sectionsOf(this.editing.head()));
  protected readonly place = computed(() => this.sections().indexOf(this.section()));
  protected readonly before = computed(() => this.sections()[this.place() - 1] ?? null);
  protected readonly next = computed(() => (this.place() < 0 ? null : this.sections()[this.place() + 1]) ?? 'relire');
}
