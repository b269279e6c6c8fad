import { Module } from '@nestjs/common';
import { OutsideOpinionData } from '../own-data/outside-opinion-data';
import { AnswerOutside } from './answer-outside';
import { AskOutside } from './ask-outside';
import { OpenOutside } from './open-outside';
import { OutsideDoorController } from './outside-door.controller';
import { OutsideLinks } from './outside-links';
import { OutsideController } from './outside.controller';
import { OutsideQueries } from './outside.queries';

/** Opinions asked of people without an account. */
@Module({
  controllers: [OutsideController, OutsideDoorController],
  providers: [OutsideOpinionData, AnswerOutside, AskOutside, OpenOutside, OutsideLinks, OutsideQueries],
  exports: [AskOutside],
})
export class OutsideModule {}
