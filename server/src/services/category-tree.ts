import type { Core } from '@strapi/strapi';
import {
  categoriesMeant,
  topCategoryOf,
  type CategoryParents,
} from '../../../shared/category-tree';
import { UID } from '../constants';
import type { GroupOfKey } from './location-trees';

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

  return {
    /** The filters, each of their categories with all that is part of it. */
    async narrow<Filters extends { category?: readonly string[] }>(
      filters: Filters
    ): Promise<Filters> {
      if (filters.category === undefined) return filters;
      return { ...filters, category: categoriesMeant(filters.category, await parents()) };
    },

    /** How the tree divides what is asked. */
    async groupsOf(asked: readonly string[] | undefined): Promise<GroupOfKey> {
      const all = await parents();
      return (key) => (key === null ? null : topCategoryOf(key, all, asked));
    },
  };
};

export type CategoryTreeService = ReturnType<typeof createCategoryTreeService>;
