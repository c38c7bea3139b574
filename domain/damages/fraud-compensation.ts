import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { damageCitations } from "@/domain/damages/damage-citations";
import type { DamageAlternative, DamageHead, DamageWarning } from "@/domain/damages/damage-head";
import type { Finding } from "@/domain/law/finding";
import type { Fen } from "@/domain/money/fen";
import type { PlainDate } from "@/domain/time/plain-date";

const TIMES = 3;
const LEAST: Fen = 50_000;

/** The row of FACTS a1 that decides it: what fraud is (knowing falsehood or concealment that led to a decision). */
const FRAUD = "R43";

/**
 * D4: three times the service fee, at least 500 yuan, and only where the finding on fraud applies; refusing or delaying is no
 * fraud (Consumer Law art. 55; regulations art. 49). Which fee is the base is open, so every base is shown and none counts in
 * the total. Fraud must be proved beyond reasonable doubt (FACTS J08), and nothing may be threatened (D4c).
 */
export function fraudCompensation(
  facts: AttemptFacts,
  findings: readonly Finding[],
  disputedFen: Fen,
  today: PlainDate,
): DamageHead | undefined {
  const finding = findings.find(({ rule }) => rule === FRAUD);
  const wanted = facts.remedies.includes("compensation");
  if (finding?.verdict === "applies") return shown(facts, finding, disputedFen, today);
  if (finding?.verdict === "needs" && wanted)
    return {
      ...head(today),
      state: "needs",
      because: finding.because,
      missing: finding.missing,
      alternatives: [],
    };
  if (!wanted) return undefined;
  return {
    ...head(today),
    state: "note",
    because: ["/remedies"],
    missing: [],
    alternatives: [],
    warnings: [
      {
        code: "refusal-is-not-fraud",
        because: ["/remedies"],
        citations: damageCitations(today, "consumer.fraud"),
      },
      ...warnings(today),
    ],
  };
}

function shown(facts: AttemptFacts, finding: Finding, disputedFen: Fen, today: PlainDate): DamageHead {
  const { priceFen, prepaidFen } = facts.currentPlan;
  const bases: readonly DamageAlternative[] = [
    ...threeTimes("one-period", priceFen, "/currentPlan/priceFen"),
    ...threeTimes("paid-term", prepaidFen, "/currentPlan/prepaidFen"),
    ...threeTimes("disputed-charges", disputedFen === 0 ? undefined : disputedFen, undefined),
  ];
  return {
    ...head(today),
    state: bases.length === 0 ? "needs" : "alternatives",
    because: finding.because,
    missing: bases.length === 0 ? ["/currentPlan/priceFen"] : [],
    alternatives: bases,
  };
}

function threeTimes(
  basis: "one-period" | "paid-term" | "disputed-charges",
  fee: Fen | undefined,
  pointer: string | undefined,
): readonly DamageAlternative[] {
  if (fee === undefined) return [];
  const tripled = TIMES * fee;
  const fen = Math.max(tripled, LEAST);
  const base = { name: "fee-base", value: fee, unit: "fen", ...(pointer ? { pointer } : {}) } as const;
  const inputs = [
    base,
    { name: "times", value: TIMES, unit: "times" },
    { name: "least", value: LEAST, unit: "fen" },
  ] as const;
  return [
    {
      basis,
      fen,
      lines: [{ label: basis, formula: tripled >= LEAST ? "three-times" : "least-amount", inputs, fen }],
    },
  ];
}

function head(today: PlainDate) {
  return {
    head: "fraud-compensation",
    row: "D4",
    lines: [],
    warnings: warnings(today),
    citations: damageCitations(today, "consumer.three-times", "consumer.fraud"),
  } as const;
}

function warnings(today: PlainDate): readonly DamageWarning[] {
  return [
    {
      code: "beyond-reasonable-doubt",
      because: [],
      citations: damageCitations(today, "proof.fraud"),
      decision: "J08",
    },
    { code: "fee-base-is-arguable", because: [], citations: [] },
    {
      code: "no-threats",
      because: [],
      citations: damageCitations(today, "consumer.no-extortion", "market.no-extortion"),
    },
  ];
}
