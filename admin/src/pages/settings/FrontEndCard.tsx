import { styled } from 'styled-components';

import type { FrontEndCheck, FrontEndNeed } from '../../../../shared/contracts/access';
import { PageLink } from '../../components/PageLink';
import { Tag, type Tone } from '../../components/Tag';
import { PUBLIC_KPIS_PATH, INTAKE_SETTINGS_PATH, SURVEYS_PATH } from '../../constants';
import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';
import { SettingsCard } from './SettingsCard';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${({ theme }) => theme.spaces[2]};
  }

  li + li {
    margin-block-start: ${({ theme }) => theme.spaces[3]};
  }
`;

const PATHS: Record<FrontEndNeed, string> = {
  wayIn: INTAKE_SETTINGS_PATH,
  origins: INTAKE_SETTINGS_PATH,
  survey: SURVEYS_PATH,
  openKpis: PUBLIC_KPIS_PATH,
};

const TONES: Record<FrontEndCheck['state'], Tone> = {
  done: 'good',
  missing: 'bad',
  advice: 'caution',
};
const SIGNS: Record<FrontEndCheck['state'], string> = { done: '✓', missing: '✕', advice: '◇' };

/** What a front end needs, what of it is there, and where to get the rest. */
export const FrontEndCard = ({ checks }: { checks: readonly FrontEndCheck[] }) => {
  const t = useTranslate();
  return (
    <SettingsCard title={t('access.frontEnd')}>
      <List>
        {checks.map(({ need, state, count }) => {
          const sentence = `access.need.${need}.${state}`;
          return (
            <li key={need}>
              <Tag $tone={TONES[state]}>
                <span aria-hidden>{SIGNS[state]} </span>
                {t(`access.state.${state}`)}
              </Tag>
              <span>{isMessageKey(sentence) ? t(sentence, { n: count }) : null}</span>
              <PageLink to={PATHS[need]}>{t(`access.link.${need}`)}</PageLink>
            </li>
          );
        })}
      </List>
    </SettingsCard>
  );
};
