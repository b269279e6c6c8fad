import { expect, test } from '@jest/globals';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Audience, OpenToEveryone } from './audience';
import { assertAudiences, routeAudiences } from './route-audiences';

@Controller('said')
class SaidController {
  @Get()
  @Audience('coordinator')
  read(): string {
    return 'for some';
  }
  @Get('door')
  @OpenToEveryone()
  door(): string {
    return 'for all';
  }
}

@Controller('silent')
class SilentController {
  @Get()
  read(): string {
    return 'for whom?';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [SaidController] })
class SaidModule {}
@Module({ imports: [DiscoveryModule], controllers: [SaidController, SilentController] })
class SilentModule {}

const started = (module: Type) => NestFactory.create(module, new FastifyAdapter(), { logger: false });

test('a route that states no audience stops the start, and is named', async () => {
  const app = await started(SilentModule);
  expect(() => assertAudiences(app)).toThrow('Routes without an audience: SilentController.read');
  await app.close();
});

test('routes that all state their audience start, and are listed with it', async () => {
  const app = await started(SaidModule);
  expect(() => assertAudiences(app)).not.toThrow();
  expect(routeAudiences(app)).toEqual([
    { handler: 'SaidController.read', audience: ['coordinator'] },
    { handler: 'SaidController.door', audience: 'everyone' },
  ]);
  await app.close();
});
