import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  MAX_SITE_KEYS,
  type CreateSiteKey,
  type SettingsChange,
  type SiteKeyState,
  type UpdateSiteKey,
} from '../../../../shared/contracts/settings';
import { because } from '../../../../shared/refusal';
import type { SiteKey } from '../../config/options';
import { PLUGIN_ID } from '../../constants';
import { refuseFaults } from './refuse';
import type { Changer, Sections } from './sections';

const SECTION = 'siteKeys';
/** Nobody guesses 144 bits. */
const KEY_BYTES = 18;

interface StoredSiteKey extends SiteKey {
  id: string;
  enabled: boolean;
  change: SettingsChange;
}

const storedIn = (content: unknown): StoredSiteKey[] =>
  Array.isArray(content) ? (content as StoredSiteKey[]) : [];

/** As browsers send it: small letters, no port that goes without saying. */
export const browserOrigin = (origin: string): string => new URL(origin).origin;

/** Public keys of front ends: those of `config/plugins`, which stay as they are, and those made in the admin. */
export const createSiteKeys = ({
  strapi,
  sections,
}: {
  strapi: Core.Strapi;
  sections: Sections;
}) => {
  let known: { content: unknown; open: readonly SiteKey[] } | null = null;

  const configured = (): SiteKey[] =>
    strapi
      .plugin(PLUGIN_ID)
      .config<SiteKey[]>('intake.siteKeys')
      .map((site) => ({ ...site, origins: site.origins.map(browserOrigin) }));

  const checkName = (name: string, others: readonly SiteKey[]): void => {
    if (![...configured(), ...others].some((site) => site.name === name)) return;
    const message = `name must differ from that of other site keys; ${name} is one already`;
    refuseFaults([{ path: ['name'], message, because: because('nameTaken', { name }) }]);
  };

  const list = (): SiteKeyState[] => [
    ...configured().map((site) => ({ ...site, id: null, enabled: true, change: null })),
    ...storedIn(sections.content(SECTION)),
  ];

  const find = (stored: readonly StoredSiteKey[], id: string): StoredSiteKey => {
    const site = stored.find((one) => one.id === id);
    if (!site)
      throw new errors.NotFoundError(`there is no site key ${id}`, { because: because('gone') });
    return site;
  };

  const stamp = (by: Changer): SettingsChange => ({ by: by.name, at: new Date().toISOString() });

  return {
    list,

    /** Those that may be used. */
    open(): readonly SiteKey[] {
      const content = sections.content(SECTION);
      if (known && known.content === content) return known.open;
      known = { content, open: list().filter(({ enabled }) => enabled) };
      return known.open;
    },

    /** @throws ValidationError where the name is taken, or there are too many */
    async create({ name, origins }: CreateSiteKey.Request, by: Changer): Promise<SiteKeyState> {
      const site: StoredSiteKey = {
        id: randomUUID(),
        name,
        key: `cx_${randomBytes(KEY_BYTES).toString('base64url')}`,
        origins,
        enabled: true,
        change: stamp(by),
      };
      await sections.change(
        SECTION,
        (before) => {
          const others = storedIn(before);
          checkName(name, others);
          if (others.length >= MAX_SITE_KEYS) {
            const message = `there can be at most ${MAX_SITE_KEYS} site keys; delete one first`;
            const why = because('tooMany', { most: MAX_SITE_KEYS });
            refuseFaults([{ path: ['name'], message, because: why }]);
          }
          return [...others, site];
        },
        by
      );
      return site;
    },

    /** @throws NotFoundError; ValidationError where the name is taken */
    async update(id: string, given: UpdateSiteKey.Request, by: Changer): Promise<SiteKeyState> {
      let after: StoredSiteKey | undefined;
      await sections.change(
        SECTION,
        (before) => {
          const stored = storedIn(before);
          const site = { ...find(stored, id), ...given, change: stamp(by) };
          checkName(
            site.name,
            stored.filter((one) => one.id !== id)
          );
          after = site;
          return stored.map((one) => (one.id === id ? site : one));
        },
        by
      );
      if (!after) throw new Error('the change was not made');
      return after;
    },

    /** @throws NotFoundError */
    remove: (id: string, by: Changer): Promise<void> =>
      sections.change(
        SECTION,
        (before) => {
          const stored = storedIn(before);
          find(stored, id);
          return stored.filter((one) => one.id !== id);
        },
        by
      ),
  };
};
