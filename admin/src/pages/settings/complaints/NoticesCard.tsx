import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';

import {
  NOTICE_TARGETS,
  type GetComplaintRules,
  type NoticeTarget,
} from '../../../../../shared/contracts/complaint-settings';
import { useUpdateCxComplaintRulesMutation } from '../../../api/complaint-settings';
import { ChoiceList } from '../../../components/ChoiceList';
import { Faults } from '../../../components/Faults';
import { LabelledNumber } from '../../../components/LabelledNumber';
import { NativeSelect } from '../../../components/NativeSelect';
import { OnOff } from '../../../components/OnOff';
import { SteadyButton } from '../../../components/SteadyButton';
import { useFormats } from '../../../hooks/useFormats';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { SettingsCard } from '../SettingsCard';
import { NumberCell } from './NumberCell';
import { LeadFields } from './LeadFields';
import {
  isWrongPercent,
  noticesDraftOf,
  noticesIn,
  wrongLevels,
  type NoticesDraft,
} from './rules-draft';
import { AddButton } from './WeekFields';

const HOURS = 24;
type Data = GetComplaintRules.Response['data'];

interface FieldsProps {
  draft: NoticesDraft;
  onChange: (changes: Partial<NoticesDraft>) => void;
}

/** A switch with its words. */
const Switched = ({
  label,
  on,
  onChange,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) => {
  const id = React.useId();
  return (
    <Flex gap={3} wrap="wrap">
      <Typography id={id} variant="pi">
        {label}
      </Typography>
      <OnOff aria-labelledby={id} checked={on} disabled={false} onChange={onChange} />
    </Flex>
  );
};

const LevelFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const { levels, escalate } = draft;
  const wrong = wrongLevels(levels);
  const change = (index: number, changed: Partial<NoticesDraft['levels'][number]>) =>
    onChange({ levels: levels.map((one, i) => (i === index ? { ...one, ...changed } : one)) });
  return (
    <FieldGroup title={t('rules.levels')} hint={t('rules.levelsHint')}>
      {levels.map(({ hours, to }, index) => (
        <Flex
          key={index}
          gap={2}
          wrap="wrap"
          role="group"
          aria-label={t('rules.level', { n: index + 1 })}
        >
          <Typography variant="pi">{t('rules.after')}</Typography>
          <NumberCell
            aria-label={t('rules.afterHours')}
            aria-invalid={wrong.includes(index)}
            value={hours}
            onChange={(after) => change(index, { hours: after })}
          />
          <Typography variant="pi">{t('rules.hoursTell')}</Typography>
          <NativeSelect<NoticeTarget>
            name={t('rules.tell')}
            value={to}
            options={NOTICE_TARGETS.map((value) => ({ value, label: t(`rules.to.${value}`) }))}
            onChange={(value) => change(index, { to: value })}
          />
          <IconButton
            variant="ghost"
            label={t('rules.removeLevel', { n: index + 1 })}
            onClick={() => onChange({ levels: levels.filter((_, i) => i !== index) })}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <AddButton
        label={t('rules.addLevel')}
        onClick={() => onChange({ levels: [...levels, { hours: '', to: 'managers' }] })}
      />
      {levels.length > 0 && (
        <Switched
          label={t('rules.escalate')}
          on={escalate}
          onChange={(on) => onChange({ escalate: on })}
        />
      )}
    </FieldGroup>
  );
};

const DigestFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { digest } = draft;
  return (
    <FieldGroup title={t('rules.digest')} hint={t('rules.digestHint')}>
      <Flex gap={4} wrap="wrap">
        <Switched
          label={t('rules.digestOn')}
          on={digest.active}
          onChange={(active) => onChange({ digest: { ...digest, active } })}
        />
        <NativeSelect
          name={t('rules.digestHour')}
          value={String(digest.hour)}
          options={Array.from({ length: HOURS }, (_, hour) => ({
            value: String(hour),
            label: formats.clock(hour),
          }))}
          onChange={(hour) => onChange({ digest: { ...digest, hour: Number(hour) } })}
        />
      </Flex>
    </FieldGroup>
  );
};

const WarningFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <FieldGroup title={t('rules.warnings')}>
      <LabelledNumber
        label={t('rules.warnPercent')}
        hint={t('rules.warnPercentHint', { n: formats.count(0) })}
        error={isWrongPercent(draft.warnPercent) ? t('rules.warnPercentWrong') : undefined}
        min={0}
        max={90}
        value={draft.warnPercent}
        onChange={(warnPercent) => onChange({ warnPercent })}
      />
      <Switched
        label={t('rules.tellBreach')}
        on={draft.tellBreach}
        onChange={(tellBreach) => onChange({ tellBreach })}
      />
    </FieldGroup>
  );
};

/** When whom is told of promises that are due and overdue. */
export const NoticesCard = ({ data }: { data: Data }) => {
  const t = useTranslate();
  const formats = useFormats();
  const tell = useOutcome();
  const [save, { isLoading, error }] = useUpdateCxComplaintRulesMutation();
  const [draft, setDraft] = React.useState(() => noticesDraftOf(data.notices));
  React.useEffect(() => setDraft(noticesDraftOf(data.notices)), [data.notices]);
  const change = (changes: Partial<NoticesDraft>) =>
    setDraft((before) => ({ ...before, ...changes }));
  const wanted = noticesIn(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(noticesDraftOf(data.notices));
  const { managers } = draft;
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (wanted && changed) tell(await save({ notices: wanted }), t('setting.saved'));
  };
  return (
    <SettingsCard title={t('rules.notices')} hint={t('rules.noticesHint')}>
      <form onSubmit={submit} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <FieldGroup title={t('rules.people')} hint={t('rules.peopleHint')}>
            <div>
              <ChoiceList
                name={t('rules.managers')}
                shown={formats.count(managers.length)}
                choices={data.admins.map(({ id, name }) => ({ key: id, label: name }))}
                chosen={new Set(managers)}
                onToggle={(id, on) =>
                  change({
                    managers: on ? [...managers, id] : managers.filter((one) => one !== id),
                  })
                }
              />
            </div>
            <LeadFields leads={draft.leads} data={data} onChange={(leads) => change({ leads })} />
          </FieldGroup>
          <WarningFields draft={draft} onChange={change} />
          <LevelFields draft={draft} onChange={change} />
          <DigestFields draft={draft} onChange={change} />
          <Faults error={error} />
          <div>
            <SteadyButton type="submit" disabled={!wanted || !changed} loading={isLoading}>
              {t('setting.save')}
            </SteadyButton>
          </div>
        </Flex>
      </form>
    </SettingsCard>
  );
};
