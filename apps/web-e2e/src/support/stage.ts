import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';

export interface Account {
  role: string;
  email: string;
  name: string;
  password: string;
}
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The widths at which a page is met: a desk and a phone. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run with jest.e2e.config.mjs`);
  return value;
};

const COMPANY = ['administrator', 'coordinator', 'holder', 'drari', 'region'] as const;
export type Company = Record<(typeof COMPANY)[number], Actor>;

/** The theatre of a story: one browser, people who each have their own session. */
export class Stage {
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Stage> {
    return new Stage(await chromium.launch({ executablePath: required('CHROMIUM_PATH'), args: FLAGS }));
  }

  /** Somebody with an account of the demonstration, not signed in yet; `which` picks among several of one role. */
  async person(role: string, which = 0, viewport = DESK): Promise<Actor> {
    const { accounts } = JSON.parse(readFileSync(required('PORTAL_ACCOUNTS'), 'utf8')) as { accounts: Account[] };
    const account = accounts.filter((one) => one.role === role)[which];
    if (!account) throw new Error(`No demonstration account for ${role}`);
    return this.someone(account, viewport);
  }

  /** Those whom a whole year needs: one person of each role. */
  async company(): Promise<Company> {
    const everybody = await Promise.all(COMPANY.map(async (role) => [role, await this.person(role)] as const));
    return Object.fromEntries(everybody) as Company;
  }

  /** Somebody with any account, or who is about to open one. */
  async someone(account: Account, viewport = DESK): Promise<Actor> {
    const context = await this.browser.newContext({
      viewport,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      acceptDownloads: true,
    });
    return new Actor(account, context, await context.newPage(), viewport);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** A person at a browser; what goes wrong behind the page (errors, requests elsewhere) fails the story. */
export class Actor {
  readonly complaints: string[] = [];

  constructor(
    readonly account: Account,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly screen = DESK,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(`error on ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is part of some stories and is asserted there.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        this.complaints.push(`console on ${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(required('PORTAL_URL')) && !/^(data|blob):/.test(request.url()))
        this.complaints.push(`request elsewhere: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Opens an address of the portal. */
  readonly goto = async (path: string): Promise<void> => {
    await this.page.goto(`${required('PORTAL_URL')}${path}`);
    await this.page.locator('h1').first().waitFor();
  };

  /** The same person at another screen, with the same session. */
  async again(): Promise<Actor> {
    return new Actor(this.account, this.context, await this.context.newPage(), this.screen);
  }

  /** Signs in with the password; a link by mail comes first on the page. */
  async signIn(): Promise<void> {
    await this.goto('/connexion');
    await this.page.getByLabel('Votre adresse e-mail').fill(this.account.email);
    await this.page.getByRole('button', { name: 'Mot de passe', exact: true }).click();
    await this.page.getByLabel('Votre mot de passe').fill(this.account.password);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
    await this.page.locator('h1').first().waitFor();
  }

  /**
   * Looks at the page: no accessibility fault, nothing wider than the window, nothing wrong behind it. With
   * STORY_PICTURES set, a picture is kept there.
   */
  async look(name: string, viewport = DESK): Promise<void> {
    await this.page.setViewportSize(viewport);
    await this.page.locator('[role="status"]:has-text("Chargement")').waitFor({ state: 'detached' });
    await this.page.evaluate(stillness);
    // What lies beyond the window is drawn too, so that the picture and the checks see the whole page.
    const whole = await this.page.evaluateHandle(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets.push(sheet);
      return sheet;
    });
    const folder = process.env['STORY_PICTURES'];
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await this.page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`), fullPage: true });
    }
    const faults = await accessibilityFaults(this.page);
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 1) faults.push(`${overflow} px wider than the window`);
    if (faults.length + this.complaints.length > 0)
      throw new Error(`${name} at ${viewport.width} px: ${[...faults, ...this.complaints].join('\n')}`);
    await whole.evaluate((sheet) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
    await this.page.setViewportSize(this.screen);
  }

  /** Looks at the page at a desk and on a phone. */
  async lookTwice(name: string): Promise<void> {
    await this.look(name, PHONE);
    await this.look(name, DESK);
  }

  async leave(): Promise<void> {
    await this.page.close();
  }
}

/** In the page: resolves when it is drawn at its new width, and what moved has come to rest. */
async function stillness(): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  for (let drawn = 0; drawn < 2; drawn++) await frame();
  const moving = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(({ finished }) => finished));
  await frame();
}

/** A mail that the catcher holds. */
export interface CaughtMail {
  readonly subject: string;
  readonly to: unknown;
  readonly text?: string;
  readonly html?: string | null;
  /** Names in lower case. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** The mails caught for an address, newest first. */
export async function mailsTo(address: string): Promise<CaughtMail[]> {
  const response = await fetch(`${required('MAILS_URL')}/api/messages?to=${encodeURIComponent(address)}`);
  const answer = (await response.json()) as CaughtMail[] | { messages: CaughtMail[] };
  return Array.isArray(answer) ? answer : answer.messages;
}
