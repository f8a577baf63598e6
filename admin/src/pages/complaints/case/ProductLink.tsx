import type { EntryLink } from '../../../../../shared/contracts/complaint';
import { PageLink } from '../../../components/PageLink';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';

/** The way to a linked product in the Content Manager; one that is gone keeps the name it had. */
export const ProductLink = ({ entry: { contentType, documentId } }: { entry: EntryLink }) => {
  const t = useTranslate();
  const { facts, productEntry } = useCase().detail;
  const isCurrent =
    productEntry?.documentId === documentId && productEntry.contentType === contentType;
  // An event may have linked another one, whose name stands beside it.
  if (!isCurrent) return <bdi>{documentId}</bdi>;
  const name = facts.product ?? documentId;
  if (productEntry.gone) return <>{t('case.product.gone', { name })}</>;
  const path = `/content-manager/collection-types/${contentType}/${documentId}`;
  return <PageLink to={path}>{t('case.product.open', { name })}</PageLink>;
};
