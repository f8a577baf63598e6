import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { complaintEventPlan } from '../../../server/src/import/complaint-events/plan';
import { complaintPlan } from '../../../server/src/import/complaints/plan';
import { guessCases } from '../../../server/src/import/guess';
import type { CaseImportKind } from '../../../shared/contracts/import';
import { DATA, withRealData } from '../../real-data';

const CONTEXT = { timeZone: 'Asia/Tehran', today: new Date('2025-06-01T12:00:00Z') };

/** Each list of values is a column. */
const guess = (kind: CaseImportKind, columns: Record<string, string[]>) => {
  const lists = Object.values(columns);
  const rows = lists[0]?.map((_, row) => lists.map((list) => list[row] ?? '')) ?? [];
  return guessCases(kind)(Object.keys(columns), rows, CONTEXT);
};

describe('guessing what columns of complaints are', () => {
  it('knows Persian headers, Jalali dates and words', () => {
    const mapping = guess('complaints', {
      'شماره شکایت': ['۱۰۱', '۱۰۲', '۱۰۳'],
      'تاریخ ثبت': ['۱۴۰۳/۰۱/۰۵', '۱۴۰۳/۰۲/۱۱', '۱۴۰۳/۰۳/۲۰'],
      'تاریخ بسته شدن': ['۱۴۰۳/۰۱/۱۰', '', '۱۴۰۳/۰۳/۲۵'],
      شعبه: ['ونک', 'تجریش', 'ونک'],
      اولویت: ['فوری', 'عادی', 'عادی'],
      موضوع: ['دیر رسید', 'خراب بود', 'گران بود'],
    });
    expect(mapping).toMatchObject({
      externalId: { column: 'شماره شکایت' },
      receivedAt: { column: 'تاریخ ثبت', calendar: 'jalali', timeZone: 'Asia/Tehran' },
      closedAt: { column: 'تاریخ بسته شدن', calendar: 'jalali' },
      location: { column: 'شعبه' },
      priority: { column: 'اولویت', values: { فوری: 'urgent', عادی: 'normal' } },
      subject: { column: 'موضوع' },
      createMissing: ['location'],
    });
    expect(complaintPlan(mapping).faults).toBeNull();
  });

  it('knows Arabic headers', () => {
    const mapping = guess('complaints', {
      'رقم الشكوى': ['1', '2', '3'],
      'تاريخ الاستلام': ['2025-03-01', '2025-03-02', '2025-03-03'],
      'تاريخ الإغلاق': ['2025-03-04', '', '2025-03-06'],
      الفئة: ['تأخير', 'تأخير', 'موظف'],
      الوصف: ['وصل متأخرًا', 'لم يصل', 'كان فظًا'],
      القناة: ['هاتف', 'موقع', 'هاتف'],
    });
    expect(mapping).toMatchObject({
      externalId: { column: 'رقم الشكوى' },
      receivedAt: { column: 'تاريخ الاستلام' },
      closedAt: { column: 'تاريخ الإغلاق' },
      category: { column: 'الفئة' },
      text: { column: 'الوصف' },
      channel: { column: 'القناة', values: { هاتف: 'phone', موقع: 'website' } },
    });
  });

  it('takes any date for the receipt where no header says so, and nothing that does not fit', () => {
    const mapping = guess('complaints', {
      when: ['2025-03-01', '2025-03-02'],
      Closed: ['yes', 'no'],
      Priority: ['P-1 blue', 'P-7 green'],
    });
    expect(mapping).toEqual({ receivedAt: { column: 'when', timeZone: 'Asia/Tehran' } });
  });

  it('knows events by English, Persian and Arabic headers', () => {
    const english = guess('complaintEvents', {
      'Ticket ID': ['T-1', 'T-1', 'T-2'],
      Timestamp: ['2025-03-01T10:00:00Z', '2025-03-01T11:00:00Z', '2025-03-02T10:00:00Z'],
      'New status': ['Open', 'In progress', 'Resolved'],
      Agent: ['sara', 'sara', 'ali'],
      Comment: ['', 'We look into it', 'Done'],
    });
    expect(english).toMatchObject({
      complaint: { column: 'Ticket ID' },
      at: { column: 'Timestamp' },
      to: { values: { Open: 'received', 'In progress': 'investigating', Resolved: 'closed' } },
      actor: { column: 'Agent' },
      text: { column: 'Comment' },
    });
    const persian = guess('complaintEvents', {
      'کد پیگیری': ['C25-7K3M-92X', 'C25-7K3M-92X'],
      زمان: ['2025-03-01 10:00', '2025-03-01 11:00'],
      وضعیت: ['در حال بررسی', 'بسته'],
      فرستنده: ['کارشناس', 'مشتری'],
    });
    expect(persian).toMatchObject({
      reference: { column: 'کد پیگیری' },
      at: { column: 'زمان' },
      to: { values: { 'در حال بررسی': 'investigating', بسته: 'closed' } },
      author: { values: { کارشناس: 'agent', مشتری: 'complainant' } },
    });
    expect(complaintEventPlan(persian).faults).toBeNull();
    const arabic = guess('complaintEvents', {
      'رقم الشكوى': ['1', '1'],
      التاريخ: ['2025-03-01', '2025-03-02'],
      الحالة: ['قيد المعالجة', 'مغلقة'],
    });
    expect(arabic).toMatchObject({
      complaint: { column: 'رقم الشكوى' },
      at: { column: 'التاريخ' },
      to: { values: { 'قيد المعالجة': 'investigating', مغلقة: 'closed' } },
    });
  });

  const BOSTON = "reads Boston's file by its headers";
  const readsBoston = () => {
    const boston = join(DATA, 'boston311/boston311_100.csv');
    const [header = [], ...rows] = parse(readFileSync(boston, 'utf8')) as string[][];
    expect(guessCases('complaints')(header, rows, CONTEXT)).toMatchObject({
      externalId: { column: 'case_enquiry_id' },
      receivedAt: { column: 'open_dt' },
      closedAt: { column: 'closed_dt' },
      dueAt: { column: 'target_dt' },
      subject: { column: 'case_title' },
    });
  };
  withRealData(BOSTON, () => it(BOSTON, readsBoston));
});
