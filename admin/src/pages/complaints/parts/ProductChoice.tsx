import * as React from 'react';

import type { Product } from '../../../../../shared/contracts/complaint-desk';
import { useGetCxProductsQuery } from '../../../api/complaints';
import { LabelledInput } from '../../../components/LabelledInput';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useLanguage } from '../../../hooks/useLanguage';
import { useSettled } from '../../../hooks/useSettled';
import { useTranslate } from '../../../hooks/useTranslate';

const TYPING = 300;

export interface ProductSearch {
  typed: string;
  onType: (typed: string) => void;
  /** undefined: not read yet; null: the host names no type of products. */
  found: readonly Product[] | null | undefined;
}

/** Products of the host by their names. */
export const useProductSearch = (): ProductSearch => {
  const { locale } = useLanguage();
  const [typed, onType] = React.useState('');
  const search = useSettled(typed.trim(), TYPING);
  const { data: found } = useGetCxProductsQuery({ search, locale });
  return { typed, onType, found };
};

interface ProductChoiceProps {
  search: ProductSearch;
  chosen: Product | null;
  /** Offered whatever is searched. */
  before?: Product | null;
  /** For a case without one. */
  none: string;
  hint?: string;
  onChoose: (product: Product | null) => void;
}

/** One of the host's products, looked for by its name; nothing where the host names no type of products. */
export const ProductChoice = ({
  search: { typed, onType, found },
  chosen,
  before = null,
  none,
  hint,
  onChoose,
}: ProductChoiceProps) => {
  const t = useTranslate();
  if (!found) return null;
  const idOf = (product: Product | null): string => product?.entry.documentId ?? '';
  const known = [before, chosen, ...found].filter((one) => one !== null);
  const offered = new Map(known.map((one) => [idOf(one), one]));
  return (
    <>
      <LabelledInput label={t('case.product.search')} value={typed} onChange={onType} />
      <LabelledSelect
        label={t('case.fact.productEntry')}
        hint={hint}
        value={idOf(chosen)}
        options={[
          { value: '', label: none },
          ...[...offered.values()].map((one) => ({ value: idOf(one), label: one.title })),
        ]}
        onChange={(id) => onChoose(offered.get(id) ?? null)}
      />
    </>
  );
};
