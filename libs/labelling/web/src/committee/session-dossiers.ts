import { inject, Injectable, signal } from '@angular/core';
import type { SessionDossierView } from '@fds/shared/contract';
import { Api, asProblem, type Problem } from '@fds/shared/web-kit';

/** The dossiers of a session that this page has read; the neighbours are fetched before they are asked for. */
@Injectable()
export class SessionDossiers {
  private readonly api = inject(Api);
  private readonly known = signal<ReadonlyMap<string, SessionDossierView>>(new Map());
  private readonly asked = new Map<string, Promise<void>>();
  readonly problem = signal<Problem | null>(null);

  get(applicationId: string | null): SessionDossierView | null {
    return (applicationId && this.known().get(applicationId)) || null;
  }
  set(dossier: SessionDossierView): void {
    this.known.update((known) => new Map(known).set(dossier.applicationId, dossier));
  }
  /** Reads a dossier unless it is there or under way. */
  async want(sessionId: string, applicationId: string | undefined, anew = false): Promise<void> {
    if (!applicationId || (!anew && this.known().has(applicationId))) return;
    const waiting = this.asked.get(applicationId);
    if (waiting) return waiting;
    const reading = this.read(sessionId, applicationId).finally(() => this.asked.delete(applicationId));
    this.asked.set(applicationId, reading);
    return reading;
  }
  private async read(sessionId: string, applicationId: string): Promise<void> {
    try {
      const path = `/api/committee-sessions/${sessionId}/dossiers/${applicationId}`;
      this.set(await this.api.get<SessionDossierView>(path));
      this.problem.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
