/** What the host's e-mail plugin was given. */
export interface SentMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** An e-mail provider that keeps what it is given, and can be down. */
export const mailbox = {
  mails: [] as SentMail[],
  /** What the provider fails with; null: it works. */
  failure: null as string | null,
  to: (address: string): SentMail[] => mailbox.mails.filter(({ to }) => to === address),
  empty(): void {
    mailbox.mails = [];
    mailbox.failure = null;
  },
};

/** In the place of the provider that Strapi's e-mail plugin has opened. */
export const mailProvider = {
  send(mail: SentMail): Promise<void> {
    if (mailbox.failure !== null) return Promise.reject(new Error(mailbox.failure));
    mailbox.mails.push(mail);
    return Promise.resolve();
  },
};
