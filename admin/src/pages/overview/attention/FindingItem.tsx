import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { AttentionFinding } from '../../../../../shared/contracts/attention';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { Tag, type Tone } from '../../../components/Tag';
import { TextLink } from '../../../components/TextLink';
import type { ShownKpi } from '../../../format/shown-kpi';
import { useNameOfKey } from '../../../hooks/useGroupLabel';
import { useTranslate } from '../../../hooks/useTranslate';
import { FindingSureness } from './FindingSureness';
import type { FindingLinks } from './useFindingLinks';
import { useFindingSentences } from './useFindingSentences';

interface FindingItemProps {
  finding: AttentionFinding;
  rules: ShownKpi;
  definitions: readonly KpiDescription[];
  links: FindingLinks;
  comparisons: number;
}

/** Where the number lies or went, and whether that is welcome; amber where bad news is less sure. */
const signOf = ({
  outcome,
  sureness,
  difference,
}: AttentionFinding): { sign: string; tone: Tone; words: 'better' | 'worse' | 'fair' } => {
  const arrow = difference.value > 0 ? '▲' : '▼';
  if (outcome === 'better') return { sign: arrow, tone: 'good', words: 'better' };
  if (sureness === 'fair') return { sign: '◔', tone: 'caution', words: 'fair' };
  return { sign: arrow, tone: 'bad', words: 'worse' };
};

const Links = ({ name, links }: { name: string; links: FindingLinks }) => {
  const t = useTranslate();
  const labelOf = (link: string) => t('attention.linkLabel', { link, name });
  const { evidence, next } = links;
  return (
    <>
      <TextLink to={evidence} aria-label={labelOf(t('attention.evidence'))} data-cx-screen-only>
        {t('attention.evidence')}
      </TextLink>
      {next && (
        <TextLink to={next.to} aria-label={labelOf(t(next.text))} data-cx-screen-only>
          {t(next.text)}
        </TextLink>
      )}
    </>
  );
};

/** One thing that stands out: what, how much, how sure, and what can be done. */
export const FindingItem = ({
  finding,
  rules,
  definitions,
  links,
  comparisons,
}: FindingItemProps) => {
  const t = useTranslate();
  const nameOf = useNameOfKey();
  const sentences = useFindingSentences(finding, rules, definitions);
  const { place } = finding;
  const placeName = ({ by, key, label }: NonNullable<typeof place>): string => {
    const names = nameOf(by, key, label);
    // A category or a team is not known as one by its name.
    return by === 'category' || by === 'team'
      ? t('share.filter', { what: t('filter.dimension', { dimension: by }), names })
      : names;
  };
  const name = place ? placeName(place) : rules.name;
  const { sign, tone, words } = signOf(finding);
  return (
    <>
      <Flex gap={2} alignItems="center">
        <Tag $tone={tone}>
          <span aria-hidden>{sign}</span>
          <VisuallyHidden>{t('attention.sign', { outcome: words })}</VisuallyHidden>
        </Tag>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          <bdi>{name}</bdi>
        </Typography>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1} paddingBottom={1}>
        {sentences.map((sentence, index) => (
          <span key={index}>
            {index > 0 && ' '}
            {sentence}
          </span>
        ))}
      </Typography>
      <Flex gap={3} wrap="wrap">
        <Links {...{ name, links }} />
        <FindingSureness {...{ name, finding, rules, comparisons }} />
      </Flex>
    </>
  );
};
