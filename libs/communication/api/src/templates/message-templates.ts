import { Inject, Injectable } from '@nestjs/common';
import { MERE_DOUBTS, MESSAGE_PROBLEM_TEXTS, messageProblems, variablesOf } from '@fds/communication/domain';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import { onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, noSuchTemplate } from '../communication-errors';
import { MessageTemplate } from './message-template.entity';
import type { ChangeTemplateRequest, SaveTemplateRequest, TemplatesView, TemplateView } from './templates.contract';

const TEMPLATE = `SELECT t.id, t.name, t.subject, t.text, t.rule, p.name AS "createdBy", t.updated_at AS "updatedAt", t.version
  FROM message_template t LEFT JOIN person p ON p.id = t.created_by`;
const ALL = `${TEMPLATE} ORDER BY lower(t.name), t.id LIMIT 200`;
const ONE = `${TEMPLATE} WHERE t.id = $1`;
type Row = Omit<TemplateView, 'updatedAt'> & { readonly updatedAt: Date };

/** Messages to begin from, kept for every coordinator. */
@Injectable()
export class MessageTemplates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async all(): Promise<TemplatesView> {
    return { items: (await this.database.rows<Row>(ALL)).map(toView) };
  }

  /** @throws PortalError invalid, when it names information that nobody knows */
  async save(actor: Actor, request: SaveTemplateRequest): Promise<TemplateView> {
    const fields = checked(request);
    const id = await this.transactions.run(actor, { templates: MessageTemplate }, async ({ templates, journal }) => {
      const { identifiers } = await templates.insert({
        ...fields,
        createdBy: actor.personId,
        updatedAt: this.clock.now(),
      });
      const saved = String(identifiers[0]?.['id']);
      await journal.record({
        action: 'communication.template_saved',
        subject: { type: 'template', id: saved },
        after: { name: fields.name },
      });
      return saved;
    });
    return this.#one(id);
  }

  /** @throws PortalError invalid, missing, conflict */
  async change(actor: Actor, id: string, { version, ...request }: ChangeTemplateRequest): Promise<TemplateView> {
    const fields = checked(request);
    const known = await this.#one(id);
    await this.transactions.run(actor, { templates: MessageTemplate }, async ({ templates, journal }) => {
      const { affected } = await templates.update(
        { id, version },
        { ...fields, updatedAt: this.clock.now(), version: version + 1 },
      );
      if (affected !== 1) throw changedMeanwhile('ce modèle', known);
      await journal.record({
        action: 'communication.template_changed',
        subject: { type: 'template', id },
        before: { name: known.name, subject: known.subject },
        after: { name: fields.name, subject: fields.subject },
      });
    });
    return this.#one(id);
  }

  /** @throws PortalError missing */
  async remove(actor: Actor, id: string): Promise<void> {
    const { name } = await this.#one(id);
    await this.transactions.run(actor, { templates: MessageTemplate }, async ({ templates, journal }) => {
      await templates.delete({ id });
      await journal.record({
        action: 'communication.template_removed',
        subject: { type: 'template', id },
        before: { name },
      });
    });
  }

  async #one(id: string): Promise<TemplateView> {
    const row = await this.database.row<Row>(ONE, [id]);
    if (!row) throw noSuchTemplate();
    return toView(row);
  }
}

const toView = ({ updatedAt, ...row }: Row): TemplateView => ({ ...row, updatedAt: updatedAt.toISOString() });

function checked({
  name,
  subject,
  text,
  rule,
}: SaveTemplateRequest): Pick<MessageTemplate, 'name' | 'subject' | 'text' | 'rule'> {
  const message = { subject: onOneLine(subject), text };
  const problem = messageProblems(message).find((one) => !MERE_DOUBTS.includes(one));
  if (problem) {
    const unknown = variablesOf(message).unknown.map((words) => `{${words}}`);
    const detail = `${MESSAGE_PROBLEM_TEXTS[problem]}${unknown.length > 0 ? ` (${unknown.join(', ')})` : ''}`;
    throw new PortalError('invalid', 'communication.message_unclear', detail, {
      errors: [{ pointer: '/text', rule: problem, detail }],
    });
  }
  return { name: onOneLine(name), ...message, rule };
}
