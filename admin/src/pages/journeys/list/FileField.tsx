import * as React from 'react';
import { Typography } from '@strapi/design-system';

import { useTranslate } from '../../../hooks/useTranslate';
import { formatOf, type ChosenFile } from './create-draft';

interface FileFieldProps {
  file: ChosenFile | null;
  onChoose: (file: ChosenFile | null) => void;
}

/** A journey that another tool, or another site, wrote. */
export const FileField = ({ file, onChoose }: FileFieldProps) => {
  const t = useTranslate();
  const id = React.useId();
  const [isForeign, setIsForeign] = React.useState(false);
  const read = async (chosen: File | undefined) => {
    const format = chosen ? formatOf(chosen.name) : null;
    setIsForeign(chosen !== undefined && format === null);
    if (!chosen || !format) return onChoose(null);
    onChoose({ name: chosen.name, format, text: await chosen.text() });
  };
  return (
    <div>
      <Typography tag="label" htmlFor={id} variant="pi" fontWeight="bold">
        {t('journeys.file')}
      </Typography>
      <div>
        <input
          id={id}
          type="file"
          accept=".json,.csv,.tsv,.xml,.cjml"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </div>
      <Typography id={`${id}-hint`} variant="pi" textColor="neutral600" tag="p">
        {file ? t('journeys.fileChosen', { name: file.name }) : t('journeys.fileHint')}
      </Typography>
      {isForeign && (
        <Typography role="alert" variant="pi" textColor="danger600" tag="p">
          {t('journeys.fileForeign')}
        </Typography>
      )}
    </div>
  );
};
