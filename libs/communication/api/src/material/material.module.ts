import { Module } from '@nestjs/common';
import { MakeMaterial } from './make-material';
import { MaterialController } from './material.controller';

/** Personalised posters, flyers and images. */
@Module({ controllers: [MaterialController], providers: [MakeMaterial] })
export class MaterialModule {}
