import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import { ADMIN_ACTIONS } from '../../../../../../shared/permissions';
import { useGetCxRootCauseFactsQuery, useGetCxRootCausesQuery } from '../../../../api/root-causes';
import { LoadError } from '../../../../components/LoadError';
import { useMay } from '../../../../hooks/useMay';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';
import { SideCard } from '../SideCard';
import { CorrectiveActions } from './CorrectiveActions';
import { RootCauseDialog } from './RootCauseDialog';
import { Whys } from './Whys';

/** Why it came to this: the analysis of the case, and the way to write it. */
export const RootCauseCard = () => {
  const t = useTranslate();
  const { detail } = useCase();
  const { reference } = detail;
  const mayWrite = useMay(ADMIN_ACTIONS.manageImprovements);
  const [open, setOpen] = React.useState(false);
  const { data, error, refetch } = useGetCxRootCausesQuery(reference);
  const { data: facts } = useGetCxRootCauseFactsQuery(reference, { skip: !mayWrite });
  const named = data?.find(({ key }) => key === detail.facts.rootCause);
  const analysis = named ?? data?.[0] ?? null;
  return (
    <SideCard id="cx-case-cause" title={t('cause.title')}>
      {error && <LoadError error={error} onRetry={refetch} />}
      {data && analysis === null && (
        <Typography textColor="neutral600">{t('cause.none')}</Typography>
      )}
      {analysis && <Whys whys={analysis.whys} />}
      {mayWrite && data && facts && (
        <Flex paddingTop={3} data-cx-screen-only>
          <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
            {t(analysis ? 'cause.change' : 'cause.analyse')}
          </Button>
        </Flex>
      )}
      {analysis && <CorrectiveActions analysis={analysis} />}
      {open && <RootCauseDialog analysis={analysis} facts={facts} onClose={() => setOpen(false)} />}
    </SideCard>
  );
};
