import * as React from 'react';

import type {
  AlertRecipient,
  AlertRule,
  ListAlertRecipients,
} from '../../../../shared/contracts/alert';
import { useGetCxKpisQuery } from '../../api/settings';
import { useFilterText } from '../../hooks/useFilterText';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

type Choices = ListAlertRecipients.Response['data'];

/** What a rule watches and whom it tells, in words. */
export const useAlertWords = () => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const filterText = useFilterText();
  const { data: kpis } = useGetCxKpisQuery({ locale });

  const kpiName = React.useCallback(
    (key: string): string => kpis?.find((kpi) => kpi.key === key)?.name ?? key,
    [kpis]
  );

  const scope = React.useCallback(
    ({ kpi, filters }: Pick<AlertRule, 'kpi' | 'filters'>): string => {
      const words = filterText(filters);
      const input = kpis?.find(({ key }) => key === kpi)?.input ?? 'scores';
      return words.length === 0
        ? t('alerts.everything', { input })
        : words.join(t('facts.separator'));
    },
    [filterText, kpis, t]
  );

  const trigger = React.useCallback(
    ({ trigger: what }: Pick<AlertRule, 'trigger'>): string => {
      if (what.kind === 'target') {
        const outcomes = what.outcomes.map((outcome) => t(`alerts.outcome.${outcome}`));
        return t('alerts.when.target', { outcomes: outcomes.join(t('facts.separator')) });
      }
      return t('alerts.when.control', {
        interval: what.interval,
        effects: what.effects,
        rules: what.rules.length,
      });
    },
    [t]
  );

  const recipient = React.useCallback(
    (one: AlertRecipient, choices: Choices | undefined): string => {
      if (one.kind === 'email') return one.address;
      const known = one.kind === 'admin' ? choices?.admins : choices?.webhooks;
      return known?.find(({ id }) => id === one.id)?.name ?? t('alerts.recipient.gone');
    },
    [t]
  );

  return { kpis, kpiName, scope, trigger, recipient };
};
