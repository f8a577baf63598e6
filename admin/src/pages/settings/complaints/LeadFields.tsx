import * as React from 'react';
import { Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';

import type {
  GetComplaintRules,
  NoticeRules,
} from '../../../../../shared/contracts/complaint-settings';
import { ChoiceList } from '../../../components/ChoiceList';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { CellInput } from './Grid';
import { AddButton } from './WeekFields';

interface LeadFieldsProps {
  leads: NoticeRules['leads'];
  data: Pick<GetComplaintRules.Response['data'], 'admins' | 'teams'>;
  onChange: (leads: NoticeRules['leads']) => void;
}

/** Who leads which team. */
export const LeadFields = ({ leads, data, onChange }: LeadFieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const list = React.useId();
  const change = (index: number, changed: Partial<NoticeRules['leads'][number]>) =>
    onChange(leads.map((one, i) => (i === index ? { ...one, ...changed } : one)));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <datalist id={list}>
        {data.teams.map((team) => (
          <option key={team} value={team} />
        ))}
      </datalist>
      {leads.map(({ team, admins }, index) => (
        <Flex
          key={index}
          gap={2}
          wrap="wrap"
          role="group"
          aria-label={t('rules.leadsOf', { team })}
        >
          <CellInput
            dir="auto"
            list={list}
            aria-label={t('rules.team')}
            aria-invalid={team.trim() === ''}
            value={team}
            onChange={({ target }) => change(index, { team: target.value })}
          />
          <ChoiceList
            name={t('rules.leads')}
            shown={formats.count(admins.length)}
            choices={data.admins.map(({ id, name }) => ({ key: id, label: name }))}
            chosen={new Set(admins)}
            onToggle={(id, on) =>
              change(index, { admins: on ? [...admins, id] : admins.filter((one) => one !== id) })
            }
          />
          <IconButton
            variant="ghost"
            label={t('rules.removeLeads', { team })}
            onClick={() => onChange(leads.filter((_, i) => i !== index))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <AddButton
        label={t('rules.addLeads')}
        onClick={() => onChange([...leads, { team: '', admins: [] }])}
      />
    </Flex>
  );
};
