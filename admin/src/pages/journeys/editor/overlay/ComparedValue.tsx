import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Estimate, KpiDescription } from '../../../../../../shared/contracts/kpi';
import { NOT_COMPARED } from '../../../../components/ChangeTag';
import { toneOf } from '../../../../components/change-verdict';
import { Num } from '../../../../components/Num';
import { Tag } from '../../../../components/Tag';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { MessageKey } from '../../../../translations/messages';
import type { MetricPair } from './OverlayContext';
import { NamedMark, SIDES } from './SideMark';
import { sideVerdict, type SideVerdict } from './side-verdict';
import type { SideNames } from './useSideNames';

const Sides = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: ${({ theme }) => theme.spaces[2]};
  }

  li > :last-child {
    grid-column: 2;
  }
`;

const Value = styled.span`
  font-size: ${({ theme }) => theme.fontSizes[3]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: 1.2;
`;

const Judged = styled.div`
  margin-block-start: ${({ theme }) => theme.spaces[1]};

  > span {
    white-space: normal;
  }
`;

const WORDS: Record<SideVerdict, MessageKey> = {
  real: 'sides.real',
  noise: 'change.noise',
  few: 'change.few',
  ...NOT_COMPARED,
};

/** A side's number, its interval and n. */
const OneSide = ({
  estimate,
  definition,
}: {
  estimate: Estimate | null;
  definition: KpiDescription;
}) => {
  const t = useTranslate();
  const formats = useFormats();
  const percent = definition.unit === 'percent' ? t('unit.percent') : '';
  const value = estimate?.value ?? null;
  return (
    <>
      <Value>
        {value === null ? (
          '—'
        ) : (
          <Num>
            {formats.value(value, definition)}
            {percent}
          </Num>
        )}
      </Value>
      <Typography variant="pi" textColor="neutral600">
        {estimate?.confidence && (
          <>
            <Num>{formats.interval(estimate.confidence, definition)}</Num>
            {t('facts.separator')}
          </>
        )}
        {t('answers', { n: estimate?.n ?? 0 })}
      </Typography>
    </>
  );
};

/** How much the first side differs, and whether chance could explain it. */
const Difference = ({ pair, definition }: { pair: MetricPair; definition: KpiDescription }) => {
  const t = useTranslate();
  const formats = useFormats();
  const verdict = sideVerdict(pair);
  const { difference, wordingKnown } = pair.there;
  const value = difference?.value ?? null;
  const tone = verdict === 'real' && value !== null ? toneOf(value, definition.direction) : null;
  const signed = (of: number) => formats.difference(of, definition);
  const interval = difference?.confidence ?? null;
  return (
    <Judged>
      {value !== null && (
        <Typography tag="div" variant="pi" textColor="neutral700">
          {t('sides.difference', {
            unit: definition.unit,
            value: isolateLtr(signed(value)),
            sure: interval ? 'yes' : 'no',
            interval: interval
              ? isolateLtr(`${signed(interval.low)}\u00a0…\u00a0${signed(interval.high)}`)
              : '',
          })}
        </Typography>
      )}
      <Tag $tone={tone ?? (verdict === 'few' ? 'caution' : 'neutral')}>
        {tone !== null && value !== null && <span aria-hidden>{value > 0 ? '▲ ' : '▼ '}</span>}
        {t(WORDS[verdict])}
      </Tag>
      {value !== null && !wordingKnown && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t('sides.wordingUnknown')}
        </Typography>
      )}
    </Judged>
  );
};

interface ComparedValueProps {
  pair: MetricPair;
  definition: KpiDescription;
  names: SideNames;
}

/** One number of both sides, each with interval and n, and their difference as the server tested it. */
export const ComparedValue = ({ pair, definition, names }: ComparedValueProps) => (
  <>
    <Typography tag="div" variant="pi" fontWeight="bold" textColor="neutral600">
      {definition.name}
    </Typography>
    <Sides>
      {SIDES.map((side) => (
        <li key={side}>
          <NamedMark side={side} names={names} />
          <OneSide estimate={pair[side]} definition={definition} />
        </li>
      ))}
    </Sides>
    <Difference pair={pair} definition={definition} />
  </>
);
