import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { AlertRule } from '../../../../shared/contracts/alert';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxAlertsQuery } from '../../api/alerts';
import { LoadError } from '../../components/LoadError';
import { Stack } from '../../components/PageGrids';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { AlertCard } from './AlertCard';
import { AlertDialog } from './AlertDialog';

interface ListProps {
  rules: readonly AlertRule[];
  /** Opens the form; null: of a new rule. */
  onEdit: (rule: AlertRule | null) => void;
}

/** An alert tells numbers, so that it takes the right to read them too. */
const useMayMakeAlerts = (): boolean => {
  const manages = useMay(ADMIN_ACTIONS.manageAlerts);
  const reads = useMay(ADMIN_ACTIONS.readKpis);
  return manages && reads;
};

const NewButton = ({ onEdit }: Pick<ListProps, 'onEdit'>) => {
  const t = useTranslate();
  return (
    <Button startIcon={<Plus aria-hidden />} onClick={() => onEdit(null)}>
      {t('alerts.new')}
    </Button>
  );
};

const Empty = ({ onEdit }: Pick<ListProps, 'onEdit'>) => {
  const t = useTranslate();
  const manages = useMayMakeAlerts();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('alerts.empty')}
      action={manages && <NewButton onEdit={onEdit} />}
    >
      <Typography textColor="neutral600">{t('alerts.emptyHint')}</Typography>
    </StateCard>
  );
};

const List = ({ rules, onEdit }: ListProps) => {
  const manages = useMayMakeAlerts();
  return (
    <Stack>
      {manages && (
        <Flex justifyContent="flex-end">
          <NewButton onEdit={onEdit} />
        </Flex>
      )}
      {rules.map((rule) => (
        <AlertCard key={rule.id} rule={rule} onEdit={() => onEdit(rule)} />
      ))}
    </Stack>
  );
};

/** Of what somebody is told. */
export const RulesTab = () => {
  const { data, error, isFetching, refetch } = useGetCxAlertsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [edited, setEdited] = React.useState<{ rule: AlertRule | null } | null>(null);
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  const edit = (rule: AlertRule | null) => setEdited({ rule });
  return (
    <Box aria-busy={isFetching}>
      {data.length === 0 ? <Empty onEdit={edit} /> : <List rules={data} onEdit={edit} />}
      {edited && <AlertDialog rule={edited.rule} onClose={() => setEdited(null)} />}
    </Box>
  );
};
