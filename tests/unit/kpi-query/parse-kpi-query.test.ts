import { errors } from '@strapi/utils';
import { parseKpiQuery } from '../../../server/src/controllers/validation/kpi-query';

const parse = (query: Record<string, unknown>) =>
  parseKpiQuery(query, { timeZone: 'Asia/Tehran', weekStart: 6 });

const refusal = async (query: Record<string, unknown>) => {
  const error: unknown = await parse(query).then(
    () => null,
    (reason: unknown) => reason
  );
  if (!(error instanceof errors.ValidationError))
    throw new Error(`not refused with a 400: ${String(error)}`);
  const { errors: list } = error.details as { errors: { path: string[]; message: string }[] };
  return list.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('parseKpiQuery', () => {
  it('reads every parameter', async () => {
    const query = {
      from: '2025-03-21',
      to: '2026-03-20',
      timeZone: 'Asia/Riyadh',
      calendar: 'jalali',
      interval: 'month',
      by: 'location',
      compare: 'lastYear',
      filters: { channel: 'store', touchpoint: { $in: ['a', 'b', 'a'] }, scale: { $eq: '0..10' } },
    };
    expect(await parse(query)).toEqual({
      ...query,
      weekStart: 6,
      filters: { channel: ['store'], touchpoint: ['a', 'b'], scale: ['0..10'] },
      places: {},
    });
  });

  it('tells places from what facts carry, and reads them in any way of writing', async () => {
    const { by, filters, places } = await parse({
      by: 'region',
      filters: { region: { $in: ['Gulf / Riyadh', 'Levant/'] }, format: 'Mall', channel: 'app' },
    });
    expect({ by, filters, places }).toEqual({
      by: 'region',
      filters: { channel: ['app'] },
      places: { region: ['Gulf/Riyadh', 'Levant/'], format: ['Mall'] },
    });
  });

  it("is about the last 90 days in the site's zone when nothing is said", async () => {
    const query = await parse({});
    const days = (Date.parse(query.to) - Date.parse(query.from)) / 86_400_000 + 1;
    expect(days).toBe(90);
    expect(query).toMatchObject({
      timeZone: 'Asia/Tehran',
      calendar: 'gregorian',
      weekStart: 6,
      interval: null,
      by: null,
      compare: null,
    });
  });

  it('reads long lists that arrive as objects', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [String(index), `l${index}`])
    );
    const { filters } = await parse({ filters: { location: { $in: many } } });
    expect(filters.location).toHaveLength(30);
  });

  it.each([
    [{ form: '2025-01-01' }, /^form: unknown parameter form; allowed are: from, to, /],
    [{ from: '2025-02-30' }, /^from: from must be a date/],
    [{ from: '2025-03-02', to: '2025-03-01' }, /^to: to \(2025-03-01\) must not lie before from/],
    [{ timeZone: 'Mars/Olympus' }, /^timeZone: timeZone must be an IANA time zone/],
    [{ calendar: 'mayan' }, /^calendar: calendar must be one of: gregorian, jalali, hijri/],
    [{ interval: 'hour' }, /^interval: interval must be one of: day, week/],
    [{ by: 'city' }, /^by: by must be one of: touchpoint, location/],
    [{ compare: 'yesterday' }, /^compare: compare must be one of: previous, lastYear/],
    [{ filters: { city: 'x' } }, /^filters.city: unknown filter city; allowed are: touchpoint/],
    [{ filters: { location: { $gt: 'x' } } }, /^filters.location: filters\[location\] takes/],
    [{ filters: { location: '' } }, /^filters.location/],
    [{ filters: { region: 'Gulf//North' } }, /^filters.region: filters\[region\] must be a region/],
    [
      { filters: { scale: '0-10' } },
      /^filters.scale: filters\[scale\] must be a scale such as 0..10/,
    ],
    [{ filters: 'location' }, /^filters: filters must be given as/],
    [
      { from: '1990-01-01', to: '2020-01-01', interval: 'day' },
      /^interval: \d+ periods of a day are too many/,
    ],
  ])('refuses %j and says what is allowed', async (query, message) => {
    expect(await refusal(query)).toEqual([expect.stringMatching(message)]);
  });
});
