import { Menu, VisuallyHidden } from '@strapi/design-system';
import { More } from '@strapi/icons';

import type { TargetRow } from '../../../../shared/contracts/target';
import { MenuAction } from '../../components/MenuAction';
import { useAfterMenu } from '../../hooks/useAfterMenu';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { useTargetChanges } from './useTargetChanges';
import { useTargetWords } from './useTargetWords';

interface TargetActionsProps {
  row: TargetRow;
  /** The KPI's. */
  name: string;
  onEdit: () => void;
  onDelete: () => void;
}

/** What can be done with a target. Archiving can be undone, so that it is not asked for twice. */
export const TargetActions = ({ row, name, onEdit, onDelete }: TargetActionsProps) => {
  const t = useTranslate();
  const language = usePortalLanguage();
  const words = useTargetWords();
  const { afterwards, onCloseAutoFocus } = useAfterMenu();
  const { archive, isBusy } = useTargetChanges();
  const { target } = row;
  const label = t('targets.actions', {
    name: [name, words.scope(row), words.period(target)].join(t('facts.separator')),
  });
  return (
    <Menu.Root dir={language.dir}>
      <Menu.Trigger variant="ghost" size="S" endIcon={null}>
        <More aria-hidden />
        <VisuallyHidden>{label}</VisuallyHidden>
      </Menu.Trigger>
      <Menu.Content {...language} popoverPlacement="bottom-end" onCloseAutoFocus={onCloseAutoFocus}>
        <MenuAction onSelect={afterwards(onEdit)}>{t('targets.edit')}</MenuAction>
        {/* The button stays as it is while that is saved: disabled, it would lose the keyboard. */}
        <MenuAction disabled={isBusy} onSelect={() => void archive(target, !target.archived)}>
          {t(target.archived ? 'targets.restore' : 'targets.archive')}
        </MenuAction>
        <MenuAction variant="danger" onSelect={afterwards(onDelete)}>
          {t('targets.delete')}
        </MenuAction>
      </Menu.Content>
    </Menu.Root>
  );
};
