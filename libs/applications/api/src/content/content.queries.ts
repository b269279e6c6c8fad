import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  canReadContent,
  type Answer,
  type Content,
  type Section,
} from '@fds/applications/domain';
import { currentCharter, daysLeftInCall, filingCloses, stateAt, VOCABULARIES } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { readHead, type ApplicationHead, type Rows } from '../applications/application-record';
import { readEvents, readForm, type DossierForm } from './content-record';
import type { ContentView } from './content.contract';
import { contentOf } from './stored-content';

/** Communes by the codes that answers name; the department is that of the commune they count as today (rule 20). */
const COMMUNES = `SELECT m.code, m.name, COALESCE(c.department, m.department) AS department
  FROM municipality m LEFT JOIN municipality c ON c.code = m.current_code WHERE m.code = ANY ($1::text[])`;

/** A commune that answers name. */
export interface NamedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly department: string;
}

/** The communes that the events of a content name. */
export async function readMunicipalities(rows: Rows, { items }: Content): Promise<NamedMunicipality[]> {
  const codes = [...new Set(items.flatMap(({ answers }) => answers.municipality ?? []))];
  return codes.length === 0 ? [] : rows<NamedMunicipality>(COMMUNES, [codes]);
}

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
    const head = await readHead(rows, id);
    if (!head || !canReadContent(actor, head)) throw noSuchApplication();
    const [events, dossierForm] = await Promise.all([
      readEvents(rows, id),
      readForm(rows, head.editionYear, head.organisationId),
    ]);
    const content = contentOf(head, events);
    return toContentView(head, content, dossierForm, await readMunicipalities(rows, content), this.clock.now());
  }
}

function toContentView(
  head: ApplicationHead,
  content: Content,
  { form, questions, charters, extendedUntil }: DossierForm,
  municipalities: NamedMunicipality[],
  now: Date,
): ContentView {
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
    toConfirm: [...head.toConfirm],
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
    filingClosesOn: filingCloses(edition, extendedUntil),
    now: now.toISOString(),
  };
}
