import { Flex } from '@strapi/design-system';

import { Facts } from '../../../components/Facts';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { SteadyButton } from '../../../components/SteadyButton';
import { useTranslate } from '../../../hooks/useTranslate';
import { PersonName } from '../parts/PersonName';
import { useCase } from './CaseContext';
import { SideCard } from './SideCard';
import { useHandOver } from './useHandOver';

const NOBODY = '';

const Choices = () => {
  const t = useTranslate();
  const { detail, labels, choices } = useCase();
  const { busy, give, take } = useHandOver();
  const { assignee, team } = detail;
  const people = choices?.people ?? [];
  const holder = assignee !== null && !people.some(({ id }) => id === assignee);
  const teams = [...new Set([...(choices?.teams ?? []), ...(team === null ? [] : [team])])];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-cx-screen-only>
      <LabelledSelect
        label={t('case.holder')}
        disabled={busy || choices === null}
        value={assignee ?? NOBODY}
        options={[
          { value: NOBODY, label: t('complaint.nobody') },
          ...(holder && assignee !== null
            ? [{ value: assignee, label: labels.person[assignee] ?? t('complaint.formerPerson') }]
            : []),
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => void give({ assignee: id === NOBODY ? null : id })}
      />
      {teams.length > 0 && (
        <LabelledSelect
          label={t('case.fact.team')}
          disabled={busy}
          value={team ?? NOBODY}
          options={[
            { value: NOBODY, label: t('case.noTeam') },
            ...teams.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => void give({ team: value === NOBODY ? null : value })}
        />
      )}
      {take && (
        <SteadyButton variant="tertiary" size="S" loading={busy} onClick={take}>
          {t('keys.assign')}
        </SteadyButton>
      )}
    </Flex>
  );
};

/** Who holds the case, and the way to give it to somebody else. */
export const HolderCard = () => {
  const t = useTranslate();
  const { detail, labels } = useCase();
  return (
    <SideCard id="cx-case-holder" title={t('case.holding')}>
      {detail.may.handle ? (
        <Choices />
      ) : (
        <Facts>
          <dt>{t('case.holder')}</dt>
          <dd>
            <PersonName id={detail.assignee} names={labels.person} />
          </dd>
          <dt>{t('case.fact.team')}</dt>
          <dd>{detail.team === null ? t('case.noTeam') : <bdi>{detail.team}</bdi>}</dd>
        </Facts>
      )}
    </SideCard>
  );
};
