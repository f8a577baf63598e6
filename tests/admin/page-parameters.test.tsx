import '@testing-library/jest-dom';
import * as React from 'react';
import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useNavigate } from 'react-router-dom';

import { useFeedbackState } from '../../admin/src/hooks/useFeedbackState';
import { useOverviewState } from '../../admin/src/hooks/useOverviewState';

const wrapper = ({ children }: { children: React.ReactNode }) => (
  <MemoryRouter initialEntries={['/before', '/?by=channel']}>{children}</MemoryRouter>
);

it('keeps one step for all dates that are tried in a period', () => {
  const { result } = renderHook(() => ({ page: useOverviewState(), navigate: useNavigate() }), {
    wrapper,
  });
  const choose = (from: string, to: string) =>
    act(() => result.current.page.update({ period: 'custom', custom: { from, to } }));
  choose('2025-01-01', '2025-01-31');
  for (const day of ['02', '03', '04']) choose(`2025-01-${day}`, '2025-01-31');
  choose('2025-01-04', '2025-01-30');
  expect(result.current.page.state.custom).toEqual({ from: '2025-01-04', to: '2025-01-30' });

  act(() => result.current.navigate(-1));
  expect(result.current.page.state).toMatchObject({ custom: null, by: 'channel' });
  act(() => result.current.navigate(1));
  expect(result.current.page.state.custom).toEqual({ from: '2025-01-04', to: '2025-01-30' });

  act(() => result.current.page.update({ by: 'location' }));
  act(() => result.current.navigate(-1));
  expect(result.current.page.state).toMatchObject({
    by: 'channel',
    custom: { from: '2025-01-04', to: '2025-01-30' },
  });
});

it('keeps one step for all dates that are tried from a further page, and goes back to that page', () => {
  const further = '/?period=custom&from=2025-01-01&to=2025-01-31&after=20';
  const { result } = renderHook(() => ({ page: useFeedbackState(), navigate: useNavigate() }), {
    wrapper: ({ children }: { children: React.ReactNode }) => (
      <MemoryRouter initialEntries={[further]}>{children}</MemoryRouter>
    ),
  });
  for (const day of ['02', '03', '04'])
    act(() => result.current.page.update({ custom: { from: `2025-01-${day}`, to: '2025-01-31' } }));
  expect(result.current.page.state).toMatchObject({ after: null, custom: { from: '2025-01-04' } });
  act(() => result.current.navigate(-1));
  expect(result.current.page.state).toMatchObject({ after: '20', custom: { from: '2025-01-01' } });
});
