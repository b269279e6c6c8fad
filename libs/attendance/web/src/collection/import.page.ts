import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FiguresImportView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  frenchCount,
  frenchPlural,
  queryString,
  Icon,
  Note,
} from '@fds/shared/web-kit';

/** Takes figures over from a spreadsheet: judged whole, seen before, written together or not at all. */
@Component({
  selector: 'fds-figures-import-page',
  imports: [FeedbackView, Icon, Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ol {
      display: grid;
      gap: var(--e4);
      counter-reset: pas;
    }
    h2 {
      font-size: var(--t-lg);
      margin-bottom: var(--e2);
    }
    .fichier {
      display: grid;
      gap: var(--e2);
      justify-items: start;
      position: relative;
      margin: var(--e3) 0;
    }
    .fichier:focus-within label {
      outline: 3px solid var(--texte);
      outline-offset: 2px;
    }
    section + section {
      margin-top: var(--e4);
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <nav class="fil" aria-label="Fil d’Ariane">
      <a routerLink="/pilotage/frequentation" queryParamsHandling="preserve">Fréquentation</a
      ><fds-icon name="chevron_right" size="s" /><span>Reprendre un tableau</span>
    </nav>
    <div class="tete">
      <div>
        <h1>Reprendre un tableau de chiffres</h1>
        <p>Rien n’est écrit avant que vous ayez vu ce qui va changer.</p>
      </div>
    </div>
    <section class="carte" aria-labelledby="modele">
      <h2 id="modele">1. Le modèle</h2>
      <p>
        Il contient les événements finis de l’édition, avec leur identifiant. Une case vide veut dire
        «&nbsp;inconnu&nbsp;», jamais zéro&nbsp;; une ligne sans chiffre ne change rien.
      </p>
      <p class="rang">
        <a class="b sec" [href]="template('xlsx')" download><fds-icon name="download" />Modèle XLSX</a>
        <a class="b sec" [href]="template('csv')" download><fds-icon name="download" />Modèle CSV</a>
      </p>
    </section>
    <section class="carte" aria-labelledby="tableau">
      <h2 id="tableau">2. Votre tableau</h2>
      <div class="fichier">
        <label class="b sec t" for="fichier"
          ><fds-icon name="upload_file" />{{
            result() ? 'Choisir un autre tableau' : 'Choisir un tableau rempli'
          }}</label
        >
        <input
          id="fichier"
          class="vh"
          type="file"
          aria-describedby="fichier-aide"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          (change)="choose($any($event.target))"
        />
        <p class="aide" id="fichier-aide">XLSX ou CSV, rempli à partir du modèle.</p>
      </div>
      <fds-feedback [of]="reading" />
    </section>
    @if (result(); as read) {
      <section class="carte" aria-labelledby="lu" aria-live="polite">
        <h2 id="lu">3. {{ read.written ? 'Ce qui a été repris' : 'Ce qui va changer' }}</h2>
        @if (read.problemCount > 0) {
          <fds-note tone="mal" icon="error">
            <p>
              <b>{{ plural(read.problemCount, 'case à corriger', 'cases à corriger') }}&nbsp;: rien n’est repris.</b>
              Corrigez le tableau, puis choisissez-le à nouveau.
            </p>
          </fds-note>
          <div class="tab-defile" tabindex="0" role="region" aria-label="Cases à corriger">
            <table class="t">
              <caption class="vh">
                Cases à corriger
              </caption>
              <thead>
                <tr>
                  <th scope="col" class="d">Ligne</th>
                  <th scope="col">Colonne</th>
                  <th scope="col">Valeur</th>
                  <th scope="col">Attendu</th>
                </tr>
              </thead>
              <tbody>
                @for (problem of read.problems; track $index) {
                  <tr>
                    <td class="d num">{{ problem.line ?? '' }}</td>
                    <td>{{ problem.column ?? 'Le tableau entier' }}</td>
                    <td>{{ problem.value ?? 'rien' }}</td>
                    <td>{{ problem.expected }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (read.problemCount > read.problems.length) {
            <p class="doux">Les {{ read.problems.length }} premières sont montrées.</p>
          }
        } @else {
          <p>{{ summary() }}</p>
          <div class="tab-defile" tabindex="0" role="region" aria-label="Événements du tableau">
            <table class="t">
              <caption class="vh">
                Événements du tableau
              </caption>
              <thead>
                <tr>
                  <th scope="col" class="d">Ligne</th>
                  <th scope="col">Événement</th>
                  <th scope="col" class="d">Avant</th>
                  <th scope="col" class="d">{{ read.written ? 'Maintenant' : 'Après' }}</th>
                </tr>
              </thead>
              <tbody>
                @for (event of read.events; track event.eventId) {
                  <tr>
                    <td class="d num">{{ event.line }}</td>
                    <th scope="row">
                      {{ event.title }}<span class="meta">{{ event.organisationName }}</span>
                    </th>
                    <td class="d num">{{ event.before === null ? 'inconnu' : count(event.before) }}</td>
                    <td class="d num">
                      {{ event.notHeld ? 'n’a pas eu lieu' : event.after === null ? 'en ligne' : count(event.after) }}
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (read.reports > read.events.length) {
            <p class="doux">Les {{ read.events.length }} premiers sont montrés.</p>
          }
          @if (read.written) {
            <p class="rang">
              <a class="b p" routerLink="/pilotage/frequentation" queryParamsHandling="preserve">Voir la collecte</a>
            </p>
          } @else {
            <p class="rang">
              <button
                class="b p grand"
                type="button"
                [attr.aria-disabled]="reading.busy() ? 'true' : null"
                (click)="write()"
              >
                Reprendre {{ plural(read.reports, 'événement') }}
              </button>
            </p>
          }
        }
      </section>
    }
  `,
})
export class FiguresImportPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  protected readonly reading = feedback();
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  private file: File | null = null;
  protected readonly result = signal<FiguresImportView | null>(null);
  protected readonly summary = computed(() => {
    const read = this.result();
    if (!read) return '';
    const words = [
      `${frenchPlural(read.reports, 'événement')} avec des chiffres.`,
      read.replaced > 0
        ? `${frenchPlural(read.replaced, 'avait', 'avaient')} déjà des chiffres\u00a0: ils sont remplacés.`
        : '',
      read.empty > 0 ? `${frenchPlural(read.empty, 'ligne')} sans chiffre, laissées de côté.` : '',
    ];
    return words.filter(Boolean).join(' ');
  });

  protected template(ending: 'xlsx' | 'csv'): string {
    return `/api/attendance/imports/template.${ending}?year=${this.edition.year() ?? ''}`;
  }
  protected async choose(field: HTMLInputElement): Promise<void> {
    this.file = field.files?.[0] ?? null;
    // The same file, corrected, may be chosen again.
    field.value = '';
    this.result.set(null);
    if (this.file) await this.send('preview');
  }
  protected async write(): Promise<void> {
    await this.send('write');
  }

  private async send(mode: 'preview' | 'write'): Promise<void> {
    const file = this.file;
    const year = this.edition.year();
    if (!file || year === null) return;
    const seen = mode === 'write' ? this.result()?.seen : undefined;
    const query = queryString({ year, fileName: file.name.slice(0, 200), mode, seen });
    const bytes = new Blob([file], { type: 'application/octet-stream' });
    const done = await this.reading.attempt(
      async () => {
        const answer = await this.api.post<FiguresImportView>(`/api/attendance/imports${query}`, bytes);
        this.result.set(answer);
        return answer;
      },
      ({ written }) => (written ? 'Les chiffres sont repris.' : ''),
    );
    // Somebody was faster: what stands there now is shown, to be looked at before it is written over.
    const problem = this.reading.problem();
    if (!done && problem?.code === 'attendance.sent_meanwhile') this.result.set(problem.current as FiguresImportView);
  }
}
