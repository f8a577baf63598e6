import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNavigate, useSearchParams } from 'react-router-dom';

import type { Improvement, ImprovementChoices } from '../../../../shared/contracts/improvement';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxImprovementChoicesQuery, useGetCxImprovementsQuery } from '../../api/improvements';
import { LoadError } from '../../components/LoadError';
import { PageFrame } from '../../components/PageFrame';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { useLanguage } from '../../hooks/useLanguage';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { DeskSwitch } from '../complaints/DeskSwitch';
import { improvementPath } from './improvement-path';
import { ImprovementDialog } from './ImprovementDialog';
import { ImprovementsFilters } from './ImprovementsFilters';
import {
  chosenImprovements,
  readImprovementsState,
  startOf,
  writeImprovementsState,
  type ImprovementsState,
} from './improvements-state';
import { ImprovementsTable } from './ImprovementsTable';
import { useImprovementWords } from './useImprovementWords';

/** There is none at all: says what one is, and who can write the first. */
const NoImprovements = ({ add }: { add: React.ReactNode }) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('improvements.none')}
      action={add}
    >
      <Typography textColor="neutral600">{t('improvements.noneHint')}</Typography>
      {!add && <Typography textColor="neutral600">{t('improvements.noneMay')}</Typography>}
    </StateCard>
  );
};

interface ListProps {
  all: readonly Improvement[];
  choices: ImprovementChoices;
  state: ImprovementsState;
  onChange: (change: Partial<ImprovementsState>) => void;
}

const List = ({ all, choices, state, onChange }: ListProps) => {
  const t = useTranslate();
  const words = useImprovementWords(choices);
  const rows = chosenImprovements(all, state);
  return (
    <>
      <ImprovementsFilters {...{ all, choices, state, onChange }} count={rows.length} />
      {rows.length === 0 ? (
        <Typography textColor="neutral600">{t('improvements.noneFound')}</Typography>
      ) : (
        <ImprovementsTable rows={rows} words={words} />
      )}
    </>
  );
};

/** What the list shows, kept in the URL. */
const useImprovementsState = () => {
  const [params, setParams] = useSearchParams();
  const state = readImprovementsState(params);
  const update = (change: Partial<ImprovementsState>) =>
    setParams((current) =>
      writeImprovementsState(current, { ...readImprovementsState(current), ...change })
    );
  return { state, update };
};

/** What is done about the causes of complaints. */
export const ImprovementsPage = () => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const mayManage = useMay(ADMIN_ACTIONS.manageImprovements);
  const { state, update } = useImprovementsState();
  const list = useGetCxImprovementsQuery(undefined, { refetchOnMountOrArgChange: true });
  const named = useGetCxImprovementChoicesQuery({ locale });
  const error = list.error ?? named.error;
  const forbidden = error && 'status' in error && error.status === 403;
  const [all, choices] = [list.data, named.data];
  const isFetching = list.isFetching || named.isFetching;
  const retry = () => void [list, named].filter((one) => one.error).map((one) => one.refetch());
  const add = mayManage && (
    <Button size="S" startIcon={<Plus aria-hidden />} onClick={() => update({ writing: true })}>
      {t('improvements.new')}
    </Button>
  );
  const ready = all && choices;
  const some = ready && all.length > 0;
  return (
    <PageFrame
      title={t('improvements.title')}
      purpose={t('improvements.purpose')}
      actions={
        <>
          <DeskSwitch />
          {some && add}
        </>
      }
    >
      {forbidden && <Page.NoPermissions content={t('state.noPermission')} />}
      {!forbidden && (
        <Box paddingTop={2} aria-busy={isFetching}>
          {error && !ready && !isFetching && <LoadError error={error} onRetry={retry} />}
          {!ready && (!error || isFetching) && <TableSkeleton />}
          {ready && !some && <NoImprovements add={add} />}
          {some && <List {...{ all, choices, state }} onChange={update} />}
        </Box>
      )}
      {state.writing && mayManage && (
        <ImprovementDialog
          improvement={null}
          start={startOf(state)}
          onDone={({ key }) => navigate(improvementPath(key))}
          onClose={() => update({ writing: false })}
        />
      )}
    </PageFrame>
  );
};
