import type { Core } from '@strapi/strapi';
import { languageOf, NO_PREFERENCE } from '../../../shared/language';
import { toLocale, type Locale } from '../../../shared/locales';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { MailReader } from '../mail/words';
import { displayNameOf } from './admin-names';
import { getService } from './get-service';
import type { Ability, LocationScope } from './location-access';

/** An admin to whom the plugin writes. */
export interface Reader {
  id: string;
  name: string;
  email: string;
  /** In which language, calendar and digits they read. */
  style: MailReader;
  /** Whether they may read KPIs. */
  readsKpis: boolean;
  /** Of which locations. */
  scope: LocationScope;
  /** The same of complaints. */
  readsComplaints: boolean;
  complaintScope: LocationScope;
}

interface AdminRow {
  id: number;
  email: string;
  username?: string | null;
  firstname?: string | null;
  lastname?: string | null;
  preferedLanguage?: string | null;
  isActive: boolean;
  blocked: boolean;
}

/** How somebody reads of whom nothing but the language is known. */
export const styleOf = (locale: Locale): MailReader => languageOf(NO_PREFERENCE, locale);

/** The admins as readers of what the plugin sends: their rights and their language, as they are now. */
export const createReadersService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Admins who can log in, by name. */
  async list(): Promise<{ id: string; name: string }[]> {
    const rows: AdminRow[] = await strapi.db
      .query('admin::user')
      .findMany({ where: { isActive: true } });
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    return rows
      .filter(({ blocked }) => !blocked)
      .map((row) => ({ id: String(row.id), name: displayNameOf(row) }))
      .sort((one, other) => compare(one.name, other.name));
  },

  /** null where there is none, or one who can't log in. */
  async find(id: string): Promise<Reader | null> {
    const user: AdminRow | null = await strapi.db
      .query('admin::user')
      .findOne({ where: { id }, populate: ['roles'] });
    if (!user?.isActive || user.blocked) return null;
    const languages = await getService('preferences', { strapi }).languagesOf([id]);
    const ability: Ability = await strapi
      .service('admin::permission')
      .engine.generateUserAbility(user);
    const { readKpis, readComplaints } = ADMIN_ACTIONS;
    const { scopeOf } = getService('locationAccess', { strapi });
    return {
      id: String(user.id),
      name: displayNameOf(user),
      email: user.email,
      style: languages.get(String(user.id)) ?? styleOf(toLocale(user.preferedLanguage)),
      readsKpis: ability.can(readKpis),
      scope: scopeOf(ability, readKpis),
      readsComplaints: ability.can(readComplaints),
      complaintScope: scopeOf(ability, readComplaints),
    };
  },
});

export type ReadersService = ReturnType<typeof createReadersService>;
