import plugin from '../../admin/src';

const LABEL = 'content-manager.content-types.plugin::cx.survey.questions';

it('hands Strapi the labels of our types in the languages that it lacks', async () => {
  const locales = ['en', 'ar', 'fa', 'de'];
  const all = (await plugin.registerTrads?.({ locales })) ?? [];
  expect(all.map(({ locale }) => locale)).toEqual(locales);
  const [en, ar, fa, de] = all.map(({ data }) => data as Record<string, string>);
  expect(ar).toMatchObject({
    [LABEL]: 'الأسئلة',
    'content-manager.content-types.plugin::cx.survey.updatedAt': 'آخر تعديل',
    Survey: 'الاستبيانات',
    prospect: 'عميل محتمل',
    store: 'المتجر',
    'cx.questions.add': 'إضافة سؤال',
  });
  expect(fa).toMatchObject({ [LABEL]: 'پرسش‌ها', Survey: 'نظرسنجی‌ها', store: 'فروشگاه' });
  // What editors see in English stands in the types themselves.
  expect(en).toMatchObject({ 'cx.questions.add': 'Add a question' });
  expect(Object.keys(en ?? {}).filter((id) => !id.startsWith('cx.'))).toEqual([]);
  expect(de).toEqual({});
});
