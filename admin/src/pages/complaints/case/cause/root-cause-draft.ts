import {
  ROOT_CAUSE_QUESTIONS,
  type RootCause,
  type RootCauseQuestion,
  type SaveRootCause,
} from '../../../../../../shared/contracts/root-cause';

/** An analysis as it is typed; '' where nothing is. */
export interface RootCauseDraft {
  answers: Record<RootCauseQuestion, string>;
  whys: string[];
  causeCode: string;
}

/** What the form begins with: the analysis that there is, and what the data answer by themselves. */
export const draftOf = (
  analysis: RootCause | null,
  known: Partial<Record<RootCauseQuestion, string>>,
  causeCode: string | null | undefined
): RootCauseDraft => ({
  answers: Object.fromEntries(
    ROOT_CAUSE_QUESTIONS.map((question) => [
      question,
      analysis?.answers[question] ?? known[question] ?? '',
    ])
  ) as RootCauseDraft['answers'],
  whys: analysis?.whys ?? [],
  causeCode: analysis?.causeCode ?? causeCode ?? '',
});

/** The analysis to be stored; null while an answer or the first why is missing. */
export const analysisOf = (complaint: string, draft: RootCauseDraft): SaveRootCause | null => {
  const whys = draft.whys.map((why) => why.trim()).filter((why) => why !== '');
  const answers = Object.fromEntries(
    Object.entries(draft.answers).map(([question, text]) => [question, text.trim()])
  ) as SaveRootCause['answers'];
  if (whys.length === 0 || Object.values(answers).includes('')) return null;
  return { complaint, answers, whys, causeCode: draft.causeCode.trim() || null };
};
