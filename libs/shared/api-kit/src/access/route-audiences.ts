import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUDIENCE, type AudienceOf } from './audience';

export interface RouteAudience {
  /** `ApplicationsController.submit` */
  readonly handler: string;
  readonly audience: AudienceOf | undefined;
}

/** Every route handler of the application with the audience it states. */
export function routeAudiences(app: INestApplication): RouteAudience[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, (...args: unknown[]) => unknown>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata('path', prototype[name] as object))
        .map((name) => ({
          handler: `${metatype.name}.${name}`,
          audience: reflector.getAllAndOverride<AudienceOf | undefined>(AUDIENCE, [
            prototype[name] as () => void,
            metatype,
          ]),
        }));
    });
}

/** Stops the start when a route does not say who may enter. */
export function assertAudiences(app: INestApplication): void {
  const silent = routeAudiences(app).filter(({ audience }) => audience === undefined);
  if (silent.length > 0)
    throw new Error(`Routes without an audience: ${silent.map(({ handler }) => handler).join(', ')}`);
}
