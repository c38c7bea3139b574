/** Every threshold of sign-in, codes and forms in one place (SECURITY section 4); spans are seconds. */

type Threshold = { readonly points: number; readonly seconds: number; readonly together?: number };

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * How often something may be tried. `together` is the threshold of the one bucket that all clients share where no
 * proxy tells them apart; against guessing there is no such mercy.
 */
export const LIMITS = {
  /** Wrong resume codes from one address prefix. */
  "resume-wrong-prefix": { points: 5, seconds: 10 * MINUTE },
  /** Wrong resume codes in all; reached, somebody is guessing. */
  "resume-wrong-all": { points: 200, seconds: HOUR },
  /** New drafts from one address prefix. A school or an office shares one. */
  "draft-open-prefix": { points: 300, seconds: 10 * MINUTE, together: 6_000 },
  /** Forms sent by one holder or one person. */
  "holder-writes": { points: 240, seconds: MINUTE },
  /** Forms sent by visitors of one address prefix. */
  "visitor-writes": { points: 120, seconds: MINUTE, together: 2_400 },
  /** Codes and links to one number or mail address. */
  "code-address-hour": { points: 5, seconds: HOUR },
  "code-address-day": { points: 10, seconds: DAY },
  /** Codes and links asked for from one address prefix. */
  "code-prefix": { points: 30, seconds: HOUR, together: 600 },
  /** What all messages of a day may cost: SMS cost money, mail costs the good name of the sender. */
  "spend-sms": { points: 2_000, seconds: DAY },
  "spend-email": { points: 20_000, seconds: DAY },
  /** Codes, links and second factors tried from one address prefix; each challenge has its own five tries besides. */
  "sign-in-prefix": { points: 20, seconds: 10 * MINUTE, together: 200 },
  /** Second factors tried by one person. */
  "second-factor-person": { points: 5, seconds: 10 * MINUTE },
  /** Lists of people's records and members, read by one member of staff. */
  "staff-lists": { points: 60, seconds: MINUTE },
  /** Codes of messages looked up at `/verify` from one address prefix. */
  "message-verify-prefix": { points: 30, seconds: 10 * MINUTE, together: 600 },
  /** Numbers and addresses reported as fakes from one address prefix. */
  "hotline-reports": { points: 20, seconds: HOUR, together: 400 },
  /** Stateless questions to the public API from one address prefix. */
  "api-reads": { points: 600, seconds: MINUTE, together: 6_000 },
  /** Letters drawn for the public API from one address prefix: each holds a processor for some milliseconds. */
  "api-documents": { points: 60, seconds: MINUTE, together: 600 },
} as const satisfies Record<string, Threshold>;

export type Limit = keyof typeof LIMITS;

/** How long a code or link opens the door, and how often one may guess at it. */
export const CHALLENGE = {
  code: { seconds: 5 * MINUTE, tries: 5 },
  link: { seconds: 10 * MINUTE, tries: 1 },
  /** The news of an invitation opens nothing; it only must not go out days late. */
  invitation: { seconds: DAY, tries: 0 },
} as const;

/** When a session ends: without a request for `idle`, and `absolute` after sign-in in any case. */
export const SESSION = {
  consumer: { idle: 7 * DAY, absolute: 7 * DAY },
  staff: { idle: 30 * MINUTE, absolute: 12 * HOUR },
} as const;

/** How fresh the second factor must be for what is sensitive (full identity number, export, role change, filing). */
export const STEP_UP_SECONDS = 10 * MINUTE;

/** How long a device may take to answer with a passkey. */
export const PASSKEY_SECONDS = 5 * MINUTE;
