import { parseScaleId } from '../../../shared/scale';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { Num } from './Num';

/** A score with the scale that it was given on: `9 / 0…10`. */
export const ScoreText = ({ score, scale: id }: { score: number; scale: string }) => {
  const t = useTranslate();
  const formats = useFormats();
  const scale = parseScaleId(id);
  if (!scale) return <Num>{formats.count(score)}</Num>;
  const ends = { low: formats.count(scale.min), high: formats.count(scale.max) };
  return (
    <span title={t(scale.reversed ? 'distribution.reversed' : 'distribution.scale', ends)}>
      <Num>
        <strong>{formats.count(score)}</strong> / {ends.low}…{ends.high}
      </Num>
    </span>
  );
};
