import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MeasuredStep, NoGap } from '../../../../../../shared/contracts/journey-overlay';
import { ADMIN_ACTIONS } from '../../../../../../shared/permissions';
import { LatestComments } from '../../../../content-manager/LatestComments';
import { Num } from '../../../../components/Num';
import { Tag } from '../../../../components/Tag';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useMay } from '../../../../hooks/useMay';
import { useTranslate } from '../../../../hooks/useTranslate';
import { MeasuredValue } from '../overlay/MeasuredValue';
import { useOverlay, type Overlay } from '../overlay/OverlayContext';
import { useJourneyPage } from '../PageContext';
import { FoundCard } from './FoundCard';
import { StepTrend } from './StepTrend';

const Figures = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(8.4rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

const isNoGap = (gap: MeasuredStep['gap']): gap is NoGap => typeof gap === 'string';

/** What customers expected there against what they met; in words, since it has a scale of its own. */
const Gap = ({ gap }: Pick<MeasuredStep, 'gap'>) => {
  const t = useTranslate();
  const formats = useFormats();
  if (isNoGap(gap)) {
    return (
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t(`journey.gap.${gap}`)}
      </Typography>
    );
  }
  const rules = { unit: 'scale', decimals: 2 } as const;
  const sign = gap.significant ? (gap.value < 0 ? 'below' : 'above') : 'noise';
  return (
    <Typography variant="pi" tag="p">
      {t(`journey.gap.${sign}`, {
        value: isolateLtr(formats.difference(gap.value, rules)),
        interval: gap.confidence ? isolateLtr(formats.interval(gap.confidence, rules)) : '—',
      })}
    </Typography>
  );
};

const Emotion = ({ emotion }: Pick<MeasuredStep, 'emotion'>) => {
  const t = useTranslate();
  const formats = useFormats();
  if (!emotion || emotion.value === null) return null;
  const rules = { unit: 'scale', decimals: 1 } as const;
  return (
    <Typography variant="pi" tag="p">
      {t('journey.lane.emotion')} <Num>{formats.difference(emotion.value, rules)}</Num>{' '}
      {emotion.confidence && (
        <Typography variant="pi" textColor="neutral600">
          <Num>{formats.interval(emotion.confidence, rules)}</Num>
        </Typography>
      )}
    </Typography>
  );
};

const StepNumbers = ({ overlay, measured }: { overlay: Overlay; measured: MeasuredStep }) => {
  const t = useTranslate();
  const { version } = useJourneyPage();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const found = overlay.painPoints.get(measured.step) ?? [];
  if (measured.assumption) {
    return (
      <>
        <Tag $tone="caution">{t('journey.measured.assumption')}</Tag>
        <Typography tag="p" textColor="neutral600">
          {t(
            measured.touchpoint === null
              ? 'journey.measured.noTouchpoint'
              : 'journey.measured.nobody'
          )}
        </Typography>
      </>
    );
  }
  return (
    <>
      <Figures>
        {measured.metrics.map((metric) => {
          const definition = overlay.definitions.get(metric.kpi);
          return (
            definition && (
              <li key={metric.kpi}>
                <MeasuredValue metric={metric} definition={definition} />
              </li>
            )
          );
        })}
      </Figures>
      <Emotion emotion={measured.emotion} />
      <Gap gap={measured.gap} />
      {found.map((one) => (
        <FoundCard key={one.id} found={one} />
      ))}
      {measured.metrics[0] && version === null && (
        <StepTrend step={measured.step} kpi={overlay.kpi ?? measured.metrics[0].kpi} />
      )}
      {readsFeedback && measured.touchpoint !== null && (
        <LatestComments subject={{ kind: 'touchpoint', key: measured.touchpoint }} />
      )}
    </>
  );
};

/** What customers said at the selected step, how sure that is, and what the data found. */
export const MeasuredTab = ({ id }: { id: string }) => {
  const t = useTranslate();
  const overlay = useOverlay();
  const { rights } = useJourneyPage();
  const measured = overlay?.steps.get(id);
  if (!rights.numbers) return <Typography tag="p">{t('state.noPermission')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {overlay && measured ? (
        <StepNumbers overlay={overlay} measured={measured} />
      ) : (
        <Typography tag="p" textColor="neutral600">
          {t(overlay ? 'journey.measured.newStep' : 'state.loading')}
        </Typography>
      )}
    </Flex>
  );
};
