import type {
  Cell,
  ImageCell,
  Lane,
  LinkCell,
  Opportunity,
  PainPoint,
  Step,
} from '../../../../../../shared/contracts/journey';
import { cellOf, kindOfLane } from '../../../../../../shared/journey-map';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { CHOICES } from '../board/BoardCell';
import { useLaneName } from '../board/BoardNames';
import { useEditor } from '../state/EditorStore';
import { ImageField } from './ImageField';
import { ItemsField } from './ItemsField';
import { LinkField } from './LinkField';
import { NestedJourneyField } from './NestedJourneyField';
import { TextCellField } from './TextCellField';
import { useCommand } from './useCommand';

interface CellFieldProps<Value> {
  label: string;
  value: Value | undefined;
  disabled: boolean;
  onChange: (value: Value | null) => void;
}

const NONE = '';

/** A number on a scale that is chosen. */
const ScaleField = ({
  label,
  value,
  disabled,
  onChange,
  kind,
}: CellFieldProps<number> & { kind: keyof typeof CHOICES }) => {
  const t = useTranslate();
  const formats = useFormats();
  const text = (n: number) =>
    kind === 'emotion'
      ? isolateLtr(formats.difference(n, { unit: 'scale', decimals: 0 }))
      : formats.count(n);
  return (
    <LabelledSelect
      label={label}
      value={String(value ?? NONE)}
      disabled={disabled}
      options={[
        { value: NONE, label: t('journey.cell.none') },
        ...CHOICES[kind].map((n) => ({ value: String(n), label: text(n) })),
      ]}
      onChange={(chosen) => onChange(chosen === NONE ? null : Number(chosen))}
    />
  );
};

/** What a step says in one lane, in the field that its kind needs. */
export const LaneField = ({ lane, step }: { lane: Lane; step: Step }) => {
  const label = useLaneName()(lane);
  const { set, choose, leave } = useCommand();
  const disabled = useEditor((state) => state.readOnly);
  const kind = kindOfLane(lane);
  const value = cellOf(step.cells, lane.id);
  const field = {
    label,
    disabled,
    onChange: (next: Cell | null) => choose(step.id, lane.id, next),
  };
  switch (kind) {
    case 'emotion':
    case 'importance':
      return (
        <ScaleField
          {...field}
          kind={kind}
          value={value as number | undefined}
          onChange={(next) => choose(step.id, lane.id, next as Cell | null)}
        />
      );
    case 'painPoints':
      return (
        <ItemsField
          {...field}
          step={step.id}
          kind={kind}
          value={value as PainPoint[] | undefined}
        />
      );
    case 'opportunities':
      return (
        <ItemsField
          {...field}
          step={step.id}
          kind={kind}
          value={value as Opportunity[] | undefined}
        />
      );
    case 'link':
      return <LinkField {...field} value={value as LinkCell | undefined} />;
    case 'image':
      return <ImageField {...field} value={value as ImageCell | undefined} />;
    case 'key':
      return <NestedJourneyField {...field} value={value as string | undefined} />;
    case 'moment':
    case 'text':
      return (
        <TextCellField
          label={label}
          value={typeof value === 'string' ? value : ''}
          disabled={disabled}
          onChange={(text) => set(step.id, lane.id, text)}
          onLeave={leave}
        />
      );
  }
};
