import { subjectOf } from '../../../admin/src/content-manager/panel-subject';
import { feedbackPathOf, overviewPathOf } from '../../../admin/src/content-manager/subject-state';

const entry = {
  model: 'plugin::cx.location',
  collectionType: 'collection-types',
  documentId: 'abc',
  document: { key: 'olaya & co', locale: 'en', archived: false },
};

describe('the panel beside an entry', () => {
  it('is about what has a key that feedback names', () => {
    expect(subjectOf(entry)).toEqual({
      kind: 'location',
      key: 'olaya & co',
      model: 'plugin::cx.location',
      collectionType: 'collection-types',
      documentId: 'abc',
      locale: 'en',
      archived: false,
    });
  });

  it('knows what can be archived', () => {
    const journey = { ...entry, model: 'plugin::cx.journey', document: { key: 'shop' } };
    expect(subjectOf(journey)?.archived).toBeNull();
    const survey = { ...entry, model: 'plugin::cx.survey', document: { key: 's', archived: true } };
    expect(subjectOf(survey)).toMatchObject({ archived: true, locale: null });
  });

  it.each([
    { ...entry, model: 'plugin::cx.feedback' },
    { ...entry, model: 'api::location.location' },
    { ...entry, documentId: undefined },
    { ...entry, document: undefined },
    { ...entry, document: { archived: true } },
  ])('is not there for %j', (other) => {
    expect(subjectOf(other)).toBeNull();
  });

  it('leads to the numbers and the answers of this entry', () => {
    const subject = { kind: 'location' as const, key: 'olaya & co' };
    expect(overviewPathOf(subject)).toBe('/plugins/cx?location=olaya+%26+co');
    expect(feedbackPathOf(subject)).toBe('/plugins/cx/feedback?location=olaya+%26+co&archive=all');
  });
});
