import { inject } from '@angular/core';
import { Session } from '@fds/shared/web-kit';

/** Where the pages about a dossier's past lead, by who reads them. */
export interface PastLinks {
  readonly back: readonly string[];
  readonly backWords: string;
  readonly versions: readonly string[];
  readonly history: readonly string[];
}

/** The links of the holder's or of the coordination's pages; call it in an injection context. */
export function pastLinks(): (id: string) => PastLinks {
  const session = inject(Session);
  return (id) => {
    const coordination = session.role() === 'coordinator';
    const base = coordination ? ['/pilotage/dossiers', id] : ['/dossiers', id];
    return {
      back: coordination ? base : [...base, 'recu'],
      backWords: 'Le dossier',
      versions: [...base, 'versions'],
      history: [...base, 'historique'],
    };
  };
}
