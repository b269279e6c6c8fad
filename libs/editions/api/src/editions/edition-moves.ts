import { Injectable } from '@nestjs/common';
import type { EditionState } from '@fds/editions/domain';
import type { AnyTransaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';

/** What a later step does when an edition comes to a state, in the transaction of the move; a refusal undoes the move. */
type OnMove = (transaction: AnyTransaction, actor: Actor, year: number) => Promise<void>;

/** Later steps say here what goes with a move of an edition. */
@Injectable()
export class EditionMoves {
  readonly #listeners: { readonly to: EditionState; readonly run: OnMove }[] = [];

  register(to: EditionState, run: OnMove): void {
    this.#listeners.push({ to, run });
  }

  async tell(transaction: AnyTransaction, actor: Actor, year: number, to: EditionState): Promise<void> {
    for (const listener of this.#listeners) if (listener.to === to) await listener.run(transaction, actor, year);
  }
}
