/** What the trace calls a task of a thread, by version of Chromium. */
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Categories in which tasks and the page's own marks are told. */
export const TRACE_CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

const markNamed = (events, name) => {
  const found = events.find((event) => event.name === name && event.cat.includes('user_timing'));
  if (!found) throw new Error(`the trace has no mark ${name}`);
  return found;
};

/**
 * The longest task of the thread that set both marks, of those that end between them.
 * @returns milliseconds; 0 where none was told of
 */
export const longestTaskBetween = (events, from, to) => {
  const begin = markNamed(events, from);
  const end = markNamed(events, to);
  const own = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      TASKS.has(name) &&
      ph === 'X' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts + dur >= begin.ts &&
      ts + dur <= end.ts
  );
  return Math.max(0, ...own.map(({ dur = 0 }) => dur / 1000));
};
