import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Session } from '@fds/shared/web-kit';
import { DoorFrame } from './door-frame';
import { LinkRequest } from './link-request';
import { MailSent } from './mail-sent';

/** The way to an account: an address, a confirmation link, then the structure. */
@Component({
  selector: 'fds-sign-up',
  imports: [DoorFrame, Icon, LinkRequest, MailSent, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h1 {
      margin-bottom: var(--e3);
    }
    ol {
      margin: var(--e5) 0 var(--e6);
    }
    li {
      display: flex;
      gap: var(--e3);
      padding: var(--e2) 0;
    }
    .deja {
      margin-top: var(--e6);
    }
  `,
  template: `
    <fds-door-frame>
      @if (sent()) {
        <fds-mail-sent wish="sign_up" [email]="email()" (back)="sent.set(false)" />
      } @else {
        <h1 tabindex="-1">Créer le compte de votre structure</h1>
        <p class="doux">Trois minutes suffisent. Si un collègue a déjà ouvert le compte, vous rejoindrez son équipe.</p>
        <ol>
          <li><fds-icon name="mail" /><span>Vous confirmez votre adresse par un lien reçu.</span></li>
          <li><fds-icon name="person" /><span>Vous donnez votre nom.</span></li>
          <li>
            <fds-icon name="apartment" /><span
              >Vous retrouvez ou décrivez votre structure : son nom, sa commune et, si elle en a un, son numéro
              SIRET.</span
            >
          </li>
        </ol>
        <fds-link-request
          wish="sign_up"
          action="Recevoir le lien de confirmation"
          help="De préférence l’adresse de votre structure : c’est là qu’arrivent les réponses."
          [(email)]="email"
          (sent)="sent.set(true)"
        />
        <p class="doux deja">Vous avez déjà un compte ? <a routerLink="/connexion">Se connecter</a></p>
      }
    </fds-door-frame>
  `,
})
export class SignUpPage {
  protected readonly email = signal('');
  protected readonly sent = signal(false);

  constructor() {
    // Says whether this is the demonstration; without an answer the page works all the same.
    inject(Session)
      .known()
      .catch(() => null);
  }
}
