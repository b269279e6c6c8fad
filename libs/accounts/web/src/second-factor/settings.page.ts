import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { GRACE_DAYS_MAX } from '@fds/accounts/domain';
import type { SecondFactorSettings } from '@fds/shared/contract';
import {
  Api,
  Control,
  feedback,
  FeedbackView,
  Field,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { ContactForm } from './contact-form';

/** Settings of the installation that an administrator changes: how long people have to choose a second factor, whom to write to. */
@Component({
  selector: 'fds-settings',
  imports: [ContactForm, Control, FeedbackView, Field, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e5);
      max-width: 720px;
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
      margin-bottom: var(--e3);
    }
    form {
      --g: 16px;
      margin-top: var(--e4);
    }
  `,
  template: `
    <h1>Réglages</h1>
    <fds-page-state [of]="settings" what="des réglages" [bars]="3">
      <ng-template [fdsReady]="settings" let-view>
        <section class="carte" aria-labelledby="delai">
          <h2 id="delai">Double vérification</h2>
          <p>
            Elle est demandée à la coordination, à la DRARI, à la Région et à l’administration, et proposée à tous.
            L’administration n’a pas de délai.
          </p>
          <form class="pile" novalidate (submit)="$event.preventDefault(); save()">
            <fds-field
              label="Jours pour l’activer, à partir du jour où le rôle est donné"
              [help]="'De 0 à ' + most + '.'"
              [error]="error()"
            >
              <input
                #days
                fdsControl
                class="court"
                type="number"
                inputmode="numeric"
                min="0"
                [max]="most"
                [value]="view.graceDays"
                (input)="typed.set(days.valueAsNumber)"
              />
            </fds-field>
            <div>
              <button class="b p" type="submit" [attr.aria-disabled]="act.busy() || null">Enregistrer le délai</button>
            </div>
            <fds-feedback [of]="act" />
          </form>
        </section>
      </ng-template>
    </fds-page-state>
    <fds-contact-form />
  `,
})
export class SettingsPage {
  private readonly api = inject(Api);
  protected readonly most = GRACE_DAYS_MAX;
  protected readonly settings = pageState<SecondFactorSettings>({
    load: (_, signal) => this.api.get<SecondFactorSettings>('/api/settings/second-factor', {}, signal),
  });
  protected readonly typed = signal<number | null>(null);
  protected readonly error = signal<string | null>(null);
  protected readonly act = feedback();

  protected async save(): Promise<void> {
    const graceDays = this.typed() ?? this.settings.value()?.graceDays ?? 0;
    const fits = Number.isInteger(graceDays) && graceDays >= 0 && graceDays <= this.most;
    this.error.set(fits ? null : `Écrivez un nombre entier de 0 à ${this.most}.`);
    if (!fits) return;
    await this.act.attempt(
      async () =>
        this.settings.set(await this.api.put<SecondFactorSettings>('/api/settings/second-factor', { graceDays })),
      'Le délai est enregistré.',
    );
  }
}
