import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PublicText } from './public-text';

/** The account is gone: nobody is signed in any more. */
@Component({
  selector: 'fds-erased',
  imports: [PublicText, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    p {
      margin: var(--e3) 0 var(--e6);
    }
  `,
  template: `<fds-public-text>
    <h1 tabindex="-1">Votre compte est supprimé</h1>
    <p class="doux">
      Un dernier message vous le confirme. Votre adresse peut ouvrir un nouveau compte quand vous le voulez.
    </p>
    <a class="b p" routerLink="/connexion">Aller à la page de connexion</a>
  </fds-public-text>`,
})
export class ErasedPage {}
