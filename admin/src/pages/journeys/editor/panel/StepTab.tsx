import { Flex } from '@strapi/design-system';

import { findStep, LIMITS } from '../../../../../../shared/journey-map';
import { TouchpointContents } from '../../../../content-manager/TouchpointContents';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useTouchpoints } from '../board/BoardNames';
import { HEAD_LANES } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';
import { LaneField } from './LaneField';
import { MomentField } from './MomentField';
import { StepActions } from './StepActions';
import { TextCellField } from './TextCellField';
import { useCommand } from './useCommand';

const NONE = '';

/** Where the step takes place: one of the site's touchpoints. */
const TouchpointField = ({ step, value }: { step: string; value: string | undefined }) => {
  const t = useTranslate();
  const { choose } = useCommand();
  const touchpoints = useTouchpoints();
  const readOnly = useEditor((state) => state.readOnly);
  const offered = Object.values(touchpoints).filter(
    ({ key, archived }) => !archived || key === value
  );
  const unknown = value !== undefined && touchpoints[value] === undefined ? [value] : [];
  return (
    <LabelledSelect
      label={t('journey.lane.touchpoint')}
      hint={t('journey.touchpoint.hint')}
      value={value ?? NONE}
      disabled={readOnly}
      options={[
        { value: NONE, label: t('journey.touchpoint.none') },
        ...unknown.map((key) => ({ value: key, label: t('journey.touchpoint.unknown', { key }) })),
        ...offered.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={(key) => choose(step, 'touchpoint', key === NONE ? null : key)}
    />
  );
};

/** The whole step: every lane that the map has, whether it is seen on the board or not. */
export const StepTab = ({ id }: { id: string }) => {
  const t = useTranslate();
  const { type, leave } = useCommand();
  const readOnly = useEditor((state) => state.readOnly);
  const lanes = useEditor(({ history }) => history.journey.lanes);
  const step = useEditor(({ history }) => findStep(history.journey, id)?.step ?? null);
  if (!step) return null;
  const others = lanes.filter((lane) => !(HEAD_LANES as readonly string[]).includes(lane.id));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextCellField
        label={t('journey.step.name')}
        hint={t('journey.step.nameHint')}
        maxLength={LIMITS.name}
        value={step.name}
        disabled={readOnly}
        onChange={(name) => type({ type: 'renameStep', id, name })}
        onLeave={leave}
      />
      <TouchpointField step={id} value={step.cells.touchpoint} />
      {step.cells.touchpoint !== undefined && (
        <TouchpointContents touchpoint={step.cells.touchpoint} />
      )}
      <MomentField step={id} value={step.cells.momentOfTruth} />
      {others.map((lane) => (
        <LaneField key={lane.id} lane={lane} step={step} />
      ))}
      {!readOnly && <StepActions id={id} />}
    </Flex>
  );
};
