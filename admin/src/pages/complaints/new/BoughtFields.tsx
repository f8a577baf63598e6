import { LabelledInput } from '../../../components/LabelledInput';
import { useTranslate } from '../../../hooks/useTranslate';
import { ProductChoice, useProductSearch } from '../parts/ProductChoice';
import type { CaseDraft, CaseFaults } from './case-draft';

interface BoughtFieldsProps {
  draft: Pick<CaseDraft, 'product' | 'productEntry' | 'purchase'>;
  faults: CaseFaults;
  onEdit: (change: Partial<CaseDraft>) => void;
}

/** The product, of the host's where it has them, and the order. */
export const BoughtFields = ({ draft, faults, onEdit }: BoughtFieldsProps) => {
  const t = useTranslate();
  const search = useProductSearch();
  return (
    <>
      {search.found === null && (
        <LabelledInput
          label={t('case.fact.product')}
          value={draft.product}
          error={faults.product}
          onChange={(product) => onEdit({ product })}
        />
      )}
      <ProductChoice
        search={search}
        chosen={draft.productEntry}
        none={t('fileCase.unknown')}
        hint={faults.productEntry}
        onChoose={(productEntry) => onEdit({ productEntry })}
      />
      <LabelledInput
        label={t('case.fact.purchase')}
        hint={t('fileCase.purchaseHint')}
        value={draft.purchase}
        error={faults.purchase}
        onChange={(purchase) => onEdit({ purchase })}
      />
    </>
  );
};
