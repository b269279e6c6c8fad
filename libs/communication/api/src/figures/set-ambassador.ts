import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@fds/shared/api-kit';
import { onOneLine, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, gone, keeps } from '../keeping';
import type { AmbassadorView, SetAmbassadorRequest } from './figures.contract';
import { FestivalAmbassador } from './figures.entity';
import { FiguresQueries } from './figures.queries';

/** Names the ambassador of a year, says what there is to say of them, or takes the name back. */
@Injectable()
export class SetAmbassador {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FiguresQueries) private readonly queries: FiguresQueries,
  ) {}

  /** Throws `conflict` with what another has written. */
  async set(actor: Actor, year: number, { version, ...request }: SetAmbassadorRequest): Promise<AmbassadorView> {
    const doer = keeps(actor);
    const content = {
      name: onOneLine(request.name),
      position: onOneLine(request.position),
      words: request.words.trim(),
      photoCredit: onOneLine(request.photoCredit),
    };
    const before = await this.queries.ambassador(year);
    const done = await this.transactions.run(doer, { ambassadors: FestivalAmbassador }, async (write) => {
      const { ambassadors, sql, journal } = write;
      const written =
        version === null
          ? await sql(
              `INSERT INTO festival_ambassador (year, name, position, words, photo_credit) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT DO NOTHING RETURNING year`,
              [year, content.name, content.position, content.words, content.photoCredit],
            )
          : Array.from({
              length: (await ambassadors.update({ year, version }, { ...content, version: version + 1 })).affected ?? 0,
            });
      if (written.length === 0) return false;
      await journal.record({
        action: version === null ? 'communication.ambassador_named' : 'communication.ambassador_changed',
        subject: { type: 'ambassador', id: String(year) },
        editionYear: year,
        before: before ? { name: before.name, position: before.position } : null,
        after: { name: content.name, position: content.position },
      });
      return true;
    });
    const current = await this.queries.ambassador(year);
    if (!done) throw changedMeanwhile('l’ambassadeur', current ?? {});
    if (!current) throw gone('ambassador_missing', 'Cette année n’a plus d’ambassadeur.');
    return current;
  }

  /** Relays keep their mark: they named whoever it was. */
  async remove(actor: Actor, year: number, version: number): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.ambassador(year);
    if (!before) throw gone('ambassador_missing', 'Cette année n’a pas d’ambassadeur.');
    const done = await this.transactions.run(doer, { ambassadors: FestivalAmbassador }, async (write) => {
      const { affected } = await write.ambassadors.delete({ year, version });
      if (affected === 0) return false;
      await write.journal.record({
        action: 'communication.ambassador_removed',
        subject: { type: 'ambassador', id: String(year) },
        editionYear: year,
        before: { name: before.name },
      });
      return true;
    });
    if (!done) throw changedMeanwhile('l’ambassadeur', (await this.queries.ambassador(year)) ?? {});
  }
}
