import { Inject, Injectable } from '@nestjs/common';
import { dossierDocument, type DossierReading } from '@fds/applications/api';
import { EVENT_KIND_LABELS, type DescribedSection } from '@fds/applications/domain';
import { Clock, Typesetter, type AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, dayOf, numberInWords, PortalError, type Actor } from '@fds/shared/kernel';
import { OPINION_POSITIONS, POSITION_LABELS } from '@fds/labelling/domain';
import { BOOKLET_TEMPLATE } from './booklet-template';
import { ReadingDigests } from './reading-digest.queries';
import { ReadingProgress } from './reading-progress.queries';
import type { BookletQuery, ReadingDigestView } from './reading.contract';

/** A region has 74 holders; beyond this a booklet is no longer one that somebody carries. */
const MOST_DOSSIERS = 150;
/** Dossiers read at the same time: connections are left to the pages. */
const AT_ONCE = 4;

interface PrintedDossierPart {
  readonly kind: string;
  readonly reference: string;
  readonly title: string;
  readonly holder: string;
  readonly summary: string;
  readonly figures: readonly { readonly count: string; readonly words: string }[];
  readonly checkedBy: string;
  readonly checks: string;
  readonly since: string;
  readonly changes: readonly string[];
  readonly territory: readonly string[];
  readonly grid: readonly { readonly label: string; readonly weight: string }[];
  readonly sections: readonly DescribedSection[];
}
/** What the template lays out. */
export interface BookletDocument {
  readonly edition: string;
  readonly title: string;
  readonly lead: string;
  readonly positions: readonly string[];
  readonly dossiers: readonly PrintedDossierPart[];
}
export interface PrintedBooklet {
  readonly name: string;
  readonly pdf: Buffer;
}

/** Sets dossiers for the committee to read on paper: the two minutes first, then all that may be read, with room for the opinion. */
@Injectable()
export class PrintBooklet {
  /** Those whose booklet is being set: one at a time for each, since all documents wait in one queue. */
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(ReadingDigests) private readonly digests: ReadingDigests,
    @Inject(ReadingProgress) private readonly progress: ReadingProgress,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One dossier. Throws `missing` for one that the actor may not read. */
  one(actor: Actor, id: string): Promise<PrintedBooklet> {
    return this.#alone(actor, () => this.#set(actor, [id], 'Dossier'));
  }

  /** Several, with a table of contents. Throws `refused` when there are none or too many. */
  many(actor: Actor, query: BookletQuery): Promise<PrintedBooklet> {
    return this.#alone(actor, async () => {
      const ids = await this.progress.dossiers(actor, query, MOST_DOSSIERS);
      if (ids.length === 0)
        throw new PortalError('refused', 'labelling.booklet_empty', 'Il n’y a aucun dossier à imprimer.');
      if (ids.length > MOST_DOSSIERS)
        throw new PortalError(
          'refused',
          'labelling.booklet_too_long',
          `Un cahier porte au plus ${MOST_DOSSIERS} dossiers. Imprimez-les un par un, ou séance par séance.`,
        );
      const { session } = await this.progress.of(actor, query.year);
      const named = query.which === 'session' && session ? `${session.title}, ${dayInWords(session.heldOn)}` : null;
      return this.#set(actor, ids, named ?? (query.which === 'waiting' ? 'Dossiers à lire' : 'Dossiers du comité'));
    });
  }

  async #alone(actor: Actor, work: () => Promise<PrintedBooklet>): Promise<PrintedBooklet> {
    if (this.#awaited.has(actor.personId))
      throw new PortalError(
        'limited',
        'labelling.booklet_awaited',
        'Un cahier se prépare déjà pour vous. Attendez-le avant d’en demander un autre.',
      );
    this.#awaited.add(actor.personId);
    try {
      return await work();
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }

  async #set(actor: Actor, ids: readonly string[], title: string): Promise<PrintedBooklet> {
    const now = this.clock.now();
    const dossiers: PrintedDossierPart[] = [];
    let about: AboutDocument | undefined;
    let edition = '';
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const read = await Promise.all(ids.slice(start, start + AT_ONCE).map((id) => this.digests.of(actor, id)));
      for (const { digest, reading } of read) {
        const document = dossierDocument(reading, actor, now);
        about ??= document.about;
        edition = document.content.edition;
        dossiers.push(partOf(digest, reading, document.about.foot));
      }
    }
    const first = about as AboutDocument;
    const whole = ids.length > 1;
    const running = {
      ...first,
      title,
      running: title,
      foot: `${title} · imprimé le ${dayInWords(dayOf(now))}`,
      on: dayOf(now),
    };
    const content: BookletDocument = {
      edition,
      title,
      lead: `${dossiers.length}\u00a0dossiers, sans les coordonnées privées.`,
      positions: OPINION_POSITIONS.map((position) => POSITION_LABELS[position]),
      dossiers,
    };
    return {
      name: whole
        ? `dossiers-du-comite-${dayOf(now)}.pdf`
        : `dossier-${(dossiers[0]?.reference ?? '').split(' ')[0]}.pdf`,
      pdf: await this.typesetter.render(BOOKLET_TEMPLATE, whole ? running : first, content),
    };
  }
}

function partOf(digest: ReadingDigestView, { sections }: DossierReading, reference: string): PrintedDossierPart {
  return {
    kind: digest.kind ? EVENT_KIND_LABELS[digest.kind] : 'Dossier',
    reference,
    title: digest.title,
    holder: digest.seat ? `${digest.organisationName}, ${digest.seat}` : digest.organisationName,
    summary: digest.summary.trim(),
    figures: digest.figures.map(({ count, words }) => ({ count: numberInWords(count), words })),
    checkedBy: digest.checkedByCoordination ? 'Vérifié par la coordination.' : 'Lu par le portail.',
    checks: digest.checks.length > 0 ? digest.checks.join(' ') : 'Les critères ne sont pas encore notés.',
    since: digest.renewed ? `Ce qui change depuis ${digest.since}` : `Par rapport à ${digest.since}`,
    changes:
      digest.moreChanges > 0
        ? [...digest.changes, `Et ${digest.moreChanges} autres réponses changées.`]
        : digest.changes,
    territory: digest.territory,
    grid: digest.grid.map(({ label, weight }) => ({ label, weight: String(weight) })),
    sections,
  };
}
