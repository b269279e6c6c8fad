import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { TerritoryKind } from '@fds/bilan/domain';
import type { BilanWritingView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  pageState,
  queryString,
  saveFile,
  Session,
  storedZip,
  type ZippedFile,
} from '@fds/shared/web-kit';

/** A territory that has a sheet. */
export interface SheetOf {
  readonly kind: TerritoryKind;
  readonly code: string;
  readonly name: string;
}

/**
 * The sheets of the territories for their elected officials: the quote that they bear, and all of them at once, made one
 * after the other so that how far it is can be told and given up. A page asks one by `take`.
 */
@Component({
  selector: 'fds-territory-sheets',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .rang {
      --g: 12px;
      align-items: end;
      margin-top: 14px;
    }
    label {
      display: grid;
      gap: 4px;
      min-width: 0;
      flex: 1 1 280px;
      max-width: 560px;
    }
    progress {
      width: 180px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `<section class="carte" aria-labelledby="fiches">
    <div class="carte-tete">
      <div>
        <h2 id="fiches">Une fiche d’une page pour les élus</h2>
        <p>
          Par département et par EPCI touché&nbsp;: chiffres avec leur base, carte, publics, événements, porteurs,
          communes.
        </p>
      </div>
    </div>
    <div class="rang">
      @if (quotes().length > 0) {
        <label
          ><span>Citation sur les fiches</span>
          <select class="saisie" [disabled]="taking.busy()" (change)="quote.set($any($event.target).value)">
            <option value="">Aucune</option>
            @for (one of quotes(); track one.id) {
              <option [value]="one.id">{{ one.words }}</option>
            }
          </select></label
        >
      }
      @if (photos().length > 0) {
        <label
          ><span>Photo sur les fiches</span>
          <select class="saisie" [disabled]="taking.busy()" (change)="photo.set($any($event.target).value)">
            <option value="">Aucune</option>
            @for (one of photos(); track one.id) {
              <option [value]="one.id">{{ one.alternative }}</option>
            }
          </select></label
        >
      }
      @if (progress(); as now) {
        <progress [value]="now.done" [max]="now.of" aria-label="Fiches faites"></progress>
        <span role="status">{{ now.done }} sur {{ now.of }}</span>
        <button class="b sec" type="button" (click)="stopped.set(true)">Arrêter</button>
      } @else {
        <button class="b sec" type="button" [attr.aria-disabled]="taking.busy()" (click)="takeAll()">
          <fds-icon name="download" />Toutes les fiches (ZIP, {{ all().length }})
        </button>
      }
    </div>
    <fds-feedback [of]="taking" />
  </section>`,
})
export class TerritorySheets {
  readonly year = input.required<string>();
  readonly all = input.required<readonly SheetOf[]>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly taking = feedback();
  protected readonly quote = signal('');
  protected readonly photo = signal('');
  protected readonly stopped = signal(false);
  protected readonly progress = signal<{ readonly done: number; readonly of: number } | null>(null);
  /** Quotes of the draft, for who reads it; without them the sheets still stand. */
  private readonly writing = pageState<BilanWritingView, string>({
    // The committee reads the draft once it is shared with it, which the sheets do not ask.
    params: () => (this.session.role() === 'coordinator' ? this.year() : undefined),
    load: (year, signal) =>
      this.api.get<BilanWritingView>(`/api/bilans/${encodeURIComponent(year)}/writing`, {}, signal),
  });
  protected readonly quotes = computed(() => this.writing.value()?.quotes ?? []);
  /** Those that say whose they are and what they show: others are not printed. */
  protected readonly photos = computed(() =>
    (this.writing.value()?.photos ?? []).filter(({ credit, alternative }) => credit !== '' && alternative !== ''),
  );

  /** One sheet, to the downloads. */
  async take(of: SheetOf): Promise<void> {
    if (this.taking.busy()) return;
    await this.taking.attempt(
      async () => saveFile(await this.sheet(of), this.nameOf(of)),
      `Fiche ${of.name}\u00a0: elle est dans vos téléchargements.`,
    );
  }

  protected async takeAll(): Promise<void> {
    if (this.taking.busy()) return;
    const all = this.all();
    this.stopped.set(false);
    this.progress.set({ done: 0, of: all.length });
    await this.taking.attempt(
      async () => {
        const files: ZippedFile[] = [];
        for (const of of all) {
          if (this.stopped()) return 0;
          const bytes = new Uint8Array(await (await this.sheet(of)).arrayBuffer());
          files.push({ name: this.nameOf(of), bytes });
          this.progress.set({ done: files.length, of: all.length });
        }
        saveFile(storedZip(files), `fiches-territoires-${this.year()}.zip`);
        return files.length;
      },
      (made) =>
        made === 0
          ? 'Arrêté\u00a0: rien n’a été téléchargé.'
          : `${frenchPlural(made, 'fiche')} dans un ZIP, dans vos téléchargements.`,
    );
    this.progress.set(null);
  }

  private sheet({ kind, code }: SheetOf): Promise<Blob> {
    const query = queryString({ quote: this.quote(), photo: this.photo() });
    return this.api.download(`/api/bilans/${this.year()}/territories/${kind}/${code}/sheet.pdf${query}`);
  }
  private nameOf({ code, name }: SheetOf): string {
    return `fiche-${this.year()}-${code}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;
  }
}
