import { renderHook } from '@testing-library/react';

import { useDownload } from '../../admin/src/hooks/useDownload';

const get = jest.fn();

jest.mock('@strapi/strapi/admin', () => ({
  useFetchClient: () => ({ get }),
  useAuth: (_consumer: string, select: (auth: { token: string }) => unknown) =>
    select({ token: 'of-the-reader' }),
}));

const FILE = new Blob(['a,b\n1,2\n']);
const asked = jest.fn();

const download = (path: string): Promise<Blob> => {
  const { result } = renderHook(() => useDownload());
  return result.current(path);
};

beforeEach(() => {
  get.mockReset();
  asked.mockReset().mockResolvedValue({ ok: true, status: 200, blob: async () => FILE });
  window.fetch = asked;
});

it('takes the file that the client of the admin gives', async () => {
  get.mockResolvedValue({ data: FILE });
  expect(await download('/cx/imports/1/rejects')).toBe(FILE);
  expect(get).toHaveBeenCalledWith('/cx/imports/1/rejects', { responseType: 'blob' });
  expect(asked).not.toHaveBeenCalled();
});

it.each([
  ['nothing, for it is no JSON', []],
  ['an object, for it is JSON', { name: 'A map' }],
])('fetches the file itself where an old client makes of it %s', async (_what, data) => {
  get.mockResolvedValue({ data });
  expect(await download('/cx/imports/1/rejects')).toBe(FILE);
  expect(asked).toHaveBeenCalledWith('http://localhost:1337/cx/imports/1/rejects', {
    headers: { Authorization: 'Bearer of-the-reader' },
  });
});

it('tells what the server refuses', async () => {
  get.mockResolvedValue({ data: [] });
  asked.mockResolvedValue({ ok: false, status: 403 });
  await expect(download('/cx/imports/1/rejects')).rejects.toMatchObject({ status: 403 });
});
