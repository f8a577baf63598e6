import '@testing-library/jest-dom';
import { Form, useAPIErrorHandler, useField, useForm } from '@strapi/strapi/admin';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';

import { SurveyQuestionsInput } from '../../admin/src/content-manager/SurveyQuestionsInput';
import type { SurveyQuestion } from '../../shared/contracts/survey';
import { questionsFaults } from '../../shared/survey-questions';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';
import { speak } from './journeys/journey-fixture';

beforeEach(() => window.localStorage.clear());

const recommend = {
  key: 'recommend',
  metric: 'nps',
  scale: { min: 0, max: 10 },
  prompt: { en: 'Would you recommend us?', fa: 'ما را توصیه می‌کنید؟' },
  required: true,
};
const effort = {
  key: 'effort',
  metric: 'ces',
  scale: { min: 1, max: 7 },
  prompt: { en: 'Was it easy?' },
};

/** What the form holds, and what was last sent from it. */
const form: { values: unknown; sent: unknown } = { values: undefined, sent: undefined };
const questions = () => (form.values as { questions: SurveyQuestion[] }).questions;

/** The field as the Content Manager's form draws it, and a save that the server checks. */
const Field = ({ disabled, hint }: { disabled: boolean; hint?: string }) => {
  const field = useField('questions');
  const { values, setErrors, resetForm } = useForm('Field', (state) => state);
  const { _unstableFormatValidationErrors: errorsIn } = useAPIErrorHandler();
  form.values = values;
  const save = () => {
    const errors = questionsFaults((values as { questions: unknown }).questions);
    form.sent = errors.length > 0 ? undefined : values;
    if (errors.length > 0) setErrors(errorsIn({ details: { errors } } as never) as object);
    else resetForm(values);
  };
  return (
    <>
      <SurveyQuestionsInput
        name="questions"
        label="Questions"
        required
        disabled={disabled}
        hint={hint}
        {...field}
      />
      <button type="button" onClick={save}>
        Store
      </button>
    </>
  );
};

interface Shown {
  disabled?: boolean;
  version?: number;
  hint?: string;
}

const show = async (
  value: unknown,
  { disabled = false, version = 1, hint }: Shown = {}
): Promise<HTMLElement> => {
  form.sent = undefined;
  renderAdmin(
    <Form
      method="PUT"
      initialValues={{ questions: value, version }}
      onSubmit={() => undefined}
      disabled={disabled}
    >
      <Field disabled={disabled} hint={hint} />
    </Form>,
    {
      answer: overview,
      replies: { '/i18n/locales': { body: [{ code: 'en' }, { code: 'tr' }] as object } },
    }
  );
  const field = screen.getByRole('group', { name: 'Questions' });
  await waitFor(() => expect(field.querySelector('[data-cx-page] > div')).not.toBeNull());
  await waitFor(() => expect(within(field).queryByText('Loading …')).toBeNull());
  return field;
};

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });
const inWords = (language: string, label: string) =>
  within(screen.getByRole('group', { name: `Words in ${language}` })).getByRole('textbox', {
    name: label,
  });
const item = (n: number) =>
  within(screen.getAllByRole('list', { name: 'Questions' })[0]!).getAllByRole('listitem')[n - 1]!;

describe('the questions of a survey in the Content Manager', () => {
  it('are made from nothing: measured, worded in several languages and kept as JSON', async () => {
    await show(undefined);
    expect(screen.getByText('No questions yet.')).toBeVisible();
    press('Add a question');
    expect(screen.getByRole('combobox', { name: 'What it measures' })).toHaveValue('nps');
    const scale = screen.getByRole('combobox', { name: 'Scale' });
    expect(scale).toBeDisabled();
    expect(scale).toHaveValue('0..10');
    expect(screen.getByRole('textbox', { name: /^Key/ })).toHaveValue('recommend');
    expect(screen.getByText(/Saving makes version 1\./)).toBeVisible();

    type(inWords('English', 'Question'), 'Would you\nrecommend us?');
    type(inWords('Arabic', 'Question'), 'هل توصي بنا؟');
    type(inWords('Turkish', 'Question'), 'Bizi önerir misiniz?');
    type(inWords('English', `Words at \u20660\u2069`), 'Never');
    expect(inWords('Arabic', 'Question')).toHaveAttribute('dir', 'rtl');
    expect(inWords('Arabic', 'Question')).toHaveAttribute('lang', 'ar');
    expect(inWords('Turkish', 'Question')).toHaveAttribute('dir', 'ltr');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Must be answered' }));
    press('Store');
    expect(form.sent).toEqual({
      version: 1,
      questions: [
        {
          key: 'recommend',
          metric: 'nps',
          scale: { min: 0, max: 10 },
          prompt: {
            en: 'Would you recommend us?',
            ar: 'هل توصي بنا؟',
            tr: 'Bizi önerir misiniz?',
          },
          labels: { low: { en: 'Never' } },
          required: true,
        },
      ],
    });
    // Saved now: answers may know it by its key.
    expect(screen.getByRole('textbox', { name: /^Key/ })).toHaveAttribute('readonly');
  });

  it('take the key and the usual scale of what they measure, until the key is chosen', async () => {
    await show(undefined);
    press('Add a question');
    const metric = screen.getByRole('combobox', { name: 'What it measures' });
    type(metric, 'csat');
    expect(questions()[0]).toMatchObject({ key: 'satisfaction', scale: { min: 1, max: 5 } });
    type(screen.getByRole('textbox', { name: /^Key/ }), 'mine');
    type(metric, 'ces');
    expect(questions()[0]).toMatchObject({ key: 'mine', scale: { min: 1, max: 7 } });
    type(metric, '');
    type(screen.getByRole('textbox', { name: /^Metric of your own/ }), 'ces');
    type(screen.getByRole('textbox', { name: /^Metric of your own/ }), 'ces_mobile');
    type(screen.getByRole('combobox', { name: 'Scale' }), 'own');
    type(screen.getByRole('spinbutton', { name: 'Lowest score' }), '۲');
    type(screen.getByRole('spinbutton', { name: 'Highest score' }), '6');
    type(screen.getByRole('combobox', { name: 'Scores that count as good' }), '1');
    fireEvent.click(screen.getByRole('checkbox', { name: 'A low score is good' }));
    expect(questions()[0]).toMatchObject({
      key: 'mine',
      metric: 'ces_mobile',
      scale: { min: 2, max: 6, topBox: 1, reversed: true },
    });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ask for a comment too' }));
    type(inWords('English', 'Question for the comment'), 'Why?');
    fireEvent.click(screen.getByRole('checkbox', { name: 'The comment must be given' }));
    expect(questions()[0]?.comment).toMatchObject({
      prompt: { en: 'Why?', fa: 'دلیل اصلی پاسخ شما چیست؟' },
      required: true,
    });
  });

  it('are put in another order by buttons that keep the focus and say so', async () => {
    await show([recommend, effort]);
    expect(screen.getByRole('button', { name: 'Move question 1 up' })).toHaveAttribute(
      'aria-disabled',
      'true'
    );
    const down = screen.getByRole('button', { name: 'Move question 1 down' });
    down.focus();
    fireEvent.click(down);
    expect(questions()).toEqual([effort, recommend]);
    expect(screen.getByText('The question is now number 2 of 2.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Move question 2 down' })).toHaveFocus();
    press('Move question 2 down');
    expect(questions()).toEqual([effort, recommend]);
    press('Move question 2 up');
    expect(questions()).toEqual([recommend, effort]);
    expect(screen.getByText(/^Version 1\./)).toBeVisible();
  });

  it('are doubled under a key of their own, and removed', async () => {
    await show([recommend, effort], { version: 3 });
    press('Duplicate question 1');
    expect(questions()).toEqual([recommend, { ...recommend, key: 'recommend-2' }, effort]);
    expect(screen.getByRole('textbox', { name: /^Key/ })).not.toHaveAttribute('readonly');
    expect(screen.getByText(/^Saving makes version 4;/)).toBeVisible();
    press('Remove question 2');
    expect(questions()).toEqual([recommend, effort]);
    expect(within(item(2)).getByRole('button', { expanded: false })).toHaveFocus();
    expect(screen.getByText(/^Version 3\./)).toBeVisible();
    press('Remove question 2');
    press('Remove question 1');
    expect(screen.getByRole('button', { name: 'Add a question' })).toHaveFocus();
    expect(questions()).toEqual([]);
  });

  it('keep what we know nothing of, and go into a language that nobody has yet', async () => {
    const extended = {
      ...effort,
      scale: { min: 1, max: 7, unit: 'points' },
      comment: { prompt: { en: 'Why?' }, rows: 3 },
      colour: 'red',
    };
    await show([extended]);
    press(/Was it easy/);
    type(inWords('English', 'Question'), 'Was it really easy?');
    type(screen.getByRole('combobox', { name: 'Scale' }), '1..5');
    type(screen.getByRole('textbox', { name: 'Another language' }), 'Turkish!');
    press('Add the language');
    expect(screen.getByText('This is no code of a language.')).toBeVisible();
    type(screen.getByRole('textbox', { name: 'Another language' }), 'ur');
    press('Add the language');
    type(inWords('Urdu', 'Question'), 'کیا یہ آسان تھا؟');
    expect(inWords('Urdu', 'Question')).toHaveAttribute('dir', 'rtl');
    type(inWords('English', 'Question for the comment'), '');
    expect(questions()).toEqual([
      {
        ...extended,
        scale: { min: 1, max: 5, unit: 'points' },
        prompt: { en: 'Was it really easy?', ur: 'کیا یہ آسان تھا؟' },
        comment: { rows: 3 },
      },
    ]);
  });

  it('show what the server refused at its field, in the reader’s words, until it is put right', async () => {
    await show([recommend, { ...effort, prompt: {} }, { ...effort, scale: { min: 1, max: 70 } }]);
    press('Store');
    expect(form.sent).toBeUndefined();
    const second = within(item(2));
    expect(second.getByText('1 thing to put right')).toBeVisible();
    const question = within(second.getByRole('group', { name: 'Words in English' })).getByRole(
      'textbox',
      { name: 'Question' }
    );
    expect(question).toHaveAccessibleDescription(/Word the question in one language at least/);
    const third = within(item(3));
    expect(third.getByText(/A scale has whole numbers/)).toBeVisible();
    expect(third.getByRole('textbox', { name: /^Key/ })).toHaveAccessibleDescription(
      /The key .effort. stands at two questions/
    );
    type(question, 'Easy?');
    expect(screen.queryByText('1 thing to put right')).toBeNull();
    expect(screen.getByText('2 things to put right')).toBeVisible();
  });

  it('say what else the server found, until the questions change', async () => {
    await show([recommend]);
    press('Remove question 1');
    press('Store');
    expect(screen.getByText('A survey has from 1 to 50 questions.')).toBeVisible();
    press('Add a question');
    expect(screen.queryByText('A survey has from 1 to 50 questions.')).toBeNull();
  });

  it.each([
    ['ar', 'إضافة سؤال'],
    ['fa', 'افزودن پرسش'],
  ])('are edited from the right in %s', async (language, add) => {
    speak(language);
    const field = await show([recommend]);
    const button = await within(field).findByRole('button', { name: add });
    expect(button.closest('[dir]')).toHaveAttribute('dir', 'rtl');
  });

  it('are read where nobody may change them', async () => {
    await show([recommend], { disabled: true });
    expect(screen.queryByRole('button', { name: 'Add a question' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove question 1' })).toBeNull();
    press(/Would you recommend us/);
    expect(inWords('English', 'Question')).toBeDisabled();
    expect(inWords('Persian', 'Question')).toHaveValue(recommend.prompt.fa);
    for (const field of screen.getAllByRole('combobox')) expect(field).toBeDisabled();
    for (const field of screen.getAllByRole('checkbox')) expect(field).toBeDisabled();
    press('Preview');
    expect(screen.getByText('Would you recommend us? *')).toBeVisible();
    expect(questions()).toEqual([recommend]);
  });

  it('stand as they are where they are none, and begin anew only when asked to', async () => {
    await show({ not: 'a list' });
    expect(screen.getByText(/"not": "a list"/)).toBeVisible();
    expect(questions()).toEqual({ not: 'a list' });
    press('Begin anew');
    expect(questions()).toEqual([]);
    expect(screen.getByText('No questions yet.')).toBeVisible();
  });

  it.each([[null], [''], [JSON.stringify([effort])]])('are drawn from %j', async (value) => {
    await show(value);
    expect(screen.getByRole('button', { name: 'Add a question' })).toBeVisible();
    expect(questions()).toEqual(value);
  });

  it('hide the hint of the time when they were typed as JSON, and show any other', async () => {
    await show([recommend], { hint: '[{ "key": "recommend", "metric": "nps" }]' });
    expect(screen.queryByText(/"metric": "nps"/)).toBeNull();
  });

  it('show the hint that somebody gave the field', async () => {
    await show([recommend], { hint: 'Ask Sara first' });
    expect(screen.getByText('Ask Sara first')).toBeVisible();
  });
});
