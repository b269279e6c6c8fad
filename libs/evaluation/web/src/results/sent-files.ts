import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { sizeInWords } from '@fds/applications/domain';
import type { SentEvaluationFilesView } from '@fds/shared/contract';
import { Api, ExportLinks, frenchPlural, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

/** The files that were sent as answers: who sent which, to open or to take along as a list. */
@Component({
  selector: 'fds-sent-files',
  imports: [ExportLinks, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .entre {
      margin-bottom: var(--e3);
    }
    img {
      display: block;
      object-fit: cover;
      border-radius: var(--r-m);
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
  template: `<fds-page-state [of]="files" what="des fichiers" failure="Les fichiers n’ont pas pu être chargés">
    <ng-template [fdsReady]="files" let-list>
      @if (list.total > 0) {
        <section class="carte" aria-labelledby="fichiers-joints">
          <div class="entre">
            <h2 id="fichiers-joints">{{ plural(list.total, 'fichier joint', 'fichiers joints') }}</h2>
            <fds-export-links [path]="path() + '/files'" [rows]="list.total" />
          </div>
          <div class="tab-defile" tabindex="0" role="region" aria-label="Fichiers joints aux réponses">
            <table class="t">
              <caption class="vh">
                Fichiers joints aux réponses
              </caption>
              <thead>
                <tr>
                  <th scope="col">Fichier</th>
                  <th scope="col">Question</th>
                  <th scope="col">Structure</th>
                  <th scope="col" class="num">Taille</th>
                  <th scope="col">Aperçu</th>
                </tr>
              </thead>
              <tbody>
                @for (file of list.items; track file.id) {
                  <tr>
                    <th scope="row">
                      <a [href]="file.address" [attr.target]="file.image ? '_blank' : null" rel="noopener">{{
                        file.name
                      }}</a>
                    </th>
                    <td>{{ file.questionLabel }}</td>
                    <td>{{ file.organisationName }}</td>
                    <td class="num">{{ size(file.bytes) }}</td>
                    <td>
                      @if (file.image) {
                        <img [src]="file.address + '/preview'" alt="" width="56" height="56" loading="lazy" />
                      } @else {
                        <fds-icon name="description" />
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
          <div class="rang">
            @if (list.page > 1) {
              <button class="b sec petit" type="button" (click)="page.set(list.page - 1)">Fichiers précédents</button>
            }
            @if (list.page * list.size < list.total) {
              <button class="b sec petit" type="button" (click)="page.set(list.page + 1)">Fichiers suivants</button>
            }
          </div>
        </section>
      } @else if (list.page > 1) {
        <button class="b sec petit" type="button" (click)="page.set(1)">Revenir aux premiers fichiers</button>
      } @else if (list.asked) {
        <p class="doux">Aucun fichier n’a encore été joint.</p>
      }
    </ng-template>
  </fds-page-state>`,
})
export class SentFiles {
  /** Address of the evaluation. */
  readonly path = input.required<string>();
  private readonly api = inject(Api);
  protected readonly page = linkedSignal<string, number>({ source: () => this.path(), computation: () => 1 });
  protected readonly plural = frenchPlural;
  protected readonly size = sizeInWords;
  private readonly asked = computed(() => ({ path: this.path(), page: this.page() }), {
    equal: (a, b) => a.path === b.path && a.page === b.page,
  });
  protected readonly files = pageState({
    params: () => this.asked(),
    load: ({ path, page }: { path: string; page: number }, abort: AbortSignal) =>
      this.api.get<SentEvaluationFilesView>(`${path}/files`, { page, size: 25 }, abort),
    keep: true,
  });
}
