import { Flex, Typography } from '@strapi/design-system';

import type { MeasuredStep, NoGap } from '../../../../../../shared/contracts/journey-overlay';
import { ADMIN_ACTIONS } from '../../../../../../shared/permissions';
import { LatestComments } from '../../../../content-manager/LatestComments';
import { Num } from '../../../../components/Num';
import { Tag } from '../../../../components/Tag';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useMay } from '../../../../hooks/useMay';
import { useTranslate } from '../../../../hooks/useTranslate';
import { MetricFigures } from '../overlay/MetricFigures';
import { useOverlay, type Overlay } from '../overlay/OverlayContext';
import { SideMark } from '../overlay/SideMark';
import { useLineBreaks } from '../overlay/useLineBreaks';
import { useSideNames } from '../overlay/useSideNames';
import { useJourneyPage } from '../PageContext';
import { FoundCard } from './FoundCard';
import { StepTrend } from './StepTrend';

/** Two figures beside each other in the panel's width. */
const LEAST = '8.4rem';

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

/** Why the curve on the board stops at the step; also where nobody answered. */
const LineBreaks = ({ overlay, step }: { overlay: Overlay; step: string }) => {
  const breaksOf = useLineBreaks();
  return breaksOf(overlay, step).map((sentence) => (
    <Typography key={sentence} variant="pi" textColor="neutral600" tag="p">
      {sentence}
    </Typography>
  ));
};

/** The rest of the tab is of one side only. */
const FirstSide = ({ name }: { name: string }) => {
  const t = useTranslate();
  return (
    <Flex gap={2} alignItems="center">
      <SideMark side="here" />
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {t('sides.firstOnly', { side: name })}
      </Typography>
    </Flex>
  );
};

const StepNumbers = ({ overlay, measured }: { overlay: Overlay; measured: MeasuredStep }) => {
  const t = useTranslate();
  const { version } = useJourneyPage();
  const names = useSideNames();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const found = overlay.painPoints.get(measured.step) ?? [];
  const other = overlay.other?.steps.get(measured.step);
  if (measured.assumption && (!other || other.assumption)) {
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
        <LineBreaks overlay={overlay} step={measured.step} />
      </>
    );
  }
  return (
    <>
      <MetricFigures metrics={measured.metrics} other={other?.metrics} least={LEAST} />
      {names ? <FirstSide name={names.here} /> : <Emotion emotion={measured.emotion} />}
      <LineBreaks overlay={overlay} step={measured.step} />
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
