import { Inject, Injectable } from '@nestjs/common';
import { ServerSettings } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';
import type { SessionView } from './session.contract';
import type { LiveSession } from './session-store';

/** What a browser is told of its session. */
@Injectable()
export class SessionViews {
  constructor(
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Only the flags when nobody is signed in. */
  async of(session: LiveSession | null): Promise<SessionView> {
    const { demonstration } = this.settings;
    const proConnect = this.settings.proConnect !== null;
    if (session?.stage !== 'open') return { signedIn: false, demonstration, proConnect };
    const { personId: id, name, email, role, roles } = session;
    const organisations = role === 'holder' ? [...(await this.affiliations.of(id))] : [];
    return {
      signedIn: true,
      demonstration,
      proConnect,
      person: { id, name, email },
      role,
      roles: [...roles],
      organisations,
    };
  }
}
