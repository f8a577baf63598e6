import { Button, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import { StateCard } from '../../../components/StateCard';
import { useTranslate } from '../../../hooks/useTranslate';
import { addStage } from './state/adding';
import { useEditor, useEditorStore } from './state/EditorStore';

/** A map without stages: says how the first one comes onto it. */
export const EmptyMap = () => {
  const t = useTranslate();
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('journey.empty.title')}
      action={
        !readOnly && (
          <Button onClick={() => store.act(addStage(t('journey.stage.new')))}>
            {t('journey.empty.begin')}
          </Button>
        )
      }
    >
      <Typography textColor="neutral600">{t('journey.empty.text')}</Typography>
    </StateCard>
  );
};
