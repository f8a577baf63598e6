import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import type { Exposure, ListExposures } from '../../../../../shared/contracts/exposure';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import {
  useDeleteCxExposureMutation,
  useGetCxExposuresQuery,
} from '../../../api/complaint-settings';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { FilterMenu } from '../../../components/FilterMenu';
import { LoadError } from '../../../components/LoadError';
import { TableSkeleton } from '../../../components/Skeleton';
import { SteadyButton } from '../../../components/SteadyButton';
import { CustomPeriod } from '../../../filters/CustomPeriod';
import { PeriodMenu } from '../../../filters/PeriodMenu';
import { windowOf, type PeriodState } from '../../../filters/period-state';
import { useFormats } from '../../../hooks/useFormats';
import { useOutcome } from '../../../hooks/useOutcome';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { Cards, SettingsCard } from '../SettingsCard';
import { SettingsPage } from '../SettingsPage';
import { ExposureDialog } from './ExposureDialog';
import { ExposuresTable } from './ExposuresTable';
import { PasteExposuresDialog } from './PasteExposuresDialog';

interface Choice extends PeriodState {
  /** '' is any. */
  name: string;
  location: string;
  page: number;
}

const INITIAL: Choice = { period: 'last12Months', custom: null, name: '', location: '', page: 1 };

type Open = { what: 'new' | 'paste' } | { what: 'edit' | 'delete'; exposure: Exposure } | null;

interface FiltersProps {
  choice: Choice;
  data: ListExposures.Response['data'];
  onChange: (change: Partial<Choice>) => void;
}

const Filters = ({ choice, data, onChange }: FiltersProps) => {
  const t = useTranslate();
  const reader = useReader();
  const any = { value: '', label: t('filter.any') };
  const names = [...new Set([...data.names, ...(choice.name ? [choice.name] : [])])];
  return (
    <Flex gap={2} wrap="wrap" tag="section" aria-label={t('filter.title')}>
      <PeriodMenu state={choice} reader={reader} onChange={onChange} />
      <FilterMenu
        name={t('exposures.name')}
        value={choice.name}
        choices={[any, ...names.map((value) => ({ value, label: value }))]}
        onChoose={(name) => onChange({ name })}
      />
      <FilterMenu
        name={t('exposures.location')}
        value={choice.location}
        choices={[any, ...data.locations.map(({ key, name }) => ({ value: key, label: name }))]}
        onChoose={(location) => onChange({ location })}
      />
      {choice.custom && (
        <CustomPeriod
          value={choice.custom}
          today={reader.today}
          onChange={(custom) => onChange({ custom })}
        />
      )}
    </Flex>
  );
};

const Pages = ({
  meta: { page, pages },
  onGo,
}: {
  meta: ListExposures.Response['meta'];
  onGo: (page: number) => void;
}) => {
  const t = useTranslate();
  if (pages === 1) return null;
  return (
    <Flex tag="nav" aria-label={t('feedback.pages')} gap={2} justifyContent="end">
      <SteadyButton variant="tertiary" disabled={page === 1} onClick={() => onGo(page - 1)}>
        {t('feedback.back')}
      </SteadyButton>
      <SteadyButton variant="secondary" disabled={page === pages} onClick={() => onGo(page + 1)}>
        {t('feedback.next')}
      </SteadyButton>
    </Flex>
  );
};

const Dialogs = ({
  open,
  locations,
  onClose,
}: {
  open: Open;
  locations: ListExposures.Response['data']['locations'];
  onClose: () => void;
}) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [remove] = useDeleteCxExposureMutation();
  if (open?.what === 'paste') return <PasteExposuresDialog onClose={onClose} />;
  if (open?.what === 'delete') {
    const { value: _, ...key } = open.exposure;
    return (
      <ConfirmDialog
        title={t('exposures.deleteTitle')}
        text={t('exposures.deleteText')}
        confirm={t('exposures.deleteIt')}
        onConfirm={async () => {
          if (tell(await remove(key), t('exposures.deleted'))) onClose();
        }}
        onClose={onClose}
      />
    );
  }
  if (!open) return null;
  const exposure = open.what === 'edit' ? open.exposure : null;
  return <ExposureDialog {...{ exposure, locations, onClose }} />;
};

const Exposures = () => {
  const t = useTranslate();
  const formats = useFormats();
  const reader = useReader();
  const [choice, setChoice] = React.useState(INITIAL);
  const [open, setOpen] = React.useState<Open>(null);
  const { name, location, page } = choice;
  const where = { ...(name && { name }), ...(location && { location }) };
  const { data, error, isFetching, refetch } = useGetCxExposuresQuery(
    { ...windowOf(choice, reader), ...where, page, locale: reader.locale },
    { refetchOnMountOrArgChange: true }
  );
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  const { count, sum } = data.meta;
  return (
    <Cards>
      <SettingsCard
        title={t('exposures.list')}
        hint={t('exposures.listHint')}
        action={
          <Flex gap={2}>
            <Button variant="secondary" onClick={() => setOpen({ what: 'paste' })}>
              {t('exposures.paste')}
            </Button>
            <Button startIcon={<Plus aria-hidden />} onClick={() => setOpen({ what: 'new' })}>
              {t('exposures.new')}
            </Button>
          </Flex>
        }
      >
        <Filters
          choice={choice}
          data={data.data}
          onChange={(change) => setChoice((before) => ({ ...before, page: 1, ...change }))}
        />
        <Typography tag="p" variant="pi" textColor="neutral600" role="status">
          {sum === null
            ? t('exposures.count', { n: count })
            : t('exposures.countAndSum', { n: count, sum: formats.count(sum) })}
        </Typography>
        {count === 0 ? (
          <Typography tag="p">{t('exposures.none')}</Typography>
        ) : (
          <ExposuresTable
            data={data.data}
            onOpen={(exposure) => setOpen({ what: 'edit', exposure })}
            onDelete={(exposure) => setOpen({ what: 'delete', exposure })}
          />
        )}
        <Pages meta={data.meta} onGo={(to) => setChoice((before) => ({ ...before, page: to }))} />
      </SettingsCard>
      <Dialogs open={open} locations={data.data.locations} onClose={() => setOpen(null)} />
    </Cards>
  );
};

/** What complaints are held against: numbers of days that editors fill in. */
export const ExposuresSettings = () => (
  <SettingsPage page="exposures" actions={[ADMIN_ACTIONS.configureComplaints]}>
    <Exposures />
  </SettingsPage>
);

export default ExposuresSettings;
