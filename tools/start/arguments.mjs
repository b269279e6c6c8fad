// What may be written after `npm start --`.
import { parseArgs } from 'node:util';
import { Refusal } from '../lib/terminal.mjs';

export const usage = `npm start                              démarre le portail (édition 2021 et comptes de démonstration)
npm start -- --empty [--admin <adresse>]  démarre sans données et crée le premier administrateur

Variables : PORT (3000), PORTAL_DATA_DIR (.data), DATABASE_URL, SMTP_URL. Voir docs/operating.md.`;

/** @throws Refusal (exit code 2) on anything unknown */
export function readArguments(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { empty: { type: 'boolean' }, admin: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    throw new Refusal(`Appel incompris (${error.message.split('.')[0]}).\n${usage}`, { exitCode: 2 });
  }
  if (values.admin !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values.admin)) {
    throw new Refusal(`« ${values.admin} » n'est pas une adresse électronique.`, { exitCode: 2 });
  }
  return { empty: values.empty ?? false, admin: values.admin ?? null, help: values.help ?? false };
}
