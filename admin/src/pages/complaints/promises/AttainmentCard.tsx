import { Box, Flex, Typography } from '@strapi/design-system';

import {
  LEDGER_GROUPINGS,
  LEDGER_OUTCOMES,
  type GetAttainment,
  type SlaAttainment,
} from '../../../../../shared/contracts/sla-ledger';
import { Card } from '../../../components/Card';
import { DataTable } from '../../../components/DataTable';
import { EstimateCells } from '../../../components/EstimateCells';
import { FilterMenu } from '../../../components/FilterMenu';
import { Tag } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';
import { useLedgerGroup } from './useLedgerGroup';
import type { PromisesStateHandle } from './usePromisesState';

const PERCENT = { unit: 'percent', decimals: 1 } as const;

/** The share that was kept, with its interval below; what few promises say is marked so. */
const KeptCell = ({ one }: { one: SlaAttainment }) => {
  const t = useTranslate();
  return (
    <>
      <EstimateCells.Value estimate={one} rules={PERCENT} />
      {one.confidence && (
        <div>
          <EstimateCells.Interval estimate={one} rules={PERCENT} />
        </div>
      )}
      {one.n > 0 && one.flags.includes('low_n') && (
        <div>
          <Tag $tone="caution">{t('ledger.few')}</Tag>
        </div>
      )}
    </>
  );
};

interface AttainmentCardProps {
  answer: GetAttainment.Response;
  handle: PromisesStateHandle;
}

/** How promises were kept, together and by group: in the order of how many were judged, which is no ranking. */
export const AttainmentCard = ({ answer, handle: { state, update } }: AttainmentCardProps) => {
  const t = useTranslate();
  const nameOf = useLedgerGroup(state.by, answer.meta.labels);
  const { all, groups } = answer.data;
  const sorted = [...groups].sort((one, other) => other.n - one.n);
  const rowOf = (key: string, name: string, one: SlaAttainment) => ({
    key,
    cells: [
      <bdi key="name">{name}</bdi>,
      <KeptCell key="kept" one={one} />,
      ...LEDGER_OUTCOMES.map((outcome) => <EstimateCells.Count key={outcome} n={one[outcome]} />),
    ],
  });
  return (
    <Card aria-labelledby="cx-attainment">
      <Flex justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
        <Typography tag="h2" id="cx-attainment" variant="delta">
          {t('ledger.attainment')}
        </Typography>
        <FilterMenu
          name={t('ledger.by')}
          value={state.by}
          choices={LEDGER_GROUPINGS.map((value) => ({ value, label: t(`ledger.by.${value}`) }))}
          onChoose={(by) => update({ by })}
        />
      </Flex>
      <Box paddingTop={2} paddingBottom={3}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('ledger.attainmentHint')}
        </Typography>
      </Box>
      <DataTable
        caption={t('ledger.attainment')}
        columns={[
          t(`ledger.by.${state.by}`),
          t('ledger.kept'),
          ...LEDGER_OUTCOMES.map((outcome) => t(`ledger.outcome.${outcome}`)),
        ]}
        rows={[
          ...sorted.map((one) => rowOf(`=${one.key ?? ''}`, nameOf(one.key), one)),
          rowOf('all', t('ledger.all'), all),
        ]}
      />
    </Card>
  );
};
