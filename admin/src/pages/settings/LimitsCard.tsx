import * as React from 'react';
import { Flex } from '@strapi/design-system';

import type {
  GetIntakeSettings,
  IntakeLimits,
  Overrides,
} from '../../../../shared/contracts/settings';
import { useUpdateCxLimitsMutation } from '../../api/intake-settings';
import { LabelledNumber } from '../../components/LabelledNumber';
import { LabelledSelect } from '../../components/LabelledSelect';
import { leadToFault } from '../../components/lead-to-fault';
import { SteadyButton } from '../../components/SteadyButton';
import { useFormats } from '../../hooks/useFormats';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { LastChange } from './LastChange';
import { FieldGrid, SettingsCard } from './SettingsCard';
import { wholeNumberIn } from './whole-number';

type State = GetIntakeSettings.Response['data']['limits'];

const MONTH = 31 * 24 * 3600;
const POINTS = [1, 1_000_000_000] as const;
const SECONDS = [1, MONTH] as const;
const BYTES = [1024, Number.MAX_SAFE_INTEGER] as const;

/** Numbers of the card, with the least and the most that each may be. */
const NUMBERS = {
  visitorPoints: POINTS,
  visitorSeconds: SECONDS,
  sitePoints: POINTS,
  siteSeconds: SECONDS,
  maxBodyBytes: BYTES,
  maxBatchBodyBytes: BYTES,
} as const;
type NumberName = keyof typeof NUMBERS;
const NAMES = Object.keys(NUMBERS) as NumberName[];

type Draft = Record<NumberName, string> & { limited: boolean | null };

const draftOf = ({ stored }: State): Draft => {
  const texts = NAMES.map((name) => [name, stored[name] === null ? '' : String(stored[name])]);
  return { ...Object.fromEntries(texts), limited: stored.limited } as Draft;
};

/** What the draft says; undefined where it says something that can't be. */
const limitsIn = (draft: Draft): Overrides<IntakeLimits> | undefined => {
  const numbers = NAMES.map((name) => [name, wholeNumberIn(draft[name], NUMBERS[name])] as const);
  if (numbers.some(([, number]) => number === undefined)) return undefined;
  return { ...Object.fromEntries(numbers), limited: draft.limited } as Overrides<IntakeLimits>;
};

const SWITCH = { option: null, true: true, false: false } as const;
type Switch = keyof typeof SWITCH;

interface FieldsProps {
  state: State;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const Fields = ({ state, draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const limitedText = (limited: boolean) => t(`intake.limited.${limited}`);
  return (
    <FieldGrid>
      <LabelledSelect<Switch>
        label={t('intake.limited')}
        value={draft.limited === null ? 'option' : `${draft.limited}`}
        options={[
          {
            value: 'option',
            label: t('setting.option', { value: limitedText(state.options.limited) }),
          },
          { value: 'true', label: limitedText(true) },
          { value: 'false', label: limitedText(false) },
        ]}
        onChange={(value) => onChange({ ...draft, limited: SWITCH[value] })}
      />
      {NAMES.map((name) => {
        const [min, max] = NUMBERS[name];
        const isWrong = wholeNumberIn(draft[name], NUMBERS[name]) === undefined;
        return (
          <LabelledNumber
            key={name}
            label={t(`intake.${name}`)}
            hint={t('setting.optionHint', { value: formats.count(state.options[name]) })}
            error={isWrong ? t('setting.number', { min, max }) : undefined}
            min={min}
            max={max}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
          />
        );
      })}
    </FieldGrid>
  );
};

/** How much of what strangers send is taken. */
export const LimitsCard = ({ state }: { state: State }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading }] = useUpdateCxLimitsMutation();
  const [draft, setDraft] = React.useState(() => draftOf(state));
  React.useEffect(() => setDraft(draftOf(state)), [state]);
  const limits = limitsIn(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(state));

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (limits) tell(await save(limits), t('setting.saved'));
  };
  return (
    <SettingsCard
      title={t('intake.limits')}
      hint={`${t('intake.limitsHint')} ${t('intake.bodyHint')}`}
    >
      <form onSubmit={submit} onKeyDown={limits ? undefined : leadToFault} noValidate>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Fields state={state} draft={draft} onChange={setDraft} />
          <Flex gap={4} wrap="wrap">
            <SteadyButton type="submit" disabled={!limits || !changed} loading={isLoading}>
              {t('setting.save')}
            </SteadyButton>
            <LastChange change={state.change} />
          </Flex>
        </Flex>
      </form>
    </SettingsCard>
  );
};
