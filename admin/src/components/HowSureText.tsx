import * as React from 'react';
import { Typography } from '@strapi/design-system';

import { EXCLUSIONS } from '../../../shared/dimensions';
import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { useFormats } from '../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../hooks/useTranslate';
import { isMessageKey } from '../translations/messages';
import { HowSureChange } from './HowSureChange';
import { Num } from './Num';

interface HowSureTextProps {
  answer: KpiAnswer;
  definition: KpiDescription;
}

const Sentence = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={2}>
    {children}
  </Typography>
);

/** What the number means, how far it may be off, whether it changed, and what was left out. */
export const HowSureText = ({ answer, definition }: HowSureTextProps) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const { confidence, exclusions, n } = answer;
  const method = `method.${confidence?.method ?? definition.confidenceMethod}`;
  const excluded = EXCLUSIONS.filter((reason) => exclusions[reason] > 0);

  return (
    <>
      <Sentence>{definition.description}</Sentence>
      <Sentence>
        {confidence
          ? rich('howSure.interval', {
              answers: t('answers', { n }),
              level: formats.share(confidence.level),
              low: <Num key="low">{formats.value(confidence.low, definition)}</Num>,
              high: <Num key="high">{formats.value(confidence.high, definition)}</Num>,
            })
          : t('howSure.noInterval', { n, minimum: definition.minimumN.interval })}{' '}
        {confidence &&
          t('howSure.method', { method: isMessageKey(method) ? t(method) : confidence.method })}
      </Sentence>
      {answer.flags
        .map((flag) => `flag.${flag}`)
        .filter(isMessageKey)
        .map((key) => (
          <Sentence key={key}>{t(key, { minimum: definition.minimumN.ranking })}</Sentence>
        ))}
      {answer.change && <HowSureChange change={answer.change} definition={definition} />}
      {excluded.length > 0 && (
        <Sentence>
          {t('howSure.excluded', {
            list: excluded
              .map((reason) => t(`exclusion.${reason}`, { n: exclusions[reason] }))
              .join(t('list.separator')),
          })}
        </Sentence>
      )}
      <Sentence>{t('howSure.formula', { formula: definition.formula })}</Sentence>
      <Sentence>{t('howSure.basis', { version: definition.definitionVersion })}</Sentence>
    </>
  );
};
