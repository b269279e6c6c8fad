import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CONFIRMATION_DIFFERS, confirmsErasure } from '@fds/accounts/domain';
import type { PersonDetailView } from '@fds/shared/contract';
import { Api, Control, Dialog, feedback, FeedbackView, Field } from '@fds/shared/web-kit';

/** Erases somebody's account on their request: what it entails in words, and the address typed again. */
@Component({
  selector: 'fds-erase-person',
  imports: [Control, Dialog, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      margin: var(--e3) 0;
      padding-inline-start: 20px;
      list-style: disc;
    }
    li + li {
      margin-top: 6px;
    }
    b {
      overflow-wrap: anywhere;
    }
  `,
  template: `<fds-dialog #box [heading]="'Supprimer le compte de ' + person().name + ' ?'">
    <p>À sa demande seulement. C’est immédiat et sans retour :</p>
    <ul>
      <li>son nom, son adresse, son mot de passe et ses sessions sont effacés ;</li>
      <li>
        ce qu’elle a écrit reste, sous le nom «&nbsp;Compte supprimé » ; les chiffres et les bilans ne changent pas ;
      </li>
      @if (person().organisations.length > 0) {
        <li>
          elle quitte l’équipe de {{ organisations() }} ; si elle y était la dernière responsable, la coordination
          reprend la structure ;
        </li>
      }
      <li>elle reçoit un dernier message.</li>
    </ul>
    <p>
      Pour confirmer, recopiez l’adresse du compte : <b>{{ person().email }}</b>
    </p>
    <fds-field label="L’adresse e-mail du compte" [error]="error()">
      <input
        #address
        fdsControl
        type="email"
        autocomplete="off"
        maxlength="254"
        [value]="typed()"
        (input)="typed.set(address.value)"
      />
    </fds-field>
    <fds-feedback [of]="erasing" />
    <ng-container actions>
      <button class="b danger" type="button" [attr.aria-disabled]="erasing.busy() || null" (click)="erase()">
        Supprimer le compte
      </button>
      <button class="b t" type="button" (click)="box.close()">Garder le compte</button>
    </ng-container>
  </fds-dialog>`,
})
export class ErasePerson {
  private readonly api = inject(Api);
  private readonly box = viewChild.required(Dialog);
  private readonly address = viewChild.required<ElementRef<HTMLInputElement>>('address');
  readonly person = input.required<PersonDetailView>();
  readonly erased = output();

  protected readonly erasing = feedback();
  protected readonly typed = signal('');
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.tried() && !confirmsErasure(this.typed(), this.person().email) ? CONFIRMATION_DIFFERS : null,
  );
  protected readonly organisations = computed(() =>
    this.person()
      .organisations.map(({ name }) => `«\u00a0${name}\u00a0»`)
      .join(', '),
  );

  open(): void {
    this.typed.set('');
    this.tried.set(false);
    this.erasing.clear();
    this.box().open();
  }
  protected async erase(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.address().nativeElement.focus();
    const done = await this.erasing.attempt(() =>
      this.api.post(`/api/people/${this.person().id}/erasure`, { confirmation: this.typed().trim() }),
    );
    if (!done) return;
    this.box().close();
    this.erased.emit();
  }
}
