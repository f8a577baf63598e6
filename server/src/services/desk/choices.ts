import type { Core } from '@strapi/strapi';
import type { RemedyType } from '../../../../shared/contracts/complaint';
import type { DeskChoices } from '../../../../shared/contracts/complaint-desk';
import { HIERARCHIES, type Hierarchy } from '../../../../shared/dimensions';
import { ancestorsOf } from '../../../../shared/hierarchy-path';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { isWithinScope } from '../location-access';
import { peopleOfDesk } from './people';
import type { DeskReader } from './reader';

/** So many products are offered to choose cases by; any other is found from one of its cases. */
const MOST_PRODUCTS = 200;

interface Named {
  key: string;
  name: string;
  locale?: string | null;
}

interface CategoryRow extends Named {
  parent: string | null;
  team: string | null;
}

interface CauseRow extends Named {
  category: string | null;
}

interface RemedyRow extends Named {
  type: RemedyType;
  amount: string | number | null;
  currency: string | null;
}

interface TemplateRow extends Named {
  use: string;
  text: string;
}

/** One row a key, of the asked language where there is one, by name. */
const eachOnce = <Row extends Named>(rows: readonly Row[], locale: string): Row[] => {
  const chosen = new Map<string, Row>();
  for (const row of rows) {
    if (row.locale === locale || !chosen.has(row.key)) chosen.set(row.key, row);
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...chosen.values()].sort((one, other) => compare(one.name, other.name));
};

const shownRemedy = ({ key, name, type, amount, currency }: RemedyRow) => ({
  key,
  name,
  type,
  cost: amount === null || currency === null ? null : { amount: Number(amount), currency },
});

/** What an agent can choose from, in the agent's language; templates in every one. */
export const createDeskChoicesService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What is archived is not offered any more. */
  const rowsOf = async <Row extends Named>(uid: (typeof UID)[keyof typeof UID]): Promise<Row[]> =>
    strapi.db.query(uid).findMany({ where: { archived: false }, orderBy: { id: 'asc' } });

  const teamsOf = async (categories: readonly CategoryRow[]): Promise<string[]> => {
    const used = await getService('store', { strapi }).complaintQueue.teams();
    const all = [...used, ...categories.flatMap(({ team }) => team ?? [])];
    return [...new Set(all)].sort(new Intl.Collator(undefined, { numeric: true }).compare);
  };

  const productsOf = async ({ locale, asker }: DeskReader): Promise<DeskChoices['products']> => {
    const products = getService('products', { strapi });
    if (!products.isConfigured()) return [];
    const ids = await getService('store', { strapi }).complaintQueue.products(MOST_PRODUCTS);
    const names = await products.named(ids, locale, asker);
    return ids.flatMap((key) => {
      const name = names.get(key);
      return name === undefined ? [] : [{ key, name }];
    });
  };

  /** Where the locations that the agent may see stand in a tree, and all above. */
  const placesOf = async (tree: Hierarchy, { locale, read }: DeskReader) => {
    const trees = getService('locationTrees', { strapi });
    const nameOf = await trees.namesOf(tree, locale);
    const paths = [...(await trees.places())].flatMap(([key, { [tree]: place }]) =>
      place !== null && isWithinScope(key, read) ? ancestorsOf(place) : []
    );
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return [...new Set(paths)]
      .map((key) => ({ key, name: nameOf(key) }))
      .sort((one, other) => compare(one.name, other.name));
  };

  return {
    async find(reader: DeskReader): Promise<DeskChoices> {
      const { locale, read } = reader;
      const once = async <Row extends Named>(uid: (typeof UID)[keyof typeof UID]) =>
        eachOnce(await rowsOf<Row>(uid), locale);
      const keyed = ({ key, name }: Named) => ({ key, name });
      const categories = await once<CategoryRow>(UID.complaintCategory);
      const causes = await once<CauseRow>(UID.complaintCause);
      const locations = await once(UID.location);
      const templates = await rowsOf<TemplateRow>(UID.replyTemplate);
      return {
        people: await peopleOfDesk({ strapi }),
        teams: await teamsOf(categories),
        categories: categories.map(({ parent, team, ...row }) => ({ ...keyed(row), parent, team })),
        causes: causes.map(({ category, ...row }) => ({ ...keyed(row), category })),
        remedies: (await once<RemedyRow>(UID.remedy)).map(shownRemedy),
        locations: locations.filter(({ key }) => isWithinScope(key, read)).map(keyed),
        regions: await placesOf(HIERARCHIES[0], reader),
        formats: await placesOf(HIERARCHIES[1], reader),
        touchpoints: (await once(UID.touchpoint)).map(keyed),
        products: await productsOf(reader),
        templates: templates.map(({ key, use, name, text, locale: own }) => ({
          key,
          use,
          locale: own ?? locale,
          name,
          text,
        })),
      };
    },
  };
};

export type DeskChoicesService = ReturnType<typeof createDeskChoicesService>;
