import { Inject, Injectable } from '@nestjs/common';
import { readForOutside } from '@fds/applications/api';
import { Clock, Database, SYSTEM, Transactions, type Sql } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import {
  CODE_MINUTES,
  maskedAddress,
  MOST_CODE_ATTEMPTS,
  MOST_CODES_AN_HOUR,
  OUTSIDE_REASONS,
  outsideClosure,
  outsideCodeMail,
  outsideState,
} from '@fds/labelling/domain';
import { noSuchOpinion } from './ask-outside';
import type { OutsideDoorView, OutsideReadingView } from './outside.contract';
import { OutsideLinks } from './outside-links';
import { BY_TOKEN, type OutsideRow } from './outside.sql';

const MINUTE = 60_000;
/** One opening at a time: of two browsers that are the first at once, one is, and the other needs the code. */
const HOLD = 'SELECT 1 FROM outside_opinion WHERE token_digest = $1 FOR UPDATE';
/** Codes sent, whichever browser asked: a browser that asks again has them counted too. */
const CODES_SINCE = `SELECT count(*)::integer AS codes FROM outbox_message
  WHERE person_id IS NULL AND starts_with(occasion, $1) AND written_at > $2::timestamptz`;
const BROWSERS = `SELECT browser_digest AS browser, code_digest AS "codeDigest", code_sent_at AS "codeSentAt", attempts,
    opened_at AS "openedAt" FROM outside_opinion_browser WHERE opinion_id = $1 FOR UPDATE`;
const OPENED = `INSERT INTO outside_opinion_browser (opinion_id, browser_digest, opened_at) VALUES ($1, $2, $3)
  ON CONFLICT (opinion_id, browser_digest) DO UPDATE SET opened_at = $3, code_digest = NULL`;
const CODE = `INSERT INTO outside_opinion_browser (opinion_id, browser_digest, code_digest, code_sent_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (opinion_id, browser_digest) DO UPDATE SET code_digest = $3, code_sent_at = $4, attempts = 0`;

interface BrowserRow {
  readonly browser: string;
  readonly codeDigest: string | null;
  readonly codeSentAt: Date | null;
  readonly attempts: number;
  readonly openedAt: Date | null;
}

/**
 * The link of an outside opinion: the first browser is opened by a button (a mail scanner that follows the link opens
 * nothing), every other one by a code that goes to the same mailbox.
 */
@Injectable()
export class OpenOutside {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OutsideLinks) private readonly links: OutsideLinks,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** @throws PortalError missing for a link that was never given */
  async door(token: string, browser: string | null): Promise<OutsideDoorView> {
    const request = await this.#request(this.#sql, token);
    const digest = browser && this.links.digest(browser);
    const browsers = await this.database.rows<BrowserRow>(BROWSERS.replace(' FOR UPDATE', ''), [request.id]);
    const own = browsers.find((one) => one.browser === digest);
    const now = this.clock.now();
    return {
      state: outsideState(request, now),
      closure: outsideClosure(request, now),
      address: maskedAddress(request.email),
      dueOn: request.dueOn,
      open: Boolean(own?.openedAt),
      codeSent: Boolean(own?.codeDigest),
    };
  }

  /** Opens the link in this browser, or sends the code that will. @throws PortalError refused, limited, invalid */
  async open(token: string, browser: string, code: string | undefined): Promise<OutsideDoorView> {
    const digest = this.links.digest(browser);
    const wrong = await this.transactions.run(SYSTEM, {}, async ({ sql, outbox, journal }) => {
      await sql(HOLD, [this.links.digest(token)]);
      const request = await this.#request(sql, token);
      const now = this.clock.now();
      this.#stillOpen(request, now);
      const browsers = await sql<BrowserRow>(BROWSERS, [request.id]);
      const own = browsers.find((one) => one.browser === digest);
      if (own?.openedAt) return null;
      if (request.openedAt === null || this.#isRight(request.id, own, code, now)) {
        await sql(OPENED, [request.id, digest, now]);
        await sql('UPDATE outside_opinion SET opened_at = COALESCE(opened_at, $2) WHERE id = $1', [request.id, now]);
        await journal.record({
          action: 'opinion.outside_opened',
          subject: { type: 'application', id: request.applicationId },
          after: { opinion: request.id, firstBrowser: request.openedAt === null },
        });
        return null;
      }
      if (code !== undefined) {
        await sql(
          'UPDATE outside_opinion_browser SET attempts = attempts + 1 WHERE opinion_id = $1 AND browser_digest = $2',
          [request.id, digest],
        );
        return wrongCode(own);
      }
      const [lately] = await sql<{ codes: number }>(CODES_SINCE, [
        `outside.code:${request.id}:`,
        new Date(now.getTime() - 60 * MINUTE),
      ]);
      if ((lately?.codes ?? 0) >= MOST_CODES_AN_HOUR) return tooManyCodes();
      const sent = this.links.newCode();
      await sql(CODE, [request.id, digest, this.links.codeDigest(request.id, sent), now]);
      await outbox.add({
        personId: null,
        kind: 'access',
        occasion: `outside.code:${request.id}:${now.getTime()}`,
        to: { name: request.name, address: request.email },
        link: sent,
        ...outsideCodeMail(request.name),
      });
      return null;
    });
    if (wrong) throw wrong;
    return this.door(token, browser);
  }

  /** What the person reads, in a browser that was opened. @throws PortalError forbidden in another one */
  async read(token: string, browser: string | null): Promise<OutsideReadingView> {
    const request = await this.opened(this.#sql, token, browser);
    const reading = await readForOutside(
      (text, values) => this.database.rows(text, values),
      request.applicationId,
      request.versionNumber,
    );
    if (!reading) throw noSuchOpinion();
    const { name, question, dueOn, position, reasons, answeredAt } = request;
    return { name, question, dueOn, position, reasons, answeredAt: answeredAt?.toISOString() ?? null, reading };
  }

  /** The request of a link that was opened in this browser and still shows the dossier; `held` against who takes it back. */
  async opened(sql: Sql, token: string, browser: string | null, held?: 'held'): Promise<OutsideRow> {
    if (held) await sql(HOLD, [this.links.digest(token)]);
    const request = await this.#request(sql, token);
    this.#stillOpen(request, this.clock.now());
    const [own] = await sql(
      'SELECT 1 FROM outside_opinion_browser WHERE opinion_id = $1 AND browser_digest = $2 AND opened_at IS NOT NULL',
      [request.id, browser ? this.links.digest(browser) : ''],
    );
    if (!own) throw notOpenHere();
    return request;
  }

  async #request(sql: Sql, token: string): Promise<OutsideRow> {
    const [request] = await sql<OutsideRow>(BY_TOKEN, [this.links.digest(token)]);
    if (!request) throw noSuchOpinion();
    return request;
  }
  #stillOpen(request: OutsideRow, now: Date): void {
    const closure = outsideClosure(request, now);
    if (closure)
      throw new PortalError('refused', `labelling.outside_${closure}`, OUTSIDE_REASONS[closure], {
        reasons: [closure],
      });
  }
  #isRight(id: string, own: BrowserRow | undefined, code: string | undefined, now: Date): boolean {
    const digits = code?.replace(/\D/g, '');
    if (!digits || !own?.codeDigest || !own.codeSentAt || own.attempts >= MOST_CODE_ATTEMPTS) return false;
    const fresh = now.getTime() - own.codeSentAt.getTime() <= CODE_MINUTES * MINUTE;
    return fresh && own.codeDigest === this.links.codeDigest(id, digits);
  }
}

const notOpenHere = (): PortalError =>
  new PortalError('forbidden', 'labelling.outside_closed', 'Ouvrez d’abord ce dossier avec le bouton ou le code reçu.');
const wrongCode = (own: BrowserRow | undefined): PortalError =>
  new PortalError(
    'invalid',
    'labelling.outside_code',
    (own?.attempts ?? 0) + 1 >= MOST_CODE_ATTEMPTS
      ? 'Ce code n’est plus accepté\u00a0: demandez-en un nouveau.'
      : 'Ce code n’est pas le bon, ou il a expiré. Vérifiez-le, ou demandez-en un nouveau.',
  );
const tooManyCodes = (): PortalError =>
  new PortalError(
    'limited',
    'labelling.outside_codes',
    'Plusieurs codes sont déjà partis. Attendez une heure, ou écrivez à la coordination.',
    {
      retryAfter: 3600,
    },
  );
