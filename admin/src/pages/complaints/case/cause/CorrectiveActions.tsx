import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { RootCause } from '../../../../../../shared/contracts/root-cause';
import { ADMIN_ACTIONS } from '../../../../../../shared/permissions';
import { useGetCxImprovementsQuery } from '../../../../api/improvements';
import { PageLink } from '../../../../components/PageLink';
import { useMay } from '../../../../hooks/useMay';
import { useTranslate } from '../../../../hooks/useTranslate';
import { ImprovementDialog } from '../../../improvements/ImprovementDialog';
import { improvementPath } from '../../../improvements/improvement-path';
import { ImprovementStateTag } from '../../../improvements/ImprovementStateTag';
import { useCase } from '../CaseContext';

/** What is done about the cause of the case, and the way to do something about it. */
export const CorrectiveActions = ({ analysis }: { analysis: RootCause }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayManage = useMay(ADMIN_ACTIONS.manageImprovements);
  const [writing, setWriting] = React.useState(false);
  const { location, touchpoint } = useCase().detail;
  const { data = [] } = useGetCxImprovementsQuery();
  const own = data.filter(({ rootCause }) => rootCause === analysis.key);
  if (own.length === 0 && !mayManage) return null;
  return (
    <>
      <Typography tag="h3" variant="pi" fontWeight="bold" paddingTop={4} paddingBottom={1}>
        {t('improvements.actions')}
      </Typography>
      {own.map(({ key, title, state }) => (
        <Flex key={key} gap={2} wrap="wrap" paddingBottom={2}>
          <PageLink to={improvementPath(key)}>
            <bdi>{title}</bdi>
          </PageLink>
          <ImprovementStateTag state={state} />
        </Flex>
      ))}
      {own.length === 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('improvements.noActions')}
        </Typography>
      )}
      {mayManage && (
        <Flex paddingTop={2} data-cx-screen-only>
          <Button variant="tertiary" size="S" onClick={() => setWriting(true)}>
            {t('improvements.newAction')}
          </Button>
        </Flex>
      )}
      {writing && (
        <ImprovementDialog
          improvement={null}
          start={{
            rootCause: analysis.key,
            causeCode: analysis.causeCode,
            locations: location === null ? [] : [location],
            touchpoints: touchpoint === null ? [] : [touchpoint],
          }}
          onDone={({ key }) => navigate(improvementPath(key))}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
};
