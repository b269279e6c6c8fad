// The data folder: ours by its marker, kept to its version, never taken from anybody else.
import { accessSync, chmodSync, constants, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './files.mjs';
import { Refusal } from './terminal.mjs';

const APPLICATION = 'fete-de-la-science';

/** The lay-out of the data folder that this version writes. */
export const FORMAT = 1;

/** The PostgreSQL that the project embeds. */
export const POSTGRES_MAJOR = '18';

const ANOTHER = 'choisissez-en un autre avec PORTAL_DATA_DIR=<dossier>';

/**
 * Opens the data folder, making it when it is missing or empty.
 * @returns its paths, and its marker to read and change
 * @throws Refusal when the folder cannot be written, is not ours, or comes from a newer version
 */
export function openDataFolder(dir) {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refusalOf(dir, error);
  }
  const marker = join(dir, 'portal.json');
  let content;
  try {
    content = readJson(marker);
  } catch (error) {
    if (error.code) throw refusalOf(dir, error);
    throw new Refusal(`Le fichier ${marker} est abîmé : restaurez-le depuis une sauvegarde, ou ${ANOTHER}.`);
  }
  if (content === null) {
    content = claim(dir, marker);
  } else if (content.application !== APPLICATION) {
    throw foreign(dir);
  }
  if (content.format > FORMAT) {
    throw new Refusal(
      `Le dossier ${dir} vient d'une version plus récente du portail (format ${content.format}, ici ${FORMAT}) : mettez le portail à jour, ou ${ANOTHER}.`,
    );
  }
  const cluster = join(dir, 'postgres');
  checkPostgres(dir, cluster, content);
  for (const name of readdirSync(dir).filter((name) => name.endsWith('.draft')))
    rmSync(join(dir, name), { force: true });
  return {
    dir,
    cluster,
    at: (...names) => join(dir, ...names),
    marker: () => readJson(marker),
    mark: (change) => writeJson(marker, { ...readJson(marker), ...change }),
  };
}

/** Makes an empty folder ours. The marker is the first thing written: a start cut short right after is still recognised. */
function claim(dir, marker) {
  const strangers = readdirSync(dir).filter((name) => !name.startsWith('portal.json.'));
  if (strangers.length > 0) throw foreign(dir);
  const content = {
    application: APPLICATION,
    format: FORMAT,
    postgres: POSTGRES_MAJOR,
    createdAt: new Date().toISOString(),
  };
  try {
    // Root runs the database as another user, who must be able to pass through.
    chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeJson(marker, content);
  } catch (error) {
    throw refusalOf(dir, error);
  }
  return content;
}

function checkPostgres(dir, cluster, { postgres = POSTGRES_MAJOR }) {
  let version = postgres;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EACCES') throw error;
  }
  if (version !== POSTGRES_MAJOR) {
    throw new Refusal(
      `La base du dossier ${dir} est de PostgreSQL ${version}, celle du portail est PostgreSQL ${POSTGRES_MAJOR} : exportez les éditions avec la version qui l'a créée, ou ${ANOTHER}.`,
    );
  }
}

function foreign(dir) {
  return new Refusal(
    `Le dossier ${dir} contient déjà autre chose que les données du portail : rien n'y a été touché, ${ANOTHER}.`,
  );
}

function refusalOf(dir, error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return new Refusal(`Impossible d'écrire dans le dossier ${dir} : donnez-vous le droit d'y écrire, ou ${ANOTHER}.`);
  }
  if (['ENOTDIR', 'EEXIST'].includes(error.code)) {
    return new Refusal(`${dir} n'est pas un dossier : ${ANOTHER}.`);
  }
  if (error.code === 'ENOSPC')
    return new Refusal(`Le disque du dossier ${dir} est plein : libérez de la place, ou ${ANOTHER}.`);
  return error;
}
