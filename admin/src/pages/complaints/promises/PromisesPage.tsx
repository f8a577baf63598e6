import { Box, Flex, Typography } from '@strapi/design-system';

import { LEDGER_ORDERS } from '../../../../../shared/contracts/sla-ledger';
import { useGetCxAttainmentQuery, useGetCxPromisesQuery } from '../../../api/complaint-promises';
import { FilterMenu } from '../../../components/FilterMenu';
import { PageFrame } from '../../../components/PageFrame';
import { TableSkeleton } from '../../../components/Skeleton';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { DeskSwitch } from '../DeskSwitch';
import { WhenLoaded } from '../figures/WhenLoaded';
import { AttainmentCard } from './AttainmentCard';
import { ExportPromises } from './ExportPromises';
import { PromiseList } from './PromiseList';
import { attainmentQuery, promisesChoice, promisesQuery } from './promises-state';
import { PromisesFilters } from './PromisesFilters';
import { usePromisesState } from './usePromisesState';

/** What complainants were promised and what became of it: how often it was kept, and each promise by itself. */
export const PromisesPage = () => {
  const t = useTranslate();
  const handle = usePromisesState();
  const reader = useReader();
  const { state, update } = handle;
  const fresh = { refetchOnMountOrArgChange: true };
  const attainment = useGetCxAttainmentQuery(attainmentQuery(state, reader), fresh);
  const list = useGetCxPromisesQuery(promisesQuery(state, reader), fresh);
  return (
    <PageFrame title={t('ledger.title')} purpose={t('ledger.purpose')} actions={<DeskSwitch />}>
      <PromisesFilters handle={handle} reader={reader} />
      <WhenLoaded request={attainment}>
        {(answer) => <AttainmentCard answer={answer} handle={handle} />}
      </WhenLoaded>
      <Flex
        justifyContent="space-between"
        alignItems="center"
        gap={2}
        wrap="wrap"
        paddingTop={6}
        paddingBottom={3}
      >
        <Typography tag="h2" variant="delta">
          {t('ledger.list')}
        </Typography>
        <Flex gap={2} wrap="wrap" data-cx-screen-only>
          <FilterMenu
            name={t('feedback.filter.order')}
            value={state.order}
            choices={LEDGER_ORDERS.map((value) => ({ value, label: t(`ledger.order.${value}`) }))}
            onChoose={(order) => update({ order })}
          />
          <ExportPromises query={promisesChoice(state, reader)} />
        </Flex>
      </Flex>
      <Box>
        <WhenLoaded request={list} skeleton={<TableSkeleton />}>
          {(page) => <PromiseList page={page} handle={handle} />}
        </WhenLoaded>
      </Box>
    </PageFrame>
  );
};
