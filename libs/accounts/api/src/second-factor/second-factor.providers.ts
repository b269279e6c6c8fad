import { Challenges } from './challenges';
import { EndOfGrace } from './end-of-grace';
import { FactorFacts } from './factor-facts';
import { KeepFactors } from './keep-factors';
import { Passkeys } from './passkeys';
import { ProveIdentity } from './prove-identity';
import { ResetFactors } from './reset-factors';
import { SecondFactorRules } from './second-factor-settings';
import { SecondFactorAdministrationController, SecondFactorsController } from './second-factors.controller';
import { SecondStepController } from './second-step.controller';
import { SecondStep } from './second-step';

export const SECOND_FACTOR_CONTROLLERS = [
  SecondStepController,
  SecondFactorsController,
  SecondFactorAdministrationController,
];
export const SECOND_FACTOR = [
  FactorFacts,
  SecondStep,
  Challenges,
  Passkeys,
  ProveIdentity,
  KeepFactors,
  ResetFactors,
  SecondFactorRules,
  EndOfGrace,
];
