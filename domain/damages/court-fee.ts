import { type DamagePlace, damageCitations } from "@/domain/damages/damage-citations";
import type { Citation } from "@/domain/law/citation";
import type { Fen } from "@/domain/money/fen";
import { onScale, type Scale } from "@/domain/money/scale";
import type { PlainDate } from "@/domain/time/plain-date";

/** The scale for property claims, by the ten brackets of the fee measures, art. 13 item 1 (FACTS d4). */
const PROPERTY: Scale = {
  base: 5_000,
  brackets: [
    { above: 1_000_000, basisPoints: 250 },
    { above: 10_000_000, basisPoints: 200 },
    { above: 20_000_000, basisPoints: 150 },
    { above: 50_000_000, basisPoints: 100 },
    { above: 100_000_000, basisPoints: 90 },
    { above: 200_000_000, basisPoints: 80 },
    { above: 500_000_000, basisPoints: 70 },
    { above: 1_000_000_000, basisPoints: 60 },
    { above: 2_000_000_000, basisPoints: 50 },
  ],
};

/** The scale of an application to enforce, which a later suit on an open group's judgment pays (art. 14 item 1). */
const EXECUTION: Scale = {
  base: 5_000,
  brackets: [
    { above: 1_000_000, basisPoints: 150 },
    { above: 50_000_000, basisPoints: 100 },
    { above: 500_000_000, basisPoints: 50 },
    { above: 1_000_000_000, basisPoints: 10 },
  ],
};

/** Other claims without an amount pay 50 to 100 yuan a case; each province sets its own sum between (art. 13 item 2). */
const OTHER = { least: 5_000, most: 10_000 } as const;

export type CourtClaim = {
  /** The sums of the claims for money, in fen; they are added together. */
  readonly propertyFen: readonly Fen[];
  /** How many claims ask for something else than money; several count once. */
  readonly otherClaims: number;
  readonly procedure: "ordinary" | "simple" | "small-claim";
  /** Absent before the case has ended. */
  readonly ending?: "judgment" | "mediation" | "withdrawal";
  /** `after-open`: the suit of one person who did not register in an open group and relies on its judgment. */
  readonly group?: "fixed" | "open" | "after-open";
};

export type CourtFeeNote =
  | "added-together"
  | "by-the-money-claims"
  | "set-by-the-province"
  | "halved-simple"
  | "halved-ended-early"
  | "halved-once-only"
  | "simple-barred-for-groups"
  | "no-prepayment-for-open-group"
  | "fixed-group-ask-the-court"
  | "loser-pays"
  | "relief-on-hardship"
  | "waiver-for-people-only"
  | "reduced-by-thirty-percent-or-more"
  | "apply-when-filing"
  | "instead-of-the-case-fee";

export type CourtFee = {
  /** The fee by the scale; where a province sets it within bounds, the two differ. */
  readonly full: FeeRange;
  /** After halving, at most once. */
  readonly due: FeeRange;
  readonly halved: boolean;
  /** What is paid in advance, and by whom. */
  readonly prepaid: { readonly by: "plaintiff" | "nobody" | "ask-the-court"; readonly fee: FeeRange };
  readonly notes: readonly { readonly code: CourtFeeNote; readonly citations: readonly Citation[] }[];
  readonly citations: readonly Citation[];
};

export type FeeRange = { readonly leastFen: Fen; readonly mostFen: Fen };

/** Who pays in advance (fee measures art. 20, interpretation art. 194); of the later suit the text says nothing. */
const PREPAID_BY = {
  none: "plaintiff",
  fixed: "plaintiff",
  open: "nobody",
  "after-open": "ask-the-court",
} as const;

const NOTHING: FeeRange = { leastFen: 0, mostFen: 0 };

/**
 * The fee of a civil case at first instance, exact to the fen (fee measures arts. 13, 15, 16, 20; interpretation arts. 194,
 * 201, 206, 257; FACTS d4, J07). Simple procedure, mediation or withdrawal halve it, once only. In an open group nobody
 * pays in advance; whoever sues later on its judgment pays the scale of an application to enforce instead (fee measures art.
 * 14, which cites an older number of the procedure law). Whether a fixed group pays on the sum or case by case is not
 * written: it is a question for the court.
 * Throws a RangeError for sums that are no whole fen or that are beyond exact integers.
 */
export function courtFee(claim: CourtClaim, today: PlainDate): CourtFee {
  const total = whole(claim.propertyFen.reduce((sum, fen) => sum + whole(fen), 0));
  const simple = claim.procedure !== "ordinary" && claim.group === undefined;
  const later = claim.group === "after-open";
  const early = !later && (claim.ending === "mediation" || claim.ending === "withdrawal");
  const halved = simple || early;
  const full = fullFee(claim, total);
  const due = halved ? halfFee(claim, total) : full;
  const notes = notesOf(claim, simple, early);
  return {
    full,
    due,
    halved,
    prepaid: {
      by: PREPAID_BY[claim.group ?? "none"],
      fee: claim.group === "open" ? NOTHING : simple ? due : full,
    },
    notes: notes.map(([code, ...places]) => ({ code, citations: damageCitations(today, ...places) })),
    citations: damageCitations(today, later ? "fee.execution" : total > 0 ? "fee.property" : "fee.other"),
  };
}

function fullFee(claim: CourtClaim, total: Fen): FeeRange {
  if (claim.group === "after-open") return same(onScale(EXECUTION, total));
  if (total > 0) return same(onScale(PROPERTY, total));
  return claim.otherClaims > 0 ? { leastFen: OTHER.least, mostFen: OTHER.most } : NOTHING;
}

function halfFee(claim: CourtClaim, total: Fen): FeeRange {
  if (total > 0) return same(onScale(PROPERTY, total, 2));
  return claim.otherClaims > 0 ? { leastFen: OTHER.least / 2, mostFen: OTHER.most / 2 } : NOTHING;
}

function same(fen: Fen): FeeRange {
  return { leastFen: fen, mostFen: fen };
}

type Note = readonly [code: CourtFeeNote, ...places: readonly DamagePlace[]];

function notesOf(claim: CourtClaim, simple: boolean, early: boolean): readonly Note[] {
  if (claim.group === "after-open")
    return [["instead-of-the-case-fee", "fee.execution"], ["loser-pays", "fee.loser"], ...RELIEF];
  const notes: Note[] = [];
  const money = claim.propertyFen.filter((fen) => fen > 0).length;
  if (money > 1) notes.push(["added-together", "fee.added"]);
  if (money > 0 && claim.otherClaims > 0) notes.push(["by-the-money-claims", "fee.mixed"]);
  if (money === 0 && claim.otherClaims > 0) notes.push(["set-by-the-province", "fee.other"]);
  if (simple) notes.push(["halved-simple", "fee.simple"]);
  if (early) notes.push(["halved-ended-early", "fee.ended-early"]);
  if (simple && early) notes.push(["halved-once-only", "fee.halved-once"]);
  if (claim.group !== undefined && claim.procedure !== "ordinary")
    notes.push(["simple-barred-for-groups", "fee.no-simple"]);
  if (claim.group === "open") notes.push(["no-prepayment-for-open-group", "fee.open-group"]);
  if (claim.group === "fixed") notes.push(["fixed-group-ask-the-court", "fee.prepaid", "fee.added"]);
  notes.push(["loser-pays", "fee.loser"]);
  return [...notes, ...RELIEF];
}

/** Relief on hardship is always open to ask for (arts. 44 to 48). */
const RELIEF: readonly Note[] = [
  ["relief-on-hardship", "fee.relief", "fee.waived", "fee.deferred"],
  ["waiver-for-people-only", "fee.waiver"],
  ["reduced-by-thirty-percent-or-more", "fee.reduced"],
  ["apply-when-filing", "fee.application"],
];

function whole(fen: Fen): Fen {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError("an amount is a whole number of fen");
  return fen;
}
