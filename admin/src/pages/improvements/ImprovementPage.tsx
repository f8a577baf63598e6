import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { useNavigate, useParams } from 'react-router-dom';

import type { Improvement } from '../../../../shared/contracts/improvement';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import {
  useArchiveCxImprovementMutation,
  useGetCxImprovementChoicesQuery,
  useGetCxImprovementQuery,
} from '../../api/improvements';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { LoadError } from '../../components/LoadError';
import { PageFrame } from '../../components/PageFrame';
import { DetailGrid, Stack } from '../../components/PageGrids';
import { PageLink } from '../../components/PageLink';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { IMPROVEMENTS_PATH } from '../../constants';
import { useLanguage } from '../../hooks/useLanguage';
import { useMay } from '../../hooks/useMay';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { isolated } from '../../format/isolated';
import { CauseOfImprovement } from './CauseOfImprovement';
import { EffectSection } from './effect/EffectSection';
import { ImprovementDialog } from './ImprovementDialog';
import { ImprovementFacts } from './ImprovementFacts';
import { useImprovementWords } from './useImprovementWords';

type Open = 'edit' | 'archive' | null;

const Archive = ({ improvement, onClose }: { improvement: Improvement; onClose: () => void }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const navigate = useNavigate();
  const [archive] = useArchiveCxImprovementMutation();
  const confirm = async () => {
    if (tell(await archive(improvement.key), t('improvements.archived')))
      navigate(IMPROVEMENTS_PATH);
  };
  return (
    <ConfirmDialog
      title={t('improvements.archiveTitle')}
      text={t('improvements.archiveText')}
      confirm={t('improvements.archive')}
      variant="default"
      onConfirm={confirm}
      onClose={onClose}
    />
  );
};

/** There is no such improvement, or none that the reader may see. */
const Unknown = () => {
  const t = useTranslate();
  return (
    <StateCard icon="◇" title={t('improvements.unknown')}>
      <PageLink to={IMPROVEMENTS_PATH}>{t('improvements.back')}</PageLink>
    </StateCard>
  );
};

const View = ({ improvement }: { improvement: Improvement }) => {
  const { locale } = useLanguage();
  const { data: choices, error, refetch } = useGetCxImprovementChoicesQuery({ locale });
  const words = useImprovementWords(choices);
  if (error && !choices) return <LoadError error={error} onRetry={refetch} />;
  if (!choices) return <TableSkeleton />;
  return (
    <DetailGrid>
      <Stack>
        <EffectSection improvement={improvement} words={words} />
      </Stack>
      <Stack>
        <ImprovementFacts improvement={improvement} words={words} />
        {improvement.rootCause !== null && <CauseOfImprovement analysis={improvement.rootCause} />}
      </Stack>
    </DetailGrid>
  );
};

/** One improvement: what is done about which cause, and what came of it. */
export const ImprovementPage = () => {
  const t = useTranslate();
  const mayManage = useMay(ADMIN_ACTIONS.manageImprovements);
  const [open, setOpen] = React.useState<Open>(null);
  const { key = '' } = useParams();
  const { data, error, isFetching, refetch } = useGetCxImprovementQuery(key, {
    refetchOnMountOrArgChange: true,
  });
  const shown = data?.key === key ? data : undefined;
  const status = error && 'status' in error ? error.status : null;
  if (status === 403) return <Page.NoPermissions content={t('state.noPermission')} />;
  const close = () => setOpen(null);
  const actions = shown && mayManage && !shown.archived && (
    <>
      <Button size="S" variant="tertiary" onClick={() => setOpen('archive')}>
        {t('improvements.archive')}
      </Button>
      <Button size="S" onClick={() => setOpen('edit')}>
        {t('improvements.edit')}
      </Button>
    </>
  );
  return (
    <PageFrame
      title={shown ? isolated(shown.title) : t('improvements.title')}
      purpose={t('improvements.onePurpose')}
      above={<PageLink to={IMPROVEMENTS_PATH}>{t('improvements.back')}</PageLink>}
      actions={actions}
    >
      {status === 404 && <Unknown />}
      {error && status !== 404 && !shown && !isFetching && (
        <LoadError error={error} onRetry={refetch} />
      )}
      {!shown && (!error || isFetching) && <TableSkeleton />}
      {shown && status !== 404 && <View improvement={shown} />}
      {shown && open === 'edit' && (
        <ImprovementDialog improvement={shown} onDone={() => undefined} onClose={close} />
      )}
      {shown && open === 'archive' && <Archive improvement={shown} onClose={close} />}
    </PageFrame>
  );
};
