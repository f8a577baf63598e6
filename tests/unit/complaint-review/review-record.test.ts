import fc from 'fast-check';
import type { ReviewFollowUp } from '../../../shared/contracts/review-record';
import { carriedFollowUps } from '../../../server/src/services/complaint-review/carried';
import {
  reviewScope,
  scopeHashOf,
} from '../../../server/src/services/complaint-review/review-scope';

const entry = (id: string, over: Partial<ReviewFollowUp> = {}): ReviewFollowUp => ({
  ...{ id, text: id, owner: '', due: null, state: 'open', note: '', since: null },
  ...over,
});

describe('what a review takes over from the one before', () => {
  it('is what is neither done nor dropped, with the review that decided it', () => {
    const followUps = [
      entry('a'),
      entry('b', { state: 'started', since: '2024-12-31' }),
      entry('c', { state: 'done' }),
      entry('d', { state: 'dropped' }),
    ];
    expect(carriedFollowUps({ to: '2025-03-31', followUps }, [])).toEqual([
      entry('a', { since: '2025-03-31' }),
      entry('b', { state: 'started', since: '2024-12-31' }),
    ]);
  });

  it('leaves out what the review itself speaks of', () => {
    const previous = { to: '2025-03-31', followUps: [entry('a'), entry('b')] };
    expect(carriedFollowUps(previous, [entry('a', { state: 'done' })])).toEqual([
      entry('b', { since: '2025-03-31' }),
    ]);
    expect(carriedFollowUps(null, [])).toEqual([]);
  });
});

describe('what a review is narrowed to', () => {
  const keys = fc.uniqueArray(fc.string(), { maxLength: 5 });

  it('is the same however it was asked', () => {
    fc.assert(
      fc.property(keys, keys, (location, region) => {
        const asked = reviewScope({ filters: { location, channel: ['app'] }, places: { region } });
        const turned = reviewScope({
          filters: { channel: ['app'], location: [...location].reverse() },
          places: { region: [...region].reverse() },
        });
        expect(turned).toBe(asked);
        expect(scopeHashOf(turned)).toMatch(/^[\da-f]{64}$/);
      })
    );
  });

  it('tells all locations, none and one apart', () => {
    const scopes = [undefined, [], ['a'], ['b'], ['a', 'b'], ['a,b']].map((location) =>
      reviewScope({ filters: location ? { location } : {}, places: {} })
    );
    expect(new Set(scopes).size).toBe(scopes.length);
  });
});
