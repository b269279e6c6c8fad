import { tellDossier } from './support/dossier-story';
import { DESK } from './support/stage';

tellDossier(DESK);
