import type { ComplaintRow } from './complaint-types';
import type { Transaction } from './types';

/** Of whom a case is, with the id of its row. */
export interface StoredPerson {
  id: number;
  customer: string | null;
  complainantEmail: string | null;
  complainantPhone: string | null;
}

/** What a row keeps of who it was, which does not follow from its events. */
export type StoredContact = Pick<
  ComplaintRow,
  'complainantName' | 'complainantEmail' | 'complainantPhone' | 'personFolded'
>;

/** Telling persons of cases that have none yet. */
export interface ComplaintPersonStore {
  /**
   * Cases behind `afterId` whose person is not written though something is known of them, or is a guest's and
   * does not begin like this.
   */
  withoutPerson(options: {
    afterId: number;
    limit: number;
    guest: string;
  }): Promise<StoredPerson[]>;
  /** Writes persons where {@link withoutPerson} still finds the case. */
  writePersons(persons: readonly { id: number; person: string }[], guest: string): Promise<void>;
  /** Writes who it was. The row must be locked. */
  writeContact(trx: Transaction, documentId: string, contact: StoredContact): Promise<void>;
  /** Writes by which secret a case is opened from now on. The row must be locked. */
  writeSecretHash(trx: Transaction, documentId: string, secretHash: string): Promise<void>;
}
