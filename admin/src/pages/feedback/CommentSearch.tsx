import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { SearchField } from '../../components/SearchField';
import { useMay } from '../../hooks/useMay';
import type { Step } from '../../hooks/usePageParameters';
import { useTranslate } from '../../hooks/useTranslate';

interface CommentSearchProps {
  value: string;
  onSearch: (search: string, step: Step) => void;
}

/** Searches what customers wrote. Not there for those who may not read comments. */
export const CommentSearch = ({ value, onSearch }: CommentSearchProps) => {
  const t = useTranslate();
  const mayRead = useMay(ADMIN_ACTIONS.readComments);
  if (!mayRead) return null;
  return (
    <SearchField
      label={t('feedback.search')}
      hint={t('feedback.searchHint')}
      value={value}
      onSearch={onSearch}
    />
  );
};
