import "server-only";
import { randomUUID } from "node:crypto";
import { challengeState } from "@/db/accounts/sign-in";
import { isIdentifier } from "@/domain/access/identifier";
import { masked } from "@/domain/accounts/masked";
import { proofOfLink } from "@/server/accounts/proofs";

export type ChallengeView = {
  /** Enough for its owner to know it again. */
  readonly address: string;
  readonly state: "open" | "used" | "expired" | "exhausted";
  readonly left: number;
  /** The message will not arrive: the provider or the person's number said no (F-14). */
  readonly notSent: boolean;
};

/** What the page of a code may show of its challenge; undefined for an id that names none. */
export async function viewOfCode(id: string): Promise<ChallengeView | undefined> {
  return isIdentifier(id) ? view({ id }) : undefined;
}

/** The same for the page of a link; looking at it consumes nothing. */
export async function viewOfLink(token: string): Promise<ChallengeView | undefined> {
  const link = proofOfLink(token);
  return link === undefined ? undefined : view({ link });
}

async function view(seek: { id: string } | { link: Buffer }): Promise<ChallengeView | undefined> {
  const found = await challengeState(seek, randomUUID());
  if (found === undefined) return undefined;
  const { state, left, message, receipt, ...contact } = found;
  return {
    address: masked(contact),
    state,
    left,
    notSent: message === "failed" || receipt === "undelivered",
  };
}
