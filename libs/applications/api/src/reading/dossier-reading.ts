import {
  canRead,
  canReadWhole,
  describe,
  labelSeenBy,
  readSnapshot,
  SECTION_LABELS,
  SECTIONS,
  type Content,
  type DescribedRow,
  type DescribedSection,
  type FiledOrganisation,
} from '@fds/applications/domain';
import { currentCharter } from '@fds/editions/domain';
import { isCommittee, type Actor, type Label } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { readHead, type ApplicationHead, type Rows } from '../applications/application-record';
import { readEvents, readForm } from '../content/content-record';
import { readMunicipalities } from '../content/municipalities';
import { contentOf } from '../content/stored-content';

/** A version that was sent. */
export interface Filed {
  readonly number: number;
  readonly at: Date;
  readonly by: string | null;
}
/** A dossier in words: what is written now, or a version of it. */
export interface DossierReading {
  readonly head: ApplicationHead;
  readonly title: string;
  readonly organisation: FiledOrganisation;
  /** Null for what is written now. */
  readonly filed: Filed | null;
  readonly content: Content;
  /** Articles of the charter that it accepts. */
  readonly charter: readonly string[];
  readonly sections: readonly DescribedSection[];
  /** Labels by event, as the reader may know them (rule 16). */
  readonly labels: ReadonlyMap<string, Label>;
}

/** `now`: what is written at this moment. A number: that version. */
export type WhichVersion = 'now' | number;

const VERSIONS = `SELECT v.number, v.submitted_at AS at, p.name AS by, v.content FROM application_version v
  LEFT JOIN person p ON p.id = v.submitted_by WHERE v.application_id = $1 AND v.number = ANY ($2::integer[])`;
const LABELS = `SELECT o.event_id AS id, o.label, o.told_label AS told FROM event_overview o
  WHERE o.application_id = $1`;
const FILES = `SELECT t.id, t.name, t.credit, t.removed_at IS NOT NULL AS removed FROM attachment t
  WHERE t.application_id = $1 AND t.message_id IS NULL ORDER BY t.added_at, t.id`;

/**
 * The dossier that somebody may read: its holder and the coordination the draft that is written, or the last version that
 * was sent, or any version they ask for; the committee the last version that was sent, without what is private. 404 for everybody else, and for a version that there is not.
 */
export async function readDossier(
  rows: Rows,
  actor: Actor,
  id: string,
  asked: WhichVersion | undefined,
): Promise<DossierReading> {
  const head = await readHead(rows, id);
  if (!head || !canRead(actor, head)) throw noSuchApplication();
  const committee = isCommittee(actor.role);
  // An imported dossier was never sent here: there is only what stands.
  const last = head.versions > 0 ? head.versions : 'now';
  // What was sent stands until the holder takes it back.
  const which = committee ? last : (asked ?? (head.state === 'draft' ? 'now' : last));
  if (committee && asked !== undefined && asked !== last) throw noSuchApplication();
  const [reading] = await readMany(rows, actor, head, [which]);
  if (!reading) throw noSuchApplication();
  return reading;
}

/**
 * Readings of a dossier that the asker is known to read, those that there are, in as many statements whatever their
 * number.
 */
export async function readMany(
  rows: Rows,
  actor: Actor,
  head: ApplicationHead,
  asked: readonly WhichVersion[],
): Promise<DossierReading[]> {
  const versions = await versionsOf(
    rows,
    head,
    asked.filter((which) => which !== 'now'),
  );
  const sources = [...versions, ...(asked.includes('now') ? [await currentOf(rows, head)] : [])];
  const { form, questions, charters } = await readForm(rows, head.editionYear, head.organisationId);
  const municipalities = await readMunicipalities(rows, { items: sources.flatMap(({ content }) => content.items) });
  const files = await rows<File>(FILES, [head.id]);
  const labels = await rows<{ id: string; label: Label; told: Label | null }>(LABELS, [head.id]);
  const seen = new Map(labels.map(({ id, label, told }) => [id, labelSeenBy(actor, label, told)]));
  return sources.map(({ content, organisation, attachments, filed, charterNumber, whole }) => {
    const holder = organisation ?? head.organisation;
    const sections = describe(content, {
      form: { ...form, questions },
      municipalities,
      association: holder.kind === 'association',
      privately: canReadWhole(actor, head),
      imported: !whole,
    });
    const own = files.filter(({ id, removed }) => (attachments ? attachments.includes(id) : !removed));
    return {
      head,
      title: content.project.title,
      organisation: holder,
      filed,
      content,
      charter: (charters.find(({ number }) => number === charterNumber) ?? currentCharter(charters)).articles,
      sections: withFiles(sections, own),
      labels: seen,
    };
  });
}

interface File {
  readonly id: string;
  readonly name: string;
  readonly credit: string;
  readonly removed: boolean;
}
interface Source {
  readonly content: Content;
  readonly organisation: FiledOrganisation | null;
  /** Null: the files that stand. */
  readonly attachments: readonly string[] | null;
  readonly filed: Filed | null;
  /** Of the charter that it accepts; null when that is not known. */
  readonly charterNumber: number | null;
  /** False when it was not written on this form: what it leaves empty was never asked. */
  readonly whole: boolean;
}

const currentOf = async (rows: Rows, head: ApplicationHead): Promise<Source> => ({
  content: contentOf(head, await readEvents(rows, head.id)),
  organisation: null,
  attachments: null,
  filed: null,
  charterNumber: head.charterNumber,
  // A dossier that got beyond its draft without ever being sent here came with an archive.
  whole: head.state === 'draft' || head.versions > 0,
});

async function versionsOf(rows: Rows, head: ApplicationHead, numbers: readonly number[]): Promise<Source[]> {
  if (numbers.length === 0) return [];
  const found = await rows<Filed & { content: unknown }>(VERSIONS, [head.id, numbers]);
  return found.map(({ number, at, by, content: stored }) => {
    const version = readSnapshot(stored, head.id);
    return { ...version, attachments: version.attachments ?? [], filed: { number, at, by } };
  });
}

/** The files stand on their page, by their names. */
function withFiles(sections: readonly DescribedSection[], files: readonly File[]): readonly DescribedSection[] {
  if (files.length === 0) return sections;
  const row: DescribedRow = {
    field: 'attachments',
    label: 'Fichiers joints',
    value: { type: 'list', items: files.map(({ name, credit }) => (credit ? `${name} (crédit : ${credit})` : name)) },
  };
  const page = { section: 'pieces', title: SECTION_LABELS.pieces, rows: [row], items: [] } as const;
  return SECTIONS.flatMap((section) =>
    section === 'pieces' ? page : (sections.find((one) => one.section === section) ?? []),
  );
}
