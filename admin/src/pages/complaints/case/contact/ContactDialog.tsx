import * as React from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';

import {
  CONTACT_LENGTH,
  CONTACT_PARTS,
} from '../../../../../../shared/contracts/complaint-contact';
import { LOCALES } from '../../../../../../shared/locales';
import { Dialog } from '../../../../components/Dialog';
import { LabelledInput } from '../../../../components/LabelledInput';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { SteadyButton } from '../../../../components/SteadyButton';
import { useKeyLabel } from '../../../../hooks/useGroupLabel';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useContactForm, type ContactForm } from './useContactForm';

/** Offered where there is a new address: the old one may have got a secret that still opens the case. */
const SecretToo = ({ form: { secret, edit } }: { form: ContactForm }) => {
  const t = useTranslate();
  const hint = React.useId();
  if (secret === null) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Checkbox
        checked={secret.sends}
        aria-describedby={hint}
        onCheckedChange={(checked) => edit({ newSecret: checked === true })}
      >
        {t('case.complainant.secretToo')}
      </Checkbox>
      <Typography id={hint} variant="pi" textColor="neutral600">
        {t('case.complainant.secretTooHint')}
      </Typography>
    </Flex>
  );
};

const Fields = ({ form: { draft, faults, edit } }: { form: ContactForm }) => {
  const t = useTranslate();
  const nameOf = useKeyLabel('language');
  const { locale } = draft;
  const offered: readonly string[] = LOCALES;
  return (
    <>
      {CONTACT_PARTS.map((part) => (
        <LabelledInput
          key={part}
          label={t(`case.complainant.${part}`)}
          value={draft[part]}
          error={faults[part]}
          maxLength={CONTACT_LENGTH[part]}
          onChange={(value) => edit({ [part]: value })}
        />
      ))}
      <LabelledSelect
        label={t('fileCase.language')}
        value={locale}
        error={faults.locale}
        options={[
          // Guests may have asked for another one, which falls back.
          ...(offered.includes(locale) ? [] : [{ value: locale, label: nameOf(locale, locale) }]),
          ...LOCALES.map((value) => ({ value: value as string, label: t(`language.${value}`) })),
        ]}
        onChange={(chosen) => edit({ locale: chosen })}
      />
    </>
  );
};

/** How whoever complains is called and reached, put right: what it was is kept nowhere. */
export const ContactDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate();
  const id = React.useId();
  const form = useContactForm(onClose);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <Dialog
      title={t('case.complainant.correct')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={id} loading={form.isBusy} disabled={!form.isEdited}>
            {t('case.correct.save')}
          </SteadyButton>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography textColor="neutral600">{t('case.complainant.correctHint')}</Typography>
          {form.faults.other && (
            <Typography role="alert" textColor="danger600" dir="auto">
              {form.faults.other}
            </Typography>
          )}
          <Fields form={form} />
          <SecretToo form={form} />
        </Flex>
      </form>
    </Dialog>
  );
};
