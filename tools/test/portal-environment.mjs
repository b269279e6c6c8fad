// Each story of the browser tests meets a portal of its own, as it stands after its first start.
import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { startPortal } from './start-portal.mjs';

/**
 * Settings of the server that a story needs stand before its first line: `@portal-setting NAME=value`. Says where the story's portal is in its environment: PORTAL_URL, MAILS_URL (the catcher's page and API) and
 * PORTAL_ACCOUNTS (the file of the demonstration accounts). `crashPortal()` kills its server and starts it again. With
 * PORTAL_URL set, that one is used, and left as it is: there is no `crashPortal`.
 */
export default class PortalEnvironment extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    const said = context.docblockPragmas['portal-setting'] ?? [];
    this.settings = Object.fromEntries([said].flat().map((setting) => setting.split('=')));
  }

  async setup() {
    await super.setup();
    if (process.env.PORTAL_URL) return;
    this.portal = await startPortal({ from: process.env.STORY_DATA, settings: this.settings });
    Object.assign(process.env, this.portal.addresses);
    globalThis.crashPortal = this.portal.crash;
  }

  async teardown() {
    await super.teardown();
    if (!this.portal) return;
    // The next story of this worker has a portal of its own.
    for (const name of Object.keys(this.portal.addresses)) delete process.env[name];
    delete globalThis.crashPortal;
    await this.portal.stop();
  }
}
