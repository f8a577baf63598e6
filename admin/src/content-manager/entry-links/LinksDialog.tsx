import * as React from 'react';
import { Loader, Typography } from '@strapi/design-system';

import type { EntryLink } from '../../../../shared/contracts/complaint';
import { MOST_LINKS, type LinkedTouchpoint } from '../../../../shared/contracts/touchpoint-link';
import type { RequestError } from '../../api/request-error';
import {
  useGetCxLinkChoicesQuery,
  useSaveCxTouchpointLinksMutation,
} from '../../api/touchpoint-links';
import { FormDialog } from '../../components/FormDialog';
import { useLanguage } from '../../hooks/useLanguage';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { PanelError } from '../PanelState';
import { TouchpointPicker } from './TouchpointPicker';

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((key) => other.has(key));

interface LinksDialogProps {
  entry: EntryLink;
  linked: readonly LinkedTouchpoint[];
  onClose: () => void;
}

/** Which touchpoints the entry is the content of; they are all saved at once. */
export const LinksDialog = ({ entry, linked, onClose }: LinksDialogProps) => {
  const t = useTranslate();
  const tell = useTell();
  const { locale } = useLanguage();
  const [before] = React.useState(() => new Set(linked.map(({ key }) => key)));
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(before);
  const [save, saving] = useSaveCxTouchpointLinksMutation();
  const { data, error, isFetching, refetch } = useGetCxLinkChoicesQuery(
    { ...entry, locale },
    { refetchOnMountOrArgChange: true }
  );
  const submit = async () => {
    const outcome = await save({ entry, touchpoints: [...chosen] });
    if ('error' in outcome) return;
    tell(outcome, t('entryLinks.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('entryLinks.title')}
      isReady={data !== undefined && !isSame(chosen, before)}
      isBusy={saving.isLoading}
      error={saving.error as RequestError | undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography tag="p" textColor="neutral600">
        {t('entryLinks.means')}
      </Typography>
      {!data && isFetching && <Loader small>{t('state.loading')}</Loader>}
      {error && !isFetching && <PanelError onRetry={refetch} />}
      {data && (
        <TouchpointPicker choices={data} chosen={chosen} most={MOST_LINKS} onChange={setChosen} />
      )}
    </FormDialog>
  );
};
