import type { Outcome } from "@/server/outcome";
import { again } from "../../(consumer)/attempts/form-places";
import { problemOf } from "../../sign-in/places";

/** What the page says after a change of a colleague. */
export const SAID_OF_CHANGE: Readonly<Record<string, string>> = {
  role: "changed",
  name: "renamed",
  disable: "disabled",
  enable: "enabled",
  end: "ended",
};

/** The page of colleagues after a step on it; a stale second factor is asked for first. */
export function afterPeopleStep(outcome: Outcome<unknown>, said: string, part = "", person = ""): string {
  const opened = person === "" ? "" : `&person=${encodeURIComponent(person)}`;
  const hash = part === "" ? "" : `#${part}`;
  if (outcome.ok) return again(`/staff/people?said=${said}${opened}`, "");
  if ("fields" in outcome) {
    const field = Object.keys(outcome.fields)[0] ?? "name";
    return again(`/staff/people?problem=${encodeURIComponent(field)}${opened}`, hash);
  }
  const { code } = outcome.refusal;
  if (code === "step-up.needed") return "/sign-in/second?next=%2Fstaff%2Fpeople";
  if (code === "rate.limited") return again(`/staff/people?${problemOf(outcome.refusal)}`, hash);
  const problem = code === "invitation.twice" ? "twice" : "gone";
  return again(`/staff/people?problem=${problem}${opened}`, hash);
}
