import { Inject, Injectable, SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf, PortalError, type Actor } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';
import { Clock } from '../time/clock';

const MINUTE = 60_000;

/**
 * How many requests are answered within a time (milliseconds), one after the other or all at once. They stop a program
 * that has gone mad or a flood from one place, never people: whoever types without a pause in a dossier of 60 events, in
 * three windows, saves some 90 times a minute, and a hall of a hundred people who open the portal together behind one
 * address asks some 600 times.
 */
export const PACE_LIMITS = {
  /** Of one network address, without a session, whatever is asked for. */
  strangers: {
    most: 1200,
    within: MINUTE,
    sentence: 'Trop de demandes sont venues de votre réseau en peu de temps.',
  },
  /** Everything that one person changes: saves, uploads, actions. */
  writes: {
    most: 600,
    within: MINUTE,
    sentence: 'Trop d’enregistrements en peu de temps. Ce qui est déjà enregistré l’est.',
  },
  /** What one person writes to others, who get a mail of it. */
  messages: {
    most: 60,
    within: 10 * MINUTE,
    sentence: 'Vous avez écrit beaucoup de messages en peu de temps. Celui-ci n’est pas parti.',
  },
  /** Codes of certificates that one network address tries. */
  checks: {
    most: 60,
    within: 10 * MINUTE,
    sentence: 'Beaucoup de codes ont été vérifiés depuis votre réseau.',
  },
  /** Of one phone that counts at a door: it sends what gathers while it waits for an answer. */
  phones: {
    most: 300,
    within: MINUTE,
    sentence: 'Ce téléphone envoie trop souvent. Ses appuis sont gardés.',
  },
  /** Of one counting link, all its phones together: a hundred of them, tapping twice a second. */
  stands: {
    most: 12_000,
    within: MINUTE,
    sentence: 'Ce lien est utilisé par trop de téléphones à la fois. Les appuis sont gardés.',
  },
} as const;
export type PaceKind = keyof typeof PACE_LIMITS;

export const PACE = Symbol('pace');
/** The route counts by a limit of its own. */
export const AtPace = (kind: PaceKind): CustomDecorator<symbol> => SetMetadata(PACE, kind);
/** The route counts by no limit: what asks is a program of the operator, which must be answered in a flood too. */
export const Unpaced = (): CustomDecorator<symbol> => SetMetadata(PACE, null);

/** One request as it counts: for whom, and by which limit. */
export interface Paced {
  readonly kind: PaceKind;
  /** The person, or the network address of somebody without a session. */
  readonly key: string;
}
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * By which limit a request counts; null for what a person who is signed in reads, who can be named and stopped, and for
 * what is counted by the link it shows: a hall full of phones shares one address.
 */
export function paceOf(
  request: Pick<FastifyRequest, 'ip' | 'method'>,
  actor: Pick<Actor, 'personId'> | null,
  kind: PaceKind | null | undefined,
): Paced | null {
  if (kind === 'phones' || kind === null) return null;
  if (!actor) return { kind: 'strangers', key: networkOf(request.ip) };
  if (READS.has(request.method)) return null;
  return { kind: kind ?? 'writes', key: actor.personId };
}

/** Keys that are remembered before those of which nothing is left to remember are dropped. */
const MANY = 10_000;

/**
 * Counts requests in the memory of this process: a save may not wait for another write, and a flood should not reach the
 * database. Several processes each have limits of their own. For each key one instant is kept: the one from which
 * nothing will be held against it any more; every request moves it on by its share of the limit.
 */
@Injectable()
export class Pace {
  readonly #free = new Map<string, number>();

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Counts one request. Throws `limited`, with the seconds to wait; a refused request does not count. */
  take(paced: Paced | null): void {
    if (!paced) return;
    const { most, within, sentence } = PACE_LIMITS[paced.kind];
    const now = this.clock.now().getTime();
    const name = `${paced.kind} ${paced.key}`;
    const held = this.#free.get(name) ?? now;
    // Further ahead than the limit reaches: the clock was moved back.
    const free = held > now + within ? now : Math.max(held, now);
    const next = free + within / (most * this.settings.pace);
    if (next > now + within) {
      const seconds = Math.max(1, Math.ceil((next - now - within) / 1000));
      throw new PortalError('limited', `pace.${paced.kind}`, `${sentence} Réessayez dans ${inWords(seconds)}.`, {
        retryAfter: seconds,
      });
    }
    if (this.#free.size >= MANY) this.#forget(now);
    this.#free.set(name, next);
  }

  #forget(now: number): void {
    for (const [name, free] of this.#free) if (free <= now) this.#free.delete(name);
  }
}

const inWords = (seconds: number): string => (seconds === 1 ? 'une seconde' : `${seconds} secondes`);
