import * as React from 'react';

import type { MetricSettings } from '../../../../shared/contracts/settings';
import { isMetric } from '../../../../shared/metrics';
import { useUpdateCxMetricMutation } from '../../api/site-settings';
import { FormDialog } from '../../components/FormDialog';
import { LabelledSelect } from '../../components/LabelledSelect';
import { offeredScales } from '../../format/offered-scales';
import { useMetricName } from '../../hooks/useMetricName';
import { useOutcome } from '../../hooks/useOutcome';
import { useScaleText } from '../../hooks/useScaleText';
import { useTranslate } from '../../hooks/useTranslate';
import { MESSAGES } from '../../translations/messages';
import { nameDraftOf, NameFields, namesIn } from './NameFields';

interface MetricDialogProps {
  settings: MetricSettings;
  onClose: () => void;
}

/** Stands for the usual scale. */
const USUAL = 'usual';

const ownNamesOf = (metric: string): Record<'en' | 'ar' | 'fa', string> => {
  const nameIn = (locale: 'en' | 'ar' | 'fa') =>
    isMetric(metric) ? MESSAGES[locale][`metric.${metric}`] : metric;
  return { en: nameIn('en'), ar: nameIn('ar'), fa: nameIn('fa') };
};

/** A metric's names and the scale of answers that state none, to be changed. */
export const MetricDialog = ({ settings, onClose }: MetricDialogProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const nameOf = useMetricName();
  const scaleText = useScaleText();
  const { metric, usualScale, fixedScale } = settings;
  const [save, { isLoading, error }] = useUpdateCxMetricMutation();
  const [names, setNames] = React.useState(() => nameDraftOf(settings.names));
  const [scale, setScale] = React.useState(settings.scale);
  const offered = offeredScales(metric).filter((id) => id !== usualScale);
  const choices = scale === null || offered.includes(scale) ? offered : [...offered, scale];

  const submit = async () => {
    const changes = { names: namesIn(names), ...(fixedScale ? {} : { scale }) };
    const outcome = await save({ metric, changes });
    if (!('data' in outcome)) return;
    tell(outcome, t('setting.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('setting.changeOf', { name: nameOf(metric) })}
      isReady
      isBusy={isLoading}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameFields draft={names} ownNames={ownNamesOf(metric)} onChange={setNames} />
      {!fixedScale && (
        <LabelledSelect
          label={t('metrics.scale')}
          hint={t('metrics.answersHint')}
          value={scale ?? USUAL}
          options={[
            { value: USUAL, label: t('metrics.scaleUsual', { scale: scaleText(usualScale) }) },
            ...choices.map((id) => ({ value: id, label: scaleText(id) })),
          ]}
          onChange={(value) => setScale(value === USUAL ? null : value)}
        />
      )}
    </FormDialog>
  );
};
