import { TestBed } from '@angular/core/testing';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ProConnectLink, ProConnectRefusalNote } from './pro-connect';

async function link(proConnect: boolean, retour?: string): Promise<string | null | undefined> {
  TestBed.configureTestingModule({
    providers: [
      { provide: Api, useValue: { get: () => Promise.resolve({ signedIn: false, demonstration: false, proConnect }) } },
    ],
  });
  await TestBed.inject(Session).known();
  const fixture = TestBed.createComponent(ProConnectLink);
  if (retour) fixture.componentRef.setInput('retour', retour);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('a')?.getAttribute('href');
}

test('ProConnect is absent where it is not configured', async () => {
  expect(await link(false)).toBeUndefined();
});

test('where it is offered it keeps the page that was asked for, never another site', async () => {
  expect(await link(true, '/comite?dep=80')).toBe('/api/pro-connect?retour=%2Fcomite%3Fdep%3D80');
  TestBed.resetTestingModule();
  expect(await link(true, '//evil.example')).toBe('/api/pro-connect');
});

test('a refusal says what to do; a reason that is not one says nothing', async () => {
  const said = async (reason: string): Promise<string | undefined> => {
    const fixture = TestBed.createComponent(ProConnectRefusalNote);
    fixture.componentRef.setInput('raison', reason);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).querySelector('[role=alert]')?.textContent?.trim();
  };
  expect(await said('pro_connect_not_open')).toMatch(/Demandez une invitation à la coordination/);
  expect(await said('<b>')).toBeUndefined();
});
