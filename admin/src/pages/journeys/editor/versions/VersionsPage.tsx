import { Button, Flex, Typography } from '@strapi/design-system';
import { useParams, useSearchParams } from 'react-router-dom';

import type {
  ComparedVersion,
  ListJourneyVersions,
} from '../../../../../../shared/contracts/journey-history';
import { useGetCxJourneyQuery, useGetCxJourneyVersionsQuery } from '../../../../api/journeys';
import { Card } from '../../../../components/Card';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { PageLink } from '../../../../components/PageLink';
import { TableSkeleton } from '../../../../components/Skeleton';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { CONTENT_PARAMETER, journeyPath, versionPath } from '../../journey-path';
import { TouchpointsContext } from '../board/BoardNames';
import { EditorFrame } from '../EditorFrame';
import { JourneyFailed } from '../JourneyPage';
import { Comparison } from './Comparison';

type Version = ListJourneyVersions.Response['data'][number];

const DRAFT: ComparedVersion = 'draft';

/** Until they are known. */
const NO_TOUCHPOINTS = {};

interface VersionRowProps {
  documentId: string;
  version: Version;
  /** Language of the content; null: the site's first. */
  locale: string | null;
  onCompare: () => void;
}

const VersionRow = ({ documentId, version, locale, onCompare }: VersionRowProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { site } = useSite();
  const at = (iso: string) => formats.moment(iso, site.timeZone);
  return (
    <Flex tag="li" gap={4} wrap="wrap" alignItems="baseline" justifyContent="space-between">
      <div>
        <PageLink to={versionPath(documentId, version.version, locale)}>
          {t('journey.version', { version: version.version })}
        </PageLink>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {version.until === null
            ? t('journey.version.since', { from: at(version.from) })
            : t('journey.version.window', { from: at(version.from), until: at(version.until) })}
        </Typography>
      </div>
      <Button variant="tertiary" size="S" onClick={onCompare}>
        {t('journey.version.compareDraft', { version: version.version })}
      </Button>
    </Flex>
  );
};

/** Which two are compared in which language, kept in the URL. */
const useCompared = () => {
  const [params, setParams] = useSearchParams();
  const compared = {
    from: params.get('from'),
    to: params.get('to') ?? String(DRAFT),
    locale: params.get(CONTENT_PARAMETER) || null,
  };
  const choose = (change: Partial<{ from: string; to: string }>) =>
    setParams((current) => {
      const next = new URLSearchParams(current);
      for (const [name, value] of Object.entries(change)) next.set(name, value);
      return next;
    });
  return { compared, choose };
};

const VersionList = ({ documentId, versions }: { documentId: string; versions: Version[] }) => {
  const t = useTranslate();
  const { compared, choose } = useCompared();
  const names = versions.map(({ version }) => ({
    value: String(version),
    label: t('journey.version', { version }),
  }));
  const withDraft = [{ value: String(DRAFT), label: t('journey.version.draft') }, ...names];
  if (versions.length === 0) {
    return <Typography textColor="neutral600">{t('journey.version.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={4}>
      <Card>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {versions.map((version) => (
            <VersionRow
              key={version.version}
              documentId={documentId}
              version={version}
              locale={compared.locale}
              onCompare={() => choose({ from: String(version.version), to: String(DRAFT) })}
            />
          ))}
        </Flex>
      </Card>
      {compared.from !== null && (
        <Card>
          <Flex gap={4} wrap="wrap" paddingBottom={4}>
            <LabelledSelect
              label={t('journey.compare.from')}
              value={compared.from}
              options={names}
              onChange={(from) => choose({ from })}
            />
            <LabelledSelect
              label={t('journey.compare.to')}
              value={compared.to}
              options={withDraft}
              onChange={(to) => choose({ to })}
            />
          </Flex>
          <Comparison documentId={documentId} {...compared} from={compared.from} />
        </Card>
      )}
    </Flex>
  );
};

/** What was published of a journey, and what one version says otherwise than another. */
export const VersionsPage = () => {
  const t = useTranslate();
  const { documentId = '' } = useParams();
  const { locale } = useCompared().compared;
  const journey = useGetCxJourneyQuery(
    { documentId, ...(locale === null ? {} : { locale }) },
    { refetchOnMountOrArgChange: true }
  );
  const { data, error, isFetching, refetch } = useGetCxJourneyVersionsQuery(documentId, {
    refetchOnMountOrArgChange: true,
  });
  const name = journey.data?.data.journey.name ?? t('journey.title');
  return (
    <EditorFrame
      title={t('journey.versionsOf', { name })}
      actions={<PageLink to={journeyPath(documentId, locale)}>{t('journey.toDraft')}</PageLink>}
    >
      {error && !isFetching && <JourneyFailed error={error} onRetry={refetch} />}
      {!data && isFetching && <TableSkeleton />}
      <TouchpointsContext.Provider value={journey.data?.meta.touchpoints ?? NO_TOUCHPOINTS}>
        {data && <VersionList documentId={documentId} versions={data} />}
      </TouchpointsContext.Provider>
    </EditorFrame>
  );
};
