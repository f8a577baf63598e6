import { validateYupSchemaSync, yup } from '@strapi/utils';
import fc from 'fast-check';
import {
  faultsOfJourney,
  faultsOfMap,
} from '../../../server/src/services/journey-editor/check-journey';
import { journeyMapSchema, journeySchema } from '../../../shared/contracts/journey-schema';
import { journeyFaults, journeyMapFaults, mapOf } from '../../../shared/journey-map';
import { journeys } from './arbitrary-journey';

/** Every place of a value, from itself on. */
const placesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, one]) => placesOf(one, [...path, name]))]
    : [path];

const replaced = (value: unknown, [name, ...rest]: string[], by: unknown): unknown => {
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
};

const junk = fc.constantFrom(null, '', 7.5, -3, 'a b', [], {}, true, 'x'.repeat(6_000), '\u0000');
/** A journey, and the same with something else at one of its places. */
const damaged = fc.tuple(journeys, fc.nat(), junk).map(([journey, at, by]) => {
  const places = placesOf(journey);
  return replaced(journey, places[at % places.length] ?? [], by);
});

/** Faults as Strapi answers them: its own reading of what yup throws. */
const answered = (schema: Parameters<typeof validateYupSchemaSync>[0], value: unknown) => {
  try {
    validateYupSchemaSync(schema)(value);
    return [];
  } catch (error) {
    const { status, details } = error as {
      status?: number;
      details: { errors: { path: string[]; message: string }[] };
    };
    expect((error as Error).name).toBe('ValidationError');
    expect(status ?? 400).toBe(400);
    return details.errors.map(({ path, message }) => ({ path, message }));
  }
};

const told = (faults: { path: string[]; message: string }[]) =>
  faults.map(({ path, message }) => ({ path, message }));

describe('the yup schema of a journey', () => {
  it('lets every journey pass that the rules let pass', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(answered(journeySchema(yup), journey)).toEqual([]);
        expect(answered(journeyMapSchema(yup), mapOf(journey))).toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  it('finds the faults of the rules, each at its place, as Strapi answers them', () => {
    fc.assert(
      fc.property(damaged, (journey) => {
        expect(answered(journeySchema(yup), journey)).toEqual(told(journeyFaults(journey)));
        expect(faultsOfJourney(journey)).toEqual(journeyFaults(journey));
      }),
      { numRuns: 200 }
    );
  });

  it('reads maps of the first form as well, and names a lane with a dot in it as one', () => {
    const first = { stages: [{ key: 'a b', name: '', touchpoints: 'x' }] };
    expect(answered(journeyMapSchema(yup), first)).toEqual(told(journeyMapFaults(first)));
    expect(faultsOfMap(null)).toEqual(journeyMapFaults(null));
    const [journey] = fc.sample(
      journeys.filter(({ stages }) => stages.some(({ steps }) => steps.length > 0)),
      { numRuns: 1, seed: 7 }
    );
    const at = journey?.stages.findIndex(({ steps }) => steps.length > 0) ?? 0;
    const place = ['stages', String(at), 'steps', '0', 'cells', 'lane-a.b'];
    expect(answered(journeySchema(yup), replaced(journey, place, 'x'))).toEqual([
      { path: place, message: 'there is no lane lane-a.b' },
    ]);
  });

  it('keeps what a number should be in words for people', () => {
    const [journey] = fc.sample(
      journeys.filter(({ stages }) => stages.some(({ steps }) => steps.length > 0)),
      { numRuns: 1, seed: 7 }
    );
    const at = journey?.stages.findIndex(({ steps }) => steps.length > 0) ?? 0;
    const place = ['stages', String(at), 'steps', '0', 'cells', 'emotion'];
    const [fault] = faultsOfJourney(replaced(journey, place, 9));
    expect(fault).toMatchObject({
      path: place,
      because: { code: 'numberBetween', args: { low: -2, high: 2 } },
    });
  });
});
