import { Inject, Injectable } from '@nestjs/common';
import { Attachments, type SentFile } from '@fds/applications/api';
import {
  ReadAttendance,
  SaveReport,
  SubmitReport,
  type EventAttendanceView,
  type SaveAttendanceRequest,
} from '@fds/attendance/api';
import {
  ReadResponse,
  SaveResponse,
  SubmitResponse,
  type EvaluationView,
  type SavedResponseView,
  type SaveResponseRequest,
  type SubmitResponseRequest,
  type SubmittedResponseView,
} from '@fds/evaluation/api';
import {
  isAnsweredHere,
  isLate,
  LINK_CLOSURE_TEXTS,
  linkClosure,
  newLinkLetter,
  nothingIsAwaited,
  pageOf,
  type LinkClosure,
} from '@fds/communication/domain';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, digestOf, Transactions, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Day, type Matter } from '@fds/shared/kernel';
import type { KitOrderView, PlaceKitOrderRequest } from '../kit/kit-order.contract';
import { KitOrderQueries } from '../kit/kit-order.queries';
import { KitOrders } from '../kit/kit-orders';
import { MissingPeople, type PersonThing } from './missing-people';
import type { AddPhotoQuery, PersonalLinkView } from './personal-link.contract';
import { ReminderLinks } from './reminder-links';

const LINK = `SELECT l.id, l.person_id AS "personId", p.name, p.email::text AS email, l.edition_year AS year, l.expires_on AS "expiresOn",
    l.revoked_at IS NOT NULL AS revoked, p.disabled_at IS NOT NULL OR p.erased_at IS NOT NULL AS gone,
    y.state, y.starts_on AS "startsOn", y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn"
  FROM reminder_link l JOIN person p ON p.id = l.person_id JOIN edition y ON y.year = l.edition_year WHERE l.token_digest = $1`;
/** Looked at: at most one write an hour. */
const VISITED = `UPDATE reminder_link SET visited_at = $2 WHERE id = $1 AND (visited_at IS NULL OR visited_at < $2::timestamptz - interval '1 hour')`;
const REPLACE = 'UPDATE reminder_link SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id';
const DESCRIBE = 'UPDATE attachment SET credit = $2, alternative = $3 WHERE id = $1';

/** What an answer by a link is about in the journal, where it is no event. */
const SUBJECT_TYPES: Partial<Record<Matter, string>> = { questionnaire: 'organisation', kit_order: 'application' };

interface LinkRow extends DatedEdition {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly year: number;
  readonly expiresOn: Day;
  readonly revoked: boolean;
  readonly gone: boolean;
}

/**
 * The personal page of somebody who did not sign in. It opens what is missing of this person now, field by field, with the
 * rules of the step that asks for it, and nothing else.
 */
@Injectable()
export class PersonalLinks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MissingPeople) private readonly missing: MissingPeople,
    @Inject(ReminderLinks) private readonly links: ReminderLinks,
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(ReadAttendance) private readonly reading: ReadAttendance,
    @Inject(SaveReport) private readonly saving: SaveReport,
    @Inject(SubmitReport) private readonly submitting: SubmitReport,
    @Inject(ReadResponse) private readonly readingResponse: ReadResponse,
    @Inject(SaveResponse) private readonly savingResponse: SaveResponse,
    @Inject(SubmitResponse) private readonly submittingResponse: SubmitResponse,
    @Inject(KitOrderQueries) private readonly kits: KitOrderQueries,
    @Inject(KitOrders) private readonly ordering: KitOrders,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** Throws `missing` for a link that was never given. */
  async page(token: string): Promise<PersonalLinkView> {
    const link = await this.#link(token);
    const closure = this.#closure(link);
    const { year: editionYear, expiresOn } = link;
    if (closure) return { closure, name: '', editionYear, expiresOn, items: [] };
    await this.database.rows(VISITED, [link.id, this.clock.now()]);
    const today = this.clock.today();
    const things = await this.#things(this.#sql, link);
    return {
      closure: null,
      name: link.name,
      editionYear,
      expiresOn,
      items: things.map((thing) => ({
        matter: thing.matter,
        subjectId: thing.subjectId,
        title: thing.title,
        organisationName: thing.organisationName,
        detail: thing.detail,
        dueOn: thing.dueOn,
        late: isLate(thing, today),
        here: isAnsweredHere(thing.matter),
        path: pageOf(thing.matter, thing),
      })),
    };
  }

  /** Its person, in whose place it opens what is missing. */
  async open(token: string, matter: Matter, subjectId: string): Promise<Actor> {
    return (await this.#opened(token, matter, subjectId)).actor;
  }
  /** The same for a change, which the journal says came by a link. */
  async answer(token: string, matter: Matter, subjectId: string): Promise<Actor> {
    const { actor, link } = await this.#opened(token, matter, subjectId);
    await this.#name(actor, link, matter, subjectId);
    return actor;
  }

  /** The same for an evaluation, with the edition that it is about. */
  async openEvaluation(token: string, organisationId: string): Promise<{ actor: Actor; year: number }> {
    const { actor, link } = await this.#opened(token, 'questionnaire', organisationId);
    return { actor, year: link.year };
  }
  async answerEvaluation(token: string, organisationId: string): Promise<{ actor: Actor; year: number }> {
    const { actor, link } = await this.#opened(token, 'questionnaire', organisationId);
    await this.#name(actor, link, 'questionnaire', organisationId);
    return { actor, year: link.year };
  }

  async attendance(token: string, eventId: string): Promise<EventAttendanceView> {
    const actor = await this.open(token, 'attendance', eventId);
    return ofThisYear(await this.reading.run(actor, eventId));
  }
  async saveAttendance(token: string, eventId: string, request: SaveAttendanceRequest): Promise<EventAttendanceView> {
    const actor = await this.answer(token, 'attendance', eventId);
    await this.saving.run(actor, eventId, request);
    return ofThisYear(await this.reading.run(actor, eventId));
  }
  async submitAttendance(token: string, eventId: string, version: number): Promise<EventAttendanceView> {
    const actor = await this.answer(token, 'attendance', eventId);
    await this.submitting.run(actor, eventId, version);
    return ofThisYear(await this.reading.run(actor, eventId));
  }

  /** The evaluation of an organisation: what is asked and answered. The rest of the page is for those who sign in. */
  async evaluation(token: string, organisationId: string): Promise<EvaluationView> {
    const { actor, year } = await this.openEvaluation(token, organisationId);
    return bare(await this.readingResponse.run(actor, year, organisationId));
  }
  async saveEvaluation(
    token: string,
    organisationId: string,
    request: SaveResponseRequest,
  ): Promise<SavedResponseView> {
    const { actor, year } = await this.answerEvaluation(token, organisationId);
    return this.savingResponse.run(actor, year, organisationId, request);
  }
  async submitEvaluation(
    token: string,
    organisationId: string,
    request: SubmitResponseRequest,
  ): Promise<SubmittedResponseView> {
    const { actor, year } = await this.answerEvaluation(token, organisationId);
    return bare(await this.submittingResponse.run(actor, year, organisationId, request));
  }
  async kitOrder(token: string, applicationId: string): Promise<KitOrderView> {
    const { actor } = await this.#opened(token, 'kit_order', applicationId);
    return this.kits.view(actor, applicationId);
  }
  async placeKitOrder(token: string, applicationId: string, request: PlaceKitOrderRequest): Promise<PersonalLinkView> {
    const { actor, link } = await this.#opened(token, 'kit_order', applicationId);
    await this.#name(actor, link, 'kit_order', applicationId);
    await this.ordering.place(actor, applicationId, request);
    return this.page(token);
  }

  /** Adds the photo of an event that has none. Nothing is read of it before the link was found to open. */
  async addPhoto(
    token: string,
    eventId: string,
    { credit, alternative }: Pick<AddPhotoQuery, 'credit' | 'alternative'>,
    sent: Omit<SentFile, 'kind'>,
  ): Promise<PersonalLinkView> {
    const { actor, link, thing } = await this.#opened(token, 'photo', eventId);
    if (credit.trim() === '' || alternative.trim() === '') throw undescribed(credit.trim() === '');
    await this.#name(actor, link, 'photo', eventId);
    const place = { applicationId: thing.applicationId, eventId, messageId: null };
    const { id } = await this.attachments.add(actor, place, { ...sent, kind: 'image' }, async (rows) => {
      // It may have got one while this one was on its way.
      const sql: Sql = (text, values = []) => rows(text, values);
      if (!(await this.#find(sql, link, 'photo', eventId))) throw nothingHere();
    });
    await this.transactions.run({ personId: actor.personId, role: 'holder' }, {}, async ({ sql, journal }) => {
      await sql(DESCRIBE, [id, credit.trim(), alternative.trim()]);
      await journal.record({
        action: 'application.attachment_described',
        subject: { type: 'application', id: thing.applicationId },
        editionYear: link.year,
        after: { attachment: id, credit: credit.trim(), alternative: alternative.trim() },
      });
    });
    return this.page(token);
  }

  /** Sends a new link to the same mailbox in place of one that has expired; once a day. */
  async renew(token: string): Promise<void> {
    const link = await this.#link(token);
    const closure = this.#closure(link);
    if (closure !== 'expired') throw closed(closure ?? 'revoked');
    const { personId, year, name, email } = link;
    const now = this.clock.now();
    await this.transactions.run({ personId, role: 'holder' }, {}, async ({ sql, outbox, journal }) => {
      const [replaced] = await sql(REPLACE, [link.id, now]);
      if (!replaced) return;
      const { addresses, until } = await this.links.give(sql, year, [personId]);
      await outbox.add({
        personId,
        kind: 'access',
        editionYear: year,
        occasion: `reminder.new_link:${link.id}`,
        to: { name, address: email },
        link: addresses.get(personId) ?? '',
        ...newLinkLetter(name, year, until),
      });
      await journal.record({
        action: 'reminder.link_renewed',
        subject: { type: 'person', id: personId },
        editionYear: year,
      });
    });
  }

  async #link(token: string): Promise<LinkRow> {
    const row = await this.database.row<LinkRow>(LINK, [digestOf(token)]);
    if (!row) throw noSuchLink();
    return row;
  }
  #closure(link: LinkRow): LinkClosure | null {
    const now = this.clock.now();
    const editionOver = nothingIsAwaited(stateAt(link, now));
    return linkClosure({ ...link, personGone: link.gone, editionOver }, now);
  }
  /** Whatever the coordination paused: who opens the page wants to answer. */
  async #things(sql: Sql, { year, personId }: LinkRow): Promise<readonly PersonThing[]> {
    const [person] = await this.missing.people(sql, year, [personId]);
    return person?.matters ?? [];
  }
  async #find(sql: Sql, link: LinkRow, matter: Matter, subjectId: string): Promise<PersonThing | undefined> {
    return (await this.#things(sql, link)).find((one) => one.matter === matter && one.subjectId === subjectId);
  }
  /** What the link opens now: something that is missing of its person. Anything else is as if it did not exist. */
  async #opened(
    token: string,
    matter: Matter,
    subjectId: string,
  ): Promise<{ readonly link: LinkRow; readonly thing: PersonThing; readonly actor: Actor }> {
    const link = await this.#link(token);
    const closure = this.#closure(link);
    if (closure) throw closed(closure);
    const thing = await this.#find(this.#sql, link, matter, subjectId);
    if (!thing) throw nothingHere();
    return { link, thing, actor: { personId: link.personId, role: 'holder', organisationIds: [thing.organisationId] } };
  }
  /** The journal says before the change itself that it came by a link, not by somebody signed in. */
  async #name({ personId }: Actor, { year }: LinkRow, matter: Matter, subjectId: string): Promise<void> {
    await this.transactions.run({ personId, role: 'holder' }, {}, async ({ journal }) => {
      await journal.record({
        action: 'reminder.answered_by_link',
        subject: { type: SUBJECT_TYPES[matter] ?? 'event', id: subjectId },
        editionYear: year,
        after: { matter },
      });
    });
  }
}

/** Without what the portal knows beside: a link that was passed on shows what is asked for, nothing else. */
const bare = <View extends EvaluationView>(view: View): View => ({
  ...view,
  known: { events: 0, activities: 0, partners: 0, visits: null, reported: 0 },
  previous: null,
  purpose: null,
});
const ofThisYear = (view: EventAttendanceView): EventAttendanceView => ({ ...view, lastYear: null });
const noSuchLink = (): PortalError =>
  new PortalError('missing', 'reminders.link_missing', 'Ce lien n’existe pas, ou plus. Vérifiez qu’il est entier.');
const nothingHere = (): PortalError =>
  new PortalError('missing', 'reminders.not_missing', 'Cette réponse n’est pas, ou plus, attendue par ce lien.');
const closed = (closure: LinkClosure): PortalError =>
  new PortalError('refused', `reminders.link_${closure}`, LINK_CLOSURE_TEXTS[closure], { reasons: [closure] });
const undescribed = (byWhom: boolean): PortalError => {
  const detail = byWhom ? 'Dites qui a fait cette image.' : 'Dites ce que montre cette image, pour qui ne la voit pas.';
  const pointer = byWhom ? '/credit' : '/alternative';
  return new PortalError('invalid', 'reminders.photo', detail, { errors: [{ pointer, rule: 'described', detail }] });
};
