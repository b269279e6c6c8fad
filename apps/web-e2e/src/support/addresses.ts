import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whoever opens a page of the sweep. */
export type Opener = 'nobody' | 'holder' | 'coordinator' | 'drari' | 'administrator';

/** An address that no story looks at, and as whom the sweep opens it. */
export interface SweptAddress {
  /** As the router knows it. */
  readonly address: string;
  readonly as: Opener;
  /** What is opened, with what the sweep has prepared in braces; the address itself without it. */
  readonly open?: string;
}

/** The addresses of the router that the sweep opens; a story looks at the others (addresses.spec.ts of the web). */
export const SWEPT: readonly SweptAddress[] = (
  JSON.parse(readFileSync(join(process.cwd(), 'apps/web-e2e/src/addresses.json'), 'utf8')) as Partial<SweptAddress>[]
).filter((one): one is SweptAddress => one.as !== undefined);

/** What is to be opened, the prepared parts filled in. */
export function placeOf({ address, open = address }: SweptAddress, prepared: Readonly<Record<string, string>>): string {
  return open.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = prepared[name];
    if (!value) throw new Error(`Nothing was prepared for ${name} of ${address}`);
    return value;
  });
}
