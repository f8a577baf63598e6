/** The longest run of growing numbers in a list (patience sorting), as their places in it. */
const longestGrowingRun = (numbers: readonly number[]): number[] => {
  const ends: number[] = [];
  const before = new Array<number>(numbers.length).fill(-1);
  numbers.forEach((number, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = place;
  });
  const run: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) run.unshift(place);
  return run;
};

/**
 * The fewest ids that must be taken out and put elsewhere to make one order of the other. Ids that stand
 * in one of the lists only are nothing that moved.
 */
export const movedIds = (before: readonly string[], after: readonly string[]): Set<string> => {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const kept = longestGrowingRun(common.map((id) => places.get(id) ?? 0));
  const stays = new Set(kept.map((place) => common[place]));
  return new Set(common.filter((id) => !stays.has(id)));
};

/**
 * The order in which some ids stand at given places and the others, in their order, fill the gaps.
 * @param placed places by id, each from 0 to below the length of the whole
 */
export const arranged = (
  others: readonly string[],
  placed: ReadonlyMap<string, number>
): string[] => {
  const order = new Array<string | undefined>(others.length + placed.size).fill(undefined);
  for (const [id, place] of placed) order[place] = id;
  const rest = [...others];
  return order.map((id) => id ?? rest.shift()).filter((id) => id !== undefined);
};
