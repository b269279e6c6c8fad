import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EditionPhotosView, EventPhotosView, EventPhotoView } from '@fds/shared/contract';
import { Api, CurrentEdition, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { EventPhotos } from './event-photos';
import { GalleryPage } from './gallery.page';

const yes = { allowed: true, reasons: [] };
const no = { allowed: false, reasons: [{ code: 'locked', text: 'Le bilan est publié.' }] };
const photo = (over: Partial<EventPhotoView> = {}): EventPhotoView => ({
  id: 'p',
  version: 1,
  name: 'IMG_1.webp',
  bytes: 5000,
  address: '/api/events/e/photos/p',
  preview: '/api/events/e/photos/p/preview',
  credit: '',
  alternative: '',
  consent: 'unknown',
  lacking: ['Dites qui a fait cette photo.'],
  addedAt: '2026-10-14T07:00:00Z',
  ...over,
});
const view = (items: EventPhotoView[], over: Partial<EventPhotosView> = {}): EventPhotosView => ({
  ...{ eventId: 'e', items, mostBytes: 1000, tend: yes, remove: yes },
  ...over,
});

async function opened(first: EventPhotosView, api: object = {}) {
  const get = jest.fn(() => Promise.resolve(first));
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { get, ...api } }] });
  const fixture: ComponentFixture<EventPhotos> = TestBed.createComponent(EventPhotos);
  fixture.componentRef.setInput('eventId', 'e');
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const text = (): string => root.textContent.replace(/\s+/g, ' ');
  return { root, settle, text, get };
}

test('what is said of a photo is saved as it is pressed, with the version that was read', async () => {
  const patch = jest.fn((_: string, __: unknown) =>
    Promise.resolve(view([photo({ version: 2, consent: 'nobody', lacking: [] })])),
  );
  const { root, settle, text } = await opened(view([photo()]), { patch });
  expect(text()).toContain('À compléter');
  root.querySelector<HTMLInputElement>('input[type=radio]')?.dispatchEvent(new Event('change'));
  await settle();
  expect(patch.mock.calls[0]).toMatchObject(['/api/events/e/photos/p', { version: 1, consent: 'nobody' }]);
  expect(text()).toContain('Utilisable');
});

test('of two who describe a photo the second reads what the first wrote, and keeps either', async () => {
  const patch = jest
    .fn<(path: string, body: unknown) => Promise<EventPhotosView>>()
    .mockRejectedValueOnce(new Problem(409, 'attendance.photo_changed', 'Quelqu’un a décrit cette photo.'))
    .mockResolvedValue(view([photo({ version: 3 })]));
  const { root, settle, text, get } = await opened(view([photo()]), { patch });
  get.mockResolvedValue(view([photo({ version: 2, credit: 'Photo : Inès' })]));
  root.querySelector<HTMLInputElement>('input[type=radio]')?.dispatchEvent(new Event('change'));
  await settle();
  expect(text()).toContain('Photo : Inès');
  const [keep] = [...root.querySelectorAll<HTMLButtonElement>('.note button')];
  keep?.click();
  await settle();
  expect(patch.mock.calls.at(-1)?.[1]).toMatchObject({ version: 2, consent: 'nobody', credit: '' });
});

test('a photo over the limit is refused in words before it leaves', async () => {
  const upload = jest.fn();
  const { root, settle, text } = await opened(view([]), { upload });
  const chooser = root.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(chooser, 'files', { value: [new File([new Uint8Array(1001)], 'foule.jpg')] });
  Object.defineProperty(chooser, 'value', { value: '', writable: true });
  chooser?.dispatchEvent(new Event('change'));
  await settle();
  expect(upload).not.toHaveBeenCalled();
  expect(text()).toContain('trop lourde');
});

test('once the bilan is published photos are read, and nothing asks for more', async () => {
  const { root, text } = await opened(view([photo({ credit: 'Photo : Inès' })], { tend: no }));
  expect(root.querySelector('input')).toBeNull();
  expect(text()).toContain('Photo : Inès');
  expect(text()).toContain('Retirer');
});

test('the coordination finds the photos of an edition, what each lacks, and takes the usable ones with their credits', async () => {
  const told = { eventId: 'e', eventTitle: 'Village', organisationName: 'Maison Pour Tous', department: '80' };
  const list: EditionPhotosView = {
    items: [
      { ...photo({ id: 'a', credit: 'Inès', alternative: 'Un télescope', consent: 'agreed', lacking: [] }), ...told },
      { ...photo({ id: 'b' }), ...told },
    ],
    ...{ total: 2, photos: 5, usable: 1, page: 1, size: 24, departments: [{ code: '80', name: 'Somme' }] },
  };
  const get = jest.fn((_: string, __: object) => Promise.resolve(list));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get } },
      { provide: CurrentEdition, useValue: { year: () => 2026 } },
    ],
  });
  const fixture = TestBed.createComponent(GalleryPage);
  for (const [name, value] of Object.entries({ usage: 'non', accord: 'unknown', dep: '80', q: 'village' }))
    fixture.componentRef.setInput(name, value);
  for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  expect(get.mock.calls[0]?.[1]).toMatchObject({ lacking: true, consent: 'unknown', department: '80', q: 'village' });
  const root = fixture.nativeElement as HTMLElement;
  const words = root.textContent.replace(/\s+/g, ' ');
  expect(words).toContain('5 photos, dont 1 utilisable');
  expect([...root.querySelectorAll('.galerie .st')].map((one) => one.textContent.trim())).toEqual([
    ...['Utilisable', 'À compléter'],
  ]);
  expect(root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/attendance/photos.zip?year=2026');
});
