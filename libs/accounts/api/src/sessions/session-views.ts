import { Inject, Injectable } from '@nestjs/common';
import { ServerSettings } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';
import { SecondStep } from '../second-factor/second-step';
import type { SessionView } from './session.contract';
import type { LiveSession } from './session-store';

/** What a browser is told of its session. */
@Injectable()
export class SessionViews {
  constructor(
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(SecondStep) private readonly secondStep: SecondStep,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Only the portal's own members when nobody is signed in. */
  async of(session: LiveSession | null): Promise<SessionView> {
    const { demonstration } = this.settings;
    const proConnect = this.settings.proConnect !== null;
    const { code, name: regionName, inWords, departments } = this.settings.region;
    const region = { code, name: regionName, inWords, departments: [...departments] };
    const nobody = { signedIn: false, demonstration, proConnect, region };
    if (!session) return nobody;
    if (session.stage !== 'open') return { ...nobody, pending: session.stage };
    const { personId: id, name, email, role, roles } = session;
    const organisations = role === 'holder' ? [...(await this.affiliations.of(id))] : [];
    const entered =
      role === 'coordinator' && session.actingFor ? await this.affiliations.find(session.actingFor) : null;
    const actingFor = entered && { id: entered.id, name: entered.name };
    const secondFactorDueOn = await this.secondStep.graceEndsOn(id);
    return {
      signedIn: true,
      demonstration,
      proConnect,
      region,
      person: { id, name, email },
      role: actingFor ? 'holder' : role,
      roles: [...roles],
      organisations: actingFor ? [actingFor] : organisations,
      actingFor,
      ...(secondFactorDueOn && { secondFactorDueOn }),
    };
  }
}
