import type { ActId } from "@/domain/law/acts";
import type { Reason } from "@/domain/law/finding";
import type { Version } from "@/domain/law/provision";
import { at, type Timeline } from "@/domain/time/timeline";
import type { DayRange } from "@/domain/time/when";

/** A version whose text is held. */
export type HeldVersion = Exclude<Version, "not-held">;

/** The text that held on all of these days, why there is none, or that the days lie across a change of the text. */
export type Answer =
  | { readonly state: "held"; readonly version: HeldVersion }
  | { readonly state: "none"; readonly reason: Reason }
  | { readonly state: "unclear" };

const UNCLEAR: Answer = { state: "unclear" };

/** Asks a provision's timeline about a span of days; never answers with a neighbouring text. */
export function versionDuring(versions: Timeline<Version>, days: DayRange): Answer {
  const first = at(versions, days.from);
  if (days.to !== days.from && at(versions, days.to) !== first) return UNCLEAR;
  if (first.state === "not-yet") return { state: "none", reason: "not-in-force-yet" };
  if (first.state === "repealed") return { state: "none", reason: "repealed" };
  return first.value === "not-held"
    ? { state: "none", reason: "text-not-held" }
    : { state: "held", version: first.value };
}

/** The acts that a provision cites in any of its versions. */
export function actsOf(versions: Timeline<Version>): ReadonlySet<ActId> {
  return new Set(
    versions.starts.flatMap(({ value }) =>
      typeof value === "string" ? [] : Object.values(value).map((citation) => citation.act),
    ),
  );
}
