import { csvCell } from '../../../server/src/import/csv-cell';
import { readScaleText } from '../../../server/src/import/scale-text';

describe('readScaleText', () => {
  it.each(['0..10', '1..5r', '-2..2'])('reads %s back as our own export writes it', (name) => {
    expect(readScaleText(csvCell(name))).toEqual(readScaleText(name));
    expect(readScaleText(name)).not.toBeNull();
  });

  it('reads nothing into other texts', () => {
    for (const text of ['five', '1-5', '5..1', "''1..5", '1..5t1'])
      expect(readScaleText(text)).toBeNull();
  });
});
