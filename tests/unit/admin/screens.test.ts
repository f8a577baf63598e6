import fs from 'node:fs';
import path from 'node:path';
import { ADMIN_PAGES } from '../../browser/admin-pages';

/** What `npm run screens` takes pictures of. */
const PICTURED = fs.readFileSync(path.join(__dirname, '../../../scripts/screen-pages.mjs'), 'utf8');

/** Those of one journey, case or improvement are opened from their lists. */
const FROM_LISTS = ['a journey', 'a case', 'an improvement'];
const KEYS = ['journey', 'complaint', 'improvement'];

describe('pictures are taken of', () => {
  it.each(ADMIN_PAGES.filter(({ name }) => !FROM_LISTS.includes(name)))(
    '$name',
    ({ path: address }) => {
      const [pathname = ''] = address.split('?period');
      expect(PICTURED).toContain(`at: '${pathname}'`);
    }
  );

  it.each(KEYS)('one %s', (key) => expect(PICTURED).toMatch(new RegExp(`^  ${key}: \\{`, 'm')));
});
