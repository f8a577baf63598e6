import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type { SettingsState, StorageSettings } from '../../../../shared/contracts/settings';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useUpdateCxStorageMutation } from '../../api/settings';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { LabelledSelect } from '../../components/LabelledSelect';
import { SteadyButton } from '../../components/SteadyButton';
import { useMay } from '../../hooks/useMay';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { LastChange } from './LastChange';
import { FieldGrid, SettingsCard } from './SettingsCard';

type State = SettingsState<StorageSettings>;

const CHOICES = { option: null, true: true, false: false } as const;
type Choice = keyof typeof CHOICES;

const choiceOf = ({ stored }: State): Choice =>
  stored.keepTables === null ? 'option' : `${stored.keepTables}`;

const Form = ({ state }: { state: State }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading }] = useUpdateCxStorageMutation();
  const [choice, setChoice] = React.useState(() => choiceOf(state));
  const [asks, setAsks] = React.useState(false);
  React.useEffect(() => setChoice(choiceOf(state)), [state]);

  const store = async () => {
    if (tell(await save({ keepTables: CHOICES[choice] }), t('setting.saved'))) setAsks(false);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const keeps = CHOICES[choice] ?? state.options.keepTables;
    if (keeps || !state.values.keepTables) void store();
    else setAsks(true);
  };
  const text = (keeps: boolean) => t(`data.keep.${keeps}`);
  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <FieldGrid>
          <LabelledSelect<Choice>
            label={t('data.keep.label')}
            value={choice}
            options={[
              {
                value: 'option',
                label: t('setting.option', { value: text(state.options.keepTables) }),
              },
              { value: 'true', label: text(true) },
              { value: 'false', label: text(false) },
            ]}
            onChange={setChoice}
          />
        </FieldGrid>
        <Flex gap={4} wrap="wrap">
          <SteadyButton type="submit" disabled={choice === choiceOf(state)} loading={isLoading}>
            {t('setting.save')}
          </SteadyButton>
          <LastChange change={state.change} />
        </Flex>
      </Flex>
      {asks && (
        <ConfirmDialog
          title={t('data.keep.askTitle')}
          text={t('data.keep.ask')}
          confirm={t('data.keep.confirm')}
          onConfirm={store}
          onClose={() => setAsks(false)}
        />
      )}
    </form>
  );
};

/** What becomes of the content types' tables when the plugin is disabled; those who manage the settings change it. */
export const KeepTablesCard = ({ state }: { state: State }) => {
  const t = useTranslate();
  const manages = useMay(ADMIN_ACTIONS.manageSettings);
  return (
    <SettingsCard title={t('data.keep.title')}>
      <Typography>{t(state.values.keepTables ? 'data.kept' : 'data.notKept')}</Typography>
      {manages && <Form state={state} />}
    </SettingsCard>
  );
};
