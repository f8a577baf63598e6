import * as React from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';

import type {
  ListPolicies,
  StoredPolicy,
} from '../../../../../shared/contracts/complaint-settings';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import {
  useDeleteCxPolicyMutation,
  useGetCxPoliciesQuery,
  useOrderCxPoliciesMutation,
} from '../../../api/complaint-settings';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { DataTable } from '../../../components/DataTable';
import { LoadError } from '../../../components/LoadError';
import { TableSkeleton } from '../../../components/Skeleton';
import { useLanguage } from '../../../hooks/useLanguage';
import { useMay } from '../../../hooks/useMay';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { LastChange } from '../LastChange';
import { Cards, SettingsCard } from '../SettingsCard';
import { SettingsPage } from '../SettingsPage';
import { ContentLinks } from './ContentLinks';
import { ConditionsText, PolicyTags } from './PolicyText';
import { PolicyDialog } from './PolicyDialog';
import { ShadowedNotes } from './ShadowedNotes';
import { useDuration } from './useDuration';

type Data = ListPolicies.Response['data'];

interface Doing {
  on: (policy: StoredPolicy, what: 'change' | 'delete' | 'up' | 'down') => void;
}

const Actions = ({ policy, data, on }: { policy: StoredPolicy; data: Data } & Doing) => {
  const t = useTranslate();
  const { name, isDefault } = policy;
  const special = data.policies.filter((one) => !one.isDefault);
  const index = special.findIndex(({ key }) => key === policy.key);
  return (
    <Flex gap={1}>
      <Button
        size="S"
        variant="tertiary"
        aria-label={t('setting.changeOf', { name })}
        onClick={() => on(policy, 'change')}
      >
        {t('setting.change')}
      </Button>
      {!isDefault && (
        <>
          <IconButton
            variant="ghost"
            label={t('promises.up', { name })}
            disabled={index === 0}
            onClick={() => on(policy, 'up')}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            variant="ghost"
            label={t('promises.down', { name })}
            disabled={index === special.length - 1}
            onClick={() => on(policy, 'down')}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            variant="ghost"
            label={t('promises.delete', { name })}
            onClick={() => on(policy, 'delete')}
          >
            <Trash />
          </IconButton>
        </>
      )}
    </Flex>
  );
};

const PolicyTable = ({ data, mayChange, on }: { data: Data; mayChange: boolean } & Doing) => {
  const t = useTranslate();
  const duration = useDuration();
  const columns = [t('promises.name'), t('promises.for'), t('promises.normal')];
  return (
    <DataTable
      caption={t('promises.list')}
      columns={mayChange ? [...columns, t('setting.changeColumn')] : columns}
      rows={data.policies.map((policy) => {
        const { first_response: first, resolution } = policy.targets.normal;
        const cells = [
          <Flex key="name" gap={2} wrap="wrap" minWidth="14rem">
            <bdi style={{ whiteSpace: 'normal' }}>
              {data.builtIn ? t('promises.builtIn') : policy.name}
            </bdi>
            <PolicyTags policy={policy} />
          </Flex>,
          <ConditionsText key="for" policy={policy} known={data} />,
          t('promises.normalText', {
            first: first === null ? '—' : duration(first),
            resolution: resolution === null ? '—' : duration(resolution),
          }),
        ];
        const actions = <Actions key="do" policy={policy} data={data} on={on} />;
        return { key: policy.key, cells: mayChange ? [...cells, actions] : cells };
      })}
    />
  );
};

const moved = (data: Data, key: string, by: number): string[] => {
  const keys = data.policies.filter(({ isDefault }) => !isDefault).map((one) => one.key);
  const from = keys.indexOf(key);
  const to = from + by;
  [keys[from], keys[to]] = [keys[to] ?? '', keys[from] ?? ''];
  return keys;
};

const BelowTable = ({ data }: { data: Data }) => {
  const t = useTranslate();
  return (
    <>
      <div>
        <ShadowedNotes policies={data.policies} />
        <Typography tag="p" variant="pi">
          {t('promises.assumed', { priority: t(`desk.priority.${data.assumedPriority}`) })}
        </Typography>
      </div>
      {data.builtIn && <Typography variant="pi">{t('promises.builtInHint')}</Typography>}
      <LastChange change={data.change} />
    </>
  );
};

const PromisesCard = ({ data }: { data: Data }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const mayChange = useMay(ADMIN_ACTIONS.configureComplaints);
  const [order] = useOrderCxPoliciesMutation();
  const [remove] = useDeleteCxPolicyMutation();
  const [open, setOpen] = React.useState<{
    policy: StoredPolicy;
    what: 'new' | 'change' | 'delete';
  } | null>(null);
  const standard = data.policies.find(({ isDefault }) => isDefault);
  const begin = () =>
    standard &&
    setOpen({ what: 'new', policy: { ...standard, name: '', isDefault: false, conditions: [] } });
  const on: Doing['on'] = (policy, what) => {
    if (what === 'change' || what === 'delete') setOpen({ policy, what });
    else
      void order(moved(data, policy.key, what === 'up' ? -1 : 1)).then((outcome) => tell(outcome));
  };
  const drop = async (key: string) => {
    if (tell(await remove(key), t('promises.deleted'))) setOpen(null);
  };
  return (
    <SettingsCard
      title={t('promises.list')}
      hint={t('promises.listHint')}
      action={
        mayChange && (
          <Button startIcon={<Plus aria-hidden />} onClick={begin}>
            {t('promises.new')}
          </Button>
        )
      }
    >
      <PolicyTable data={data} mayChange={mayChange} on={on} />
      <BelowTable data={data} />
      {open && open.what !== 'delete' && (
        <PolicyDialog
          policy={open.policy}
          isNew={open.what === 'new'}
          known={data}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'delete' && (
        <ConfirmDialog
          title={t('promises.delete', { name: open.policy.name })}
          text={t('promises.deleteText')}
          confirm={t('promises.deleteIt')}
          onConfirm={() => drop(open.policy.key)}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsCard>
  );
};

const Promises = () => {
  const { locale } = useLanguage();
  const { data, error, isFetching, refetch } = useGetCxPoliciesQuery(locale, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Cards>
      <PromisesCard data={data} />
      <ContentLinks />
    </Cards>
  );
};

/** What complainants are promised, and to whom. */
export const PromisesSettings = () => (
  <SettingsPage page="promises" actions={[ADMIN_ACTIONS.readComplaints]}>
    <Promises />
  </SettingsPage>
);

export default PromisesSettings;
