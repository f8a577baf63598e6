import * as React from 'react';
import { Button } from '@strapi/design-system';

import type { MetricSettings } from '../../../../shared/contracts/settings';
import { DataTable } from '../../components/DataTable';
import { useMetricName } from '../../hooks/useMetricName';
import { useScaleText } from '../../hooks/useScaleText';
import { useTranslate } from '../../hooks/useTranslate';
import { MetricDialog } from './MetricDialog';
import { SettingsCard } from './SettingsCard';

/** Names of metrics, and on which scale their answers are read. */
export const MetricNamesCard = ({ metrics }: { metrics: readonly MetricSettings[] }) => {
  const t = useTranslate();
  const nameOf = useMetricName();
  const scaleText = useScaleText();
  const [open, setOpen] = React.useState<string | null>(null);
  const opened = metrics.find(({ metric }) => metric === open);
  const textOf = ({ scale, usualScale, fixedScale }: MetricSettings): string => {
    if (fixedScale) return t('metrics.scaleFixed', { scale: scaleText(usualScale) });
    return scale === null
      ? t('metrics.scaleUsual', { scale: scaleText(usualScale) })
      : scaleText(scale);
  };
  return (
    <SettingsCard title={t('metrics.answers')} hint={t('metrics.answersHint')}>
      <DataTable
        caption={t('metrics.answers')}
        columns={[t('metrics.metric'), t('metrics.scale'), t('setting.changeColumn')]}
        rows={metrics.map((settings) => {
          const name = nameOf(settings.metric);
          return {
            key: settings.metric,
            cells: [
              <bdi key="name">{name}</bdi>,
              textOf(settings),
              <Button
                key="change"
                size="S"
                variant="tertiary"
                aria-label={t('setting.changeOf', { name })}
                onClick={() => setOpen(settings.metric)}
              >
                {t('setting.change')}
              </Button>,
            ],
          };
        })}
      />
      {opened && <MetricDialog settings={opened} onClose={() => setOpen(null)} />}
    </SettingsCard>
  );
};
