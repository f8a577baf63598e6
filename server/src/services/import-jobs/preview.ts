import type { PreviewImport } from '../../../../shared/contracts/import';
import type { FeedbackInput } from '../../../../shared/contracts/feedback';
import type { ImportPlan } from '../../import/plan';

/** A cell of a preview is cut after so many characters. */
const LONGEST_CELL = 200;

/** What the first rows of a file become; scores of questions go by the question's key. */
export const previewRows = (
  rows: readonly string[][],
  header: readonly string[],
  plan: ImportPlan<FeedbackInput> | null
): PreviewImport.Row[] => {
  const mapRow = plan && plan.mapper(header, { source: '', fileDigest: '' });
  const read = (cells: string[], row: number): PreviewImport.PreviewedRow | null => {
    if (!mapRow) return null;
    const mapped = mapRow(cells, row);
    if (mapped.status !== 'ready') return mapped;
    const { occurredAt = null, answers } = mapped.input;
    return {
      status: 'ready',
      occurredAt,
      answers: answers.map(({ metric, question, score }) => ({
        metric: metric ?? question ?? '',
        score,
      })),
    };
  };
  return rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)),
    read: read(cells, index + 1),
  }));
};
