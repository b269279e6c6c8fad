import { Injectable } from '@nestjs/common';

/** A table that names files of the store. */
export interface FileHolder {
  /** `applications.attachments` */
  readonly name: string;
  /** SQL that answers `id` for each of the file ids `$1` (text[]) that it still names. */
  readonly naming: string;
}

/** Everything that names files: a file that none of them names is swept. Each step registers its own when it is built. */
@Injectable()
export class FileHolders {
  readonly #holders: FileHolder[] = [];

  /** Throws when a name is taken already. */
  register(holder: FileHolder): void {
    if (this.#holders.some(({ name }) => name === holder.name)) throw new Error(`${holder.name} is registered twice`);
    this.#holders.push(holder);
  }

  /** One statement over all of them: the ids among `$1` that somebody names. */
  get naming(): string {
    return this.#holders.map(({ naming }) => `(${naming})`).join(' UNION ');
  }
  get names(): readonly string[] {
    return this.#holders.map(({ name }) => name);
  }
}
