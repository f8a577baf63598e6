import * as React from 'react';
import { Field, Textarea, Typography } from '@strapi/design-system';

import { useSaveCxExposuresMutation } from '../../../api/complaint-settings';
import { FormDialog } from '../../../components/FormDialog';
import { useFormats } from '../../../hooks/useFormats';
import { useTell } from '../../../hooks/useTell';
import { useTranslate } from '../../../hooks/useTranslate';
import { pastedExposures } from './exposure-draft';

const EXAMPLE = 'orders\t2026-03-01/2026-03-31\triyadh\twebsite\t1240';

/** Takes several numbers at once, as they stand in a sheet. */
export const PasteExposuresDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate();
  const formats = useFormats();
  const tell = useTell();
  const [text, setText] = React.useState('');
  const [save, { isLoading, error }] = useSaveCxExposuresMutation();
  const { exposures, wrong } = React.useMemo(() => pastedExposures(text), [text]);
  const submit = async () => {
    const outcome = await save(exposures);
    // What is wrong stands in the dialog.
    if (!('data' in outcome) || !outcome.data) return;
    tell(outcome, t('exposures.pasted', { n: outcome.data.stored }));
    onClose();
  };
  return (
    <FormDialog
      title={t('exposures.paste')}
      isReady={exposures.length > 0 && wrong.length === 0}
      isBusy={isLoading}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field.Root
        hint={t('exposures.pasteHint')}
        error={
          wrong.length > 0
            ? t('exposures.pasteWrong', {
                lines: wrong.slice(0, 10).map(formats.count).join(t('list.separator')),
              })
            : undefined
        }
      >
        <Field.Label>{t('exposures.lines')}</Field.Label>
        <Textarea
          dir="ltr"
          spellCheck={false}
          placeholder={EXAMPLE}
          value={text}
          onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => setText(target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Typography tag="p" role="status">
        {t('exposures.read', { n: exposures.length })}
      </Typography>
    </FormDialog>
  );
};
