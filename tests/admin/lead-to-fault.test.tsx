import '@testing-library/jest-dom';
import * as React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { FormDialog } from '../../admin/src/components/FormDialog';
import { LabelledInput } from '../../admin/src/components/LabelledInput';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const onSave = jest.fn();

const Form = ({ isReady }: { isReady?: boolean }) => {
  const [name, setName] = React.useState('');
  const [count, setCount] = React.useState('');
  const isWrong = !/^\d*$/.test(count);
  return (
    <FormDialog
      title="Form"
      isReady={isReady ?? !isWrong}
      isBusy={false}
      onSubmit={onSave}
      onClose={() => undefined}
    >
      <LabelledInput label="name" value={name} onChange={setName} />
      <LabelledInput
        label="count"
        error={isWrong ? 'no number' : undefined}
        value={count}
        onChange={setCount}
      />
    </FormDialog>
  );
};

const show = async (given: { isReady?: boolean } = {}) => {
  onSave.mockClear();
  renderAdmin(
    <LanguageProvider>
      <Form {...given} />
    </LanguageProvider>,
    { answer: overview }
  );
  return { name: await screen.findByLabelText('name'), count: screen.getByLabelText('count') };
};

describe('Enter in a form', () => {
  it('leads to the field that is wrong, and sends nothing', async () => {
    const user = userEvent.setup();
    const { name, count } = await show();
    await user.type(count, 'many');
    expect(count).toBeInvalid();
    name.focus();
    await user.keyboard('{Enter}');
    expect(count).toHaveFocus();
    expect(onSave).not.toHaveBeenCalled();
  });

  it("is the form's own where what is marked does not keep it from being sent", async () => {
    const { name, count } = await show({ isReady: true });
    fireEvent.change(count, { target: { value: 'many' } });
    expect(count).toBeInvalid();
    name.focus();
    const goesOn = fireEvent.keyDown(name, { key: 'Enter' });
    expect(goesOn).toBe(true);
    expect(name).toHaveFocus();
  });
});
