import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type {
  GetLinkedNumbers,
  LinkedTouchpoint as Linked,
} from '../../../../shared/contracts/touchpoint-link';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { Tag } from '../../components/Tag';
import { TextLink } from '../../components/TextLink';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { journeyPath } from '../../pages/journeys/journey-path';
import { Headline } from '../Headline';
import { LatestComments } from '../LatestComments';
import { PanelNote } from '../PanelState';
import { feedbackPathOf, overviewPathOf } from '../subject-state';

/** As many as in the touchpoint's own panel. */
const SHOWN = 3;

type Numbers = GetLinkedNumbers.Response['data']['touchpoints'][number];

/** Names of journeys are long. */
const NameLink = styled(TextLink)`
  white-space: normal;
`;

const Scores = ({
  metrics,
  definitions,
}: {
  metrics: Numbers['metrics'];
  definitions: readonly KpiDescription[];
}) => {
  const t = useTranslate();
  const shown = metrics
    .flatMap((metric) => {
      const definition = definitions.find(({ key }) => key === metric.kpi);
      return definition ? [{ metric, definition }] : [];
    })
    .slice(0, SHOWN);
  if (shown.length === 0) return <PanelNote>{t('panel.empty')}</PanelNote>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {shown.map(({ metric, definition }) => (
        <li key={definition.key}>
          <Headline
            estimate={metric}
            change={metric.change}
            definition={definition}
            notCompared={metric.changeReasons}
          />
        </li>
      ))}
    </Flex>
  );
};

const Journeys = ({ journeys }: Pick<Numbers, 'journeys'>) => {
  const t = useTranslate();
  const id = React.useId();
  if (journeys.length === 0) return null;
  return (
    <div>
      <Typography id={id} tag="h4" variant="pi" fontWeight="bold" textColor="neutral800">
        {t('entryLinks.journeys')}
      </Typography>
      <ul aria-labelledby={id}>
        {journeys.map(({ documentId, name, locale }) => (
          <li key={documentId}>
            <NameLink to={journeyPath(documentId, locale)}>
              <bdi>{name}</bdi>
            </NameLink>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface LinkedTouchpointProps {
  touchpoint: Linked;
  /** undefined while they are not there. */
  numbers: Numbers | undefined;
  definitions: readonly KpiDescription[];
  withComments: boolean;
}

/** One touchpoint: its scores, what customers said last, its journeys, and the way to everything behind them. */
export const LinkedTouchpoint = ({
  touchpoint: { key, name, archived },
  numbers,
  definitions,
  withComments,
}: LinkedTouchpointProps) => {
  const t = useTranslate();
  const id = React.useId();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const readsComments = useMay(ADMIN_ACTIONS.readComments);
  const subject = { kind: 'touchpoint' as const, key };
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2}>
          <Typography id={id} tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
            <bdi>{name}</bdi>
          </Typography>
          {archived && <Tag $tone="neutral">{t('archive.archived')}</Tag>}
        </Flex>
        {numbers && <Scores metrics={numbers.metrics} definitions={definitions} />}
        {withComments && readsFeedback && readsComments && (
          <LatestComments subject={subject} heading="h4" />
        )}
        {numbers && <Journeys journeys={numbers.journeys} />}
        <Flex gap={3} wrap="wrap">
          <TextLink to={overviewPathOf(subject)}>{t('panel.toOverview')}</TextLink>
          {readsFeedback && (
            <TextLink to={feedbackPathOf(subject)}>{t('panel.toFeedback')}</TextLink>
          )}
        </Flex>
      </Flex>
    </section>
  );
};
