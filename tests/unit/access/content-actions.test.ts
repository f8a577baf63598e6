import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { MESSAGES } from '../../../admin/src/translations/messages';
import { routes } from '../../../server/src/routes';
import { CONTENT_ACTIONS } from '../../../shared/contracts/access';
import { LOCALES } from '../../../shared/locales';

const README = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
const ROUTES = routes['content-api'].routes as readonly {
  handler: string;
  config?: { auth?: false; policies?: unknown[] };
}[];
const actionOf = ({ handler }: { handler: string }): string => `plugin::cx.${handler}`;

describe('the rights that the page of permissions shows', () => {
  it('are those of all routes of the content API', () => {
    expect([...CONTENT_ACTIONS].sort()).toEqual([...new Set(ROUTES.map(actionOf))].sort());
  });

  it.each(LOCALES)('have words in %s', (locale) => {
    const messages: Record<string, string> = MESSAGES[locale];
    const keys = CONTENT_ACTIONS.map((one) => one.replace('plugin::cx.', 'access.action.'));
    expect(keys.filter((key) => !messages[key])).toEqual([]);
  });

  it('stand in the table of the README, where a grant is needed for them', () => {
    const needed = ROUTES.filter(({ config }) => config?.auth !== false || config.policies);
    const missing = needed
      .map(actionOf)
      .filter(
        (action) => !new RegExp(`^\\| \`${action}\` +\\| role or API token`, 'm').test(README)
      );
    expect(missing).toEqual([]);
  });
});
