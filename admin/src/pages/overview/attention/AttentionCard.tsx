import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Attention } from '../../../../../shared/contracts/attention';
import type { GetOverview } from '../../../../../shared/contracts/overview';
import { Card } from '../../../components/Card';
import { shownKpi } from '../../../format/shown-kpi';
import { useTranslate } from '../../../hooks/useTranslate';
import type { OverviewState } from '../overview-state';
import { Area } from '../OverviewGrid';
import { FindingItem } from './FindingItem';
import { useFindingLinks } from './useFindingLinks';

interface AttentionCardProps {
  data: GetOverview.Response['data'];
  state: OverviewState;
}

const TITLE_ID = 'cx-attention';

const List = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;

  li {
    padding-block: ${({ theme }) => theme.spaces[3]};
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
    break-inside: avoid;
  }

  li:last-child {
    padding-block-end: 0;
  }
`;

const Nothing = ({ comparisons }: Pick<Attention, 'comparisons'>) => {
  const t = useTranslate();
  return (
    <>
      <Typography tag="p" textColor="neutral800">
        {t('attention.empty')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {comparisons === 0
          ? t('attention.nothingCompared')
          : t('attention.compared', { n: comparisons })}
      </Typography>
    </>
  );
};

/**
 * What stands out from noise, a sentence each, with evidence and the next step one click away; nothing where it
 * was not looked for.
 */
export const AttentionCard = ({ data, state }: AttentionCardProps) => {
  const t = useTranslate();
  const linksOf = useFindingLinks(data, state);
  const { attention, cards, definitions } = data;
  if (!attention) return null;
  const { findings, more, comparisons } = attention;
  const told = findings.flatMap((finding) => {
    const definition = definitions.find(({ key }) => key === finding.kpi);
    const answer = cards.find(({ kpi }) => kpi === finding.kpi);
    return definition && answer ? [{ finding, rules: shownKpi(definition, answer) }] : [];
  });
  return (
    <Area as={Card} $name="attention" aria-labelledby={TITLE_ID}>
      <Typography
        id={TITLE_ID}
        tag="h2"
        variant="omega"
        fontWeight="bold"
        paddingBottom={3}
        style={{ display: 'block' }}
      >
        {t('attention.title')}
      </Typography>
      {told.length === 0 ? (
        <Nothing comparisons={comparisons} />
      ) : (
        <List>
          {told.map(({ finding, rules }) => (
            <li key={finding.id}>
              <FindingItem
                {...{ finding, rules, definitions, comparisons }}
                links={linksOf(finding)}
              />
            </li>
          ))}
        </List>
      )}
      {more > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
          {t('attention.more', { n: more })}
        </Typography>
      )}
    </Area>
  );
};
