import type { Product } from '../../../../../../shared/contracts/complaint-desk';
import { useTranslate } from '../../../../hooks/useTranslate';
import { ProductChoice, useProductSearch } from '../../parts/ProductChoice';
import { useCase } from '../CaseContext';

interface ProductFieldProps {
  /** undefined: as the case has it; null: none. */
  chosen: Product | null | undefined;
  onChoose: (product: Product | null | undefined) => void;
}

/** Which of the host's products the case is about; nothing where the host names no type of products. */
export const ProductField = ({ chosen, onChoose }: ProductFieldProps) => {
  const t = useTranslate();
  const { productEntry, facts } = useCase().detail;
  const before: Product | null = productEntry && {
    entry: { contentType: productEntry.contentType, documentId: productEntry.documentId },
    title: facts.product ?? productEntry.documentId,
  };
  const isBefore = (product: Product | null): boolean =>
    product?.entry.documentId === before?.entry.documentId;
  return (
    <ProductChoice
      search={useProductSearch()}
      before={before}
      chosen={chosen === undefined ? before : chosen}
      none={t('case.product.none')}
      onChoose={(product) => onChoose(isBefore(product) ? undefined : product)}
    />
  );
};
