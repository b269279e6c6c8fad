import { expect } from '@jest/globals';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './dossiers';

/** A dossier's review, as its reader sees it. */
export interface Review {
  state: string;
  notifiedAt: string | null;
  inadmissibleReason: string | null;
  takenBy: string | null;
  quorum: { expected: number; recused: number; reached: boolean } | null;
  opinions: { voice: string; position: string; reasons: string }[];
  events: { eventId: string; title: string; label: string; outcome: string | null; reason: string }[];
  may: Record<string, { allowed: boolean; reasons: { code: string; text: string }[] }>;
}
export const YEAR = 2026;
/** Why the talk is refused: nobody outside the committee reads it before it is told. */
export const SECRET = 'Le tarif dépasse la charte';

/** A dossier that was submitted, a village of two stands and a talk, and the moves of its review. */
export class Examined {
  constructor(
    private readonly room: Examination,
    private readonly filed: FiledDossier,
  ) {}

  get id(): string {
    return this.filed.id;
  }
  readonly event = (title: string): string => this.filed.event(title);
  readonly path = (action: string): string => `/api/applications/${this.id}/${action}`;
  async review(visitor: Visitor): Promise<Review> {
    return (await visitor.get<Review>(this.path('review'))).body;
  }
  /** Taken in charge, and declared ready for the committee. */
  async ready(): Promise<void> {
    const { coordinator } = this.room;
    expect((await coordinator.post(this.path('review'))).status).toBe(200);
    expect((await coordinator.post(this.path('readiness'))).status).toBe(200);
  }
  decision(title: string, outcome: string, reason = ''): object {
    return { eventId: this.event(title), outcome, reason };
  }
  /** The village is labelled, the talk refused. */
  decide(by: Visitor = this.room.coordinator): Promise<Answer> {
    return by.post(this.path('decisions'), {
      decisions: [this.decision('Village', 'label'), this.decision('Conférence', 'refuse', SECRET)],
    });
  }
  /** What the projection says of an event. */
  overview(title: string): Promise<object[]> {
    return this.room.portal.sql(
      `SELECT label, notified_at IS NOT NULL AS notified, counts, application_state AS state FROM event_overview WHERE event_id = $1`,
      [this.event(title)],
    );
  }
}

/** An edition in review, and those who examine a dossier or wait for its answer. */
export class Examination {
  private constructor(
    readonly portal: TestPortal,
    readonly organisation: string,
    readonly coordinator: Visitor,
    readonly drari: Visitor,
    readonly region: Visitor,
    readonly holder: Visitor,
    /** A holder of another organisation. */
    readonly stranger: Visitor,
  ) {}

  static async begin(): Promise<Examination> {
    const portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00' });
    await holdEdition(portal, YEAR, 'review');
    const organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
    const other = await foundOrganisation(portal, YEAR, 'Autre structure');
    return new Examination(
      portal,
      organisation,
      await portal.as('coordinator'),
      await portal.as('drari'),
      await portal.as('region'),
      await portal.as('holder', [organisation]),
      await portal.as('holder', [other]),
    );
  }
  async dossier(): Promise<Examined> {
    const filed = await fileDossier(this.portal, {
      year: YEAR,
      organisationId: this.organisation,
      events: [
        { title: 'Village', kind: 'science_village', activities: [{ title: 'Fromages' }, { title: 'Sel' }] },
        { title: 'Conférence' },
      ],
    });
    return new Examined(this, filed);
  }
}
