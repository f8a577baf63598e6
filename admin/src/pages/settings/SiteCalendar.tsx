import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type {
  GeneralSettings,
  GetGeneralSettings,
  Overrides,
} from '../../../../shared/contracts/settings';
import { WEEK_STARTS } from '../../../../shared/time';
import { useGetCxGeneralQuery, useUpdateCxGeneralMutation } from '../../api/site-settings';
import { Facts } from '../../components/Facts';
import { LabelledSelect } from '../../components/LabelledSelect';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { SteadyButton } from '../../components/SteadyButton';
import { useOutcome } from '../../hooks/useOutcome';
import { useSite } from '../../hooks/useSite';
import { useTranslate } from '../../hooks/useTranslate';
import { LastChange } from './LastChange';
import { FieldGrid, SettingsCard } from './SettingsCard';
import { zoneNames } from './zone-names';

type State = GetGeneralSettings.Response['data'];

/** Stands for the option of `config/plugins`. */
const OPTION = 'option';

const Note = ({ children }: { children: string }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

interface FieldsProps {
  state: State;
  draft: Overrides<GeneralSettings>;
  onChange: (draft: Overrides<GeneralSettings>) => void;
}

const Fields = ({ state, draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const { weekStart, timeZone } = state.options;
  const days = WEEK_STARTS.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }));
  return (
    <FieldGrid>
      <LabelledSelect
        label={t('general.weekStart')}
        hint={t('general.weekStartHint')}
        value={draft.weekStart === null ? OPTION : String(draft.weekStart)}
        options={[
          { value: OPTION, label: t('setting.option', { value: t(`weekday.${weekStart}`) }) },
          ...days,
        ]}
        onChange={(value) =>
          onChange({
            ...draft,
            weekStart: WEEK_STARTS.find((day) => String(day) === value) ?? null,
          })
        }
      />
      <LabelledSelect
        label={t('general.timeZone')}
        hint={t('general.timeZoneHint')}
        value={draft.timeZone ?? OPTION}
        options={[
          { value: OPTION, label: t('setting.option', { value: timeZone }) },
          ...zoneNames(draft.timeZone).map((name) => ({ value: name, label: name })),
        ]}
        onChange={(value) => onChange({ ...draft, timeZone: value === OPTION ? null : value })}
      />
    </FieldGrid>
  );
};

const Form = ({ state }: { state: State }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading }] = useUpdateCxGeneralMutation();
  const [draft, setDraft] = React.useState(state.stored);
  React.useEffect(() => setDraft(state.stored), [state.stored]);
  const changed =
    draft.weekStart !== state.stored.weekStart || draft.timeZone !== state.stored.timeZone;

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    tell(await save(draft), t('setting.saved'));
  };
  return (
    <form onSubmit={submit}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Fields state={state} draft={draft} onChange={setDraft} />
        <Note>{t('general.frozen')}</Note>
        <Flex gap={4} wrap="wrap">
          <SteadyButton type="submit" disabled={!changed} loading={isLoading}>
            {t('setting.save')}
          </SteadyButton>
          <LastChange change={state.change} />
        </Flex>
      </Flex>
    </form>
  );
};

/** The site's week start and reporting zone, to be changed. */
export const SiteCalendar = () => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = useGetCxGeneralQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <SettingsCard title={t('general.site')}>
      <Form state={data} />
    </SettingsCard>
  );
};

/** The same for those who may not change it. */
export const SiteCalendarShown = () => {
  const t = useTranslate();
  const { weekStart, timeZone } = useSite().site;
  return (
    <SettingsCard title={t('general.site')} hint={t('general.readOnly')}>
      <Facts>
        <dt>{t('general.weekStart')}</dt>
        <dd>{t(`weekday.${weekStart}`)}</dd>
        <dt>{t('general.timeZone')}</dt>
        <dd>
          <bdi>{timeZone}</bdi>
        </dd>
      </Facts>
    </SettingsCard>
  );
};
