import { CHANNELS, type Channel } from '../../../../shared/dimensions';

/** The word in CJML's `channelName` for each channel. */
const CHANNEL_NAMES: Record<Channel, string> = {
  phone: 'Phone',
  email: 'Email',
  website: 'Web',
  app: 'App',
  chat: 'Chat',
  social: 'Social media',
  store: 'Face-to-face',
  review: 'Review',
  content: 'Content',
  promotion: 'Promotion',
  delivery: 'Delivery',
  other: 'Other',
};

/** Other words that CJML files have for our channels. */
const ALIASES: Record<string, Channel> = {
  web: 'website',
  'web site': 'website',
  'e-mail': 'email',
  mail: 'email',
  mobile: 'app',
  telephone: 'phone',
  call: 'phone',
  'in person': 'store',
  'face to face': 'store',
};

export const cjmlChannel = (channel: Channel): string => CHANNEL_NAMES[channel];

/** The channel that a CJML file names: `other` for a word that is none of ours, null for none. */
export const channelFrom = (name: string): Channel | null => {
  const word = name.trim().toLowerCase();
  if (word === '') return null;
  const found = CHANNELS.find(
    (channel) => channel === word || CHANNEL_NAMES[channel].toLowerCase() === word
  );
  return found ?? ALIASES[word] ?? 'other';
};

/** CJML's own editor takes ids that begin with D for deviations: ours all begin with this. */
export const TOUCHPOINT_PREFIX = 'TP-';
