import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { ImportKind } from '../../../../shared/contracts/import';
import { useCreateCxImportMutation, useGetCxImportsQuery } from '../../api/imports';
import { LoadError } from '../../components/LoadError';
import { NativeSelect } from '../../components/NativeSelect';
import { PageFrame } from '../../components/PageFrame';
import { TableSkeleton } from '../../components/Skeleton';
import { IMPORT_PATH } from '../../constants';
import { usePolling } from '../../hooks/usePolling';
import { useTranslate } from '../../hooks/useTranslate';
import { Faults } from '../../components/Faults';
import { FileDrop, useFileSize } from './FileDrop';
import { ImportList } from './ImportList';
import { startUpload } from './uploads';

const POLL = 5_000;

/** A new import, and all earlier ones. */
export const ImportPage = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const sizeOf = useFileSize();
  const { pollingInterval, setFailed } = usePolling(POLL);
  const { data, error, isFetching, refetch } = useGetCxImportsQuery(undefined, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  const failed = error !== undefined && !data;
  React.useEffect(() => setFailed(failed), [failed, setFailed]);
  const [create, creating] = useCreateCxImportMutation();
  const [kind, setKind] = React.useState<ImportKind>('feedback');
  const kinds = data?.meta.kinds ?? ['feedback'];
  const begin = async (file: File) => {
    const created = await create({ kind, fileName: file.name, size: file.size });
    if (!('data' in created)) return;
    void startUpload(created.data, file);
    navigate(`${IMPORT_PATH}/${created.data.id}`);
  };
  const forbidden = error && 'status' in error && error.status === 403;
  return (
    <PageFrame title={t('import.title')} purpose={t('import.purpose')}>
      {forbidden && <Page.NoPermissions content={t('state.noPermission')} />}
      {!forbidden && (
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
          {kinds.length > 1 && (
            <Flex gap={3} wrap="wrap">
              <NativeSelect
                name={t('import.kind')}
                value={kind}
                options={kinds.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
                onChange={setKind}
              />
              <Typography textColor="neutral600">{t(`import.kindHint.${kind}`)}</Typography>
            </Flex>
          )}
          <FileDrop
            title={t('import.dropTitle')}
            hint={data ? t('import.dropHint', { size: sizeOf(data.meta.maxBytes) }) : ''}
            disabled={creating.isLoading}
            onFile={(file) => void begin(file)}
          />
          <Faults error={creating.error} />
          {error && !data && !isFetching && <LoadError error={error} onRetry={refetch} />}
          {!data && (!error || isFetching) && <TableSkeleton />}
          {data && (
            <Typography tag="h2" variant="delta">
              {t('import.earlier')}
            </Typography>
          )}
          {data && data.data.length === 0 && (
            <Typography textColor="neutral600">{t('import.none')}</Typography>
          )}
          {data && data.data.length > 0 && <ImportList jobs={data.data} />}
        </Flex>
      )}
    </PageFrame>
  );
};
