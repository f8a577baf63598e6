import * as React from 'react';
import { Checkbox } from '@strapi/design-system';

import { MAX_VIEW_NAME, type SavedView } from '../../../shared/contracts/view';
import { FormDialog } from '../components/FormDialog';
import { LabelledInput } from '../components/LabelledInput';
import { useTranslate } from '../hooks/useTranslate';
import type { ViewsHandle } from './useViews';

interface ViewNameDialogProps {
  views: ViewsHandle;
  /** The view that gets another name; null: a new one. */
  view: SavedView | null;
  onClose: () => void;
}

interface Audience {
  shared: boolean;
  isDefault: boolean;
}

interface AudienceTicksProps {
  value: Audience;
  onChange: (value: Audience) => void;
}

/** For whom a new view is. */
const AudienceTicks = ({ value, onChange }: AudienceTicksProps) => {
  const t = useTranslate();
  const { shared, isDefault } = value;
  return (
    <>
      <Checkbox
        checked={shared}
        onCheckedChange={(state) => onChange({ ...value, shared: state === true })}
      >
        {t('views.shareWithAll')}
      </Checkbox>
      <Checkbox
        checked={isDefault}
        onCheckedChange={(state) => onChange({ ...value, isDefault: state === true })}
      >
        {t('views.opensPage')}
      </Checkbox>
    </>
  );
};

/** Asks for a view's name and, of a new one, for whom it is. */
export const ViewNameDialog = ({ views, view, onClose }: ViewNameDialogProps) => {
  const t = useTranslate();
  const [name, setName] = React.useState(view?.name ?? '');
  const [audience, setAudience] = React.useState<Audience>({ shared: false, isDefault: false });

  const submit = async () => {
    const done = view
      ? await views.change(view, { name })
      : await views.save({ name, ...audience });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(view ? 'views.rename' : 'views.saveAs')}
      submit={t('views.save')}
      isReady={name.trim() !== ''}
      isBusy={views.isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <LabelledInput
        required
        autoFocus
        label={t('views.name')}
        maxLength={MAX_VIEW_NAME}
        value={name}
        onChange={setName}
      />
      {!view && <AudienceTicks value={audience} onChange={setAudience} />}
    </FormDialog>
  );
};
