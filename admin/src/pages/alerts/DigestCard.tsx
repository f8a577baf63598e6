import { Box, Flex, Typography } from '@strapi/design-system';

import type {
  DigestSubscription,
  DigestWeekday,
  OwnDigest,
} from '../../../../shared/contracts/digest';
import { useGetCxDigestQuery, useUpdateCxDigestMutation } from '../../api/alerts';
import { Card } from '../../components/Card';
import { OnOff } from '../../components/OnOff';
import { LoadError } from '../../components/LoadError';
import { NumberSelect } from '../../components/NumberSelect';
import { RowSkeleton } from '../../components/Skeleton';
import { useFormats } from '../../hooks/useFormats';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { useWeekdayName } from './useWeekdayName';

/** Stands for the first day of the site's week in the list of days. */
const SITE = 0;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly DigestWeekday[];

interface TimeProps {
  digest: OwnDigest.Response['data'];
  onChange: (choice: DigestSubscription) => void;
}

/** When it comes. */
const Time = ({ digest, onChange }: TimeProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const weekdayName = useWeekdayName();
  const { active, weekday, hour, weekStart } = digest;
  const days = [
    { value: SITE, label: t('digest.siteDay', { day: weekdayName(weekStart) }) },
    ...WEEKDAYS.map((day) => ({ value: day, label: weekdayName(day) })),
  ];
  return (
    <Flex gap={2} wrap="wrap">
      <NumberSelect
        name={t('digest.day')}
        value={weekday ?? SITE}
        options={days}
        onChange={(day) =>
          onChange({ active, hour, weekday: WEEKDAYS.find((one) => one === day) ?? null })
        }
      />
      <NumberSelect
        name={t('digest.hour')}
        value={hour}
        options={HOURS.map((one) => ({ value: one, label: formats.clock(one) }))}
        onChange={(chosen) => onChange({ active, weekday, hour: chosen })}
      />
    </Flex>
  );
};

const Subscription = ({ digest }: { digest: OwnDigest.Response['data'] }) => {
  const t = useTranslate();
  const tell = useTell();
  const formats = useFormats();
  const [save, { isLoading }] = useUpdateCxDigestMutation();
  const { active, weekday, hour, nextAt, email, timeZone } = digest;
  const change = async (choice: DigestSubscription) => {
    tell(await save(choice), t(choice.active ? 'digest.on' : 'digest.off'));
  };
  return (
    <Flex
      justifyContent="space-between"
      alignItems="flex-start"
      gap={4}
      wrap="wrap"
      aria-busy={isLoading}
    >
      <Box maxWidth="70rem">
        <Typography tag="h2" variant="delta" id="cx-digest">
          {t('digest.title')}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {t('digest.explain', { email })}
        </Typography>
        {nextAt && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('digest.next', { when: formats.moment(nextAt, timeZone), zone: timeZone })}
          </Typography>
        )}
      </Box>
      <Flex gap={4} wrap="wrap">
        {active && <Time digest={digest} onChange={change} />}
        <OnOff
          aria-labelledby="cx-digest"
          checked={active}
          onChange={(on) => change({ active: on, weekday, hour })}
        />
      </Flex>
    </Flex>
  );
};

/** The reader's own weekly digest. */
export const DigestCard = () => {
  const { data, error, isFetching, refetch } = useGetCxDigestQuery();
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <RowSkeleton />;
  return (
    <Card aria-labelledby="cx-digest">
      <Subscription digest={data} />
    </Card>
  );
};
