import * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { GetJourneyChoices } from '../../../../../shared/contracts/journey-editor';
import { LIMITS } from '../../../../../shared/journey-map';
import { useCreateCxJourneyMutation, useGetCxJourneyChoicesQuery } from '../../../api/journeys';
import type { RequestError } from '../../../api/request-error';
import { Faults } from '../../../components/Faults';
import { LabelledInput } from '../../../components/LabelledInput';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { LoadError } from '../../../components/LoadError';
import { ModalContent } from '../../../components/ModalContent';
import { TableSkeleton } from '../../../components/Skeleton';
import { SteadyButton } from '../../../components/SteadyButton';
import { usePortalLanguage } from '../../../hooks/useLanguage';
import { useNotify } from '../../../hooks/useNotify';
import { useTranslate } from '../../../hooks/useTranslate';
import { journeyPath } from '../journey-path';
import { useMissingText } from '../useMissingText';
import { CopyFields } from './CopyFields';
import { EMPTY_DRAFT, ORIGINS, requestOf, type CreateDraft } from './create-draft';
import { FileField } from './FileField';
import { TemplateGallery } from './TemplateGallery';

interface FieldsProps {
  choices: GetJourneyChoices.Response['data'];
  draft: CreateDraft;
  onChange: (change: Partial<CreateDraft>) => void;
}

/** Only the site's languages can be chosen, and only where there are several. */
const ContentLanguage = ({ choices, draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const { locales } = choices;
  if (locales.length < 2) return null;
  return (
    <LabelledSelect
      label={t('journeys.contentLanguage')}
      hint={t('journeys.contentLanguageHint')}
      value={draft.locale ?? locales[0]?.code ?? ''}
      options={locales.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(locale) => onChange({ locale })}
    />
  );
};

const OriginFields = ({ choices, draft, onChange }: FieldsProps) => {
  switch (draft.origin) {
    case 'template':
      return (
        <TemplateGallery
          templates={choices.templates}
          value={draft.template}
          onChoose={(template) => onChange({ template })}
        />
      );
    case 'copy':
      return <CopyFields choices={choices} draft={draft} onChange={onChange} />;
    case 'file':
      return <FileField file={draft.file} onChoose={(file) => onChange({ file })} />;
    case 'empty':
      return null;
  }
};

const Fields = (props: FieldsProps) => {
  const t = useTranslate();
  const { draft, onChange } = props;
  const optional = draft.origin === 'template' || draft.origin === 'file';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <LabelledSelect
        label={t('journeys.origin')}
        value={draft.origin}
        options={ORIGINS.map((value) => ({ value, label: t(`journeys.origin.${value}`) }))}
        onChange={(origin) => onChange({ origin })}
      />
      <ContentLanguage {...props} />
      <OriginFields {...props} />
      <LabelledInput
        label={t('journey.detail.name')}
        hint={optional ? t('journeys.nameHint') : undefined}
        value={draft.name}
        maxLength={LIMITS.name}
        required={!optional}
        onChange={(name) => onChange({ name })}
      />
    </Flex>
  );
};

const useCreate = (draft: CreateDraft) => {
  const missingText = useMissingText();
  const navigate = useNavigate();
  const notify = useNotify();
  const [create, { isLoading, error }] = useCreateCxJourneyMutation();
  const request = requestOf(draft);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = request && (await create(request));
    if (!outcome || !('data' in outcome) || !outcome.data) return;
    const { data, meta } = outcome.data;
    const message = missingText('journeys.missing', meta.missing);
    if (message !== null) notify({ type: 'info', message });
    navigate(journeyPath(data.documentId, data.locale));
  };
  return { submit, isReady: request !== null, isLoading, error };
};

/** The reader's own language, where the site has it; else the site's first. */
const firstLanguage = (choices: FieldsProps['choices'] | undefined, own: string): string | null => {
  const codes = (choices?.locales ?? []).map(({ code }) => code);
  return codes.find((code) => code === own) ?? codes[0] ?? null;
};

/** A new journey: from a template, from nothing, as a copy, or from a file. */
export const CreateDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const id = React.useId();
  const [edited, setDraft] = React.useState(EMPTY_DRAFT);
  // Templates come in the language in which the journey will be told.
  const choices = useGetCxJourneyChoicesQuery({ locale: edited.locale ?? portal.lang });
  const shown = choices.data;
  const draft = { ...edited, locale: edited.locale ?? firstLanguage(shown, portal.lang) };
  const { submit, isReady, isLoading, error } = useCreate(draft);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('journeys.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={id} onSubmit={(event) => void submit(event)} noValidate {...portal}>
            {choices.error && <LoadError error={choices.error} onRetry={choices.refetch} />}
            {!shown && !choices.error && <TableSkeleton />}
            {shown && (
              <Fields
                choices={shown}
                draft={draft}
                onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
              />
            )}
            <Faults error={error as RequestError | undefined} />
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={id} disabled={!isReady} loading={isLoading}>
            {t('journeys.create')}
          </SteadyButton>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
