import { boardOf, mapOfField } from '../../../admin/src/content-manager/open-map';
import { emptyJourney, mapOf } from '../../../shared/journey-map';

const slug = 'plugin::cx.journey';

describe('the map in the form of a journey', () => {
  it('is drawn on the board of this journey, in the language of the form', () => {
    expect(boardOf({ slug, id: 'abc', locale: 'fa' })).toEqual({
      path: '/plugins/cx/journeys/abc?content=fa',
    });
    expect(boardOf({ slug, id: 'abc', locale: null })).toEqual({
      path: '/plugins/cx/journeys/abc',
    });
  });

  it('has no board as long as the journey is not saved', () => {
    expect(boardOf({ slug, id: 'create', locale: 'en' })).toBe('unsaved');
    expect(boardOf({ slug, locale: 'en' })).toBe('unsaved');
  });

  it('has none at all in the form of another type', () => {
    expect(boardOf({ slug: 'api::page.page', id: 'abc', locale: null })).toBe('none');
  });

  it('is read in both of its forms', () => {
    const map = mapOf(emptyJourney('order', 'Order'));
    expect(mapOfField(map)).toEqual(map);
    const first = { stages: [{ key: 'buy', name: 'Buy', touchpoints: ['till', 'shelf'] }] };
    expect(mapOfField(first)?.stages[0]?.steps).toHaveLength(2);
  });

  it.each([undefined, null, '', 7, {}, { stages: 7 }])('is none in %j', (value) => {
    expect(mapOfField(value)).toBeNull();
  });
});
