import * as React from 'react';

import type { Cell, Emotion, Importance, LaneId } from '../../../../../../shared/contracts/journey';
import type { CellKind } from '../../../../../../shared/journey-map';
import { NativeSelect } from '../../../../components/NativeSelect';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { closeTyping, setCell, stopEditing } from '../state/editing';
import type { BoardFocus } from '../state/editor-state';
import { useEditorStore } from '../state/EditorStore';
import { CellValue } from './CellValue';
import { InPlace } from './InPlace';
import { ItemsInPlace } from './ItemsInPlace';
import type { ListItem } from './useListLines';
import { useMarks } from './useMarks';

export const CHOICES = {
  emotion: [2, 1, 0, -1, -2],
  importance: [5, 4, 3, 2, 1],
} as const satisfies Record<string, readonly (Emotion | Importance)[]>;

interface BoardCellProps {
  step: string;
  lane: LaneId;
  kind: CellKind;
  value: Cell | undefined;
  /** What its row and its column are called. */
  laneName: string;
  stepName: string;
}

/** One that is written in. Only there it has a name of its own: thousands of others would cost time. */
interface OpenCellProps extends BoardCellProps {
  label: string;
}

/** A number chosen where it stands. */
const ChooseInPlace = ({
  step,
  lane,
  kind,
  value,
  label,
}: OpenCellProps & { kind: keyof typeof CHOICES }) => {
  const t = useTranslate();
  const formats = useFormats();
  const store = useEditorStore();
  const none = { value: '', label: t('journey.cell.none') };
  const text = (n: number) =>
    kind === 'emotion'
      ? isolateLtr(formats.difference(n, { unit: 'scale', decimals: 0 }))
      : formats.count(n);
  const options = CHOICES[kind].map((n) => ({ value: String(n), label: text(n) }));
  const choose = (chosen: string) =>
    store.act(
      setCell(step, lane, chosen === '' ? null : (Number(chosen) as Emotion)),
      closeTyping,
      stopEditing
    );
  return (
    <span
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Enter') store.act(stopEditing);
      }}
      onBlur={() => store.act(stopEditing)}
      ref={(element) => element?.querySelector('select')?.focus()}
    >
      <NativeSelect
        name={label}
        value={String(value ?? '')}
        options={[none, ...options]}
        onChange={choose}
      />
    </span>
  );
};

const EditCell = (props: BoardCellProps) => {
  const t = useTranslate();
  const { step, lane, kind, value, laneName, stepName } = props;
  const label = t('journey.cell.of', { lane: laneName, step: stepName });
  if (kind === 'emotion' || kind === 'importance') {
    return <ChooseInPlace {...props} kind={kind} label={label} />;
  }
  if (kind === 'painPoints' || kind === 'opportunities') {
    const items = value as ListItem[] | undefined;
    return <ItemsInPlace step={step} lane={kind} value={items} label={label} />;
  }
  return (
    <InPlace
      label={label}
      value={typeof value === 'string' ? value : ''}
      commandOf={(text) => ({ type: 'setCell', step, lane, value: text })}
    />
  );
};

/** What one step says in one lane. Drawn anew only when it, or its own mark, changes. */
export const BoardCell = React.memo((props: BoardCellProps) => {
  const { step, lane, kind, value } = props;
  const focus = React.useMemo<BoardFocus>(() => ({ at: 'cell', step, lane }), [step, lane]);
  const { isEditing, element } = useMarks(focus);
  return (
    <div role="gridcell" {...element}>
      {isEditing ? (
        <EditCell {...props} />
      ) : (
        value !== undefined && <CellValue kind={kind} value={value} />
      )}
    </div>
  );
});
BoardCell.displayName = 'BoardCell';
