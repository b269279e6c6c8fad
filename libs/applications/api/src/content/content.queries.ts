import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  reopenedBy,
  standingIn,
  type Answer,
  type Content,
  type Section,
  type WaitingCorrection,
} from '@fds/applications/domain';
import { currentCharter, daysLeftInCall, filingCloses, stateAt, VOCABULARIES } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { readHead, type ApplicationHead, type Rows } from '../applications/application-record';
import { withWrites } from '../thread/standing';
import { contentFor, viewFor } from '../partners/partner-content';
import { readEvents, readForm, type DossierForm } from './content-record';
import type { ContentView, WaitingCorrectionView } from './content.contract';
import { joinedEvents } from './joined-events';
import { readMunicipalities, type NamedMunicipality } from './municipalities';
import { contentOf } from './stored-content';

/** All that is written in a dossier, for who writes it. */
@Injectable()
export class ContentQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** 404 for a dossier whose content this person may not read: it does not exist for them. */
  async one(actor: Actor, id: string): Promise<ContentView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const found = await readHead(rows, id);
    const head = found && (await withWrites(rows, actor, id, found));
    const standing = head && standingIn(actor, head);
    if (!head || !standing) throw noSuchApplication();
    const [events, joined, dossierForm] = await Promise.all([
      readEvents(rows, id),
      head.hosts ? joinedEvents(rows, id) : [],
      readForm(rows, head.editionYear, head.organisationId),
    ]);
    const content = contentFor(standing, contentOf(head, events));
    const view = toContentView(head, content, dossierForm, await readMunicipalities(rows, content), this.clock.now());
    const shown = joined.map((one) => one.id).filter((one) => content.items.some((item) => item.id === one));
    return viewFor(standing, { ...view, joined: shown });
  }
}

function toContentView(
  head: ApplicationHead,
  content: Content,
  { form, questions, charters, extendedUntil }: DossierForm,
  municipalities: NamedMunicipality[],
  now: Date,
): Omit<ContentView, 'joined'> {
  const { edition } = head;
  const charter = currentCharter(charters);
  return {
    id: head.id,
    reference: applicationReference(head),
    version: head.version,
    updatedAt: head.updatedAt.toISOString(),
    edition: {
      ...edition,
      departments: [...edition.departments],
      state: stateAt(edition, now),
      daysLeft: daysLeftInCall(edition, now),
    },
    organisation: head.organisation,
    project: content.project as unknown as Record<string, Answer>,
    extra: { ...content.extra },
    items: content.items.map(({ id, parentId, position, answers }) => ({
      id,
      parentId,
      position,
      answers: answers as unknown as Record<string, Answer>,
    })),
    municipalities,
    writes: null,
    toConfirm: [...head.toConfirm],
    renewedFrom: head.renewedYear,
    form: {
      callText: form.callText,
      vocabularies: VOCABULARIES.flatMap((vocabulary) => {
        const terms = form.vocabularies[vocabulary];
        return terms ? [{ vocabulary, terms: terms.map((term) => ({ ...term })) }] : [];
      }),
      fields: Object.entries(form.fields).map(([field, asking]) => ({ field, asking })),
      sectionsOff: form.sectionsOff as Section[],
      questions,
      charterNumber: charter.number,
      charter: [...charter.articles],
    },
    correction: toCorrectionView(reopenedBy(head)),
    filingClosesOn: filingCloses(edition, extendedUntil),
    now: now.toISOString(),
  };
}

const toCorrectionView = (correction: WaitingCorrection | null): WaitingCorrectionView | null =>
  correction && { ...correction, items: correction.items.map((item) => ({ ...item })) };
