import { Injectable } from '@nestjs/common';

/** A file that goes with a message, as the message keeps it: how it is made, when the message leaves. */
export interface Enclosure {
  /** Name of the recipe that makes it. */
  readonly kind: string;
  /** What the recipe needs: ids and numbers, nothing personal. */
  readonly values: Readonly<Record<string, string | number>>;
  /** French, in the place of `{joint}` in the text: when the file is there, and when it could not be made. */
  readonly there: string;
  readonly otherwise: string;
}
export interface EnclosedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Buffer;
}
type Recipe = (values: Enclosure['values']) => Promise<EnclosedFile>;

/** The recipes of files that go with messages. Each step registers its own when it is built. */
@Injectable()
export class Enclosures {
  readonly #recipes = new Map<string, Recipe>();

  /** Throws when the name is taken. */
  register(kind: string, recipe: Recipe): void {
    if (this.#recipes.has(kind)) throw new Error(`${kind} is registered twice`);
    this.#recipes.set(kind, recipe);
  }

  /** The file; fails when it cannot be made. */
  async make({ kind, values }: Enclosure): Promise<EnclosedFile> {
    const recipe = this.#recipes.get(kind);
    if (!recipe) throw new Error(`Nothing makes ${kind}`);
    return recipe(values);
  }
}
