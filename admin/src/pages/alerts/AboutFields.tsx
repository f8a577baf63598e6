import * as React from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';

import { ALERT_TRIGGERS, MAX_ALERT_NAME } from '../../../../shared/contracts/alert';
import type { KpiDescription } from '../../../../shared/contracts/kpi';
import { LabelledSelect } from '../../components/LabelledSelect';
import { DimensionFilterButtons } from '../../filters/DimensionFilterButtons';
import { dimensionsOf, knownTo } from '../../filters/kpi-dimensions';
import { useTranslate } from '../../hooks/useTranslate';
import type { AlertDraft } from './alert-draft';
import { FieldGroup } from './FieldGroup';

interface AboutFieldsProps {
  draft: AlertDraft;
  kpis: readonly KpiDescription[];
  onEdit: (change: Partial<AlertDraft>) => void;
}

const NameField = ({ draft, onEdit }: Omit<AboutFieldsProps, 'kpis'>) => {
  const t = useTranslate();
  return (
    <Field.Root name="name" required>
      <Field.Label>{t('alerts.form.name')}</Field.Label>
      <TextInput
        autoFocus
        dir="auto"
        maxLength={MAX_ALERT_NAME}
        value={draft.name}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
          onEdit({ name: event.target.value })
        }
      />
    </Field.Root>
  );
};

/** Which numbers a rule watches, and for what. */
export const AboutFields = ({ draft, kpis, onEdit }: AboutFieldsProps) => {
  const t = useTranslate();
  const find = (kpi: string) => kpis.find(({ key }) => key === kpi);
  const offered = dimensionsOf(find(draft.kpi));
  const hints = [
    t('alerts.form.scopeHint', { input: find(draft.kpi)?.input ?? 'scores' }),
    ...(offered.includes('category') ? [t('targets.form.scopeCategory')] : []),
  ];
  return (
    <>
      <NameField draft={draft} onEdit={onEdit} />
      <LabelledSelect
        label={t('kpiPage.choose')}
        value={draft.kpi}
        options={kpis.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(kpi) => onEdit({ kpi, filters: knownTo(find(kpi), draft.filters) })}
      />
      <FieldGroup label={t('alerts.form.scope')} hint={hints.join(' ')}>
        <Flex gap={2} wrap="wrap">
          <DimensionFilterButtons
            filters={draft.filters}
            offered={offered}
            onChange={(filters) => onEdit({ filters })}
          />
        </Flex>
      </FieldGroup>
      <LabelledSelect
        label={t('alerts.form.trigger')}
        hint={t(`alerts.trigger.${draft.kind}.hint`)}
        value={draft.kind}
        options={ALERT_TRIGGERS.map((kind) => ({
          value: kind,
          label: t(`alerts.trigger.${kind}`),
        }))}
        onChange={(kind) => onEdit({ kind })}
      />
    </>
  );
};
