import { Module } from '@nestjs/common';
import { AmbassadorData } from './ambassador-data';
import { FiguresController } from './figures.controller';
import { FiguresExport } from './figures-export';
import { FiguresQueries } from './figures.queries';
import { KeepFigures } from './keep-figures';
import { SetAmbassador } from './set-ambassador';

/** Figures of the web and social networks, posters, the ambassador. */
@Module({
  controllers: [FiguresController],
  providers: [AmbassadorData, FiguresExport, FiguresQueries, KeepFigures, SetAmbassador],
})
export class FiguresModule {}
