import type { AttentionFinding } from '../../../../../shared/contracts/attention';
import { HowSurePopover } from '../../../components/HowSurePopover';
import { IntervalSentence } from '../../../components/IntervalSentence';
import { Num } from '../../../components/Num';
import { Sentence } from '../../../components/Sentence';
import { TargetSentence } from '../../../components/TargetSentence';
import type { ShownKpi } from '../../../format/shown-kpi';
import { useCountWords } from '../../../hooks/useCountWords';
import { useFormats } from '../../../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../../../hooks/useTranslate';

interface FindingSurenessProps {
  name: string;
  finding: AttentionFinding;
  rules: ShownKpi;
  /** How many numbers were held against others. */
  comparisons: number;
}

type HeldAgainst = Exclude<AttentionFinding, { kind: 'target' }>;

/** A smaller chance is told as less than this. */
const TINY = 0.001;

/** The test of a difference, in plain words. */
const Difference = ({
  finding,
  rules,
  comparisons,
}: Omit<FindingSurenessProps, 'name'> & { finding: HeldAgainst }) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const words = useCountWords(rules);
  const { against, difference, kind } = finding;
  const { confidence, pValue, value } = difference;
  return (
    <>
      {confidence && (
        <Sentence>
          {rich('attention.sure.against', {
            kind,
            from: <Num key="from">{formats.value(against.value, rules)}</Num>,
            answers: words.count(against.n),
            difference: <Num key="difference">{formats.difference(value, rules)}</Num>,
            level: formats.share(confidence.level),
            low: <Num key="low">{formats.difference(confidence.low, rules)}</Num>,
            high: <Num key="high">{formats.difference(confidence.high, rules)}</Num>,
          })}
        </Sentence>
      )}
      {pValue !== null && (
        <Sentence>
          {t('attention.sure.chance', {
            tiny: pValue < TINY ? 'yes' : 'no',
            share: formats.share(Math.max(pValue, TINY), 1),
            n: comparisons,
          })}
        </Sentence>
      )}
    </>
  );
};

/** Opens what a finding rests on: its interval, and the test or the target. */
export const FindingSureness = ({ name, finding, rules, comparisons }: FindingSurenessProps) => {
  const { confidence, n } = finding;
  return (
    <HowSurePopover name={name}>
      {confidence && (
        <Sentence>
          <IntervalSentence interval={confidence} n={n} rules={rules} />
        </Sentence>
      )}
      {finding.kind === 'target' ? (
        <TargetSentence target={finding.target} definition={rules} />
      ) : (
        <Difference {...{ finding, rules, comparisons }} />
      )}
    </HowSurePopover>
  );
};
