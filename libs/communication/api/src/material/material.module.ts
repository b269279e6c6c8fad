import { Module } from '@nestjs/common';
import { MakeMaterial } from './make-material';
import { MaterialPhotos } from './material-photos';
import { MaterialController } from './material.controller';

/** Personalised posters, flyers and images. */
@Module({ controllers: [MaterialController], providers: [MakeMaterial, MaterialPhotos] })
export class MaterialModule {}
