import { Flex } from '@strapi/design-system';

import type { EntryLink } from '../../../../../shared/contracts/complaint';
import { PageLink } from '../../../components/PageLink';
import { TextLink } from '../../../components/TextLink';
import { COMPLAINTS_PATH } from '../../../constants';
import { contentPath } from '../../../content-manager/content-path';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';

/** The way to an entry of the host in the Content Manager. */
const ToEntry = ({ entry, name }: { entry: EntryLink; name: string }) => {
  const t = useTranslate();
  const path = contentPath({ ...entry, isSingle: false, locale: null });
  return <PageLink to={path}>{t('case.entry.open', { name })}</PageLink>;
};

/** A linked product, for those who may read it with the way there; one that is gone keeps the name it had. */
export const ProductLink = ({ entry: { contentType, documentId } }: { entry: EntryLink }) => {
  const t = useTranslate();
  const { facts, productEntry } = useCase().detail;
  const isCurrent =
    productEntry?.documentId === documentId && productEntry.contentType === contentType;
  // An event may have linked another one, whose name stands beside it.
  if (!isCurrent) return <bdi>{documentId}</bdi>;
  const name = facts.product ?? documentId;
  return (
    <Flex direction="column" alignItems="start">
      {productEntry.gone && <span>{t('case.product.gone', { name })}</span>}
      {!productEntry.gone && !productEntry.readable && <bdi>{name}</bdi>}
      {productEntry.readable && <ToEntry entry={productEntry} name={name} />}
      <TextLink to={`${COMPLAINTS_PATH}?queue=all&product=${encodeURIComponent(documentId)}`}>
        {t('case.product.cases')}
      </TextLink>
    </Flex>
  );
};

/** The number of a purchase, with the way to it where the host has it and the reader may read it. */
export const PurchaseLink = ({ number }: { number: string }) => {
  const { facts, purchaseEntry } = useCase().detail;
  // An event may have stated another one.
  if (purchaseEntry === null || facts.purchase !== number) return <bdi>{number}</bdi>;
  return <ToEntry entry={purchaseEntry} name={number} />;
};
