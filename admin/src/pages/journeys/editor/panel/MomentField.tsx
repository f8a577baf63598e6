import { Checkbox, Flex } from '@strapi/design-system';

import type { BuiltInCells } from '../../../../../../shared/contracts/journey';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useEditor } from '../state/EditorStore';
import { TextCellField } from './TextCellField';
import { useCommand } from './useCommand';

interface MomentFieldProps {
  step: string;
  value: BuiltInCells['momentOfTruth'] | undefined;
}

/** Whether the step decides over everything that follows, and why. */
export const MomentField = ({ step, value }: MomentFieldProps) => {
  const t = useTranslate();
  const { choose, set, leave } = useCommand();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Checkbox
        checked={value !== undefined}
        disabled={readOnly}
        onCheckedChange={(on) => choose(step, 'momentOfTruth', on === true ? { reason: '' } : null)}
      >
        {t('journey.lane.momentOfTruth')}
      </Checkbox>
      {value && (
        <TextCellField
          label={t('journey.moment.reason')}
          value={value.reason}
          disabled={readOnly}
          onChange={(reason) => set(step, 'momentOfTruth', { reason })}
          onLeave={leave}
        />
      )}
    </Flex>
  );
};
