import { Inject, Injectable } from '@nestjs/common';
import {
  CAMPAIGN_REFUSAL_TEXTS,
  canRelease,
  dueAt,
  fillMessage,
  MERE_DOUBTS,
  MESSAGE_PROBLEM_TEXTS,
  messageProblems,
  segmentProblems,
  VARIABLE_SPECS,
  type CampaignRefusal,
  type Variable,
} from '@fds/communication/domain';
import { Clock, toVerdictView } from '@fds/shared/api-kit';
import type { Actor, Verdict } from '@fds/shared/kernel';
import { Audience, type Wanted } from '../segments/audience';
import type { Rows } from '../segments/recipient-facts';
import { anchorDays, factsOf, readCampaign, type CampaignRecord } from './campaign-record';
import type { CampaignCheckView, EmptyValueView } from './campaigns.contract';
import { CampaignSettings } from './campaign-settings';

/** Recipients whose messages are made at once. */
const PAGE = 1000;
/** People who are named. */
const NAMED = 5;
const NOBODY: CampaignCheckView['counts'] = {
  structures: 0,
  events: 0,
  messages: 0,
  merged: 0,
  leftOut: [],
  leftOutPeople: [],
  nobodyThere: [],
};

/** Makes every message of a campaign before any leaves, and says what would be wrong with them. */
@Injectable()
export class CheckCampaign {
  constructor(
    @Inject(Audience) private readonly audience: Audience,
    @Inject(CampaignSettings) private readonly settings: CampaignSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing */
  async run(actor: Actor, id: string): Promise<CampaignCheckView> {
    return (await this.of(actor, await readCampaign(this.rows, id))).view;
  }

  get rows(): Rows {
    return this.audience.rows;
  }

  /** The same of a campaign at hand, with what the policy answers. */
  async of(
    actor: Actor,
    campaign: CampaignRecord,
  ): Promise<{ readonly view: CampaignCheckView; readonly release: Verdict<CampaignRefusal> }> {
    const clear = segmentProblems(campaign.segment).length === 0;
    const wanted = { ...wantedBy(campaign), departments: actor.departments ?? null };
    const counts = clear ? await this.audience.counts(wanted) : NOBODY;
    const { empty, without } = await this.#empty(actor, campaign, wanted, counts.messages);
    const leaving = counts.messages - without;
    const anchors = await anchorDays(this.audience.rows, campaign.editionYear);
    const now = this.clock.now();
    const release = canRelease(factsOf(campaign), { anchors, now, messages: leaving });
    return {
      release,
      view: {
        counts,
        leaving,
        release: toVerdictView(release, CAMPAIGN_REFUSAL_TEXTS),
        doubts: messageProblems(campaign)
          .filter((problem) => MERE_DOUBTS.includes(problem))
          .map((code) => ({ code, text: MESSAGE_PROBLEM_TEXTS[code] })),
        empty,
        dueAt:
          campaign.schedule.kind === 'now' ? null : (dueAt(campaign.schedule, anchors, now)?.toISOString() ?? null),
        secondPerson: (await this.settings.of(campaign.editionYear)).secondPerson,
      },
    };
  }

  /** What is empty for whom, and for how many people anything is. */
  async #empty(
    actor: Actor,
    campaign: CampaignRecord,
    wanted: Wanted,
    messages: number,
  ): Promise<{ readonly empty: EmptyValueView[]; readonly without: number }> {
    const setting = await this.audience.setting(campaign.editionYear, actor.personId);
    const found = new Map<Variable, { count: number; names: string[] }>();
    let without = 0;
    for (let offset = 0; offset < messages; offset += PAGE) {
      for (const { name, facts } of await this.audience.people(wanted, { limit: PAGE, offset })) {
        const { empty } = fillMessage(campaign, facts, setting);
        if (empty.length > 0) without += 1;
        for (const code of empty) {
          const known = found.get(code) ?? { count: 0, names: [] };
          known.count += 1;
          if (known.names.length < NAMED) known.names.push(name);
          found.set(code, known);
        }
      }
    }
    return {
      empty: [...found].map(([code, known]) => ({ variable: VARIABLE_SPECS[code].words, ...known })),
      without,
    };
  }
}

export const wantedBy = ({ editionYear: year, segment, topic }: CampaignRecord): Omit<Wanted, 'departments'> => ({
  year,
  segment,
  topic,
});
