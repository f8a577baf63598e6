import type { Core } from '@strapi/strapi';
import type { EntryLink } from '../../../shared/contracts/complaint';
import { foldDigits } from '../../../shared/text/fold-digits';
import type { Options } from '../config';
import { PLUGIN_ID } from '../constants';
import { checkCollectionType, refuseOption } from './host-types';
import { editorOf } from './journey-editor/rights';
import type { Asker } from './touchpoint-links';

type Row = Record<string, unknown> & { documentId: string };

const TEXTS: readonly string[] = ['string', 'text', 'uid'];
/** Attributes of whole numbers, and the largest that their columns take. */
const LARGEST: Readonly<Record<string, number>> = {
  integer: 2_147_483_647,
  biginteger: Number.MAX_SAFE_INTEGER,
};
/** Of one purchase there is a row a language, and its draft; more rows are no one purchase. */
const MOST_ROWS = 100;

/**
 * What an attribute of this type can hold of a number as it was stated, the likeliest first: as it is, and
 * with the digits of its writer's own script as 0 to 9. Databases refuse to look for what a column can't hold.
 */
export const numbersSought = (attributeType: string, stated: string): string[] => {
  const text = stated.trim();
  const all = [...new Set([text, foldDigits(text)])].filter((one) => one !== '');
  if (TEXTS.includes(attributeType)) return all;
  const largest = LARGEST[attributeType] ?? 0;
  return all.filter((one) => /^(0|[1-9][0-9]{0,15})$/.test(one) && Number(one) <= largest);
};

/**
 * Purchases as entries of the content type that the host names in `complaints.purchaseType`. A case keeps the
 * number alone: which entry it means is looked up whenever somebody reads it.
 */
export const createPurchasesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const options = () => strapi.plugin(PLUGIN_ID).config('complaints') as Options['complaints'];

  const attributeTypeOf = (uid: string, field: string): string => {
    const type = Object.values(strapi.contentTypes).find((one) => one.uid === uid);
    return type?.attributes[field]?.type ?? '';
  };

  /** Rows with one of these numbers: not every database tells `B-1` from `b-1`. */
  const rowsWith = async (
    uid: string,
    field: string,
    numbers: readonly string[]
  ): Promise<Row[]> => {
    const rows: Row[] = await strapi.db.query(uid).findMany({
      where: { [field]: { $in: [...numbers] } },
      populate: ['createdBy'],
      limit: MOST_ROWS,
    });
    const likeliest = numbers.find((number) => rows.some((row) => String(row[field]) === number));
    return rows.filter((row) => String(row[field]) === likeliest);
  };

  return {
    /** @throws Error that names the option, where the host has no such collection type or attribute */
    checkType(): void {
      const { purchaseType, purchaseField } = options();
      checkCollectionType('complaints.purchaseType', purchaseType, { strapi });
      const attribute =
        purchaseType === null || purchaseField === null
          ? null
          : attributeTypeOf(purchaseType, purchaseField);
      const fits =
        attribute === null
          ? purchaseType === null && purchaseField === null
          : TEXTS.includes(attribute) || attribute in LARGEST;
      if (!fits) refuseOption('complaints.purchaseField', purchaseField);
    },

    /** The one entry with this number; null where there is none, several, or none that the asker may read. */
    async entryOf(
      number: string | null | undefined,
      asker: Asker | null
    ): Promise<EntryLink | null> {
      const { purchaseType, purchaseField } = options();
      if (number == null || asker === null || purchaseType === null || purchaseField === null)
        return null;
      const numbers = numbersSought(attributeTypeOf(purchaseType, purchaseField), number);
      if (numbers.length === 0) return null;
      const rows = await rowsWith(purchaseType, purchaseField, numbers);
      const [documentId, ...others] = new Set(rows.map((row) => row.documentId));
      if (documentId === undefined || others.length > 0) return null;
      const { may } = editorOf(strapi, asker, purchaseType);
      const isReadable = rows.some((row) => may('read', row, purchaseField));
      return isReadable ? { contentType: purchaseType, documentId } : null;
    },
  };
};

export type PurchasesService = ReturnType<typeof createPurchasesService>;
