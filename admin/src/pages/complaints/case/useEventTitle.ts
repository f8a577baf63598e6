import * as React from 'react';

import type { DeskEvent } from '../../../../../shared/contracts/complaint-desk';
import { useTranslate, type Translate } from '../../../hooks/useTranslate';
import { modeWord } from './mode-word';

const factsTitle = ({ facts }: DeskEvent, t: Translate): string => {
  const names = Object.keys(facts);
  if (typeof facts.acknowledgementMode === 'string')
    return t('case.event.acknowledged', { mode: modeWord(facts.acknowledgementMode, t) });
  if (names.every((name) => name === 'assignee' || name === 'team')) {
    return t(facts.assignee === null ? 'case.event.released' : 'case.event.assigned');
  }
  if (names.includes('secretIssue')) return t('case.event.secret');
  if (names.includes('contactCorrected')) return t('case.event.contact');
  if (names.includes('findings')) return t('case.event.finding');
  return t('case.event.facts');
};

const titleOf = (event: DeskEvent, t: Translate): string => {
  switch (event.type) {
    case 'step':
      return event.to === null ? '' : t(`case.happened.${event.to}`);
    case 'message':
      return t(event.by.role === 'complainant' ? 'case.event.wrote' : 'case.event.replied');
    case 'note':
      return t('case.event.note');
    case 'approval':
      return t(event.facts.remedyApproved ? 'case.event.approved' : 'case.event.refused');
    case 'merged':
      return t('case.event.merged', { reference: event.merged ?? '' });
    case 'facts':
      return factsTitle(event, t);
  }
};

/** What happened, in a few words. */
export const useEventTitle = (): ((event: DeskEvent) => string) => {
  const t = useTranslate();
  return React.useCallback((event) => titleOf(event, t), [t]);
};
