import { expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import { printedParagraphs } from "@/domain/letters/edits";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { LETTER_KINDS } from "@/domain/letters/letter";
import { DECLARATIONS } from "@/domain/letters/letter-input";
import { GOLDEN_LETTERS, type GoldenLetter } from "@/fixtures/letters-of-every-kind";

/** What each letter must cite, and what it must not: act, article, and the paragraph and item where they matter. */
type Cited = { readonly must: readonly string[]; readonly never?: readonly string[] };

const TELECOM = "telecom-regulations-2016";
const APPEAL = "telecom-user-appeal-measures-2016";
const MARKET = "complaint-report-measures-2026";
const RIGHTS = "consumer-protection-law-2013";
const RULES = "consumer-protection-regulations-2024";
const ONLINE = "network-trading-measures-2025";
const CONTRACTS = "contract-admin-supervision-2025";
const PLATFORM = "platform-rules-measures-2025";
const CODE = "civil-code-2020";
const PRIVACY = "personal-information-protection-law-2021";
const COMMERCE = "ecommerce-law-2018";

const CITED: { readonly [Name in keyof typeof GOLDEN_LETTERS]: Cited } = {
  "student-appeal": {
    must: [`${APPEAL}#10.4`, `${APPEAL}#11.4`, `${TELECOM}#40.3`, `${TELECOM}#30`, `${RIGHTS}#9`],
  },
  "student-appeal-answered": { must: [`${APPEAL}#10.4`, `${TELECOM}#40.3`] },
  "student-appeal-early": { must: [`${APPEAL}#11.4`], never: [`${APPEAL}#10.4`] },
  "broadband-appeal": { must: [`${APPEAL}#10.4`, `${TELECOM}#40.1`, `${RIGHTS}#16`] },
  "video-story": { must: [`${ONLINE}#18`, `${RULES}#17`, `${ONLINE}#21.4`], never: [COMMERCE, TELECOM] },
  "video-market": {
    must: [`${MARKET}#3`, `${MARKET}#10`, `${MARKET}#16.2`, `${ONLINE}#18`],
    never: [COMMERCE],
  },
  "video-market-refund": { must: [`${RIGHTS}#48.8`], never: [`${RIGHTS}#56`, COMMERCE] },
  "student-market": { must: [`${MARKET}#10`, `${RIGHTS}#9`], never: [TELECOM] },
  "student-records": { must: [`${PRIVACY}#45`, `${PRIVACY}#50`, `${TELECOM}#33`] },
  "video-report": {
    must: [`${MARKET}#3`, `${MARKET}#28`, `${ONLINE}#18`, `${RULES}#17`],
    never: [CODE, COMMERCE],
  },
  "broadband-bundle": { must: [`${CONTRACTS}#8.3`, `${TELECOM}#40.1`, `${RULES}#11`] },
  "broadband-bundle-appeal": { must: [`${APPEAL}#11.4`, `${TELECOM}#40.1`] },
  "ported-in-number": { must: ["number-portability-rules-2019#6", `${TELECOM}#30`] },
  "delisted-plan": { must: [`${TELECOM}#30`, `${TELECOM}#40.3`, `${RULES}#44`] },
  "elderly-with-relative": {
    must: [`${CODE}#496`, `${RIGHTS}#26`, `${RULES}#23`, `${PRIVACY}#16`, `${CONTRACTS}#8.1`],
  },
  "elderly-with-relative-appeal": { must: [`${APPEAL}#10.4`, `${CODE}#496`] },
  "elderly-with-relative-report": {
    must: [`${RIGHTS}#26`, `${CONTRACTS}#6`],
    never: [CODE, TELECOM, PRIVACY],
  },
  "elderly-with-relative-association": {
    must: [`${RIGHTS}#39.2`, `${RIGHTS}#37.5`, `${RULES}#45`],
    never: [APPEAL],
  },
  "minor-with-guardian": { must: [`${TELECOM}#40.3`, `${TELECOM}#30`] },
  "line-to-end": { must: [`${CODE}#563`, `${CODE}#565`, `${CODE}#566`] },
  "line-to-end-records": { must: [`${PRIVACY}#45`, `${TELECOM}#33`] },
  "charged-after-cancelling": { must: [`${CODE}#985`, `${RULES}#24`] },
  "prepaid-cloud-storage": { must: [`${RULES}#17`, `${RIGHTS}#48.8`], never: [`${RIGHTS}#56`] },
  "prepaid-cloud-storage-report": { must: [`${RULES}#17`], never: [`${RIGHTS}#48`, CODE] },
  "app-store-subscription": { must: [`${ONLINE}#18`, `${CODE}#985`] },
  "platform-membership-change": { must: [`${PLATFORM}#32`] },
  "platform-membership-change-end": { must: [`${PLATFORM}#14`, `${CODE}#565`], never: [`${CODE}#563`] },
  "platform-membership-change-report": { must: [`${PLATFORM}#32`], never: [`${RIGHTS}#48`] },
  "music-family-plan": { must: [`${ONLINE}#18`, `${RULES}#17`], never: [COMMERCE] },
  "office-suite-preticked": { must: [`${ONLINE}#18`, `${RULES}#10`, `${ONLINE}#17`] },
  "office-suite-preticked-association": { must: [`${RIGHTS}#39.2`, `${ONLINE}#17`] },
  "office-suite-preticked-report": { must: [`${ONLINE}#17`, `${RULES}#10`], never: [`${RIGHTS}#48`] },
  "game-pass-refund": { must: [`${RIGHTS}#48.8`, `${RULES}#45`] },
  "monthly-drive-to-end": { must: [`${CODE}#563`, `${CODE}#565`] },
  "monthly-drive-to-end-records": { must: [`${PRIVACY}#45`], never: [TELECOM] },
  "ten-apps-shopping": { must: [`${ONLINE}#18`, `${COMMERCE}#59`] },
  "ten-apps-video-one": { must: [`${ONLINE}#18`], never: [COMMERCE] },
  "ten-apps-office": { must: [`${ONLINE}#18`], never: [`${RIGHTS}#48`, COMMERCE] },
  "ten-apps-game": { must: [`${ONLINE}#18`, `${MARKET}#10`] },
};

function citedIn({ kind, facts }: GoldenLetter): string[] {
  const letter = composeLetter(kind, {
    facts,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    confirmed: DECLARATIONS,
  });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return printedParagraphs(letter).flatMap(({ citations }) =>
    citations.flatMap(({ act, article, item }) => [
      act,
      `${act}#${article}`,
      ...(item === undefined ? [] : [`${act}#${article}.${item}`]),
    ]),
  );
}

it.each(Object.keys(CITED) as (keyof typeof CITED)[])(
  "cites what it rests on and nothing else: %s",
  (name) => {
    const { must, never = [] } = CITED[name];
    const cited = citedIn(GOLDEN_LETTERS[name]);
    expect(must.filter((place) => !cited.includes(place))).toEqual([]);
    expect(never.filter((place) => cited.includes(place))).toEqual([]);
  },
);

it("has a golden letter of every kind", () => {
  const kinds = new Set(
    [...Object.values(GOLDEN_LETTERS), ...Object.values(GOLDEN_PAPERS)].map(({ kind }) => kind),
  );
  expect(LETTER_KINDS.filter((kind) => kind !== "operator-complaint" && !kinds.has(kind))).toEqual([]);
});
