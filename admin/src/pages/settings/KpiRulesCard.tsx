import * as React from 'react';
import { Button } from '@strapi/design-system';

import type { KpiSettings } from '../../../../shared/contracts/settings';
import { DataTable } from '../../components/DataTable';
import { useFormats } from '../../hooks/useFormats';
import { useLanguage } from '../../hooks/useLanguage';
import { useRulesText } from '../../hooks/useRulesText';
import { useTranslate } from '../../hooks/useTranslate';
import { KpiRulesDialog } from './KpiRulesDialog';
import { SettingsCard } from './SettingsCard';

/** Names, rules and versions of all KPIs. */
export const KpiRulesCard = ({ kpis }: { kpis: readonly KpiSettings[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const rulesText = useRulesText();
  const { locale } = useLanguage();
  const [open, setOpen] = React.useState<string | null>(null);
  const opened = kpis.find(({ key }) => key === open);
  return (
    <SettingsCard title={t('metrics.kpis')} hint={t('metrics.kpisHint')}>
      <DataTable
        caption={t('metrics.kpis')}
        columns={[
          t('metrics.kpi'),
          t('metrics.version'),
          t('metrics.rules'),
          t('setting.changeColumn'),
        ]}
        rows={kpis.map(({ key, names, ownNames, version, rules }) => {
          const name = names[locale] ?? ownNames[locale];
          return {
            key,
            cells: [
              <bdi key="name">{name}</bdi>,
              formats.count(version),
              rulesText(rules) ?? t('metrics.rulesNone'),
              <Button
                key="change"
                size="S"
                variant="tertiary"
                aria-label={t('setting.changeOf', { name })}
                onClick={() => setOpen(key)}
              >
                {t('setting.change')}
              </Button>,
            ],
          };
        })}
      />
      {opened && <KpiRulesDialog kpi={opened} onClose={() => setOpen(null)} />}
    </SettingsCard>
  );
};
