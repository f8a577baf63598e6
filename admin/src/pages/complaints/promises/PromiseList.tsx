import { Box, Button, Typography, VisuallyHidden } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { ListPromises } from '../../../../../shared/contracts/sla-ledger';
import { Paging } from '../../../components/Paging';
import { StateCard } from '../../../components/StateCard';
import { useTranslate } from '../../../hooks/useTranslate';
import { QueueSheet } from '../QueueSheet';
import { countFilters, noFilters } from './promises-state';
import { PromiseRow } from './PromiseRow';
import type { PromisesStateHandle } from './usePromisesState';

interface PromiseListProps {
  page: ListPromises.Response;
  handle: PromisesStateHandle;
}

const NoPromises = ({ handle: { state, update } }: Pick<PromiseListProps, 'handle'>) => {
  const t = useTranslate();
  const narrowed = countFilters(state) > 0 || state.after !== null;
  const clear = () => update(noFilters());
  const wider = () => update({ period: 'last12Months', custom: null });
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('ledger.empty')}
      action={
        <Button variant="secondary" onClick={narrowed ? clear : wider}>
          {narrowed ? t('filter.clearAll') : t('empty.period.wider', { n: 12 })}
        </Button>
      }
    >
      <Typography textColor="neutral600">{t('ledger.emptyHint')}</Typography>
    </StateCard>
  );
};

/** A page of promises, each leading to its case. */
export const PromiseList = ({ page: { data, meta }, handle }: PromiseListProps) => {
  const t = useTranslate();
  if (data.length === 0) return <NoPromises handle={handle} />;
  return (
    <Box>
      <QueueSheet>
        <table>
          <VisuallyHidden tag="caption">{t('ledger.list')}</VisuallyHidden>
          <thead>
            <tr>
              <th scope="col">{t('review.case')}</th>
              <th scope="col" data-told>
                {t('ledger.outcome')}
              </th>
              <th scope="col" data-told>
                {t('review.due')}
              </th>
              <th scope="col" data-wide>
                {t('review.priority')}
              </th>
              <th scope="col" data-wide>
                {t('ledger.by.policy')}
              </th>
              <th scope="col" data-wide>
                {t('review.holder')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((line) => (
              <PromiseRow
                key={`${line.reference} ${line.target} ${line.number}`}
                line={line}
                labels={meta.labels}
              />
            ))}
          </tbody>
        </table>
      </QueueSheet>
      <Paging
        after={handle.state.after}
        next={meta.next}
        onGo={(after) => handle.update({ after })}
      />
    </Box>
  );
};
