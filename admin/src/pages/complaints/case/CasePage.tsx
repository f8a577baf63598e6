import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, VisuallyHidden } from '@strapi/design-system';
import { Question } from '@strapi/icons';
import { useParams } from 'react-router-dom';

import type { GetComplaint } from '../../../../../shared/contracts/complaint-desk';
import { useGetCxComplaintQuery, useGetCxDeskChoicesQuery } from '../../../api/complaints';
import { LoadError } from '../../../components/LoadError';
import { useLanguage } from '../../../hooks/useLanguage';
import { usePageVisible } from '../../../hooks/usePageVisible';
import { useTranslate } from '../../../hooks/useTranslate';
import { ShortcutsDialog } from '../../../shortcuts/ShortcutsDialog';
import { useShortcutsOn } from '../../../shortcuts/useShortcuts';
import { CASE_SHORTCUTS } from './case-shortcuts';
import { CaseBody } from './CaseBody';
import { CaseContext, type CaseOnPage } from './CaseContext';
import { CaseFrame } from './CaseFrame';
import { CaseSkeleton } from './CaseSkeleton';
import { PresenceTags } from './PresenceTags';
import { QueueWalk } from './QueueWalk';
import { UnknownCase } from './UnknownCase';
import { useAct } from './useAct';
import { usePresence } from './usePresence';

/** Clocks and barred steps go on although nothing happens to the case: so often it is asked for anyway. */
const REFRESH_MILLISECONDS = 60_000;

interface CaseViewProps extends GetComplaint.Response {
  /** The reference as the address has it. */
  named: string;
  asOf: number;
  askAgain: () => unknown;
}

const useCaseOnPage = ({ named, data: detail, meta, asOf, askAgain }: CaseViewProps) => {
  const { locale } = useLanguage();
  const { sequence } = detail;
  const { data: choices = null } = useGetCxDeskChoicesQuery(
    { locale },
    { skip: !detail.may.handle, refetchOnMountOrArgChange: true }
  );
  const act = useAct({ reference: named, locale }, askAgain);
  const presence = usePresence(named, usePageVisible(), (last) => {
    if (last !== sequence) askAgain();
  });
  const { writing, others } = presence;
  const { labels } = meta;
  const value = React.useMemo<CaseOnPage>(
    () => ({ detail, labels, asOf, choices, act, writing }),
    [detail, labels, asOf, choices, act, writing]
  );
  return { value, others };
};

const CaseView = (props: CaseViewProps) => {
  const t = useTranslate();
  const { value, others } = useCaseOnPage(props);
  const { on, turn } = useShortcutsOn();
  const [helps, setHelps] = React.useState(false);
  const help = () => setHelps(true);
  const { reference } = props.data;
  const beside = (
    <>
      <PresenceTags others={others} />
      <QueueWalk />
      <Button variant="tertiary" size="S" startIcon={<Question aria-hidden />} onClick={help}>
        {t('keys.button')}
      </Button>
    </>
  );
  return (
    <CaseContext.Provider value={value}>
      <CaseFrame title={reference} beside={beside}>
        <CaseBody keysOn={on} onHelp={help} />
        {helps && (
          <ShortcutsDialog
            shortcuts={CASE_SHORTCUTS}
            on={on}
            onTurn={turn}
            onClose={() => setHelps(false)}
          />
        )}
      </CaseFrame>
    </CaseContext.Provider>
  );
};

/** One case, from what was filed to how it ended. */
export const CasePage = () => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const visible = usePageVisible();
  const { reference = '' } = useParams();
  const { data, currentData, error, fulfilledTimeStamp, isFetching, refetch } =
    useGetCxComplaintQuery(
      { reference, locale },
      { refetchOnMountOrArgChange: true, pollingInterval: visible ? REFRESH_MILLISECONDS : 0 }
    );
  const status = error && 'status' in error ? error.status : null;
  if (status === 403) return <Page.NoPermissions content={t('state.noPermission')} />;
  // In another language it is the same case: what is being typed outlives the change.
  const shown = currentData ?? (data?.data.reference === reference ? data : undefined);
  if (shown && status !== 404) {
    return (
      <CaseView
        key={reference}
        {...shown}
        named={reference}
        asOf={fulfilledTimeStamp ?? Date.now()}
        askAgain={refetch}
      />
    );
  }
  return (
    <CaseFrame title={reference}>
      {error && !isFetching && <VisuallyHidden tag="h1">{reference}</VisuallyHidden>}
      {status === 404 && <UnknownCase reference={reference} />}
      {error && status !== 404 && !isFetching && <LoadError error={error} onRetry={refetch} />}
      {status !== 404 && (!error || isFetching) && <CaseSkeleton />}
    </CaseFrame>
  );
};
