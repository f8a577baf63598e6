import { Presets, SingleBar } from 'cli-progress';
import { count, type Terminal } from './terminal';

/** Shows how far a long command is. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** Without a terminal to draw on, a line as often as this. */
const LINE_EVERY = 5_000;
const REDRAW_EVERY = 200;

const duration = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return '–';
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
};

/**
 * A bar on a terminal, otherwise a line every few seconds, with rows per second and the time left.
 * @param total rows to do
 * @param start rows that an earlier run did; they don't count for the speed
 */
export const createProgress = (
  stderr: Terminal['stderr'],
  verb: string,
  total: number,
  start = 0
): Progress => {
  const begin = performance.now();
  let shown = begin;
  const speed = (done: number): { rate: number; left: string } => {
    const rate = (done - start) / Math.max((performance.now() - begin) / 1000, 0.001);
    return { rate, left: duration((total - done) / rate) };
  };
  if (!stderr.isTTY) {
    return {
      update(done) {
        if (performance.now() - shown < LINE_EVERY) return;
        shown = performance.now();
        const { rate, left } = speed(done);
        const share = Math.floor((100 * done) / Math.max(total, 1));
        stderr.write(
          `${verb} ${count(done)} of ${count(total)} rows (${share} %), ${count(rate)} rows/s, ${left} left\n`
        );
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar(
    {
      stream: stderr as NodeJS.WritableStream & { isTTY?: boolean },
      format: `${verb} {bar} {percentage} % | {done} of {all} rows | {rate} rows/s | {left} left`,
      hideCursor: true,
    },
    Presets.shades_classic
  );
  bar.start(total, start, { done: count(start), all: count(total), rate: '–', left: '–' });
  const draw = (done: number): void => {
    const { rate, left } = speed(done);
    bar.update(done, { done: count(done), all: count(total), rate: count(rate), left });
  };
  let latest = start;
  return {
    update(done) {
      latest = done;
      if (performance.now() - shown < REDRAW_EVERY) return;
      shown = performance.now();
      draw(done);
    },
    stop() {
      if (!bar.isActive) return;
      draw(latest);
      bar.stop();
    },
  };
};
