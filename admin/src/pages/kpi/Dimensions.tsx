import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import type { GetKpiDimensions } from '../../../../shared/contracts/kpi-page';
import { useGetCxKpiDimensionsQuery } from '../../api/kpi-page';
import { BreakdownCard, levelOf } from '../../breakdown/BreakdownCard';
import { LoadError } from '../../components/LoadError';
import { PairGrid } from '../../components/PageGrids';
import { PairSkeleton } from '../../components/Skeleton';
import type { Reader } from '../../filters/period-state';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { dimensionsQuery, type KpiPageState } from './kpi-page-state';

interface DimensionsProps {
  answer: KpiAnswer;
  definition: KpiDescription;
  state: KpiPageState;
  reader: Reader;
  pathTo: PathToFacts;
}

type Breakdown = GetKpiDimensions.Response['data'][number];

/** Rows of a section before it asks. */
const FIRST = 5;

/** Whether any answer carries a value of the dimension. */
const isCarried = ({ groups }: Breakdown): boolean => groups.some(({ key }) => key !== null);

const Breakdowns = ({
  data,
  answer,
  definition,
  pathTo,
}: Pick<DimensionsProps, 'answer' | 'definition' | 'pathTo'> & { data: Breakdown[] }) => {
  const t = useTranslate();
  const silent = data.filter((one) => !isCarried(one));
  return (
    <>
      <PairGrid>
        {data.filter(isCarried).map(({ by, groups }) => (
          <BreakdownCard
            key={by}
            by={by}
            detail={{ ...answer, groups }}
            definition={definition}
            first={FIRST}
            explained={false}
            pathTo={pathTo}
          />
        ))}
      </PairGrid>
      {silent.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
          {t('dimensions.silent', {
            names: silent.map(({ by }) => t(`dimension.${by}`)).join(t('list.separator')),
          })}
        </Typography>
      )}
    </>
  );
};

/** The KPI by each dimension, sorted by what the tests say instead of ranked. */
export const Dimensions = ({ answer, definition, state, reader, pathTo }: DimensionsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const id = React.useId();
  const { data, error, isFetching, refetch } = useGetCxKpiDimensionsQuery({
    kpi: definition.key,
    query: dimensionsQuery(state, reader),
  });
  return (
    <Box tag="section" aria-labelledby={id} aria-busy={isFetching} paddingTop={6}>
      <Typography id={id} tag="h2" variant="delta">
        {t('dimensions.title')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={3}>
        {t('breakdown.note', { input: definition.input, level: formats.share(levelOf(answer)) })}
      </Typography>
      {error && !isFetching && <LoadError error={error} onRetry={refetch} />}
      {!error && data && <Breakdowns {...{ data, answer, definition, pathTo }} />}
      {!data && isFetching && <PairSkeleton />}
    </Box>
  );
};
