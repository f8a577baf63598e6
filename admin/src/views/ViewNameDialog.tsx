import * as React from 'react';
import { Button, Checkbox, Field, Flex, Modal, TextInput } from '@strapi/design-system';

import { MAX_VIEW_NAME, type SavedView } from '../../../shared/contracts/view';
import { usePortalLanguage } from '../hooks/useLanguage';
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
  const portal = usePortalLanguage();
  const form = React.useId();
  const [name, setName] = React.useState(view?.name ?? '');
  const [audience, setAudience] = React.useState<Audience>({ shared: false, isDefault: false });

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const done = view
      ? await views.change(view, { name })
      : await views.save({ name, ...audience });
    if (done) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t(view ? 'views.rename' : 'views.saveAs')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <form id={form} onSubmit={submit}>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Field.Root name="name" required>
                  <Field.Label>{t('views.name')}</Field.Label>
                  <TextInput
                    autoFocus
                    dir="auto"
                    maxLength={MAX_VIEW_NAME}
                    value={name}
                    onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                      setName(event.target.value)
                    }
                  />
                </Field.Root>
                {!view && <AudienceTicks value={audience} onChange={setAudience} />}
              </Flex>
            </form>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button type="submit" form={form} disabled={name.trim() === ''} loading={views.isBusy}>
            {t('views.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
