import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import type { Improvement } from '../../../../../shared/contracts/improvement';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import {
  useGetCxImprovementEffectQuery,
  useGetCxImprovementQuery,
} from '../../../api/improvements';
import { Card } from '../../../components/Card';
import { LoadError } from '../../../components/LoadError';
import { RowSkeleton } from '../../../components/Skeleton';
import { addDays } from '../../../calendar/calendar-months';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useMay } from '../../../hooks/useMay';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ImprovementWords } from '../useImprovementWords';
import { EffectView } from './EffectView';

interface EffectSectionProps {
  improvement: Improvement;
  words: ImprovementWords;
}

interface InsteadProps {
  text: string;
  action?: React.ReactNode;
}

/** Stands where the numbers would: says why there are none, and what to do. */
const Instead = ({ text, action }: InsteadProps) => {
  const t = useTranslate();
  return (
    <Card aria-labelledby="cx-effect-title">
      <Typography tag="h2" id="cx-effect-title" variant="delta">
        {t('improvements.effect.title')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={3}>
        <Typography tag="p" textColor="neutral700">
          {text}
        </Typography>
        {action}
      </Flex>
    </Card>
  );
};

const Measured = ({ improvement, words }: EffectSectionProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { key, lookedAt } = improvement;
  const { data, error, isFetching, refetch } = useGetCxImprovementEffectQuery({ key, locale });
  const { refetch: askAgain } = useGetCxImprovementQuery(key);
  // Looking fixed the start, which the page shows as well.
  const fixed = data !== undefined && lookedAt === null;
  React.useEffect(() => {
    if (fixed) void askAgain();
  }, [fixed, askAgain]);
  const status = error && 'status' in error ? error.status : null;
  if (status === 403) return <Instead text={t('improvements.effect.bound')} />;
  if (status === 409) return <Instead text={t('improvements.effect.early')} />;
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <RowSkeleton />;
  return <EffectView effect={data} improvement={improvement} words={words} />;
};

/** What came of it; the first look is asked for, because it fixes the start. */
export const EffectSection = (props: EffectSectionProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { today } = useReader();
  const reads = useMay(ADMIN_ACTIONS.readKpis);
  const { startsOn, lookedAt } = props.improvement;
  const [looks, setLooks] = React.useState(false);
  if (!reads) return <Instead text={t('improvements.effect.noKpis')} />;
  if (startsOn === null) return <Instead text={t('improvements.effect.noStart')} />;
  if (startsOn >= today) {
    return (
      <Instead text={t('improvements.effect.from', { date: formats.date(addDays(startsOn, 1)) })} />
    );
  }
  if (lookedAt === null && !looks) {
    return (
      <Instead
        text={t('improvements.effect.lookHint', { date: formats.date(startsOn) })}
        action={
          <Button size="S" onClick={() => setLooks(true)}>
            {t('improvements.effect.look')}
          </Button>
        }
      />
    );
  }
  return <Measured {...props} />;
};
