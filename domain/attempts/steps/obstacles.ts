import { OBSTACLES, type Obstacle } from "@/domain/attempts/codes";
import { YES_NO } from "@/domain/attempts/steps/plans";
import { type Raw, ticked } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const OBSTACLE_FIELDS = ["codes", "upgradeEasier"] as const;
/** The field that says at which events an obstacle was met. */
export const fieldOfPlace = (code: Obstacle): string => `at-${code}`;

/** Where the twenty obstacles are met, in the order of the page. Presentation order only: law reads the codes. */
export const OBSTACLE_PLACES = {
  screen: [
    "hidden-entry",
    "window-only",
    "false-loss-warning",
    "preticked-renewal",
    "plan-delisted",
    "no-downgrade-clause",
  ],
  service: [
    "bot-wall",
    "callback-deferral",
    "repeated-dissuasion",
    "system-excuse",
    "in-person-only",
    "excessive-data",
    "new-customers-only",
    "bundle-lock",
    "undisclosed-term",
  ],
  after: [
    "delayed-effect",
    "refund-refused",
    "charged-after-cancelling",
    "marketing-after-cancelling",
    "mid-term-change",
  ],
} as const satisfies Record<string, readonly Obstacle[]>;

/** Obstacles and the events where they were met. With a single event there is nothing to choose. */
export function parseObstacles(raw: Raw, today: PlainDate, events: readonly string[]) {
  const read = readerOf(raw, today);
  const codes = read.choices("codes", OBSTACLES);
  const byEvent: Record<string, Obstacle[]> = {};
  for (const code of codes) {
    const field = fieldOfPlace(code);
    const chosen = ticked(raw, field).filter((item) => events.includes(item));
    const places = chosen.length > 0 ? chosen : events.length === 1 ? events : [];
    if (places.length === 0 && events.length > 0) read.fail(field, "obstacle-event-required");
    for (const item of places) byEvent[item] = [...(byEvent[item] ?? []), code];
  }
  return read.done({ codes, byEvent, upgradeEasier: read.choice("upgradeEasier", YES_NO) });
}
