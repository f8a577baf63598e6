import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { describeInDemo } from './demo-session';
import { testRights } from './right-cases';
import { testStates } from './state-cases';

const LANGUAGES = [
  { locale: 'en', direction: 'ltr', texts: en },
  { locale: 'ar', direction: 'rtl', texts: ar },
  { locale: 'fa', direction: 'rtl', texts: fa },
] as const;

describeInDemo(
  'where nothing has happened yet',
  async () => undefined,
  (session) => {
    describe.each(LANGUAGES)('waits, fails, is asked again and is empty in $locale:', (reader) =>
      testStates(session, reader)
    );

    describe('shows to nobody what is not theirs:', () => testRights(session));
  }
);
