import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as Instantiate } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  isEmail,
  type ValidationOptions,
} from 'class-validator';
import { isDay } from '@fds/shared/kernel';

/**
 * One decorator gives the check and the document: what a request may hold is said once, on its class, and the
 * OpenAPI document, the web's types and its form rules follow from it (docs/decisions/0002).
 */

/** What every field may say besides its own type. */
export interface FieldOptions {
  /** May be absent. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  /** Is a list, of this many items. */
  many?: { min?: number; max: number };
  /** Required only when another field has one of these values; validated whenever present. */
  when?: { field: string; is: readonly (string | number | boolean)[] };
  description?: string;
}
type Rule = (each: ValidationOptions) => PropertyDecorator;
type Schema = Record<string, unknown> & { enumName?: string };

const say = (options: ValidationOptions, message: string): ValidationOptions => ({ ...options, message });

function field(
  schema: Schema,
  rules: Rule[],
  { optional, nullable, many, when, description }: FieldOptions,
): PropertyDecorator {
  const each: ValidationOptions = many ? { each: true } : {};
  const list = many ? { isArray: true, minItems: many.min, maxItems: many.max } : {};
  const extras = { nullable: nullable || undefined, description, 'x-when': when };
  const left = (o: Record<string, unknown>, value: unknown): boolean =>
    !(nullable && value === null) &&
    !(value === undefined && (optional || (when && !when.is.includes(o[when.field] as string))));
  return applyDecorators(
    ...rules.map((rule) => rule(each)),
    ...(many
      ? [
          IsArray({ message: 'Une liste est attendue.' }),
          ArrayMaxSize(many.max, { message: `Au plus ${many.max} éléments.` }),
          ...(many.min
            ? [ArrayMinSize(many.min, { message: `Au moins ${many.min} élément${many.min > 1 ? 's' : ''}.` })]
            : []),
        ]
      : []),
    ...(nullable || optional || when ? [(target: object, key: string | symbol) => ValidateIf(left)(target, key)] : []),
    ApiProperty({ ...schema, ...list, ...extras, required: !optional && !when } as ApiPropertyOptions),
  ) as PropertyDecorator;
}

/** Text of `min` (1) to `max` characters; NUL and half characters are refused, anything else is kept as it is. */
export const Text = (o: FieldOptions & { min?: number; max: number; pattern?: RegExp }): PropertyDecorator =>
  field(
    { type: 'string', minLength: o.min ?? 1, maxLength: o.max, pattern: o.pattern?.source },
    [
      (e) => IsString(say(e, 'Un texte est attendu.')),
      (e) =>
        MinLength(o.min ?? 1, say(e, (o.min ?? 1) === 1 ? 'Ce champ est à remplir.' : `Au moins ${o.min} caractères.`)),
      (e) => MaxLength(o.max, say(e, `Au plus ${o.max} caractères.`)),
      (e) => withoutNul(e),
      ...(o.pattern
        ? [(e: ValidationOptions) => Matches(o.pattern as RegExp, say(e, 'L’écriture attendue est différente.'))]
        : []),
    ],
    o,
  );

/** Text that may be empty, of at most `max` characters. */
export const FreeText = (o: FieldOptions & { max: number }): PropertyDecorator =>
  field(
    { type: 'string', maxLength: o.max },
    [
      (e) => IsString(say(e, 'Un texte est attendu.')),
      (e) => MaxLength(o.max, say(e, `Au plus ${o.max} caractères.`)),
      (e) => withoutNul(e),
    ],
    o,
  );

/** A mail address. */
export const Email = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', format: 'email', maxLength: 254 },
    [
      (e) => isAddress(say(e, 'Cette adresse e-mail n’est pas complète, par exemple prenom@structure.fr')),
      (e) => MaxLength(254, say(e, 'Au plus 254 caractères.')),
    ],
    o,
  );

/** A web address. */
export const Link = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', format: 'uri', maxLength: 2000 },
    [
      (e) =>
        IsUrl(
          { protocols: ['https', 'http'], require_protocol: true },
          say(e, 'Écrivez une adresse web complète, par exemple https://www.exemple.fr'),
        ),
      (e) => MaxLength(2000, say(e, 'Au plus 2000 caractères.')),
    ],
    o,
  );

/** One code of a closed vocabulary; `name` is its name in the document. */
export const Choice = (name: string, values: readonly string[], o: FieldOptions = {}): PropertyDecorator =>
  field(
    { enum: [...values], enumName: name },
    [(e) => IsIn([...values], say(e, 'Choisissez une des réponses proposées.'))],
    o,
  );

/** The id of another object, in the form in which the database says it: one object is never named in two ways. */
export const Ref = (o: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map(inSmallLetters) : inSmallLetters(value),
    ),
    field({ type: 'string', format: 'uuid' }, [(e) => IsUUID('all', say(e, 'Un identifiant est attendu.'))], o),
  ) as PropertyDecorator;
const inSmallLetters = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** A day, `YYYY-MM-DD`. */
export const DateOnly = (o: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'string', format: 'date' }, [(e) => IsDateOnly(e)], o);

/** An instant, ISO 8601. */
export const Instant = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', format: 'date-time' },
    [(e) => IsISO8601({ strict: true, strictSeparator: true }, say(e, 'Une date et une heure sont attendues.'))],
    o,
  );

/** A whole number. */
export const Int = (o: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field(
    { type: 'integer', minimum: o.min, maximum: o.max },
    [
      (e) => IsInt(say(e, 'Écrivez un nombre entier, par exemple 30.')),
      (e) => Min(o.min, say(e, `Au moins ${o.min}.`)),
      (e) => Max(o.max, say(e, `Au plus ${o.max}.`)),
    ],
    o,
  );

/** An exact figure of an answer: any number (views only). */
export const Figure = (o: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'number' }, [(e) => IsNumber({}, say(e, 'Écrivez un nombre.'))], o);

/**
 * Any JSON value of at most `bytes` characters when written; what it may be is judged by a rule of the domain, which knows
 * its field.
 */
export const Json = (o: FieldOptions & { bytes: number }): PropertyDecorator =>
  field({}, [(e) => isJsonOf(o.bytes, e)], o);

/** Yes or no. */
export const Flag = (o: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'boolean' }, [(e) => IsBoolean(say(e, 'Oui ou non est attendu.'))], o);

/** An object of another class. */
export const Nested = (type: () => Type, o: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    field({ type: () => type() }, [(e) => IsObject(say(e, 'Un objet est attendu.')), (e) => ValidateNested(e)], o),
    Instantiate(type),
  ) as PropertyDecorator;

function isJsonOf(bytes: number, options: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isJsonOf',
      validator: { validate: (v) => v !== undefined && (JSON.stringify(v)?.length ?? Infinity) <= bytes },
    },
    say(options, 'Cette réponse est trop longue pour être gardée.'),
  );
}
function IsDateOnly(options: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'isDateOnly', validator: { validate: (v) => typeof v === 'string' && isDay(v) } },
    say(options, 'Cette date n’existe pas. Écrivez-la comme 2026-10-02.'),
  );
}
/** An address with half a character in it is none; the library that judges the others fails on it. */
function isAddress(options: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'isEmail', validator: { validate: (v) => typeof v === 'string' && !/\p{Cs}/u.test(v) && isEmail(v) } },
    options,
  );
}
/** NUL, and half a character: PostgreSQL keeps neither in a text nor in what the journal says of it. */
const UNREADABLE = /\0|\p{Cs}/u;
function withoutNul(options: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'withoutNul', validator: { validate: (v) => typeof v !== 'string' || !UNREADABLE.test(v) } },
    say(options, 'Ce texte contient un caractère illisible.'),
  );
}
