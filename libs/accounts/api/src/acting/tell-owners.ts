import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { actedForMail, isInHolderName } from '@fds/accounts/domain';
import { Clock, ServerSettings, Transactions, type WrittenInName } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';

/** The owners of an organisation learn the same day that the coordination writes in its name, in one message. */
@Injectable()
export class TellOwners implements OnModuleInit {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.transactions.onWrittenInName((written) => this.run(written));
  }

  async run({ sql, outbox, organisationId, doer, actions }: WrittenInName): Promise<void> {
    if (!actions.some(isInHolderName)) return;
    const organisation = await this.affiliations.find(organisationId, sql);
    const owners = await this.affiliations.ownersOf(organisationId, sql);
    const [coordinator] = await sql<{ name: string }>('SELECT name FROM person WHERE id = $1', [doer.personId]);
    for (const { id, name, email } of owners)
      await outbox.add({
        personId: id,
        occasion: `organisation.acted_for:${organisationId}:${this.clock.today()}`,
        to: { name, address: email },
        ...actedForMail(name, {
          organisation: organisation?.name ?? '',
          coordinator: coordinator?.name ?? 'La coordination',
          link: `${this.settings.publicUrl}/ma-structure/gestes?structure=${organisationId}`,
        }),
      });
  }
}
