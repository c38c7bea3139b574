import { type Obstacle, SECTORS, type Sector } from "@/domain/attempts/codes";

/**
 * Three minutes of practice before a call: what is often said (FACTS a2), what to answer, what to note. Words for a calm
 * call, never a trick: every answer asks for the deed, the reason and the number of the work order. Nothing is stored.
 */

/** The kinds of service whose calls go alike. */
export const PRACTICE_SERVICES = ["telecom", "online"] as const;
export type PracticeService = (typeof PRACTICE_SERVICES)[number];

export function practiceServiceOf(sector: Sector | undefined): PracticeService {
  return sector === "telecom-plan" || sector === "broadband" ? "telecom" : "online";
}

/** The service that an address names; undefined for any other word. */
export function practiceServiceFrom(word: string): PracticeService | undefined {
  const sector = SECTORS.find((each) => each === word);
  if (sector !== undefined) return practiceServiceOf(sector);
  return PRACTICE_SERVICES.find((each) => each === word);
}

/** What is rehearsed, in the order in which it is met in a call. */
export const REHEARSED = {
  telecom: [
    "repeated-dissuasion",
    "callback-deferral",
    "in-person-only",
    "new-customers-only",
    "system-excuse",
  ],
  online: ["hidden-entry", "bot-wall", "window-only", "false-loss-warning", "refund-refused"],
} as const satisfies Record<PracticeService, readonly Obstacle[]>;

/** Three questions, the same before and after; `right` counts the choices from 0. */
export const QUESTIONS = [
  { id: "callback", choices: ["wait", "number", "angry"], right: 1 },
  { id: "stay", choices: ["argue", "hang-up", "repeat"], right: 2 },
  { id: "note", choices: ["when-who-what", "nothing", "feelings"], right: 0 },
] as const;

/** The answers as they travel in an address, "1-2-": a digit for each question, nothing where none was chosen. */
export function answersText(chosen: Readonly<Record<string, string | undefined>>): string {
  return QUESTIONS.map(({ id, choices }) => {
    const at = (choices as readonly (string | undefined)[]).indexOf(chosen[id]);
    return at < 0 ? "" : String(at);
  }).join("-");
}

/** How many were right, and how many were answered; undefined when the address holds no answers of ours. */
export function scoreOf(text: string): { readonly right: number; readonly answered: number } | undefined {
  const parts = text.split("-");
  if (parts.length !== QUESTIONS.length || !parts.every((part) => /^[0-2]?$/.test(part))) return undefined;
  const answered = parts.filter((part) => part !== "").length;
  return { right: QUESTIONS.filter(({ right }, at) => parts[at] === String(right)).length, answered };
}
