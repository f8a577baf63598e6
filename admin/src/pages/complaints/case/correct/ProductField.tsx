import * as React from 'react';
import { Field } from '@strapi/design-system';

import type { Product } from '../../../../../../shared/contracts/complaint-desk';
import { useGetCxProductsQuery } from '../../../../api/complaints';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useSettled } from '../../../../hooks/useSettled';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';

const TYPING = 300;

interface ProductFieldProps {
  /** undefined: as the case has it; null: none. */
  chosen: Product | null | undefined;
  onChoose: (product: Product | null | undefined) => void;
}

/** Which of the host's products the case is about; nothing where the host names no type of products. */
export const ProductField = ({ chosen, onChoose }: ProductFieldProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { productEntry, facts } = useCase().detail;
  const [typed, setTyped] = React.useState('');
  const search = useSettled(typed.trim(), TYPING);
  const { data: found } = useGetCxProductsQuery({ search, locale });
  if (!found) return null;
  const before: Product | null = productEntry && {
    entry: { contentType: productEntry.contentType, documentId: productEntry.documentId },
    title: facts.product ?? productEntry.documentId,
  };
  const current = chosen === undefined ? before : chosen;
  const idOf = (product: Product | null): string => product?.entry.documentId ?? '';
  const known = [before, current, ...found].filter((one) => one !== null);
  const offered = new Map(known.map((one) => [idOf(one), one]));
  const choose = (id: string) =>
    onChoose(id === idOf(before) ? undefined : (offered.get(id) ?? null));
  return (
    <>
      <Field.Root>
        <Field.Label>{t('case.product.search')}</Field.Label>
        <Field.Input
          dir="auto"
          value={typed}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setTyped(target.value)}
        />
      </Field.Root>
      <LabelledSelect
        label={t('case.fact.productEntry')}
        value={idOf(current)}
        options={[
          { value: '', label: t('case.product.none') },
          ...[...offered.values()].map((one) => ({ value: idOf(one), label: one.title })),
        ]}
        onChange={choose}
      />
    </>
  );
};
