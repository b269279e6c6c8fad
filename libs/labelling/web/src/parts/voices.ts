import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { POSITION_STATUSES, VOICE_LABELS, VOICES } from '@fds/labelling/domain';
import type { ApplicationReviewView } from '@fds/shared/contract';
import { frenchDateTime, frenchPlural, Status } from '@fds/shared/web-kit';

/** What the three voices say of a dossier, one after the other; those that may not be read yet are not named. */
@Component({
  selector: 'fds-voices',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    li {
      padding: 10px 0;
      border-top: 1px solid var(--trait);
      line-height: 1.4;
    }
    li:first-child {
      border-top: 0;
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
      margin-top: 4px;
    }
  `,
  template: `
    <ul>
      @for (line of lines(); track line.voice) {
        <li>
          <div class="entre">
            <b>{{ line.label }}</b>
            <fds-status axis="opinion" [code]="line.opinion?.position ?? 'awaited'" [words]="line.words" />
          </div>
          @if (line.opinion; as opinion) {
            @if (opinion.reasons) {
              <p class="texte">{{ opinion.reasons }}</p>
            }
            <p class="meta">{{ opinion.givenBy }}, le {{ moment(opinion.givenAt) }}</p>
          }
        </li>
      }
    </ul>
    @if (quorum(); as text) {
      <p class="meta">{{ text }}</p>
    }
  `,
})
export class Voices {
  readonly review = input.required<ApplicationReviewView>();
  protected readonly moment = frenchDateTime;
  /** All three where the reader may know of all; elsewhere those that may be read, so that nothing is said of the others. */
  private readonly heard = computed(() =>
    VOICES.filter((voice) => this.review().quorum || this.review().opinions.some((one) => one.voice === voice)),
  );
  private readonly decided = computed(() => this.review().state === 'decided');
  protected readonly lines = computed(() =>
    this.heard().map((voice) => {
      const opinion = this.review().opinions.find((one) => one.voice === voice);
      return {
        voice,
        label: VOICE_LABELS[voice],
        opinion,
        // Once the committee has decided nothing is awaited: what was said in the room is in its minutes.
        words: opinion ? POSITION_STATUSES[opinion.position] : this.decided() ? 'Rien d’écrit' : 'Attendu',
      };
    }),
  );
  /** Rule 17: how many voices the decision counts on, recusals out. */
  protected readonly quorum = computed(() => {
    const quorum = this.review().quorum;
    if (!quorum || this.decided()) return null;
    const aside = quorum.recused > 0 ? `, ${frenchPlural(quorum.recused, 'déport')}` : '';
    return `${frenchPlural(quorum.given, 'voix', 'voix')} sur ${quorum.expected}${aside}.`;
  });
}
