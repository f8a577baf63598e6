import { possibleActions } from '../../../admin/src/pages/feedback/curation';

const COUNTED = { exclusion: null, archivedAt: null };

describe('possibleActions', () => {
  it('offers only what would change an answer', () => {
    expect([...possibleActions([COUNTED])].sort()).toEqual(['archive', 'exclude']);
    expect([...possibleActions([{ exclusion: 'bot', archivedAt: null }])].sort()).toEqual([
      'archive',
      'exclude',
      'include',
    ]);
    expect(possibleActions([{ ...COUNTED, archivedAt: '2025-01-01T00:00:00Z' }])).not.toContain(
      'archive'
    );
  });

  it('offers both ways for answers of both kinds, and nothing for none', () => {
    const mixed = possibleActions([COUNTED, { exclusion: 'test', archivedAt: '2025-01-01' }]);
    expect([...mixed].sort()).toEqual(['archive', 'exclude', 'include', 'unarchive']);
    expect([...possibleActions([])]).toEqual([]);
  });
});
