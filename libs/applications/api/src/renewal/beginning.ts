import { randomUUID } from 'node:crypto';
import {
  emptyProject,
  modelContent,
  modelOf,
  renew,
  sameTerm,
  type Content,
  type Renewed,
} from '@fds/applications/domain';
import { termsOf } from '@fds/editions/domain';
import { PortalError } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { BeginApplicationRequest } from '../applications/application.contract';
import { readEvents, readForm } from '../content/content-record';
import type { Rows } from '../applications/application-record';
import { contentOf, type StoredProject } from '../content/stored-content';
import type { BeginningSourceRequest } from './renewal.contract';

/** What a new dossier holds at first. */
export interface Beginning extends Renewed {
  /** The dossier of an earlier edition that it was made of. */
  readonly renewedFrom: string | null;
}

const STORED = `SELECT id, edition_year AS "editionYear", organisation_id AS "organisationId", title, summary,
    charter_accepted_by AS "charterAcceptedBy", details FROM application WHERE id = $1`;
interface StoredDossier extends StoredProject {
  readonly editionYear: number;
  readonly organisationId: string;
}

/** A dossier's content; null when there is none. */
export async function readContent(rows: Rows, id: string): Promise<(StoredDossier & { content: Content }) | null> {
  const [stored] = await rows<StoredDossier>(STORED, [id]);
  return stored ? { ...stored, content: contentOf(stored, await readEvents(rows, id)) } : null;
}

/**
 * The content that a new dossier begins with. The earlier dossier is one of the same organisation, those of an organisation
 * it absorbed included (a merge hands them over); any other does not exist for whoever asks.
 */
export async function beginningOf(rows: Rows, request: BeginApplicationRequest, id: string): Promise<Beginning> {
  const { source, title } = request;
  const begun = await contentOfSource(rows, request, source ?? { from: 'scratch' }, id);
  const given = title?.trim();
  if (given) return withTitle(begun, given);
  if (begun.content.project.title.trim() === '')
    throw new PortalError('invalid', 'applications.invalid', 'Donnez un titre au dossier.', {
      errors: [{ pointer: '/title', rule: 'isNotEmpty', detail: 'Donnez un titre ; vous pourrez en changer.' }],
    });
  return begun;
}

async function contentOfSource(
  rows: Rows,
  { organisationId, editionYear }: BeginApplicationRequest,
  source: BeginningSourceRequest,
  id: string,
): Promise<Beginning> {
  const mapping = { id, newId: () => randomUUID(), asksQuestion: () => true, term: (_: string, code: string) => code };
  switch (source.from) {
    case 'scratch':
      return {
        content: { id, project: emptyProject(), extra: {}, items: [] },
        toConfirm: [],
        origins: new Map(),
        renewedFrom: null,
      };
    case 'model': {
      const model = modelOf(source.code ?? '');
      if (!model) throw new PortalError('missing', 'applications.no_model', 'Ce modèle n’existe pas, ou plus.');
      const written = modelContent(model, { id, newId: randomUUID, window: null });
      return { ...renew(written, { ...mapping, rule: 'confirm_all' }), origins: new Map(), renewedFrom: null };
    }
    case 'copy': {
      const copied = await ownContent(rows, source, organisationId, (year) => year === editionYear);
      const renewed = renew(copied.content, { ...mapping, rule: 'keep_all' });
      const title = `${copied.title} (copie)`;
      return { ...withTitle(renewed, title), origins: new Map(), renewedFrom: null };
    }
    case 'renewal': {
      const earlier = await ownContent(rows, source, organisationId, (year) => year < editionYear);
      const renewed = await renewedContent(rows, earlier, { id, editionYear, taken: source.items });
      return { ...renewed, renewedFrom: earlier.id };
    }
  }
}

/** A dossier of the organisation, of an edition that may be asked for. Throws `missing` for any other. */
export async function ownContent(
  rows: Rows,
  { applicationId }: Pick<BeginningSourceRequest, 'applicationId'>,
  organisationId: string,
  isRightYear: (year: number) => boolean,
): Promise<StoredDossier & { content: Content }> {
  const stored = applicationId ? await readContent(rows, applicationId) : null;
  if (!stored || stored.organisationId !== organisationId || !isRightYear(stored.editionYear))
    throw noSuchApplication();
  return stored;
}

/** An earlier dossier, or the chosen of its events, as the new edition asks for it (rule 24). */
export async function renewedContent(
  rows: Rows,
  earlier: StoredDossier & { readonly content: Content },
  {
    id,
    editionYear,
    taken,
  }: { readonly id: string; readonly editionYear: number; readonly taken?: readonly string[] | undefined },
): Promise<Renewed> {
  const [former, present] = [
    await readForm(rows, earlier.editionYear, earlier.organisationId),
    await readForm(rows, editionYear, earlier.organisationId),
  ];
  const asked = new Set(present.questions.filter(({ withdrawn }) => !withdrawn).map(({ code }) => code));
  return renew(earlier.content, {
    id,
    newId: () => randomUUID(),
    term: (vocabulary, code) => sameTerm(code, termsOf(former.form, vocabulary), termsOf(present.form, vocabulary)),
    asksQuestion: (code) => asked.has(code),
    ...(taken ? { taken: new Set(taken.map((one) => one.toLowerCase())) } : {}),
  });
}

/** A title that was just given has nothing to be confirmed. */
const withTitle = <B extends Renewed>(begun: B, title: string): B => ({
  ...begun,
  content: { ...begun.content, project: { ...begun.content.project, title } },
  toConfirm: begun.toConfirm.filter((address) => address !== `${begun.content.id}/title`),
});
