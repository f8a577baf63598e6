import { customer } from './customer/schema';
import { feedback } from './feedback/schema';
import { journey } from './journey/schema';
import { location } from './location/schema';
import { survey } from './survey/schema';
import { target } from './target/schema';
import { touchpoint } from './touchpoint/schema';

/** Keys equal each type's singular name, as Strapi demands. */
export const contentTypes = {
  journey: { schema: journey },
  touchpoint: { schema: touchpoint },
  location: { schema: location },
  survey: { schema: survey },
  customer: { schema: customer },
  feedback: { schema: feedback },
  target: { schema: target },
};
