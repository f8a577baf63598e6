import * as React from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type {
  ListCalendars,
  StoredCalendar,
} from '../../../../../shared/contracts/complaint-settings';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import {
  useDeleteCxCalendarMutation,
  useGetCxCalendarsQuery,
} from '../../../api/complaint-settings';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { DataTable } from '../../../components/DataTable';
import { LoadError } from '../../../components/LoadError';
import { TableSkeleton } from '../../../components/Skeleton';
import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useMay } from '../../../hooks/useMay';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { LastChange } from '../LastChange';
import { Cards, SettingsCard } from '../SettingsCard';
import { SettingsPage } from '../SettingsPage';
import { isolated } from '../../../format/isolated';
import { CalendarEditor } from './CalendarEditor';
import { useDuration } from './useDuration';
import { dateLimits } from './OptionalDate';
import { versionOn, weekSeconds } from './week-edit';

/** Takes several lines, so that what follows is not out of sight. */
const Places = styled.div`
  min-inline-size: 14rem;
  white-space: normal;
`;

type Data = ListCalendars.Response['data'];

interface TableProps {
  data: Data;
  mayChange: boolean;
  onOpen: (calendar: StoredCalendar) => void;
  onDelete: (calendar: StoredCalendar) => void;
}

const CalendarTable = ({ data, mayChange, onOpen, onDelete }: TableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const duration = useDuration();
  const { today } = dateLimits();
  const columns = ['name', 'locations', 'weekly', 'holidays'] as const;
  const heads = columns.map((column) => t(`calendars.${column}`));
  const place = (key: string) => data.locations.find((one) => one.key === key)?.name ?? key;
  return (
    <DataTable
      caption={t('calendars.list')}
      columns={mayChange ? [...heads, t('setting.changeColumn')] : heads}
      rows={data.calendars.map((calendar) => {
        const { key, name, isDefault, locations, versions, holidays } = calendar;
        const named = locations.slice(0, 3).map((one) => isolated(place(one)));
        if (locations.length > 3) named.push(t('promises.more', { n: locations.length - 3 }));
        const cells = [
          <Flex key="name" gap={2} wrap="wrap" minWidth="14rem">
            <bdi style={{ whiteSpace: 'normal' }}>{name}</bdi>
            {isDefault && <Tag $tone="info">{t('desk.default')}</Tag>}
          </Flex>,
          <Places key="locations">{named.join(' · ') || '—'}</Places>,
          duration(weekSeconds(versions[versionOn(versions, today)]?.week ?? {})),
          formats.count(holidays.filter(({ removed }) => !removed).length),
        ];
        const actions = (
          <Flex key="do" gap={1}>
            <Button
              size="S"
              variant="tertiary"
              aria-label={t('setting.changeOf', { name })}
              onClick={() => onOpen(calendar)}
            >
              {t('setting.change')}
            </Button>
            <IconButton
              variant="ghost"
              label={t('promises.delete', { name })}
              disabled={isDefault && data.calendars.length > 1}
              onClick={() => onDelete(calendar)}
            >
              <Trash />
            </IconButton>
          </Flex>
        );
        return { key, cells: mayChange ? [...cells, actions] : cells };
      })}
    />
  );
};

const CalendarsCard = ({
  data,
  onOpen,
}: {
  data: Data;
  onOpen: (calendar: StoredCalendar | null) => void;
}) => {
  const t = useTranslate();
  const tell = useOutcome();
  const mayChange = useMay(ADMIN_ACTIONS.configureComplaints);
  const [remove] = useDeleteCxCalendarMutation();
  const [doomed, setDoomed] = React.useState<StoredCalendar | null>(null);
  const drop = async (key: string) => {
    if (tell(await remove(key), t('calendars.deleted'))) setDoomed(null);
  };
  return (
    <SettingsCard
      title={t('calendars.list')}
      hint={t('calendars.listHint')}
      action={
        mayChange && (
          <Button startIcon={<Plus aria-hidden />} onClick={() => onOpen(null)}>
            {t('calendars.new')}
          </Button>
        )
      }
    >
      {data.calendars.length === 0 ? (
        <Typography tag="p">{t('calendars.none')}</Typography>
      ) : (
        <CalendarTable data={data} mayChange={mayChange} onOpen={onOpen} onDelete={setDoomed} />
      )}
      <LastChange change={data.change} />
      {doomed && (
        <ConfirmDialog
          title={t('promises.delete', { name: doomed.name })}
          text={t('calendars.deleteText')}
          confirm={t('calendars.deleteIt')}
          onConfirm={() => drop(doomed.key)}
          onClose={() => setDoomed(null)}
        />
      )}
    </SettingsCard>
  );
};

const Calendars = () => {
  const { locale } = useLanguage();
  const { data, error, isFetching, refetch } = useGetCxCalendarsQuery(locale, {
    refetchOnMountOrArgChange: true,
  });
  const [open, setOpen] = React.useState<StoredCalendar | null | 'none'>('none');
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Cards>
      {open === 'none' ? (
        <CalendarsCard data={data} onOpen={setOpen} />
      ) : (
        <CalendarEditor calendar={open} known={data} onClose={() => setOpen('none')} />
      )}
    </Cards>
  );
};

/** When which locations work. */
export const CalendarsSettings = () => (
  <SettingsPage page="calendars" actions={[ADMIN_ACTIONS.readComplaints]}>
    <Calendars />
  </SettingsPage>
);

export default CalendarsSettings;
