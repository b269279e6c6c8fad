import { Inject, Injectable } from '@nestjs/common';
import { Clock, PersonalData } from '@fds/shared/api-kit';
import { accountData } from './account-data';
import { EraseAccount } from './erase-account';
import { linksData } from './links-data';
import { messagesData } from './messages-data';
import { proofsData } from './proofs-data';
import { ReadOwnData } from './read-own-data';
import { ReadRetention } from './read-retention';
import { RunRetention } from './run-retention';
import { sessionsData } from './sessions-data';

export { LEGAL_DUTY, PUBLIC_TASK, SECURITY } from './legal-bases';
export { EraseAccount } from './erase-account';
export { ReadOwnData } from './read-own-data';
export { RetentionRound } from './retention-round.entity';
export { RunRetention } from './run-retention';

/** Registers what accounts hold on people; the account itself first, so that it is the last to be erased. */
@Injectable()
class AccountsPersonalData {
  constructor(@Inject(PersonalData) data: PersonalData, @Inject(Clock) clock: Clock) {
    data.register(accountData(clock), sessionsData(), proofsData(), linksData(), messagesData());
  }
}

export const OWN_DATA = [AccountsPersonalData, ReadOwnData, EraseAccount, RunRetention, ReadRetention];
