import { CATEGORY_GROUPINGS, type CategoryGrouping } from '../../../../shared/dimensions';
import { useGetCxDeskChoicesQuery } from '../../api/complaints';
import { FilterMenu } from '../../components/FilterMenu';
import { useTranslate } from '../../hooks/useTranslate';

interface CategoriesMenuProps {
  value: CategoryGrouping;
  locale: string;
  onChoose: (categories: CategoryGrouping) => void;
}

/** Whether categories are counted each for itself or by the top of their tree; nothing where there is no tree. */
export const CategoriesMenu = ({ value, locale, onChoose }: CategoriesMenuProps) => {
  const t = useTranslate();
  const { data } = useGetCxDeskChoicesQuery({ locale });
  const isTree = data?.categories.some(({ parent }) => parent !== null) ?? false;
  if (!isTree && value === 'category') return null;
  return (
    <FilterMenu
      name={t('categories.by')}
      value={value}
      choices={CATEGORY_GROUPINGS.map((by) => ({ value: by, label: t(`categories.${by}`) }))}
      onChoose={onChoose}
    />
  );
};
