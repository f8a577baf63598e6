const LENT: unique symbol = Symbol.for('cx.tests.lent');

type World = typeof globalThis & { [LENT]?: Map<string, unknown> };

export interface Lent {
  /** Source of a module that exports the value. */
  source: string;
  /** Once nothing loads it any more. */
  takeBack(): void;
}

/** A value of the suite as the exports of a file that Node itself loads, such as a host's `src/index.js`. */
export const lend = (value: unknown): Lent => {
  const world: World = globalThis;
  const lent = (world[LENT] ??= new Map<string, unknown>());
  const key = crypto.randomUUID();
  lent.set(key, value);
  return {
    source: `module.exports = globalThis[Symbol.for('cx.tests.lent')].get('${key}');\n`,
    takeBack: () => void lent.delete(key),
  };
};
