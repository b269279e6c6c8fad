import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';
import { DossierFiles, type Upload } from './dossier-files';

/** A file on its way: how far it is, or why it is not kept. */
@Component({
  selector: 'fds-upload-row',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2) var(--e3);
      align-items: center;
      padding: var(--e3) 0;
    }
    .nom {
      flex: 1 1 220px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    progress {
      width: 100%;
      height: 8px;
      accent-color: var(--action);
    }
  `,
  template: `
    <div class="nom">
      <b>{{ of().name }}</b>
      @if (of().is === 'failed') {
        <p class="msg-erreur">
          <fds-icon name="error" /><span>{{ of().why }}</span>
        </p>
      } @else {
        <p class="meta">{{ words() }}</p>
        <progress max="1" [attr.value]="value()" [attr.aria-label]="'Envoi de ' + of().name"></progress>
      }
    </div>
    @if (of().is === 'failed' && of().again) {
      <button class="b sec petit" type="button" (click)="files.retry(of().key)">
        <fds-icon name="restart_alt" />Réessayer<span class="vh"> : {{ of().name }}</span>
      </button>
    }
    <button class="b t petit" type="button" (click)="files.drop(of().key)">
      <fds-icon name="close" />{{ of().is === 'failed' ? 'Fermer' : 'Annuler'
      }}<span class="vh"> : {{ of().name }}</span>
    </button>
  `,
})
export class UploadRow {
  protected readonly files = inject(DossierFiles);
  readonly of = input.required<Upload>();
  /** None while it is looked at: how long that takes is not known. */
  protected readonly value = computed(() => (this.of().is === 'checking' ? null : String(this.of().share)));
  protected readonly words = computed(() => {
    switch (this.of().is) {
      case 'sending':
        return `Envoi\u00a0: ${Math.round(this.of().share * 100)}\u00a0%`;
      case 'checking':
        return 'Vérification du fichier…';
      case 'offline':
        return 'Pas de réseau\u00a0: l’envoi reprendra dès qu’il revient. Gardez cette page ouverte.';
      default:
        return 'En attente';
    }
  });
}
