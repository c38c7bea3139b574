import type { Condition } from "@/domain/law/condition";
import type { LawFacts } from "@/domain/law/facts";

/**
 * Fraud needs a statement that is shown to be untrue and that led to a decision. A refusal, a delay or a bare warning
 * never reaches that: without a falsehood on record these conditions only ask.
 */
export const reliedOnAFalsehood: Condition = ({ facts }) => reliance(facts, () => true);

/** The same, about a price or a condition of the price. */
export const reliedOnAFalsePrice: Condition = ({ facts }) =>
  reliance(facts, (index) => pricePart(facts, index));

type Answer = ReturnType<Condition>;

function reliance({ terms }: LawFacts, part: (index: number) => Answer | true): Answer {
  if (terms === undefined || terms.length === 0) return { state: "missing", pointers: ["/terms"] };
  let best: Answer = { state: "missing", pointers: ["/terms/0/falsehood"] };
  for (const [index, { falsehood }] of terms.entries()) {
    if (falsehood === undefined) continue;
    const more = part(index);
    const answer = more === true || more.state === "met" ? reliedOn(falsehood.reliedOn, index) : more;
    if (answer.state === "met") return answer;
    if (best.pointers[0] === "/terms/0/falsehood" || answer.state === "missing") best = answer;
  }
  return best;
}

function reliedOn(relied: boolean | undefined, index: number): Answer {
  const pointers = [`/terms/${index}/falsehood/reliedOn`];
  return { state: relied === undefined ? "missing" : relied ? "met" : "unmet", pointers };
}

function pricePart({ terms = [] }: LawFacts, index: number): Answer {
  const about = terms[index]?.falsehood?.aboutPrice;
  const pointers = [`/terms/${index}/falsehood/aboutPrice`];
  return { state: about === undefined ? "missing" : about ? "met" : "unmet", pointers };
}
