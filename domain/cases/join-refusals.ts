import type { CaseStatus } from "@/domain/cases/lifecycle";

/** Why a case takes nobody in right now; undefined while it does. `registered` counts people, not visits. */
export function closedDoor(groupCase: {
  readonly status: CaseStatus;
  readonly registered: number;
  readonly memberCap: number | null;
}): "case.not-open" | "case.full" | undefined {
  if (groupCase.status !== "open") return "case.not-open";
  if (groupCase.memberCap !== null && groupCase.registered >= groupCase.memberCap) return "case.full";
  return undefined;
}
