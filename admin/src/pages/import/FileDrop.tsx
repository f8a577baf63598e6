import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { styled } from 'styled-components';

import { SteadyButton } from '../../components/SteadyButton';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

const Place = styled.div<{ $over: boolean }>`
  display: grid;
  justify-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[8]};
  border: 1px dashed
    ${({ theme, $over }) => ($over ? theme.colors.primary600 : theme.colors.neutral500)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral0)};
  text-align: center;
`;

interface FileDropProps {
  /** One line: what to do here. */
  title: string;
  hint: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

const ACCEPTED = '.csv,.tsv,.tab,.txt,.gz,text/csv,text/tab-separated-values';

/** Takes one file: dropped, or chosen by mouse or keyboard. */
export const FileDrop = ({ title, hint, disabled = false, onFile }: FileDropProps) => {
  const t = useTranslate();
  const input = React.useRef<HTMLInputElement>(null);
  const [over, setOver] = React.useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  return (
    <Place
      $over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Upload width="3.2rem" height="3.2rem" aria-hidden />
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Typography textColor="neutral600">{hint}</Typography>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <SteadyButton disabled={disabled} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </SteadyButton>
    </Place>
  );
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the reader's digits, such as "12 MB". */
export const useFileSize = (): ((bytes: number) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useCallback(
    (bytes) => {
      const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
      const size = formats.count(Math.round(bytes / 1024 ** step));
      return t(`import.size.${UNITS[step] ?? 'byte'}`, { size });
    },
    [t, formats]
  );
};
