import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ActOnComplaints } from '../../../../../shared/contracts/complaint-desk';
import { ModalContent } from '../../../components/ModalContent';
import { TextLink } from '../../../components/TextLink';
import { usePortalLanguage } from '../../../hooks/useLanguage';
import { useRefusals } from '../../../hooks/useRefusals';
import { useTranslate } from '../../../hooks/useTranslate';
import { useNeedName } from '../case/StepField';
import { casePath } from '../case-path';

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    padding-block: ${({ theme }) => theme.spaces[2]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

type Result = ActOnComplaints.Response['data'][number];

/** Why one case refuses, in the reader's language as far as we have words: what it lacks, else the server's reason. */
const useReason = () => {
  const t = useTranslate();
  const refusalsOf = useRefusals();
  const nameOf = useNeedName();
  return ({ message, details }: Result): string => {
    const { missing = [] } = (details ?? {}) as { missing?: string[] };
    if (missing.length > 0) return t('case.lacks', { names: missing.map(nameOf).join(' · ') });
    const error = { name: 'UnknownError', message: message ?? '', details, status: 400 } as const;
    return refusalsOf(error)
      .map(({ text }) => text)
      .join(' ');
  };
};

interface BulkResultsProps {
  results: readonly Result[];
  onClose: () => void;
}

/** With which cases it could not be done, and why; the others are done all the same. */
export const BulkResults = ({ results, onClose }: BulkResultsProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const reasonOf = useReason();
  const refused = results.filter(({ ok }) => !ok);
  const done = results.length - refused.length;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('complaints.bulk.refused', { n: refused.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p">
                {done === 0 ? t('complaints.bulk.none') : t('complaints.bulk.done', { n: done })}
              </Typography>
              <List>
                {refused.map((result) => (
                  <li key={result.reference}>
                    <TextLink to={casePath(result.reference)}>
                      <bdo dir="ltr">{result.reference}</bdo>
                    </TextLink>
                    <Typography tag="div" variant="pi" textColor="neutral600" dir="auto">
                      {reasonOf(result)}
                    </Typography>
                  </li>
                ))}
              </List>
            </Flex>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{t('feedback.close')}</Button>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
