import { KeepRegister } from './keep-register';
import { MergeUnits } from './merge-units';

/** What writes the register; the evaluation, which holds the mentions, reads it. */
export const RESEARCH_PROVIDERS = [KeepRegister, MergeUnits];
