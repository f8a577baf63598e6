/** A download that somebody may start once, soon. */
export interface ExportLink {
  /** Id of the admin whose rights decide what the file shows. */
  userId: string;
  /** What is exported, as JSON. */
  question: string;
}

export interface ExportLinks {
  /** Keeps a link under the digest of its secret for so many milliseconds; forgets the expired ones. */
  add(secretHash: string, link: ExportLink, milliseconds: number): Promise<void>;
  /** The link, for exactly one caller and in time; null for all others. */
  take(secretHash: string): Promise<ExportLink | null>;
}
