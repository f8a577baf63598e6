import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Plus, Question } from '@strapi/icons';
import { useLocation, useNavigate } from 'react-router-dom';

import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { PageFrame } from '../../components/PageFrame';
import { COMPLAINT_BOARD_PATH, COMPLAINTS_PATH } from '../../constants';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { ShortcutsDialog } from '../../shortcuts/ShortcutsDialog';
import { useShortcuts, useShortcutsOn, type Shortcut } from '../../shortcuts/useShortcuts';
import { ViewsMenu } from '../../views/ViewsMenu';
import { focusSearch } from './ComplaintSearch';
import { deskSearch } from './desk-search';
import { DeskSwitch } from './DeskSwitch';
import { NewComplaintDialog } from './new/NewComplaintDialog';
import type { ComplaintsStateHandle } from './useComplaintsState';

interface DeskFrameProps {
  title: string;
  purpose: string;
  /** All that the page has, for its help. */
  shortcuts: readonly Shortcut[];
  handle: ComplaintsStateHandle;
  children: (shortcutsOn: boolean) => React.ReactNode;
}

/** What queue and board have in common: the way between them, filing a case, views, and keys. */
export const DeskFrame = ({ title, purpose, shortcuts, handle, children }: DeskFrameProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const search = deskSearch(useLocation().search);
  const mayHandle = useMay(ADMIN_ACTIONS.handleComplaints);
  const [helps, setHelps] = React.useState(false);
  const { on, turn } = useShortcutsOn();
  const { state, update } = handle;
  const file = () => mayHandle && update({ filing: true, about: null });
  const filing = state.filing && mayHandle;
  useShortcuts(
    {
      '/': focusSearch,
      n: file,
      'g b': () => navigate({ pathname: COMPLAINT_BOARD_PATH, search }),
      'g q': () => navigate({ pathname: COMPLAINTS_PATH, search }),
      '?': () => setHelps(true),
    },
    on
  );
  const actions = (
    <>
      <DeskSwitch />
      <ViewsMenu page="complaints" />
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Question aria-hidden />}
        onClick={() => setHelps(true)}
      >
        {t('keys.button')}
      </Button>
      {mayHandle && (
        <Button size="S" startIcon={<Plus aria-hidden />} onClick={file}>
          {t('complaints.new')}
        </Button>
      )}
    </>
  );
  return (
    <PageFrame title={title} purpose={purpose} actions={actions}>
      {children(on)}
      {helps && (
        <ShortcutsDialog
          shortcuts={shortcuts}
          on={on}
          onTurn={turn}
          onClose={() => setHelps(false)}
        />
      )}
      {filing && (
        <NewComplaintDialog about={state.about} onClose={() => update({ filing: false })} />
      )}
    </PageFrame>
  );
};
