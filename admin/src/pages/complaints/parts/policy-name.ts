import type { Translate } from '../../../hooks/useTranslate';

/** The plugin's own policy, by which is promised until somebody sets one. */
const BUILT_IN = 'default';

/** What a policy is called; its key where it is gone. */
export const policyName = (
  key: string,
  names: Readonly<Record<string, string>>,
  t: Translate
): string => names[key] ?? (key === BUILT_IN ? t('promises.builtIn') : key);
