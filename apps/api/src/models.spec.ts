import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MODELS, rootsOf, type Content } from '@fds/applications/domain';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';

let portal: TestPortal;
let festival: Festival;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

const begin = (code: string, title?: string) =>
  festival.holder.post<{ id: string; title: string }>('/api/applications', {
    organisationId: festival.organisationId,
    editionYear: 2026,
    source: { from: 'model', code },
    ...(title === undefined ? {} : { title }),
  });
const content = async (id: string): Promise<Content & { toConfirm: string[] }> =>
  (await festival.holder.get<Content & { toConfirm: string[] }>(`/api/applications/${id}/content`)).body;

test.each(MODELS.map(({ code }) => code))(
  'a holder starts from the model “%s”: all of it is to be confirmed, no date is given',
  async (code) => {
    const begun = await begin(code);
    expect(begun.status).toBe(201);
    const model = MODELS.find((one) => one.code === code);
    const { project, items, toConfirm, ...rest } = await content(begun.body.id);
    expect(project).toMatchObject({ title: model?.project.title, science: model?.project.science, contacts: [] });
    expect(rootsOf({ ...rest, project, items }).map(({ answers }) => answers.title)).toEqual(
      model?.events.map(({ title }) => title),
    );
    expect(items.flatMap(({ answers }) => answers.slots)).toEqual([]);
    expect(toConfirm).toEqual(
      expect.arrayContaining([`${begun.body.id}/science`, ...items.map(({ id }) => `${id}/description`)]),
    );
  },
);

test('a title given at once is the holder’s own: there is nothing to confirm in it', async () => {
  const begun = await begin('atelier', 'Notre levain');
  expect(begun.body.title).toBe('Notre levain');
  const { id } = begun.body;
  expect((await content(id)).toConfirm).not.toContain(`${id}/title`);
});

test('a dossier begun from a model is nobody’s renewal, and no two of them share an id', async () => {
  const [one, other] = [(await begin('village')).body.id, (await begin('village')).body.id];
  const [{ renewed } = {}] = await portal.sql<{ renewed: number }>(
    `SELECT count(*)::integer AS renewed FROM application a WHERE a.id = ANY ($1) AND a.renewed_from IS NOT NULL`,
    [[one, other]],
  );
  expect(renewed).toBe(0);
  const ids = [...(await content(one)).items, ...(await content(other)).items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a model that is not there begins nothing, and nothing begins without a title', async () => {
  const count = async () => (await portal.sql(`SELECT count(*)::integer AS n FROM application`))[0];
  const before = await count();
  expect((await begin('rien')).status).toBe(404);
  const untitled = { organisationId: festival.organisationId, editionYear: 2026 };
  expect((await festival.holder.post('/api/applications', untitled)).status).toBe(422);
  expect(await count()).toEqual(before);
});
