import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';

/** The official codes held in memory, for whoever asks thousands of times (about 39 000 codes, 5 MB). */
export interface HeldCodes {
  /** Department of the current commune that a code counts as; null when it is no code of a commune (rule 20). */
  department(municipalityCode: string): string | null;
  /** The current commune that a code counts as, or null. */
  current(municipalityCode: string): string | null;
  isDepartment(code: string): boolean;
  isRegion(code: string): boolean;
}

/** Reads the official codes of the database. */
@Injectable()
export class MunicipalityLookup {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All codes, read once: a reader that checks a whole archive asks it for each row. */
  async load(): Promise<HeldCodes> {
    const [communes, departments] = [
      await this.database.rows<{ code: string; current_code: string; department: string }>(
        'SELECT code, current_code, department FROM municipality',
      ),
      await this.database.rows<{ code: string; region: string }>('SELECT code, region FROM department'),
    ];
    // One text per department, whatever the number of its communes.
    const names = new Map(departments.map(({ code }) => [code, code]));
    const held = new Map(
      communes.map(({ code, current_code, department }) => [
        code,
        { current: current_code, department: names.get(department) ?? department },
      ]),
    );
    const regions = new Set(departments.map(({ region }) => region));
    return {
      department: (code) => held.get(code)?.department ?? null,
      current: (code) => held.get(code)?.current ?? null,
      isDepartment: (code) => names.has(code),
      isRegion: (code) => regions.has(code),
    };
  }
}
