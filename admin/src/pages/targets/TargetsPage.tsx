import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useSearchParams } from 'react-router-dom';

import type { ListTargets, TargetRow } from '../../../../shared/contracts/target';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxTargetsQuery } from '../../api/targets';
import { KeptFocus } from '../../components/KeptFocus';
import { LoadError } from '../../components/LoadError';
import { PageFrame } from '../../components/PageFrame';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { useLanguage } from '../../hooks/useLanguage';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { definitionOf } from './definition-of';
import { DeleteTargetDialog } from './DeleteTargetDialog';
import { TargetDialog } from './TargetDialog';
import { TargetsFilters } from './TargetsFilters';
import { chosenRows, readTargetsState, writeTargetsState } from './targets-state';
import { TargetsTable } from './TargetsTable';

/** What the open dialog is about; a row of `null` is a new target. */
type Open = { dialog: 'edit'; row: TargetRow | null } | { dialog: 'delete'; row: TargetRow } | null;

interface TargetsListProps {
  data: ListTargets.Response['data'];
  setOpen: (open: Open) => void;
}

/** Targets that the filters let through. */
const TargetsList = ({ data, setOpen }: TargetsListProps) => {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const state = readTargetsState(params);
  const rows = chosenRows(data.targets, state);
  return (
    <>
      <TargetsFilters
        state={state}
        kpis={data.kpis.filter(({ direction }) => direction !== 'neutral')}
        count={rows.length}
        onChange={(change) =>
          setParams((current) =>
            writeTargetsState(current, { ...readTargetsState(current), ...change })
          )
        }
      />
      {rows.length === 0 ? (
        <Typography textColor="neutral600">{t('targets.noneFound')}</Typography>
      ) : (
        <TargetsTable
          rows={rows}
          kpis={data.kpis}
          onEdit={(row) => setOpen({ dialog: 'edit', row })}
          onDelete={(row) => setOpen({ dialog: 'delete', row })}
        />
      )}
    </>
  );
};

/** There is no target at all: says what one is, and who can make the first. */
const NoTargets = ({ mayManage, add }: { mayManage: boolean; add: React.ReactNode }) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('targets.none')}
      action={mayManage && add}
    >
      <Typography textColor="neutral600">{t('targets.noneHint')}</Typography>
      {!mayManage && <Typography textColor="neutral600">{t('targets.noneMay')}</Typography>}
    </StateCard>
  );
};

interface DialogsProps {
  data: ListTargets.Response['data'];
  open: Open;
  onClose: () => void;
}

const Dialogs = ({ data, open, onClose }: DialogsProps) => {
  if (open?.dialog === 'edit') {
    return <TargetDialog kpis={data.kpis} row={open.row} onClose={onClose} />;
  }
  if (!open) return null;
  const { target } = open.row;
  return (
    <DeleteTargetDialog
      target={target}
      definition={definitionOf(data.kpis, target.kpi)}
      onClose={onClose}
    />
  );
};

/** The values that KPIs should reach, and whether they do. */
export const TargetsPage = () => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const mayManage = useMay(ADMIN_ACTIONS.manageTargets);
  const [open, setOpen] = React.useState<Open>(null);
  const { data, error, isFetching, refetch } = useGetCxTargetsQuery(
    { locale },
    { refetchOnMountOrArgChange: true }
  );
  const forbidden = error && 'status' in error && error.status === 403;
  const add = (
    <Button startIcon={<Plus aria-hidden />} onClick={() => setOpen({ dialog: 'edit', row: null })}>
      {t('targets.new')}
    </Button>
  );
  const hasTargets = data && data.targets.length > 0;
  return (
    <PageFrame
      title={t('targets.title')}
      purpose={t('targets.purpose')}
      actions={mayManage && hasTargets && add}
    >
      {forbidden && <Page.NoPermissions content={t('state.noPermission')} />}
      {!forbidden && (
        <Flex direction="column" alignItems="stretch" paddingTop={2} aria-busy={isFetching}>
          {error && !data && !isFetching && <LoadError error={error} onRetry={refetch} />}
          {!data && (!error || isFetching) && <TableSkeleton />}
          <KeptFocus>
            {data && !hasTargets && <NoTargets mayManage={mayManage} add={add} />}
            {hasTargets && <TargetsList data={data} setOpen={setOpen} />}
          </KeptFocus>
          {data && <Dialogs data={data} open={open} onClose={() => setOpen(null)} />}
        </Flex>
      )}
    </PageFrame>
  );
};
