import { inject } from '@angular/core';
import type { AttachmentsView, ReadingView } from '@fds/shared/contract';
import { Api } from '../http/api';
import { pageState, type PageState } from '../state/page-state';

/** Which text of which dossier. */
export interface SheetAsked {
  /** Id of the dossier. */
  readonly dossier: string;
  /** A version that was sent; none: what stands, or what was sent last for those who read that. */
  readonly version?: number | null;
  /** Read again when it changes. */
  readonly stamp?: number | null;
}
/** The text of a dossier and its files. */
export interface SheetSource {
  readonly reading: PageState<ReadingView>;
  readonly files: PageState<AttachmentsView>;
}

/**
 * Asks the server for the text of a dossier and for its files, side by side. A page that knows the dossier before it can
 * show it begins here and hands the result to the sheet. Call it in an injection context.
 * @param keep the text stays while another is fetched
 */
export function sheetSource(asked: () => SheetAsked | undefined, { keep = false } = {}): SheetSource {
  const api = inject(Api);
  return {
    reading: pageState<ReadingView, SheetAsked>({
      params: asked,
      load: ({ dossier, version = null }, signal) =>
        api.get<ReadingView>(
          `/api/applications/${dossier}/${version === null ? 'reading' : `versions/${version}`}`,
          {},
          signal,
        ),
      keep,
    }),
    files: pageState<AttachmentsView, SheetAsked>({
      params: asked,
      load: ({ dossier }, signal) => api.get<AttachmentsView>(`/api/applications/${dossier}/attachments`, {}, signal),
    }),
  };
}
