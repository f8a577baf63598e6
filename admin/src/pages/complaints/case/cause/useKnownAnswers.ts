import type {
  RootCauseFacts,
  RootCauseQuestion,
} from '../../../../../../shared/contracts/root-cause';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';

/** What data knows of the answers, a sentence for each question that it knows anything of. */
export const useKnownAnswers = (
  facts: RootCauseFacts | undefined
): Partial<Record<RootCauseQuestion, string>> => {
  const t = useTranslate();
  const { moment } = useFormats();
  const { timeZone } = useCase().detail;
  if (!facts) return {};
  const { alike, after, noticedBy, receivedAt } = facts;
  const [first, last] = alike
    ? [moment(alike.first, timeZone), moment(alike.last, timeZone)]
    : ['', ''];
  return {
    when: t('cause.known.when', { date: moment(receivedAt, timeZone) }),
    ...(alike && {
      howLong: t('cause.known.howLong', { n: alike.count, first, last }),
    }),
    whoNoticed: t(`cause.known.noticed.${noticedBy}`),
    ...(after && {
      changedAfter: t('cause.known.after', {
        before: after.before,
        since: after.since,
        days: after.days,
      }),
    }),
  };
};
