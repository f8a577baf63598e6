import * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';

import { JOURNEY_STATES, type JourneyState } from '../../../../../../shared/contracts/journey';
import { LIMITS, type SetDetail } from '../../../../../../shared/journey-map';
import { useGetCxJourneyChoicesQuery } from '../../../../api/journeys';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { ModalContent } from '../../../../components/ModalContent';
import { useLanguage, usePortalLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { TextCellField } from '../panel/TextCellField';
import { useCommand } from '../panel/useCommand';
import { useEditor } from '../state/EditorStore';

const NONE = '';
const WORDS = ['name', 'description', 'scenario', 'goal', 'owner', 'segment'] as const;
/** These are nobody's when empty, rather than empty words. */
const NULLABLE: ReadonlySet<string> = new Set(['owner', 'segment']);

/** For whom and where the map is drawn: one of those that there are. */
const KeyField = ({ field }: { field: 'persona' | 'location' }) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { type } = useCommand();
  const { data } = useGetCxJourneyChoicesQuery({ locale });
  const value = useEditor(({ history }) => history.journey[field]);
  const disabled = useEditor((state) => state.readOnly);
  const offered = data?.[`${field}s`] ?? [];
  const unknown = value !== null && offered.every(({ key }) => key !== value) ? [value] : [];
  return (
    <LabelledSelect
      label={t(`journey.detail.${field}`)}
      value={value ?? NONE}
      disabled={disabled}
      options={[
        { value: NONE, label: t(`journey.detail.${field}None`) },
        ...unknown.map((key) => ({ value: key, label: key })),
        ...offered.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={(key) => type({ type: 'setDetail', field, value: key === NONE ? null : key })}
    />
  );
};

const WordsField = ({ field }: { field: (typeof WORDS)[number] }) => {
  const t = useTranslate();
  const { type, leave } = useCommand();
  const value = useEditor(({ history }) => history.journey[field]) ?? '';
  const disabled = useEditor((state) => state.readOnly);
  const [draft, setDraft] = React.useState<string | null>(null);
  const change = (text: string) => {
    // A journey keeps its name until there is another.
    setDraft(field === 'name' && text.trim() === '' ? text : null);
    if (field === 'name' && text.trim() === '') return;
    const next = NULLABLE.has(field) && text === '' ? null : text;
    type({ type: 'setDetail', field, value: next } as SetDetail);
  };
  return (
    <TextCellField
      label={t(`journey.detail.${field}`)}
      value={draft ?? value}
      maxLength={['name', 'owner', 'segment'].includes(field) ? LIMITS.name : LIMITS.text}
      disabled={disabled}
      onChange={change}
      onLeave={() => {
        setDraft(null);
        leave();
      }}
    />
  );
};

/** What the journey says as a whole. Saved with the map, and undone with it. */
export const DetailsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { type } = useCommand();
  const state = useEditor(({ history }) => history.journey.state);
  const disabled = useEditor((editor) => editor.readOnly);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('journey.details')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {WORDS.map((field) => (
                <WordsField key={field} field={field} />
              ))}
              <LabelledSelect
                label={t('journey.detail.state')}
                value={state}
                disabled={disabled}
                options={JOURNEY_STATES.map((value) => ({
                  value,
                  label: t(`journey.state.${value}`),
                }))}
                onChange={(value: JourneyState) =>
                  type({ type: 'setDetail', field: 'state', value })
                }
              />
              <KeyField field="persona" />
              <KeyField field="location" />
            </Flex>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{t('journey.details.done')}</Button>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
