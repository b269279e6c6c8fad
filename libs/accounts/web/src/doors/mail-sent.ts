import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { LINK_LIFE, lifeInWords, type AccessWish } from '@fds/accounts/domain';
import { Icon, Session } from '@fds/shared/web-kit';

/** After a link was asked for: where to look for it. Says the same whether the address is known or not. */
@Component({
  selector: 'fds-mail-sent',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    h1 {
      margin-bottom: var(--e4);
    }
    h1:focus {
      outline: none;
    }
    p {
      margin-bottom: var(--e4);
    }
    b {
      overflow-wrap: anywhere;
    }
    .note p {
      margin: 0;
    }
    .rang {
      margin-top: var(--e6);
    }
  `,
  template: `
    <h1 #title tabindex="-1">Regardez vos messages</h1>
    <p>
      Un message part vers <b>{{ email() }}</b>. Ouvrez-le et suivez son lien{{ until() }}
    </p>
    @if (wish() !== 'sign_up') {
      <p class="doux">S’il n’y a pas de compte à cette adresse, le message propose d’en ouvrir un.</p>
    }
    <p class="doux">
      Rien après quelques minutes ? Regardez parmi les indésirables, vérifiez l’adresse, puis demandez un autre lien.
    </p>
    @if (session.view().demonstration) {
      <div class="note">
        <fds-icon name="inbox" />
        <p>
          <b>Portail de démonstration.</b> Aucun message ne part vers l’extérieur : il se lit dans la boîte d’essai,
          dont l’adresse a été donnée au démarrage.
        </p>
      </div>
    }
    <div class="rang">
      <button class="b sec" type="button" (click)="back.emit()"><fds-icon name="arrow_back" />Revenir</button>
    </div>
  `,
})
export class MailSent {
  protected readonly session = inject(Session);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  readonly email = input.required<string>();
  readonly wish = input.required<AccessWish>();
  /** Back to the form, with the address still in it. */
  readonly back = output();

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }

  protected until(): string {
    return `\u00a0: il est valable ${lifeInWords(LINK_LIFE[this.wish()])}, et sert une fois.`;
  }
}
