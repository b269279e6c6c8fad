import type { Provider, Type } from '@nestjs/common';

export const RESEARCH_CONTROLLERS: Type[] = [];
export const RESEARCH_PROVIDERS: Provider[] = [];
