import type * as React from 'react';

import { useNumberField } from '../../../hooks/useNumberField';
import { CellInput } from './Grid';

interface NumberCellProps extends Pick<
  React.ComponentProps<'input'>,
  'aria-label' | 'aria-invalid' | 'title'
> {
  value: string;
  onChange: (value: string) => void;
}

/** A number, none below 0, in a table or a row of fields. */
export const NumberCell = ({ value, onChange, ...named }: NumberCellProps) => (
  <CellInput {...named} {...useNumberField({ value, onChange, min: 0 })} />
);
