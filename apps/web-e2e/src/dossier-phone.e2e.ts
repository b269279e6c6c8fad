import { tellDossier } from './support/dossier-story';
import { PHONE } from './support/stage';

tellDossier(PHONE);
