import fc from 'fast-check';
import {
  canonicalJson,
  chainStart,
  sealEvents,
  verifyChain,
} from '../../../server/src/complaint-process';
import type { ComplaintEvent } from '../../../shared/contracts/complaint';
import { Desk, GUEST, WAY_TO, digest } from './desk';

const chain = (complaint = 'id-1'): ComplaintEvent[] => {
  const desk = new Desk().walk(...WAY_TO.investigating);
  desk.give({ type: 'message', text: 'شكرا 🙏', by: GUEST, attachments: ['7'] });
  desk.give({ type: 'note', text: 'ask the courier' });
  desk.walk('response_proposed', 'decision_communicated', 'rejected', 'closed_exhausted');
  return sealEvents(desk.events, chainStart(complaint, digest), digest);
};

describe('canonicalJson', () => {
  it('knows one text for one value', () => {
    expect(canonicalJson({ b: [1, 'é"', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"é\\"",null]}'
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reversed = JSON.parse(JSON.stringify(value), (_, part: unknown) =>
          typeof part === 'object' && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part
        ) as unknown;
        expect(canonicalJson(reversed)).toBe(canonicalJson(JSON.parse(JSON.stringify(value))));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [NaN, Infinity, () => 1, undefined, 1n]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});

describe('verifyChain', () => {
  const check = (events: ComplaintEvent[], complaint = 'id-1') =>
    verifyChain(complaint, events, digest);
  const end = (events: ComplaintEvent[]) => {
    const { sequence, hash } = events.at(-1)!;
    return { sequence, hash };
  };

  it('finds a chain whole, also when it was sealed piece by piece and came back from a database', () => {
    const events = chain();
    const first = sealEvents(events.slice(0, 3), chainStart('id-1', digest), digest);
    const rest = sealEvents(events.slice(3), first.at(-1)!.hash, digest);
    expect([...first, ...rest]).toEqual(events);
    const back = JSON.parse(JSON.stringify(events)) as ComplaintEvent[];
    const rows = back.map((event, i) => ({ id: i, documentId: 'x', ...event }));
    expect(verifyChain('id-1', rows, digest, end(events))).toEqual({ ok: true, erased: [] });
    expect(verifyChain('id-1', [], digest)).toEqual({ ok: true, erased: [] });
  });

  it('belongs to one case', () => {
    expect(check(chain(), 'id-2')).toEqual({ ok: false, index: 0, reason: 'link' });
  });

  it.each([
    ['text', { toString: '' }],
    ['text', ['شكرا 🙏']],
    ['at', { toString: '' }],
  ] as const)('is not fooled by a %s that is no text: %j', (field, value) => {
    const events = chain();
    const index = events.findIndex(({ text }) => text === 'شكرا 🙏');
    const changed = events.map((event, i) => (i === index ? { ...event, [field]: value } : event));
    expect(check(changed as ComplaintEvent[])).toMatchObject({ ok: false, index });
  });

  it('names the first event that was changed, whatever was changed in it', () => {
    const events = chain();
    const fields = Object.keys(events[0]!) as (keyof ComplaintEvent)[];
    fc.assert(
      fc.property(
        fc.nat(events.length - 1),
        fc.constantFrom(...fields),
        fc.jsonValue(),
        (index, field, value) => {
          const original = events[index]![field];
          fc.pre(canonicalJson(value) !== canonicalJson(original));
          fc.pre(!(field === 'text' && value === null));
          const changed = events.map((event, i) =>
            i === index ? { ...event, [field]: value } : event
          );
          const found = check(changed as ComplaintEvent[]);
          expect(found.ok).toBe(false);
          // An earlier time breaks the event's own place; a later one that of the event behind it.
          if (!found.ok) expect([index, index + 1]).toContain(found.index);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('misses an event that was taken out, put in, or moved', () => {
    const events = chain();
    events.slice(0, -1).forEach((_, i) => {
      expect(check(events.filter((__, k) => k !== i))).toMatchObject({ ok: false, index: i });
      const moved = [...events];
      [moved[i], moved[i + 1]] = [moved[i + 1]!, moved[i]!];
      expect(check(moved)).toMatchObject({ ok: false, index: i });
    });
    const twice = [...events.slice(0, 3), events[2]!, ...events.slice(3)];
    expect(check(twice)).toMatchObject({ ok: false, index: 3, reason: 'sequence' });
  });

  it('misses events cut off the end by what the case remembers', () => {
    const events = chain();
    const cut = events.slice(0, -1);
    expect(check(cut).ok).toBe(true);
    expect(verifyChain('id-1', cut, digest, end(events))).toEqual({
      ok: false,
      index: cut.length,
      reason: 'end',
    });
  });

  it('sees through an event that was sealed anew', () => {
    const events = chain();
    const forged = sealEvents(
      [{ ...events[2]!, facts: { severity: 'low' } }],
      events[1]!.hash,
      digest
    );
    expect(check([...events.slice(0, 2), ...forged, ...events.slice(3)])).toEqual({
      ok: false,
      index: 3,
      reason: 'link',
    });
  });

  it('holds when a text is erased, and not when it is changed', () => {
    const events = chain();
    const erased = events.map((event, i) =>
      i === 0 || i === 4 ? { ...event, text: null } : event
    );
    expect(verifyChain('id-1', erased, digest, end(events))).toEqual({ ok: true, erased: [1, 5] });
    const changed = events.map((event, i) => (i === 4 ? { ...event, text: 'thanks' } : event));
    expect(check(changed)).toEqual({ ok: false, index: 4, reason: 'text' });
  });
});
