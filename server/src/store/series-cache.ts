const GENERATION = 50_000;

/**
 * Ids of series by name, the least recently used forgotten. Two generations instead of a linked list:
 * what was not asked for during a whole generation goes, and a hit costs one look-up.
 */
export class SeriesCache {
  private young = new Map<string, number>();

  private old = new Map<string, number>();

  get(name: string): number | undefined {
    const id = this.young.get(name);
    if (id !== undefined) return id;
    const older = this.old.get(name);
    if (older !== undefined) this.set(name, older);
    return older;
  }

  set(name: string, id: number): void {
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(name, id);
  }
}
