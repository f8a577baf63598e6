import * as React from 'react';
import { createGlobalStyle, styled } from 'styled-components';

import type { Lane, Stage } from '../../../../../../shared/contracts/journey';
import { BoardRows } from './BoardRows';
import { Sheet } from './BoardSheet';
import type { Column } from './columns';
import { StageRow, StepRow } from './HeadRows';

/** An A4 page that lies on its side holds the lanes' heads and so many columns. */
const COLUMNS = 7;
const WIDTH = 124;

const Landscape = createGlobalStyle`
  @page cx-board { size: A4 landscape; margin: 1.2cm; }
`;

const PaperPage = styled.div`
  page: cx-board;
  break-after: page;
  inline-size: max-content;
`;

const chunksOf = <Item,>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  );

/** The stages of a page's columns, each with the steps that stand there. */
const stagesOf = (columns: readonly Column[]): Stage[] => {
  const stages: Stage[] = [];
  for (const { stage, step } of columns) {
    const last = stages.at(-1);
    if (last?.key === stage.key && step) last.steps.push(step);
    else stages.push({ ...stage, steps: step ? [step] : [] });
  }
  return stages;
};

interface PrintedBoardProps {
  label: string;
  lanes: readonly Lane[];
  columns: readonly Column[];
  measured: boolean;
}

/** The board on paper: as many pages as it needs, each with the heads of stages and lanes. */
export const PrintedBoard = ({ label, lanes, columns, measured }: PrintedBoardProps) => (
  <>
    <Landscape />
    {chunksOf(columns, COLUMNS).map((page) => {
      const style = {
        '--cx-columns': page.length,
        '--cx-width': `${WIDTH}px`,
      } as React.CSSProperties;
      const first = page[0];
      return (
        <PaperPage key={first?.step?.id ?? first?.stage.key}>
          <Sheet role="grid" aria-label={label} style={style}>
            <StageRow journey={{ stages: stagesOf(page) }} />
            <StepRow columns={page} />
            <BoardRows lanes={lanes} columns={page} width={WIDTH} measured={measured} />
          </Sheet>
        </PaperPage>
      );
    })}
  </>
);
