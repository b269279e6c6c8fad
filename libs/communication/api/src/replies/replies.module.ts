import { Module } from '@nestjs/common';
import { TakeBounce } from '../outbox/take-bounce';
import { Mailbox } from './mailbox';
import { ReceiveMail } from './receive-mail';
import { RepliesController } from './replies.controller';
import { TakeMail } from './take-mail';
import { TakeReply } from './take-reply';

/** Mail that comes in: answers to messages of threads, and messages that came back. */
@Module({
  controllers: [RepliesController],
  providers: [Mailbox, ReceiveMail, TakeBounce, TakeMail, TakeReply],
  exports: [Mailbox, TakeBounce],
})
export class RepliesModule {}
