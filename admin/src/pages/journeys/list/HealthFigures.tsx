import { Flex, Typography } from '@strapi/design-system';

import type { JourneyHealth } from '../../../../../shared/contracts/journey-list';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { hasFewAnswers } from '../../../components/change-verdict';
import { IntervalAndN } from '../../../components/IntervalAndN';
import { Num } from '../../../components/Num';
import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';

interface HealthFiguresProps {
  health: readonly JourneyHealth[];
  definitions: readonly KpiDescription[];
}

/** More would not be read. */
const SHOWN = 3;

const Figure = ({ one, definition }: { one: JourneyHealth; definition: KpiDescription }) => {
  const t = useTranslate();
  const formats = useFormats();
  const percent = definition.unit === 'percent' ? t('unit.percent') : '';
  return (
    <li>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="div">
        {definition.name}
      </Typography>
      <Typography fontWeight="bold" textColor="neutral800">
        {one.value === null ? (
          '—'
        ) : (
          <Num>
            {formats.value(one.value, definition)}
            {percent}
          </Num>
        )}
      </Typography>{' '}
      <Typography variant="pi" textColor="neutral600">
        <IntervalAndN estimate={one} rules={definition} />
      </Typography>{' '}
      {hasFewAnswers(one.flags) && <Tag $tone="caution">{t('change.few')}</Tag>}
    </li>
  );
};

/** What customers said along a journey or a stage, each number with its interval and n. */
export const HealthFigures = ({ health, definitions }: HealthFiguresProps) => {
  const t = useTranslate();
  const figures = health.flatMap((one) => {
    const definition = definitions.find(({ key }) => key === one.kpi);
    return definition && one.n > 0 ? [{ one, definition }] : [];
  });
  if (figures.length === 0) return <Tag $tone="caution">{t('change.noAnswers')}</Tag>;
  return (
    <Flex tag="ul" gap={4} wrap="wrap" alignItems="flex-start">
      {figures.slice(0, SHOWN).map(({ one, definition }) => (
        <Figure key={one.kpi} one={one} definition={definition} />
      ))}
    </Flex>
  );
};
