import '@testing-library/jest-dom';
import { renderHook } from '@testing-library/react';

import { useSteadyRows } from '../../../admin/src/pages/complaints/useSteadyRows';
import type { ComplaintListed } from '../../../shared/contracts/complaint-queue';
import { listed } from './desk-fixture';

const [a, b, c] = ['a', 'b', 'c'].map((reference) => listed({ reference }));

interface Props {
  complaints: readonly ComplaintListed[];
  asOf?: number;
  choice?: string;
  held?: boolean;
}

const follow = (first: Props) =>
  renderHook(
    ({ complaints, asOf = 0, choice = 'open', held = false }: Props) =>
      useSteadyRows({ complaints, asOf, choice, held }),
    { initialProps: first }
  );
const shown = ({ result }: ReturnType<typeof follow>) =>
  result.current.rows.map(({ complaint, gone }) => `${complaint.reference}${gone ? ' gone' : ''}`);

describe('rows under the reader’s hands', () => {
  it('follow the server while nobody works in them', () => {
    const view = follow({ complaints: [a!, b!] });
    view.rerender({ complaints: [c!, b!], asOf: 1 });
    expect(shown(view)).toEqual(['c', 'b']);
    expect(view.result.current.changed).toBe(false);
  });

  it('stay where they are while somebody does, and say what is new of them', () => {
    const view = follow({ complaints: [a!, b!], held: true });
    const changed = { ...b!, assignee: '8' };
    view.rerender({ complaints: [c!, changed], asOf: 1, held: true });
    expect(shown(view)).toEqual(['a gone', 'b']);
    expect(view.result.current.rows[1]?.complaint.assignee).toBe('8');
    expect(view.result.current.rows[0]?.asOf).toBe(0);
    expect(view.result.current.rows[1]?.asOf).toBe(1);
    expect(view.result.current.changed).toBe(true);
  });

  it('are the server’s when the reader asks, or goes', () => {
    const view = follow({ complaints: [a!, b!], held: true });
    view.rerender({ complaints: [b!, a!], held: true });
    expect(shown(view)).toEqual(['a', 'b']);
    view.rerender({ complaints: [b!, a!], held: false });
    expect(shown(view)).toEqual(['b', 'a']);
  });

  it('are another list at once when something else is asked for', () => {
    const view = follow({ complaints: [a!, b!], held: true });
    view.rerender({ complaints: [c!], choice: 'mine', held: true });
    expect(shown(view)).toEqual(['c']);
  });
});
