import { type CourtFee, courtFee } from "@/domain/damages/court-fee";
import type { Citation } from "@/domain/law/citation";
import { courtClaims } from "@/domain/letters/court/claims";
import { type CourtPlace, courtCitation } from "@/domain/letters/court/court-citations";
import { isMinor } from "@/domain/letters/court/court-paper";
import type { PaperKind } from "@/domain/letters/court/questions";
import type { LetterInput } from "@/domain/letters/letter-input";
import type { Fen } from "@/domain/money/fen";
import { cited, type RoutePlace } from "@/domain/routes/route-citations";

/** What a person should know beside a paper and what never stands on it: advice, with the places that it rests on. */
export const ADVICE = [
  "no-official-model",
  "copies",
  "venue",
  "venue-clause",
  "fee",
  "not-only-money",
  "statutory-agent",
  "keep-originals",
  "full-authority",
  "before-the-hearing",
  "hand-in-original",
  "unproved",
  "nothing-in-advance",
  "before-the-end",
  "at-filing",
  "hardship-standard",
  "by-hand",
] as const;
export type AdviceCode = (typeof ADVICE)[number];

export type Advice = {
  readonly code: AdviceCode;
  readonly citations: readonly Citation[];
  /** Only for `fee`: by the ordinary and by the simple procedure, fen. */
  readonly fees?: { readonly ordinary: CourtFee["full"]; readonly simple: CourtFee["full"] };
};

/** The advice beside a paper, in the order in which it matters. */
export function courtAdvice(kind: PaperKind, input: LetterInput): readonly Advice[] {
  const { today, particulars } = input;
  const court = (code: AdviceCode, ...places: readonly CourtPlace[]): Advice => ({
    code,
    citations: places.flatMap((place) => courtCitation(place, today) ?? []),
  });
  const route = (code: AdviceCode, ...places: readonly RoutePlace[]): Advice => ({
    code,
    citations: cited(today, ...places),
  });
  const byHand: Advice = { code: "by-hand", citations: [] };
  const minor = isMinor(input) ? [court("statutory-agent", "statutory-agent")] : [];
  switch (kind) {
    case "civil-complaint":
      return [
        { code: "no-official-model", citations: [] },
        court("copies", "complaint.copies"),
        route("venue", "court.venue", "court.performance"),
        route("venue-clause", "court.venue-clause"),
        ...feeAdvice(input),
        ...minor,
        byHand,
      ];
    case "evidence-list":
      return [court("copies", "evidence.list"), court("keep-originals", "evidence.originals"), byHand];
    case "power-of-attorney":
      return particulars?.forum === "market"
        ? [court("hand-in-original", "market.agent", "market.mandate"), ...minor, byHand]
        : [
            court("full-authority", "agents.special"),
            court("before-the-hearing", "agents.special"),
            ...minor,
            byHand,
          ];
    case "rights-registration":
      return [
        court("unproved", "registration.proof"),
        route("nothing-in-advance", "group.no-prepayment"),
        ...minor,
        byHand,
      ];
    case "order-to-produce":
      return [court("before-the-end", "produce.application"), ...minor, byHand];
    case "fee-relief":
      return [
        court("at-filing", "relief.application"),
        court("hardship-standard", "relief.proof"),
        ...minor,
        byHand,
      ];
  }
}

/**
 * The fee by what is asked for (FACTS d4), and the trap of RT09a, a reading of ours: a claim for a deed is no claim for
 * money alone, so that the small-claims procedure does not fit.
 */
function feeAdvice(input: LetterInput): Advice[] {
  const { heads, deeds } = courtClaims(input);
  const propertyFen: Fen[] = heads.flatMap(({ fen = 0 }) => (fen === 0 ? [] : [fen]));
  const claim = { propertyFen, otherClaims: deeds };
  if (propertyFen.length + deeds === 0) return [];
  const ordinary = courtFee({ ...claim, procedure: "ordinary" }, input.today);
  const simple = courtFee({ ...claim, procedure: "simple" }, input.today);
  return [
    {
      code: "fee",
      citations: [...ordinary.citations, ...cited(input.today, "fees.simple")],
      fees: { ordinary: ordinary.due, simple: simple.due },
    },
    ...(deeds > 0 ? [{ code: "not-only-money", citations: cited(input.today, "small.money") } as const] : []),
  ];
}
