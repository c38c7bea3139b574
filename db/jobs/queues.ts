import "server-only";

/** Where jobs go that failed for good: kept for people to look at. */
export const DEAD_LETTERS = "dead-letters";

/**
 * Every queue and how stubborn it is; spans are seconds. A job runs at least once, whatever goes wrong, so handlers
 * check before they act. `expireInSeconds` is when a job that is still running counts as lost and runs again.
 */
export const QUEUES = {
  [DEAD_LETTERS]: { retryLimit: 0, retentionSeconds: 90 * 86_400 },
  // A code is worth five minutes: five tries within about two, then nobody waits for it any more.
  "send-message": {
    retryLimit: 5,
    retryDelay: 4,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: 45,
    deadLetter: DEAD_LETTERS,
  },
  // A reminder may wait for hours, within its day: the worker looks at the quiet hours again before it sends.
  "send-notice": {
    retryLimit: 6,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 1_800,
    expireInSeconds: 45,
    deadLetter: DEAD_LETTERS,
  },
  "sweep-reminders": { retryLimit: 0, expireInSeconds: 240, deadLetter: DEAD_LETTERS },
  "sweep-sign-in": { retryLimit: 2, retryDelay: 60, expireInSeconds: 60, deadLetter: DEAD_LETTERS },
} as const;

export type Queue = Exclude<keyof typeof QUEUES, typeof DEAD_LETTERS>;
