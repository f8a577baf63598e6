import { Typography } from '@strapi/design-system';

import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { RecordConflict } from './merge-records';
import { WrittenText } from './Written';

type Part = RecordConflict['mine'];

/** What a conflict is about, in words. */
export const usePartTitle = (): ((conflict: RecordConflict) => string) => {
  const t = useTranslate();
  return ({ mine, theirs }) => {
    const part = mine ?? theirs;
    switch (part?.kind) {
      case 'text':
        return t(`review.note.${part.name}`);
      case 'audit':
        return t('review.audits');
      case 'followUp':
        return t('review.followUps');
      case undefined:
        return '';
    }
  };
};

/** What one side has of a part, all of it. */
export const PartText = ({ part }: { part: Part }) => {
  const t = useTranslate();
  const formats = useFormats();
  const linesOf = (): string[] => {
    switch (part?.kind) {
      case 'text':
        return [part.text];
      case 'audit': {
        const { date, subject, auditor, findings, decided } = part.audit;
        return [formats.date(date), subject, auditor, findings, decided];
      }
      case 'followUp': {
        const { text, owner, due, state, note } = part.followUp;
        return [
          text,
          owner,
          due ? formats.date(due) : '',
          t(`review.followUp.state.${state}`),
          note,
        ];
      }
      case undefined:
        return [t('journey.conflict.removed')];
    }
  };
  const lines = linesOf().filter((line) => line.trim() !== '');
  if (lines.length === 0) return <Typography tag="p">{t('journey.conflict.empty')}</Typography>;
  return lines.map((line, index) => <WrittenText key={index} text={line} />);
};
