import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { KpiSettings } from '../../../../shared/contracts/settings';
import { useUpdateCxKpiMutation } from '../../api/site-settings';
import { FormDialog } from '../../components/FormDialog';
import { useLanguage } from '../../hooks/useLanguage';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { rulesDraftOf, rulesIn, sameRules } from './kpi-rules-draft';
import { nameDraftOf, NameFields, namesIn } from './NameFields';
import { MinimumFields, TopBoxFields } from './RuleFields';

interface KpiRulesDialogProps {
  kpi: KpiSettings;
  onClose: () => void;
}

/** Names and rules of one KPI, to be changed. */
export const KpiRulesDialog = ({ kpi, onClose }: KpiRulesDialogProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const { locale } = useLanguage();
  const [save, { isLoading, error }] = useUpdateCxKpiMutation();
  const [names, setNames] = React.useState(() => nameDraftOf(kpi.names));
  const [draft, setDraft] = React.useState(() => rulesDraftOf(kpi.rules));
  const { adjustable, lowest } = kpi;
  const rules = rulesIn(draft, lowest);
  const makesVersion = rules !== undefined && !sameRules(rules, kpi.rules);

  const submit = async () => {
    const changes = { names: namesIn(names), ...(makesVersion ? rules : {}) };
    const outcome = await save({ kpi: kpi.key, changes });
    if (!('data' in outcome)) return;
    tell(outcome, t('setting.saved'));
    onClose();
  };
  const name = kpi.names[locale] ?? kpi.ownNames[locale];
  return (
    <FormDialog
      title={t('setting.changeOf', { name })}
      isReady={rules !== undefined}
      isBusy={isLoading}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameFields draft={names} ownNames={kpi.ownNames} onChange={setNames} />
      {adjustable.minimumN && <MinimumFields draft={draft} lowest={lowest} onChange={setDraft} />}
      {adjustable.topBoxes && <TopBoxFields draft={draft} onChange={setDraft} />}
      <Typography role="status" fontWeight="bold">
        {makesVersion ? t('metrics.makesVersion', { version: kpi.version + 1 }) : ''}
      </Typography>
    </FormDialog>
  );
};
