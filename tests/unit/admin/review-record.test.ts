import type {
  ReviewAudit,
  ReviewContent,
  ReviewFollowUp,
} from '../../../shared/contracts/review-record';
import {
  isSameContent,
  mergeRecords,
  settledRecord,
} from '../../../admin/src/pages/complaints/review/record/merge-records';
import {
  readOldNotes,
  withOldNotes,
} from '../../../admin/src/pages/complaints/review/record/old-notes';
import {
  isSameReview,
  readReviewState,
  writeReviewState,
} from '../../../admin/src/pages/complaints/review/review-state';
import { contentOf } from '../../../admin/src/pages/complaints/review/record/record-draft';

const followUp = (id: string, over: Partial<ReviewFollowUp> = {}): ReviewFollowUp => ({
  ...{ id, text: id, owner: '', due: null, state: 'open', note: '', since: null },
  ...over,
});
const audit = (id: string, findings = ''): ReviewAudit => ({
  ...{ id, date: '2026-01-01', subject: id, auditor: '', findings, decided: '' },
});
const content = (
  over: Partial<ReviewContent> = {},
  texts: Partial<ReviewContent['texts']> = {}
): ReviewContent => ({
  texts: {
    ...{ internal: '', external: '', conclusions: '', decisions: '', resources: '' },
    ...texts,
  },
  ...{ audits: [], followUps: [] },
  ...over,
});

describe('two reviews on the same ground', () => {
  it('are put together where they changed different parts', () => {
    const base = content({ audits: [audit('x')], followUps: [followUp('a'), followUp('b')] });
    const mine = content(
      {
        audits: [audit('x')],
        followUps: [followUp('a', { state: 'done' }), followUp('b'), followUp('mine')],
      },
      { internal: 'mine' }
    );
    const theirs = content(
      { audits: [audit('x', 'found')], followUps: [followUp('a'), followUp('theirs')] },
      { external: 'theirs' }
    );
    expect(mergeRecords(base, mine, theirs)).toEqual({
      content: content(
        {
          audits: [audit('x', 'found')],
          followUps: [followUp('a', { state: 'done' }), followUp('theirs'), followUp('mine')],
        },
        { internal: 'mine', external: 'theirs' }
      ),
      conflicts: [],
    });
  });

  it('conflict where both changed the same in another way, also by taking it out', () => {
    const base = content({ followUps: [followUp('a')] }, { conclusions: 'one' });
    const mine = content({ followUps: [] }, { conclusions: 'mine' });
    const theirs = content(
      { followUps: [followUp('a', { note: 'n' })] },
      { conclusions: 'theirs' }
    );
    const merged = mergeRecords(base, mine, theirs);
    expect(merged.conflicts.map(({ key }) => key)).toEqual(['text conclusions', 'followUp a']);
    expect(merged.content).toEqual(theirs);
    expect(settledRecord(merged, () => 'theirs')).toEqual(theirs);
    expect(settledRecord(merged, () => 'mine')).toEqual(mine);
  });

  it('agree where both wrote the same', () => {
    const same = content({}, { decisions: 'yes' });
    expect(mergeRecords(content(), same, same)).toEqual({ content: same, conflicts: [] });
  });

  it('are the same in whatever order their fields stand', () => {
    const [one] = [content({ audits: [audit('x')] })];
    const turned = { ...one, audits: one.audits.map(({ id, ...rest }) => ({ ...rest, id })) };
    expect(isSameContent(one, turned)).toBe(true);
    expect(isSameContent(one, content())).toBe(false);
    expect(isSameContent(content(), one)).toBe(false);
  });
});

describe('with what writing begins', () => {
  it('is what is open of the review before, then what was saved', () => {
    const kept = {
      ...content({ followUps: [followUp('own')] }),
      ...{ from: '2026-01-01', to: '2026-03-31', version: 1, by: 'S', at: '' },
    };
    const { followUps } = contentOf({ kept, carried: [followUp('a', { since: '2025-12-31' })] });
    expect(followUps.map(({ id }) => id)).toEqual(['a', 'own']);
    expect(contentOf({ kept: null, carried: [] })).toEqual(content());
  });
});

describe('notes that a browser kept', () => {
  it.each([
    null,
    '',
    '{',
    '[]',
    '"x"',
    '{"conclusions":" "}',
    '{"conclusions":3}',
    '{"other":"x"}',
  ])('are none in %s', (stored) => expect(readOldNotes(stored)).toBeNull());

  it('come behind what stands there already, once', () => {
    const notes = readOldNotes('{"conclusions":"old","decisions":"old too","more":"x"}') ?? {};
    expect(notes).toEqual({ conclusions: 'old', decisions: 'old too' });
    const once = withOldNotes(content({}, { conclusions: 'new' }), notes);
    expect(once.texts).toMatchObject({ conclusions: 'new\n\nold', decisions: 'old too' });
    expect(withOldNotes(once, notes)).toEqual(once);
  });
});

describe('the review’s URL', () => {
  const params = (text: string) => new URLSearchParams(text);

  it('gives back every state, and says nothing of initial choices', () => {
    const text =
      'period=custom&from=2026-01-01&to=2026-03-31&location=a&location=b&exposure=visits&categories=topCategory';
    const state = readReviewState(params(text));
    expect(state).toMatchObject({ categories: 'topCategory', exposure: 'visits' });
    expect(readReviewState(writeReviewState(params(''), state))).toEqual(state);
    expect(writeReviewState(params(''), readReviewState(params(''))).toString()).toBe('');
    expect(readReviewState(params('categories=cause')).categories).toBe('category');
  });

  it.each([
    ['location=a&location=b', 'location=b&location=a&exposure=visits', true],
    ['', 'categories=topCategory', true],
    ['', 'location=a', false],
    ['', 'period=lastMonth', false],
    // Periods that move on with the days are no review's.
    ['', 'period=thisMonth', true],
    ['', 'period=lastQuarter', true],
    ['period=custom&from=2026-01-01&to=2026-03-31', '', false],
  ])('tells whether %j and %j are of one review', (one, other, same) =>
    expect(isSameReview(params(one), params(other))).toBe(same)
  );
});
