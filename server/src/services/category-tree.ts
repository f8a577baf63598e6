import type { Core } from '@strapi/strapi';
import {
  categoriesMeant,
  topCategoryOf,
  type CategoryParents,
} from '../../../shared/category-tree';
import { pathOfKey } from '../../../shared/hierarchy-path';
import { UID } from '../constants';
import type { GroupOfKey } from './location-trees';

/** Whatever names categories by which it is narrowed. */
export interface NarrowedBy {
  category?: readonly string[];
}

interface CategoryRow {
  key: string;
  parent: string | null;
}

/** The tree of categories as it stands today, archived ones included: complaints keep the key of theirs only. */
export const createCategoryTreeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const parents = async (): Promise<CategoryParents> => {
    const rows = (await strapi.db
      .query(UID.complaintCategory)
      .findMany({ select: ['key', 'parent'], orderBy: { id: 'asc' } })) as CategoryRow[];
    return new Map(rows.map(({ key, parent }) => [key, parent || null]));
  };

  /** Each filters' categories with all that is part of them; the tree is read once, and only where one is named. */
  const narrowAll = async <Filters extends NarrowedBy>(
    several: readonly Filters[]
  ): Promise<Filters[]> => {
    if (several.every(({ category }) => category === undefined)) return [...several];
    const all = await parents();
    return several.map((filters) =>
      filters.category === undefined
        ? filters
        : { ...filters, category: categoriesMeant(filters.category, all) }
    );
  };

  return {
    narrowAll,

    /** The filters, each of their categories with all that is part of it. */
    async narrow<Filters extends NarrowedBy>(filters: Filters): Promise<Filters> {
      const [narrowed = filters] = await narrowAll([filters]);
      return narrowed;
    },

    /** Which categories each group holds where the tree divides what is asked. */
    async membersOf(asked: readonly string[] | undefined): Promise<(group: string) => string[]> {
      const all = await parents();
      const counted = asked === undefined ? [...all.keys()] : categoriesMeant(asked, all);
      return (group) => {
        // A category that is gone stands in no tree, and is a group of its own.
        const possible = new Set([...counted, pathOfKey(group).path]);
        return [...possible].filter((key) => topCategoryOf(key, all, asked) === group);
      };
    },

    /** How the tree divides what is asked. */
    async groupsOf(asked: readonly string[] | undefined): Promise<GroupOfKey> {
      const all = await parents();
      return (key) => (key === null ? null : topCategoryOf(key, all, asked));
    },
  };
};

export type CategoryTreeService = ReturnType<typeof createCategoryTreeService>;
