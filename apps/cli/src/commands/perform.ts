import type { INestApplicationContext } from '@nestjs/common';
import { resolve } from 'node:path';
import { InviteFirstAdministrator } from '@fds/accounts/api';
import { ExportArchive, ImportArchive } from '@fds/archive/api';
import { ReadBilan } from '@fds/bilan/api';
import { createContext, connect, DemonstrationAccounts, prepareDatabase } from '@fds/portal/api';
import { SYSTEM, VerifyJournal, type ServerSettings } from '@fds/shared/api-kit';
import type { Call } from '../call';
import { plainCounts, problemLine, type Output } from '../output';
import { backup, backupKey, restore } from './backup';
import { journalReport } from './journal-report';

/** Connections of one command: it works by itself, beside a server that has its own. */
const CONNECTIONS = 3;

/** Performs a call on the database of the settings; answers the exit code. */
export async function perform(
  call: Exclude<Call, { command: 'help' }>,
  settings: ServerSettings,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  if (call.command === 'migrate') {
    const { migrations } = await prepareDatabase(settings);
    output.result(migrations > 0 ? 'La base de données est mise à jour.' : 'La base de données était à jour.');
    return 0;
  }
  // These two speak with the database themselves: it may be of another version, or empty.
  if (call.command === 'backup') return backup(call, settings, output, signal);
  if (call.command === 'restore') return restore(call, settings, output, signal);
  if (call.command === 'backup-key') return backupKey(output);
  const source = await connect(settings, CONNECTIONS);
  try {
    const portal = await createContext(source, settings);
    try {
      return await inPortal(call, portal, settings, output, signal);
    } finally {
      await portal.close();
    }
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

type InPortal = Exclude<Call, { command: 'help' | 'migrate' | 'backup' | 'backup-key' | 'restore' }>;

async function inPortal(
  call: InPortal,
  portal: INestApplicationContext,
  settings: ServerSettings,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  switch (call.command) {
    case 'import':
      return importArchive(portal.get(ImportArchive), call, output, signal);
    case 'export': {
      const folder = resolve(call.folder);
      await portal.get(ExportArchive).toFolder(call.year, folder);
      output.result(`Archive de l’édition ${call.year} écrite dans ${folder}`);
      return 0;
    }
    case 'bilan': {
      const bilan = await portal.get(ReadBilan).json(call.year);
      output.result(
        call.json
          ? JSON.stringify(bilan, null, 2)
          : bilan.figures.map(({ code, value, unit }) => `${code}\t${value ?? ''}\t${unit}`).join('\n'),
      );
      return 0;
    }
    case 'journal verify': {
      const report = await portal.get(VerifyJournal).verify(call.hash);
      output.result(call.json ? JSON.stringify(report, null, 2) : journalReport(report));
      return report.faults.length === 0 && report.known !== false ? 0 : 1;
    }
    case 'users demo': {
      const accounts = await portal.get(DemonstrationAccounts).create();
      output.result(JSON.stringify({ accounts }, null, 2));
      return 0;
    }
    case 'users first-admin': {
      const token = await portal.get(InviteFirstAdministrator).write(call.mail);
      output.result(`${settings.publicUrl}/connexion/${token}`);
      return 0;
    }
  }
}

async function importArchive(
  importer: ImportArchive,
  { path, replace, json }: Extract<Call, { command: 'import' }>,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  let outcome;
  try {
    outcome = await importer.fromPath(SYSTEM, resolve(path), { replace, onProgress: output.progress, signal });
  } finally {
    output.done();
  }
  if (!('edition' in outcome)) {
    const { problems } = outcome;
    output.result(json ? JSON.stringify({ problems }, null, 2) : problems.map(problemLine).join('\n'));
    return 1;
  }
  const { edition, changed, rows } = outcome;
  const counts = plainCounts(rows);
  output.result(
    json
      ? JSON.stringify({ edition, changed, rows: counts }, null, 2)
      : changed
        ? `Édition ${edition} importée : ${counts['organisations']} structures, ${counts['applications']} dossiers, ${counts['events']} événements et animations.`
        : `Rien n’a changé : le portail contenait déjà cette archive de ${edition}.`,
  );
  return 0;
}
