/**
 * The consents that joining asks for, each by itself and never ticked beforehand (personal-information-protection-
 * law-2021, arts. 14, 16, 23, 29). Only the first is needed to be counted; the others open more and can be left out.
 */
export const JOIN_PURPOSES = ["join-case", "pass-to-association", "publish-in-figures"] as const;
/** Asked by itself once staff have verified the member: acceptance closes other routes (FACTS b1). */
export const ACCEPTANCE_CONSENT = "association-acceptance";
export const CONSENT_PURPOSES = [...JOIN_PURPOSES, ACCEPTANCE_CONSENT] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export const NEEDED_CONSENT = "join-case" satisfies ConsentPurpose;

/** A grant to the association ends by itself after so many days; the page says so. */
export const GRANT_DAYS = 365;

/** The status that these consents give a new member. */
export const statusOfConsents = (given: readonly ConsentPurpose[]): "interested" | "joined" =>
  given.includes("pass-to-association") ? "joined" : "interested";
