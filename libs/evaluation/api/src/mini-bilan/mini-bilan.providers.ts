import { MiniBilanController } from './mini-bilan.controller';
import { MiniBilanQueries } from './mini-bilan.queries';
import { PrintMiniBilan } from './print-mini-bilan';
import { ReadMiniBilan } from './read-mini-bilan';

export const MINI_BILAN_CONTROLLERS = [MiniBilanController];
export const MINI_BILAN_PROVIDERS = [MiniBilanQueries, ReadMiniBilan, PrintMiniBilan];
