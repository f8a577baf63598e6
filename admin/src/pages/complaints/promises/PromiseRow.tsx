import { Flex, Typography } from '@strapi/design-system';

import type {
  LedgerLabels,
  LedgerLine,
  LedgerOutcome,
} from '../../../../../shared/contracts/sla-ledger';
import { PageLink } from '../../../components/PageLink';
import { Tag, type Tone } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { FORWARD_SIGN } from '../../../language/forward-sign';
import { casePath } from '../case-path';
import { PersonName } from '../parts/PersonName';
import { PriorityTag } from '../parts/PriorityTag';
import { useDurationText } from '../parts/useDurationText';
import { policyName } from '../parts/policy-name';
import { useOpenOnClick } from '../useOpenOnClick';

/** Without a sign of its own: what goes on, the way that the page is read. */
const LOOKS: Record<LedgerOutcome, { tone: Tone; sign?: string }> = {
  met: { tone: 'good', sign: '✓' },
  missed: { tone: 'bad', sign: '✕' },
  pending: { tone: 'info' },
  paused: { tone: 'neutral', sign: '⏸' },
  excluded: { tone: 'neutral', sign: '–' },
};

/** What became of it, and by how much by its own clock; of what is late while nobody works the clock says nothing. */
const Outcome = ({ line: { outcome, lateSeconds, clock } }: { line: LedgerLine }) => {
  const t = useTranslate();
  const durationOf = useDurationText();
  const { direction } = useLanguage();
  const { tone, sign = FORWARD_SIGN[direction] } = LOOKS[outcome];
  return (
    <>
      <Tag $tone={tone} style={{ whiteSpace: 'normal' }}>
        <span aria-hidden>{sign}</span>{' '}
        {lateSeconds === 0 && outcome !== 'excluded'
          ? t(`ledger.outcome.${outcome}`)
          : t(`ledger.byHowMuch.${outcome}`, { time: durationOf(Math.abs(lateSeconds)) })}
      </Tag>
      {outcome !== 'excluded' && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t(`promises.clock.${clock}`)}
        </Typography>
      )}
    </>
  );
};

const Holder = ({ line: { heldBy, team }, labels }: PromiseRowProps) => (
  <>
    <PersonName id={heldBy} names={labels.person} />
    {team !== null && (
      <Typography tag="div" variant="pi" textColor="neutral600">
        <bdi>{team}</bdi>
      </Typography>
    )}
  </>
);

export interface PromiseRowProps {
  line: LedgerLine;
  labels: LedgerLabels;
}

/** One promise; the whole row opens its case, and for the keyboard its link. */
export const PromiseRow = (props: PromiseRowProps) => {
  const { line, labels } = props;
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  const open = useOpenOnClick(line.reference);
  const place = line.location === null ? null : (labels.location[line.location] ?? line.location);
  const due = line.dueAt === null ? '—' : formats.moment(line.dueAt, timeZone);
  return (
    <tr onClick={open}>
      <th scope="row">
        <PageLink to={casePath(line.reference)}>
          <bdi dir="ltr">{line.reference}</bdi>
        </PageLink>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t(`complaint.target.${line.target}`)}
          {place !== null && (
            <>
              {t('facts.separator')}
              <bdi>{place}</bdi>
            </>
          )}
        </Typography>
        <Flex data-narrow gap={2} wrap="wrap" paddingTop={1}>
          <PriorityTag priority={line.priority} />
          <div>
            <Holder {...props} />
          </div>
        </Flex>
      </th>
      <td>
        <Outcome line={line} />
      </td>
      <td>{due}</td>
      <td data-wide>
        <PriorityTag priority={line.priority} />
      </td>
      <td data-wide>
        <bdi>{policyName(line.policy, labels.policy, t)}</bdi>
      </td>
      <td data-wide data-holder>
        <Holder {...props} />
      </td>
    </tr>
  );
};
