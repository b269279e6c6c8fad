import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EditionsPageView, ImportsPageView, ImportView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  Dialog,
  EmptyTemplate,
  frenchDateTime,
  frenchPlural,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
  saveFile,
} from '@fds/shared/web-kit';
import { importRun } from './import-run';
import { problemsCsv } from './problems-csv';

const STATES: Readonly<Record<ImportView['state'], string>> = {
  waiting: 'En attente',
  checking: 'Vérification',
  writing: 'Écriture',
  done: 'Importée',
  refused: 'Refusée',
  failed: 'Interrompue',
};

/** Takes over an edition from its archive, and gives the archive of each edition that the portal holds. */
@Component({
  selector: 'fds-import-page',
  imports: [Dialog, EmptyTemplate, Icon, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './import.page.scss',
  templateUrl: './import.page.html',
})
export class ImportPage {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly current = inject(CurrentEdition);

  protected readonly run = importRun(() => this.ended());
  protected readonly over = signal(false);
  protected readonly percent = computed(() => Math.floor((this.run.view()?.progress ?? 0) * 100));
  protected readonly recent = pageState({
    load: (_, abort) => this.api.get<ImportsPageView>('/api/imports', { size: 10 }, abort),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly editions = pageState({
    load: (_, abort) => this.api.get<EditionsPageView>('/api/editions', { size: 200 }, abort),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly states = STATES;
  protected readonly when = frenchDateTime;
  protected readonly plural = frenchPlural;

  protected choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again once it is mended.
    input.value = '';
    if (file) void this.run.send(file, false);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.run.send(file, false);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected replace(): void {
    const file = this.run.file();
    if (file) void this.run.send(file, true);
  }

  /** Gives the problems as a file. */
  protected saveProblems(view: ImportView): void {
    const file = new Blob([problemsCsv(view.problems)], { type: 'text/csv;charset=utf-8' });
    saveFile(file, `problemes-${view.fileName.replace(/\.zip$/i, '')}.csv`);
  }

  private ended(): void {
    this.recent.reload();
    if (this.run.view()?.state !== 'done') return;
    this.editions.reload();
    void this.current.load();
  }
}
