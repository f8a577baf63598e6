import { Button } from '@strapi/design-system';

import {
  FEEDBACK_ARCHIVE,
  FEEDBACK_COUNTING,
  FEEDBACK_ORDERS,
} from '../../../../shared/contracts/feedback-list';
import { METRICS } from '../../../../shared/metrics';
import { FilterBar } from '../../filters/FilterBar';
import { FilterMenu } from '../../components/FilterMenu';
import { isolateLtr } from '../../format/number';
import { CustomPeriod } from '../../filters/CustomPeriod';
import { DimensionFilterButtons } from '../../filters/DimensionFilterButtons';
import { FoldedFilters } from '../../filters/FoldedFilters';
import { PeriodMenu } from '../../filters/PeriodMenu';
import type { Reader } from '../../filters/period-state';
import type { FeedbackStateHandle } from '../../hooks/useFeedbackState';
import { useFormats } from '../../hooks/useFormats';
import { useMetricName } from '../../hooks/useMetricName';
import { useScaleRange } from '../../hooks/useScaleRange';
import { useTranslate } from '../../hooks/useTranslate';
import { countFilters } from './feedback-state';

interface FeedbackFiltersProps {
  handle: FeedbackStateHandle;
  reader: Reader;
}

const ANY = 'any';

/** Scores from a bar of a distribution: shown, and taken away again. */
const ScoreFilter = ({ handle: { state, update } }: Pick<FeedbackFiltersProps, 'handle'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const rangeOf = useScaleRange();
  const { minScore, maxScore, scales } = state;
  const anyScore = minScore === null && maxScore === null;
  if (anyScore && scales.length === 0) return null;
  const ends = [minScore, maxScore].map((score) => (score === null ? '…' : formats.count(score)));
  const range = anyScore || ends[0] === ends[1] ? ends[0] : ends.join(' – ');
  const on = scales.flatMap((id) => rangeOf(id) ?? []);
  const scores = isolateLtr([range, ...on].join(' / '));
  return (
    <Button
      variant="ghost"
      size="S"
      onClick={() => update({ minScore: null, maxScore: null, scales: [] })}
    >
      {t('feedback.filter.score', { scores })}
    </Button>
  );
};

const MetricMenu = ({ handle: { state, update } }: Pick<FeedbackFiltersProps, 'handle'>) => {
  const t = useTranslate();
  const nameOf = useMetricName();
  const known: string[] = [...METRICS];
  const metrics = state.metric && !known.includes(state.metric) ? [...known, state.metric] : known;
  return (
    <FilterMenu
      name={t('feedback.filter.metric')}
      value={state.metric ?? ANY}
      choices={[
        { value: ANY, label: t('filter.any') },
        ...metrics.map((value) => ({ value, label: nameOf(value) })),
      ]}
      onChoose={(metric) =>
        update({
          metric: metric === ANY ? null : metric,
          minScore: null,
          maxScore: null,
          scales: [],
        })
      }
    />
  );
};

/** Two ways to see fewer answers. */
const OnlySome = ({ handle: { state, update } }: Pick<FeedbackFiltersProps, 'handle'>) => {
  const t = useTranslate();
  return (
    <>
      <FilterMenu
        name={t('feedback.filter.comments')}
        value={state.commented ? 'with' : ANY}
        choices={[
          { value: ANY, label: t('filter.any') },
          { value: 'with', label: t('feedback.filter.commented') },
        ]}
        onChoose={(choice) => update({ commented: choice === 'with' })}
      />
      <FilterMenu
        name={t('feedback.filter.leading')}
        value={state.leading ? 'one' : ANY}
        choices={[
          { value: ANY, label: t('filter.any') },
          { value: 'one', label: t('feedback.filter.onePerResponse') },
        ]}
        onChoose={(choice) => update({ leading: choice === 'one' })}
      />
    </>
  );
};

/** Which answers the table shows, and in which order. */
export const FeedbackFilters = ({ handle, reader }: FeedbackFiltersProps) => {
  const t = useTranslate();
  const { state, update } = handle;
  return (
    <FilterBar>
      <PeriodMenu state={state} reader={reader} onChange={update} />
      <FoldedFilters active={countFilters(state)}>
        <MetricMenu handle={handle} />
        <OnlySome handle={handle} />
        <FilterMenu
          name={t('feedback.filter.counting')}
          value={state.counting}
          choices={FEEDBACK_COUNTING.map((value) => ({
            value,
            label: t(`feedback.counting.${value}`),
          }))}
          onChoose={(counting) => update({ counting })}
        />
        <FilterMenu
          name={t('feedback.filter.archive')}
          value={state.archive}
          choices={FEEDBACK_ARCHIVE.map((value) => ({
            value,
            label: t(`feedback.archive.${value}`),
          }))}
          onChoose={(archive) => update({ archive })}
        />
        <DimensionFilterButtons
          withNone
          filters={state.filters}
          onChange={(filters) => update({ filters })}
        />
        <ScoreFilter handle={handle} />
      </FoldedFilters>
      <FilterMenu
        name={t('feedback.filter.order')}
        value={state.order}
        choices={FEEDBACK_ORDERS.map((value) => ({ value, label: t(`feedback.order.${value}`) }))}
        onChoose={(order) => update({ order })}
      />
      {state.custom && (
        <CustomPeriod
          value={state.custom}
          today={reader.today}
          onChange={(custom) => update({ custom })}
        />
      )}
    </FilterBar>
  );
};
