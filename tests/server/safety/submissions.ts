import { SITE_KEY } from '../host';

/** One request of a test: its id is both its comment and its Idempotency-Key. */
export interface Submission {
  id: string;
  score: number;
}

export interface Answer {
  status: number;
  responseId?: string;
}

const CHANNELS = ['website', 'app', 'email'] as const;

/** Posts one response with two answers, so that a half-written response would show. */
export const submit = async (url: string, { id, score }: Submission): Promise<Answer> => {
  const response = await fetch(`${url}/api/cx/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
    body: JSON.stringify({
      siteKey: SITE_KEY,
      channel: CHANNELS[score % CHANNELS.length],
      answers: [
        { metric: 'nps', score, comment: id },
        { metric: 'csat', score: (score % 5) + 1, comment: id },
      ],
    }),
  });
  const body = (await response.json()) as { data?: { responseId?: string } | null };
  return { status: response.status, responseId: body.data?.responseId };
};

export interface Outcome {
  /** Answered with 201. */
  confirmed: Submission[];
  /** Never answered: written or not, nobody was told. */
  unknown: Submission[];
  /** Answered with anything else. */
  refused: { submission: Submission; status: number }[];
}

/**
 * `lanes` clients at once, each sending one response after another until the host is gone.
 * @param name begins every id
 * @returns the outcome as it grows, and a promise of its end
 */
export const hammer = (
  url: string,
  name: string,
  lanes: number
): { outcome: Outcome; ended: Promise<unknown> } => {
  const outcome: Outcome = { confirmed: [], unknown: [], refused: [] };
  const client = async (lane: number): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const submission = { id: `${name}-${lane}-${count}`, score: (lane + count) % 11 };
      try {
        const { status } = await submit(url, submission);
        if (status === 201) outcome.confirmed.push(submission);
        else outcome.refused.push({ submission, status });
      } catch {
        outcome.unknown.push(submission);
        return;
      }
    }
  };
  return { outcome, ended: Promise.all(Array.from({ length: lanes }, (_, lane) => client(lane))) };
};
