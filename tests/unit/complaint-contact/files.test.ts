import fc from 'fast-check';
import { ATTACHMENT_TYPES, type AttachmentType } from '../../../server/src/config/attachment-types';
import {
  safeName,
  typeOfBytes,
} from '../../../server/src/services/complaint-attachments/file-type';
import {
  createFileKey,
  seal,
  unseal,
} from '../../../server/src/services/complaint-attachments/sealed-bytes';
import { FILES } from '../../server/complaints/attachments';

const TYPES = Object.keys(ATTACHMENT_TYPES) as AttachmentType[];

describe('the type of a file', () => {
  it('is what its own bytes say', () => {
    expect(typeOfBytes(FILES.jpeg)).toBe('image/jpeg');
    expect(typeOfBytes(FILES.png)).toBe('image/png');
    expect(typeOfBytes(FILES.webp)).toBe('image/webp');
    expect(typeOfBytes(FILES.heic)).toBe('image/heic');
    expect(typeOfBytes(FILES.pdf)).toBe('application/pdf');
    for (const lie of ['html', 'exe', 'svg', 'zip', 'text'] as const)
      expect(typeOfBytes(FILES[lie])).toBeNull();
    expect(typeOfBytes(new Uint8Array())).toBeNull();
  });
});

describe('the name of a file', () => {
  it('keeps its words and loses what is not a name', () => {
    expect(safeName('../../etc/پاکت من.JPEG', 'image/jpeg')).toBe('پاکت من.JPEG');
    expect(safeName('C:\\Users\\sara\\bill.pdf', 'application/pdf')).toBe('bill.pdf');
    expect(safeName('photo\u202egpj.exe', 'image/png')).toBe('photo gpj.exe.png');
    expect(safeName('', 'image/png')).toBe('file.png');
    expect(safeName('.pdf', 'application/pdf')).toBe('file.pdf');
  });

  it('is one name with an ending of its type, whatever was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...TYPES),
        (given, type) => {
          const name = safeName(given, type);
          expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]/u);
          expect([...name].length).toBeLessThanOrEqual(130);
          const endings: readonly string[] = ATTACHMENT_TYPES[type];
          expect(endings).toContain(name.split('.').at(-1)?.toLowerCase());
        }
      )
    );
  });
});

describe('sealed bytes', () => {
  it('come back whole with their key, and not at all once they are touched', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.nat(), (bytes, place) => {
        const key = createFileKey();
        const sealed = seal(bytes, key);
        expect(unseal(sealed, key)).toEqual(Buffer.from(bytes));
        expect(() => unseal(sealed, createFileKey())).toThrow();
        const touched = Buffer.from(sealed);
        const at = place % touched.length;
        touched[at] = (touched[at] ?? 0) ^ 1;
        expect(() => unseal(touched, key)).toThrow();
      }),
      { numRuns: 50 }
    );
  });
});
