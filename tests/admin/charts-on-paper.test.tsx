import '@testing-library/jest-dom';
import type * as React from 'react';
import { act, screen } from '@testing-library/react';

import { FlowBars } from '../../admin/src/charts/FlowBars';
import { SurvivalChart } from '../../admin/src/charts/SurvivalChart';
import { TrendChart } from '../../admin/src/charts/TrendChart';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const SCREEN_WIDTH = 1500;
/** An A4 sheet without the margins of our pages, in pixels of CSS. */
const SHEET_WIDTH = ((210 - 2 * 12) / 25.4) * 96;

const point = { value: 40, fewAnswers: false, description: 'January: 40', readout: 'forty' };
const TREND = (
  <TrendChart
    label="trend"
    points={[{ ...point, key: 'a', short: 'Jan', low: 30, high: 50 }]}
    domain={{ low: 0, high: 100 }}
    formatTick={String}
    direction="ltr"
  />
);
const FLOW = (
  <FlowBars
    label="flow"
    bars={[{ key: 'a', short: 'Jan', description: 'January', to: null, into: [3, 1], out: [2, 1] }]}
    formatCount={String}
    direction="ltr"
  />
);
const SURVIVAL = (
  <SurvivalChart
    label="survival"
    curves={[{ key: 'a', steps: [], lastTime: 10, atRisk: [1] }]}
    marks={[{ ...point, key: 'a', time: 5 }]}
    horizon={10}
    ticks={[0]}
    direction="ltr"
    formatTime={String}
    formatShare={String}
    formatCount={String}
    atRiskTitle="at risk"
  />
);

beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(SCREEN_WIDTH);
});
afterEach(() => jest.restoreAllMocks());

const show = async (chart: React.ReactElement, name: string) => {
  renderAdmin(<LanguageProvider>{chart}</LanguageProvider>, { answer: overview });
  return screen.findByRole('group', { name });
};
const widthOf = (chart: HTMLElement) => Number(chart.getAttribute('viewBox')?.split(' ')[2]);
const paper = (event: 'beforeprint' | 'afterprint') =>
  act(() => void window.dispatchEvent(new Event(event)));

describe.each([
  ['trend', TREND],
  ['flow', FLOW],
  ['survival', SURVIVAL],
])('the %s of a wide screen', (name, ui) => {
  it('is drawn anew for the sheet, not shrunk onto it, and is wide again after that', async () => {
    const chart = await show(ui, name);
    expect(widthOf(chart)).toBe(SCREEN_WIDTH);
    paper('beforeprint');
    expect(widthOf(chart)).toBeLessThanOrEqual(SHEET_WIDTH);
    expect(widthOf(chart)).toBeGreaterThan(0.9 * SHEET_WIDTH);
    paper('afterprint');
    expect(widthOf(chart)).toBe(SCREEN_WIDTH);
  });
});

it.each([
  ['trend', TREND],
  ['survival', SURVIVAL],
])('what the focused point of a %s says stays on the screen', async (name, ui) => {
  await show(ui, name);
  act(() => screen.getByRole('img', { name: point.description }).focus());
  expect(screen.getByText(point.readout).closest('[data-cx-screen-only]')).toBeInTheDocument();
});
