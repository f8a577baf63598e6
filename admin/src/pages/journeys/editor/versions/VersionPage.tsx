import * as React from 'react';
import { Button } from '@strapi/design-system';
import { useNavigate, useParams } from 'react-router-dom';

import type { Journey } from '../../../../../../shared/contracts/journey';
import type { GetJourneyMap } from '../../../../../../shared/contracts/journey-editor';
import type { GetJourneyVersion } from '../../../../../../shared/contracts/journey-history';
import {
  useGetCxJourneyQuery,
  useGetCxJourneyVersionQuery,
  useRestoreCxJourneyVersionMutation,
} from '../../../../api/journeys';
import { ConfirmDialog } from '../../../../components/ConfirmDialog';
import { Tag } from '../../../../components/Tag';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useNotify } from '../../../../hooks/useNotify';
import { useOutcome } from '../../../../hooks/useOutcome';
import { useTranslate } from '../../../../hooks/useTranslate';
import { journeyPath } from '../../journey-path';
import { useMissingText } from '../../useMissingText';
import { BoardSkeleton } from '../BoardSkeleton';
import { EditorFrame } from '../EditorFrame';
import { ExportMenu } from '../ExportMenu';
import { JourneyFailed } from '../JourneyPage';
import { usePageState, type PageStateHandle } from '../usePageState';
import { ReadOnlyBoard } from './ReadOnlyBoard';
import { VersionsLink } from './VersionsLink';

type Version = GetJourneyVersion.Response['data'];

/** The version in the language of the draft, else in any. */
const journeyIn = ({ journeys }: Version, locale: string): Journey | null =>
  journeys[locale] ?? Object.values(journeys)[0] ?? null;

interface RestoreProps {
  draft: GetJourneyMap.Response;
  version: number;
  handle: PageStateHandle;
}

/** Puts the old version into the draft, after asking; nothing is published by it. */
const Restore = ({ draft, version, handle }: RestoreProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const tell = useOutcome();
  const missingText = useMissingText();
  const notify = useNotify();
  const [asks, setAsks] = React.useState(false);
  const [restore] = useRestoreCxJourneyVersionMutation();
  const { documentId, locale, revision } = draft.data;
  const run = async () => {
    const outcome = await restore({ documentId, locale, version, base: revision });
    setAsks(false);
    if (tell(outcome, t('journey.restore.done', { version }))) {
      const missing = 'data' in outcome ? outcome.data.meta.missing : [];
      const message = missingText('journey.restore.missing', missing);
      if (message !== null) notify({ type: 'warning', message });
      navigate(journeyPath(documentId, handle.state.locale));
    }
  };
  return (
    <>
      <Button size="S" onClick={() => setAsks(true)}>
        {t('journey.restore')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('journey.restore')}
          text={t('journey.restore.text', { version })}
          confirm={t('journey.restore')}
          onConfirm={run}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
};

interface OldBoardProps {
  version: Version;
  draft: GetJourneyMap.Response;
  handle: PageStateHandle;
}

const OldBoard = ({ version, draft, handle }: OldBoardProps) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  const { documentId, locale } = draft.data;
  const { version: number, journeys } = version;
  const journey = journeyIn(version, locale);
  const name = journey?.name ?? '';
  return (
    <EditorFrame
      title={name}
      facts={<Tag $tone="caution">{t('journey.version.readOnly', { version: number })}</Tag>}
      actions={
        <>
          <VersionsLink documentId={documentId} locale={handle.state.locale} />
          <ExportMenu documentId={documentId} locale={locale} version={number} name={name} />
          {draft.meta.rights.update && journeys[locale] && (
            <Restore draft={draft} version={number} handle={handle} />
          )}
        </>
      }
    >
      {journey && (
        <ReadOnlyBoard
          key={`${number}/${direction}`}
          documentId={documentId}
          locale={locale}
          journey={journey}
          version={number}
          meta={draft.meta}
          handle={handle}
        />
      )}
    </EditorFrame>
  );
};

/** An old version as it was, with the data of its time. */
export const VersionPage = () => {
  const t = useTranslate();
  const { documentId = '', version = '' } = useParams();
  const handle = usePageState();
  const { locale } = handle.state;
  const draft = useGetCxJourneyQuery(
    { documentId, ...(locale === null ? {} : { locale }) },
    { refetchOnMountOrArgChange: true }
  );
  const old = useGetCxJourneyVersionQuery({ documentId, version: Number(version) });
  if (draft.data && old.data)
    return <OldBoard version={old.data} draft={draft.data} handle={handle} />;
  const failed = [draft, old].find(({ error, isFetching }) => error && !isFetching);
  return (
    <EditorFrame title={t('journey.title')}>
      {failed?.error ? (
        <JourneyFailed error={failed.error} onRetry={failed.refetch} />
      ) : (
        <BoardSkeleton />
      )}
    </EditorFrame>
  );
};
