import * as React from 'react';
import {
  unstable_useDocumentActions as useDocumentActions,
  useDocumentRBAC,
  useForm,
} from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';

import type { GetReferenceUsage } from '../../../shared/contracts/reference-usage';
import { useGetCxReferenceUsageQuery } from '../api/references';
import { SteadyButton } from '../components/SteadyButton';
import { Tag } from '../components/Tag';
import { useLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { ArchiveDialog } from './ArchiveDialog';
import { PanelNote } from './PanelState';
import type { PanelSubject } from './panel-subject';

type Usage = GetReferenceUsage.Response['data'];

/** Whether facts or journeys would go on naming what is deleted. */
const isReferredTo = ({ answered, complaints, journeys }: Usage): boolean =>
  answered || complaints !== undefined || journeys.length > 0;

/** Changes the one field by Strapi's own route: rights, checks and all languages of the entry are its own. */
const useArchiving = ({ collectionType, model, documentId, locale }: PanelSubject) => {
  const { update, isLoading } = useDocumentActions();
  const archive = async (archived: boolean): Promise<void> => {
    const params = locale === null ? {} : { locale };
    await update({ collectionType, model, documentId, params }, { archived });
  };
  return { archive, isBusy: isLoading };
};

/** Whether the entry takes feedback, and the way into the archive and back. */
export const ArchiveSection = ({ subject }: { subject: PanelSubject }) => {
  const t = useTranslate();
  const id = React.useId();
  const { locale } = useLanguage();
  const { kind, key, archived } = subject;
  const [asking, setAsking] = React.useState(false);
  const { archive, isBusy } = useArchiving(subject);
  const mayUpdate = useDocumentRBAC('ArchiveSection', ({ canUpdate }) => canUpdate);
  // Another writer's form would be read anew, and what was typed into it be lost.
  const isEdited = useForm('ArchiveSection', ({ modified }) => modified);
  const { data } = useGetCxReferenceUsageQuery({ kind, key, locale });

  return (
    <section aria-labelledby={id}>
      <Flex gap={2}>
        <Typography id={id} tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
          {t('archive.section')}
        </Typography>
        {archived && <Tag $tone="neutral">{t('archive.archived')}</Tag>}
      </Flex>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={2}>
        <PanelNote>{t(archived ? 'archive.isArchived' : 'archive.means')}</PanelNote>
        {data && isReferredTo(data) && <PanelNote>{t('archive.undeletable')}</PanelNote>}
        {mayUpdate && (
          <SteadyButton
            size="S"
            variant="secondary"
            disabled={isEdited}
            loading={isBusy}
            onClick={() => (archived ? archive(false) : setAsking(true))}
          >
            {t(archived ? 'archive.restore' : 'archive.ask')}
          </SteadyButton>
        )}
        {mayUpdate && isEdited && <PanelNote>{t('archive.saveFirst')}</PanelNote>}
      </Flex>
      {asking && (
        <ArchiveDialog
          subject={subject}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await archive(true);
            setAsking(false);
          }}
        />
      )}
    </section>
  );
};
