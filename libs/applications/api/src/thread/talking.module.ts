import { Module } from '@nestjs/common';
import { PresenceController } from '../presence/presence.controller';
import { SayPresent } from '../presence/say-present';

/** What is said about a dossier, who has it open, who was invited to write a part of it. */
@Module({
  controllers: [PresenceController],
  providers: [SayPresent],
})
export class TalkingModule {}
