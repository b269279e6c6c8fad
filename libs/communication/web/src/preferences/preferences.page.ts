import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RHYTHM_WORDS, RHYTHMS, TOPIC_WORDS, type Rhythm, type Topic } from '@fds/communication/domain';
import type { PreferencesView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** What one chose to receive, and how often: page of the own account. */
@Component({
  selector: 'fds-preferences-page',
  imports: [FeedbackView, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e5);
    }
    .carte + .carte {
      margin-top: var(--e4);
    }
    .rang {
      flex-wrap: wrap;
    }
    .choix {
      padding: 10px 14px;
    }
  `,
  template: `
    <h1>Mes préférences</h1>
    <p>
      Les messages qui concernent vos dossiers, vos événements ou votre compte partent toujours. Les autres, vous les
      choisissez ici.
    </p>
    <fds-feedback [of]="saving" />
    <fds-page-state [of]="preferences" what="de vos préférences" failure="Vos préférences n’ont pas pu être chargées">
      <ng-template [fdsReady]="preferences" let-view>
        @for (one of view.preferences; track one.topic) {
          <section class="carte">
            <fieldset class="champ">
              <legend class="lab">{{ topics[one.topic].label }}</legend>
              <p class="aide">{{ topics[one.topic].help }}</p>
              <div class="rang">
                @for (rhythm of rhythms; track rhythm.code) {
                  <label class="choix"
                    ><input
                      type="radio"
                      [name]="one.topic"
                      [checked]="one.rhythm === rhythm.code"
                      (change)="say(one.topic, rhythm.code)"
                    /><span>{{ rhythm.words }}</span></label
                  >
                }
              </div>
              @if (one.saidAt) {
                <p class="meta">Choisi le {{ moment(one.saidAt) }}.</p>
              }
            </fieldset>
          </section>
        }
      </ng-template>
    </fds-page-state>
  `,
})
export class PreferencesPage {
  private readonly api = inject(Api);
  protected readonly topics = TOPIC_WORDS;
  protected readonly rhythms = RHYTHMS.map((code) => ({ code, words: RHYTHM_WORDS[code] }));
  protected readonly moment = frenchDateTime;
  protected readonly saving = feedback();
  protected readonly preferences = pageState({
    load: (_, abort) => this.api.get<PreferencesView>('/api/account/preferences', {}, abort),
  });

  protected say(topic: Topic, rhythm: Rhythm): Promise<boolean> {
    return this.saving.attempt(async () => {
      const preferences = [{ topic, rhythm }];
      this.preferences.set(await this.api.put<PreferencesView>('/api/account/preferences', { preferences }));
    }, 'C’est noté.');
  }
}
