import * as React from 'react';
import { Box, Button, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';

import type { AlertRecipient, ListAlertRecipients } from '../../../../shared/contracts/alert';
import { LOCALES, type Locale } from '../../../../shared/locales';
import { ChoiceList } from '../../components/ChoiceList';
import { NativeSelect } from '../../components/NativeSelect';
import { EXAMPLE_EMAIL } from '../../constants';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { FieldGroup } from './FieldGroup';

export type RecipientChoices = ListAlertRecipients.Response['data'];

interface RecipientFieldsProps {
  choices: RecipientChoices;
  recipients: readonly AlertRecipient[];
  onChange: (recipients: AlertRecipient[]) => void;
}

type Listed = Exclude<AlertRecipient['kind'], 'email'>;

/** Admins or webhooks, of which any number is told. */
const ListedRecipients = ({
  kind,
  named,
  recipients,
  onChange,
}: Omit<RecipientFieldsProps, 'choices'> & {
  kind: Listed;
  named: readonly { id: string; name: string }[];
}) => {
  const t = useTranslate();
  const ids = recipients.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const gone = ids.filter((id) => named.every((one) => one.id !== id));
  const choices = [
    ...named.map(({ id, name }) => ({ key: id, label: name })),
    ...gone.map((id) => ({ key: id, label: t('alerts.recipient.gone') })),
  ];
  if (choices.length === 0) return null;
  const toggle = (id: string, on: boolean) => {
    const others = recipients.filter((one) => one.kind !== kind || one.id !== id);
    onChange(on ? [...others, { kind, id }] : others);
  };
  return (
    <ChoiceList
      name={t(`alerts.recipients.${kind}`)}
      shown={ids.length === 0 ? t('alerts.recipients.none') : t('filter.chosen', { n: ids.length })}
      choices={choices}
      chosen={new Set(ids)}
      onToggle={toggle}
    />
  );
};

/** One more address, and the language that is written to it. */
const NewAddress = ({ onAdd }: { onAdd: (address: string, locale: Locale) => void }) => {
  const t = useTranslate();
  const { locale: own } = useLanguage();
  const [address, setAddress] = React.useState('');
  const [locale, setLocale] = React.useState<Locale>(own);
  const add = () => {
    if (address.trim() === '') return;
    onAdd(address.trim(), locale);
    setAddress('');
  };
  return (
    <Flex
      gap={2}
      wrap="wrap"
      onBlur={({ currentTarget, relatedTarget }: React.FocusEvent) => {
        // Who goes on without the button would lose the address; who only looks into another window is not done.
        const staysHere = [relatedTarget, document.activeElement].some((one) =>
          currentTarget.contains(one)
        );
        if (!staysHere) add();
      }}
    >
      <Box minWidth="min(24rem, 100%)" flex="1">
        <TextInput
          type="email"
          dir="ltr"
          aria-label={t('alerts.recipients.address')}
          placeholder={EXAMPLE_EMAIL}
          value={address}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setAddress(event.target.value)}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            // Enter adds the address; the whole form is saved with its own button.
            event.preventDefault();
            add();
          }}
        />
      </Box>
      <NativeSelect
        name={t('alerts.recipients.language')}
        value={locale}
        options={LOCALES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
        onChange={setLocale}
      />
      <Button variant="tertiary" startIcon={<Plus aria-hidden />} onClick={add}>
        {t('alerts.recipients.add')}
      </Button>
    </Flex>
  );
};

const Addresses = ({ recipients, onChange }: Omit<RecipientFieldsProps, 'choices'>) => {
  const t = useTranslate();
  const without = (address: string) =>
    recipients.filter((one) => one.kind !== 'email' || one.address !== address);
  const addresses = recipients.flatMap((one) => (one.kind === 'email' ? [one] : []));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {addresses.map(({ address, locale }) => (
        <Flex key={address} gap={2} justifyContent="space-between">
          <Typography textColor="neutral800">
            <bdi>{address}</bdi> ({t(`language.${locale}`)})
          </Typography>
          <IconButton
            label={t('alerts.recipients.remove', { address })}
            onClick={() => onChange(without(address))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <NewAddress
        onAdd={(address, locale) =>
          onChange([...without(address), { kind: 'email', address, locale }])
        }
      />
    </Flex>
  );
};

/** Who is told. */
export const RecipientFields = ({ choices, ...props }: RecipientFieldsProps) => {
  const t = useTranslate();
  return (
    <FieldGroup label={t('alerts.form.recipients')} hint={t('alerts.form.recipientsHint')}>
      <Flex gap={2} wrap="wrap">
        <ListedRecipients kind="admin" named={choices.admins} {...props} />
        <ListedRecipients kind="webhook" named={choices.webhooks} {...props} />
      </Flex>
      <Addresses {...props} />
      {!choices.email && (
        <Typography variant="pi" textColor="danger600">
          {t('alerts.noEmail')}
        </Typography>
      )}
    </FieldGroup>
  );
};
