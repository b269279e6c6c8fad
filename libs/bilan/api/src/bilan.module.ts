import { Module } from '@nestjs/common';
import { BilansController } from './bilans.controller';
import { ListBilans } from './list-bilans';
import { ReadBilan } from './read-bilan';

/** Indicators, comparison, and the pages that show them. */
@Module({ controllers: [BilansController], providers: [ReadBilan, ListBilans], exports: [ReadBilan, ListBilans] })
export class BilanModule {}
