import { Flex, Typography } from '@strapi/design-system';

import {
  EXPECTATIONS,
  IMPROVEMENT_STATES,
  type ImprovementChoices,
} from '../../../../shared/contracts/improvement';
import type { Faults } from '../../api/server-faults';
import { LabelledInput } from '../../components/LabelledInput';
import { LabelledSelect } from '../../components/LabelledSelect';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { TextField } from '../complaints/case/TextField';
import { OptionalDate } from '../settings/complaints/OptionalDate';
import type { ImprovementDraft } from './improvement-draft';
import { KeysField } from './KeysField';

const MAX_TITLE = 300;
const MAX_TEXT = 5_000;
const MAX_SOLUTION = 20_000;
const MAX_TEAM = 200;

interface ImprovementFieldsProps {
  draft: ImprovementDraft;
  choices: ImprovementChoices;
  /** In words. */
  faults: Faults<ImprovementDraft>;
  /** Its numbers were looked at: the start stays. */
  fixed: boolean;
  onEdit: (change: Partial<ImprovementDraft>) => void;
}

type PartProps = Omit<ImprovementFieldsProps, 'fixed'>;

const Fault = ({ children }: { children: string | undefined }) =>
  children === undefined ? null : (
    <Typography role="alert" variant="pi" textColor="danger600" dir="auto">
      {children}
    </Typography>
  );

/** One of those offered, or none; one that is offered no longer can be seen, and stays until it is changed. */
const optional = (
  all: readonly { value: string; label: string }[],
  value: string,
  none: string
): { value: string; label: string }[] => [
  { value: '', label: none },
  ...all,
  ...(value === '' || all.some((one) => one.value === value) ? [] : [{ value, label: value }]),
];

const What = ({ draft, choices, faults, onEdit }: PartProps) => {
  const t = useTranslate();
  const causes = choices.causes.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <LabelledInput
        label={t('improvements.field.title')}
        required
        maxLength={MAX_TITLE}
        value={draft.title}
        error={faults.title}
        onChange={(title) => onEdit({ title })}
      />
      <LabelledSelect
        label={t('case.fact.causeCode')}
        hint={t('improvements.form.causeHint')}
        value={draft.causeCode}
        options={optional(causes, draft.causeCode, '—')}
        onChange={(causeCode) => onEdit({ causeCode })}
      />
      <TextField
        label={t('improvements.field.solution')}
        required
        maxLength={MAX_SOLUTION}
        value={draft.solution}
        onChange={(solution) => onEdit({ solution })}
      />
      <Fault>{faults.solution}</Fault>
      {EXPECTATIONS.map((name) => (
        <TextField
          key={name}
          label={t(`improvements.expectation.${name}`)}
          maxLength={MAX_TEXT}
          value={draft.expected[name]}
          onChange={(text) => onEdit({ expected: { ...draft.expected, [name]: text } })}
        />
      ))}
    </>
  );
};

const Who = ({ draft, choices, faults, onEdit }: PartProps) => {
  const t = useTranslate();
  const owners = choices.owners.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <LabelledSelect
        label={t('improvements.field.owner')}
        value={draft.owner}
        options={optional(owners, draft.owner, t('complaint.nobody'))}
        onChange={(owner) => onEdit({ owner })}
      />
      <Fault>{faults.owner}</Fault>
      <LabelledInput
        label={t('improvements.field.team')}
        maxLength={MAX_TEAM}
        value={draft.team}
        onChange={(team) => onEdit({ team })}
      />
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <KeysField
          label={t('improvements.filter.location')}
          hint={t(
            choices.locationRequired ? 'targets.form.scopeOwn' : 'improvements.form.locationsHint'
          )}
          error={faults.locations}
          all={choices.locations}
          chosen={draft.locations}
          onChange={(locations) => onEdit({ locations })}
        />
        <KeysField
          label={t('improvements.filter.touchpoint')}
          hint={t('improvements.form.touchpointsHint')}
          error={faults.touchpoints}
          all={choices.touchpoints}
          chosen={draft.touchpoints}
          onChange={(touchpoints) => onEdit({ touchpoints })}
        />
      </Flex>
    </>
  );
};

const Aim = ({ draft, choices, faults, onEdit }: PartProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const kpis = choices.kpis.map(({ key, name }) => ({ value: key, label: name }));
  const kpi = choices.kpis.find(({ key }) => key === draft.kpi);
  return (
    <>
      <LabelledSelect
        label={t('improvements.filter.kpi')}
        value={draft.kpi}
        options={optional(kpis, draft.kpi, '—')}
        onChange={(key) => onEdit({ kpi: key })}
      />
      <Fault>{faults.kpi}</Fault>
      {kpi && (
        <LabelledInput
          label={t('improvements.form.effect')}
          hint={t('improvements.form.effectHint', { example: formats.value(1, kpi) })}
          error={faults.expectedEffect}
          value={draft.expectedEffect}
          onChange={(expectedEffect) => onEdit({ expectedEffect })}
        />
      )}
    </>
  );
};

/** Everything that an improvement is made of. */
export const ImprovementFields = ({ fixed, ...props }: ImprovementFieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { draft, faults, onEdit } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <What {...props} />
      <Who {...props} />
      <Aim {...props} />
      <LabelledSelect
        label={t('improvements.field.state')}
        value={draft.state}
        options={IMPROVEMENT_STATES.map((value) => ({
          value,
          label: t(`improvements.state.${value}`),
        }))}
        onChange={(state) => onEdit({ state })}
      />
      {fixed ? (
        <Typography variant="pi" textColor="neutral600">
          {t('improvements.form.startFixed', {
            date: draft.startsOn === null ? '—' : formats.date(draft.startsOn),
          })}
        </Typography>
      ) : (
        <>
          <OptionalDate
            label={t('improvements.field.startsOn')}
            value={draft.startsOn}
            onChange={(startsOn) => onEdit({ startsOn })}
          />
          <Typography variant="pi" textColor="neutral600">
            {t('improvements.form.startHint')}
          </Typography>
        </>
      )}
      <Fault>{faults.startsOn ?? faults.rootCause ?? faults.other}</Fault>
    </Flex>
  );
};
