import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import { RESPONSE_METRIC } from '../../../../shared/metrics';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { isolated } from '../../format/isolated';
import { useFormats } from '../../hooks/useFormats';
import { useMetricName } from '../../hooks/useMetricName';
import { useRulesText } from '../../hooks/useRulesText';
import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';

const Versions = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;

  li + li {
    margin-block-start: ${({ theme }) => theme.spaces[2]};
  }
`;

/** Versions of the definition, the newest first. */
const History = ({ definition }: { definition: KpiDescription }) => {
  const t = useTranslate();
  const formats = useFormats();
  const rulesText = useRulesText();
  if (definition.history.length === 0) {
    return <>{t('definition.version', { version: definition.definitionVersion })}</>;
  }
  return (
    <Versions>
      {[...definition.history].reverse().map(({ version, since, text, by, rules }) => (
        <li key={version}>
          {t('definition.since', { version, date: formats.date(since) })}{' '}
          <bdi>
            {rules
              ? t('definition.setBy', {
                  by: by === null ? '—' : isolated(by),
                  rules: rulesText(rules) ?? t('rules.own'),
                })
              : text}
          </bdi>
        </li>
      ))}
    </Versions>
  );
};

/** What the number is, word by word. */
export const DefinitionCard = ({ definition }: { definition: KpiDescription }) => {
  const t = useTranslate();
  const id = React.useId();
  const nameOf = useMetricName();
  const rulesText = useRulesText();
  const { confidenceMethod, controlChart, direction, metrics, minimumN, topBoxes } = definition;
  const counted = rulesText({ minimumN: null, topBoxes });
  const answersOf = (all: readonly string[]) =>
    all
      .map((metric) => (metric === RESPONSE_METRIC ? t('definition.forms') : nameOf(metric)))
      .join(t('list.separator'));
  const method = `definition.method.${confidenceMethod}`;
  const facts: [string, React.ReactNode][] = [
    [t('definition.meaning'), definition.description],
    [t('definition.formula'), definition.formula],
    ...(counted === null ? [] : [[t('definition.topBoxes'), counted] as [string, string]]),
    [
      t('definition.answers', { input: definition.input }),
      definition.input === 'cases' ? t('definition.cases') : answersOf(metrics),
    ],
    [t('definition.better'), t(`definition.better.${direction}`)],
    [t('definition.basis'), t(`definition.basis.${definition.basis}`)],
    [
      t('definition.minimum'),
      minimumN.ranking > 0
        ? t('definition.minimumText', { ...minimumN })
        : t('definition.minimumNone'),
    ],
    [t('definition.confidence'), isMessageKey(method) ? t(method) : confidenceMethod],
    [t('definition.chart'), t(`definition.chart.${controlChart}`, { input: definition.input })],
    [t('definition.history'), <History key="history" definition={definition} />],
  ];

  return (
    <Card aria-labelledby={id}>
      <Typography id={id} tag="h2" variant="omega" fontWeight="bold" paddingBottom={3}>
        {t('definition.title')}
      </Typography>
      <Facts>
        {facts.map(([name, fact]) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </React.Fragment>
        ))}
      </Facts>
    </Card>
  );
};
