const SCALES = ['1..3', '1..4', '1..5', '1..5r', '1..6', '1..7', '1..7r', '1..10', '0..10'];
/** Its net score needs as many negative scores as positive ones. */
const EVEN_SCALES = ['-1..1', '-2..2', '-3..3', '-4..4', '-5..5'];

/** Scales that answers of a metric are usually given on; any other can be typed where a survey asks. */
export const offeredScales = (metric: string): readonly string[] =>
  metric === 'emotion' ? EVEN_SCALES : SCALES;
