import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject } from '@angular/core';
import type { BackupRunView, BackupsView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { sizeInWords } from './words';

/** Milliseconds between two looks at a backup under way. */
const LOOK_EVERY = 1_000;

/** Whether the portal is backed up: the last one, the one under way, a button for one now. */
@Component({
  selector: 'fds-backup-card',
  imports: [FeedbackView, Icon, Note, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
      margin-bottom: 10px;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 6px 14px;
      margin: 10px 0;
    }
    dt {
      color: var(--texte-2);
    }
    dd {
      overflow-wrap: anywhere;
    }
    progress {
      width: 100%;
    }
    button {
      margin-top: 10px;
    }
    @media print {
      button {
        display: none;
      }
    }
  `,
  template: `<section class="carte" aria-labelledby="sauvegardes">
    <h2 id="sauvegardes">Sauvegardes</h2>
    <fds-page-state [of]="backups" what="des sauvegardes" [bars]="3">
      <ng-template [fdsReady]="backups" let-view>
        @if (!view.configured) {
          <fds-note tone="att"
            >Aucune sauvegarde n’est prise d’elle-même&nbsp;: l’exploitant donne leur dossier par PORTAL_BACKUP_DIR. La
            commande «&nbsp;portal backup&nbsp;» en écrit une à la demande.</fds-note
          >
        } @else {
          @if (view.failed; as failed) {
            <fds-note tone="mal"
              >Celle du {{ moment(failed.requestedAt) }} n’a pas abouti. {{ failed.message }}</fds-note
            >
          }
          @if (view.late && !view.current) {
            <fds-note tone="att">{{
              view.last ? 'La dernière a plus de vingt-six heures.' : 'Aucune sauvegarde n’a encore été prise.'
            }}</fds-note>
          }
          @if (view.last; as last) {
            <dl>
              <dt>Dernière</dt>
              <dd>{{ moment(last.requestedAt) }}, {{ causeWords(last) }}</dd>
              <dt>Taille</dt>
              <dd>{{ size(last.bytes ?? 0) }}, {{ last.encrypted ? 'chiffrée' : 'non chiffrée' }}</dd>
              <dt>Fichier</dt>
              <dd>{{ last.fileName }}</dd>
              <dt>Gardées</dt>
              <dd>{{ plural(view.kept, 'sauvegarde') }}, {{ size(view.keptBytes) }}</dd>
            </dl>
            @if (last.message) {
              <fds-note tone="att">{{ last.message }}</fds-note>
            }
          }
          @if (view.current; as current) {
            <p role="status">
              <fds-icon name="hourglass_empty" />
              {{ current.state === 'waiting' ? 'Une sauvegarde attend son tour.' : 'Une sauvegarde s’écrit.' }}
            </p>
            <progress [value]="current.progress" max="1" aria-label="Avancement de la sauvegarde"></progress>
          }
          @if (!view.locked) {
            <p class="doux">
              Sans clé, quiconque a le fichier peut la lire. L’exploitant en donne une par PORTAL_BACKUP_KEY.
            </p>
          }
          <p class="doux">
            Chaque jour à {{ view.hour }}&nbsp;h&nbsp;; restent la dernière de {{ view.keepDays }} jours,
            {{ view.keepWeeks }} semaines et {{ view.keepMonths }} mois.
          </p>
          <button class="b sec" type="button" [disabled]="act.busy() || view.current" (click)="take()">
            <fds-icon name="save" />Sauvegarder maintenant
          </button>
          <fds-feedback [of]="act" />
        }
      </ng-template>
    </fds-page-state>
  </section>`,
})
export class BackupCard {
  private readonly api = inject(Api);
  protected readonly backups = pageState<BackupsView>({
    load: (_, signal) => this.api.get<BackupsView>('/api/backups', {}, signal),
  });
  protected readonly act = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly size = sizeInWords;
  protected readonly plural = frenchPlural;
  private readonly underWay = computed(() => this.backups.value()?.current ?? null);

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    // Each look that finds one under way asks for the next.
    effect(() => {
      clearTimeout(timer);
      if (this.underWay()) timer = setTimeout(() => void this.look(), LOOK_EVERY);
    });
  }

  protected causeWords({ cause }: BackupRunView): string {
    return cause === 'schedule' ? 'prise d’elle-même' : 'à la demande';
  }
  protected take(): Promise<unknown> {
    return this.act.attempt(
      async () => this.backups.set(await this.api.post<BackupsView>('/api/backups', {})),
      'La sauvegarde est demandée.',
    );
  }
  private async look(): Promise<void> {
    const view = await this.api.get<BackupsView>('/api/backups').catch(() => null);
    const known = this.backups.value();
    // A look that fails is taken again: the backup goes on without us.
    if (view ?? known) this.backups.set({ ...(view ?? known) } as BackupsView);
  }
}
