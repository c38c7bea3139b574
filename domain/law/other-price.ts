import type { Condition } from "@/domain/law/condition";

/** Others pay less on equal terms; what is not known is asked one by one. */
export const othersPayLessOnEqualTerms: Condition = ({ facts: { otherPrice } }) => {
  if (otherPrice === undefined) return { state: "missing", pointers: ["/otherPrice"] };
  const { sameTerms } = otherPrice;
  const pointers = ["/otherPrice/sameTerms"];
  return { state: sameTerms === undefined ? "missing" : sameTerms ? "met" : "unmet", pointers };
};

/** Nobody said beforehand that others pay another price (不知情). */
export const wasNotToldOfOtherPrices: Condition = ({ facts: { otherPrice } }) => {
  const pointers = ["/otherPrice/told"];
  return { state: otherPrice?.told === undefined ? "missing" : otherPrice.told ? "unmet" : "met", pointers };
};

/** Another account or device saw another price at the same time: the mark of a price made for the person. */
export const anotherAccountSawIt: Condition = ({ facts: { otherPrice } }) => ({
  state: otherPrice?.whose === "another-account" ? "met" : "unmet",
  pointers: ["/otherPrice/whose"],
});
