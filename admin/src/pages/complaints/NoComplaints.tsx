import { Button, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import { StateCard } from '../../components/StateCard';
import { useTranslate } from '../../hooks/useTranslate';
import { isNarrowed, NOT_NARROWED } from './complaints-state';
import type { ComplaintsStateHandle } from './useComplaintsState';

/** There is nothing in this part of the queue: because of the filters, or because all is done. */
export const NoComplaints = ({ handle: { state, update } }: { handle: ComplaintsStateHandle }) => {
  const t = useTranslate();
  const narrowed = isNarrowed(state) || state.after !== null;
  const all = () => update({ ...NOT_NARROWED, after: null });
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t(narrowed ? 'complaints.empty.found' : `complaints.empty.${state.queue}`)}
      action={
        narrowed ? (
          <Button variant="secondary" onClick={all}>
            {t('filter.clearAll')}
          </Button>
        ) : (
          state.queue !== 'open' && (
            <Button variant="secondary" onClick={() => update({ queue: 'open' })}>
              {t('complaints.empty.showOpen')}
            </Button>
          )
        )
      }
    >
      <Typography textColor="neutral600">
        {t(narrowed ? 'complaints.empty.foundHint' : 'complaints.empty.hint')}
      </Typography>
    </StateCard>
  );
};
