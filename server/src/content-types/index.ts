import { complaint } from './complaint/schema';
import { complaintCategory } from './complaint-category/schema';
import { complaintCause } from './complaint-cause/schema';
import { complaintEvent } from './complaint-event/schema';
import { customer } from './customer/schema';
import { feedback } from './feedback/schema';
import { improvement } from './improvement/schema';
import { journey } from './journey/schema';
import { location } from './location/schema';
import { persona } from './persona/schema';
import { remedy } from './remedy/schema';
import { replyTemplate } from './reply-template/schema';
import { rootCause } from './root-cause/schema';
import { slaPolicy } from './sla-policy/schema';
import { survey } from './survey/schema';
import { target } from './target/schema';
import { touchpoint } from './touchpoint/schema';
import { workingCalendar } from './working-calendar/schema';

/** Keys equal each type's singular name, as Strapi demands. */
export const contentTypes = {
  journey: { schema: journey },
  touchpoint: { schema: touchpoint },
  location: { schema: location },
  persona: { schema: persona },
  survey: { schema: survey },
  customer: { schema: customer },
  feedback: { schema: feedback },
  target: { schema: target },
  complaint: { schema: complaint },
  'complaint-event': { schema: complaintEvent },
  'complaint-category': { schema: complaintCategory },
  'complaint-cause': { schema: complaintCause },
  remedy: { schema: remedy },
  'reply-template': { schema: replyTemplate },
  'sla-policy': { schema: slaPolicy },
  'working-calendar': { schema: workingCalendar },
  'root-cause': { schema: rootCause },
  improvement: { schema: improvement },
};
