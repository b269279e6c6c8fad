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
  async want(sessionId: string, applicationId: string | undefined): Promise<void> {
    if (!applicationId || this.known().has(applicationId)) return;
    return this.once(sessionId, applicationId, () => false);
  }
  /**
   * Reads a dossier again behind what is shown of it: somebody else may have noted a position or decided since it was
   * fetched. What is being decided meanwhile (`isKept`) stays as it was read, so that whoever was faster is told of.
   */
  async renew(sessionId: string, applicationId: string, isKept: () => boolean): Promise<void> {
    if (!isKept()) await this.once(sessionId, applicationId, isKept);
  }
  private async once(sessionId: string, applicationId: string, isKept: () => boolean): Promise<void> {
    const waiting = this.asked.get(applicationId);
    if (waiting) return waiting;
    const reading = this.read(sessionId, applicationId, isKept).finally(() => this.asked.delete(applicationId));
    this.asked.set(applicationId, reading);
    return reading;
  }
  private async read(sessionId: string, applicationId: string, isKept: () => boolean): Promise<void> {
    const before = this.get(applicationId);
    try {
      const path = `/api/committee-sessions/${sessionId}/dossiers/${applicationId}`;
      const read = await this.api.get<SessionDossierView>(path);
      // What was written since the question was put is newer than its answer.
      if (this.get(applicationId) === before && !isKept()) this.set(read);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
