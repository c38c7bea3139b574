import type { LetterKind } from "@/domain/letters/letter";
import {
  AGENT_STANDINGS,
  CLAIMS,
  MARKET_POWERS,
  PROVIDER_RECORDS,
  RELIEF_GROUNDS,
  RELIEFS,
  SEXES,
  SPECIAL_POWERS,
} from "@/domain/letters/particulars";

/** The papers that ask for more than the facts, each on its own page and only for what it prints. */
export const PAPER_KINDS = [
  "civil-complaint",
  "evidence-list",
  "power-of-attorney",
  "rights-registration",
  "order-to-produce",
  "fee-relief",
] as const satisfies readonly LetterKind[];
export type PaperKind = (typeof PAPER_KINDS)[number];

export type Forum = "court" | "market";

/** One field of the form: how it is typed and how long it may be. */
export type Question =
  | {
      readonly field: string;
      readonly type: "text" | "area";
      readonly most: number;
      readonly optional?: true;
    }
  | { readonly field: string; readonly type: "choice" | "choices"; readonly options: readonly string[] }
  | { readonly field: string; readonly type: "date" | "number" | "yuan"; readonly optional?: true };

/** Fields that stand together under one heading; `folded` ones concern only some people. */
export type QuestionGroup = {
  readonly id: string;
  readonly folded?: true;
  readonly questions: readonly Question[];
};

const text = (field: string, most: number): Question => ({ field, type: "text", most });
const optional = (field: string, most: number): Question => ({ field, type: "text", most, optional: true });

/** 免交 with its items, 减交, 缓交: one choice, because an item belongs to one of them only. */
export const RELIEF_CHOICES = RELIEFS.flatMap((relief) =>
  RELIEF_GROUNDS[relief].map((ground) => `${relief}.${ground}` as const),
);

const PLAINTIFF: QuestionGroup = {
  id: "plaintiff",
  questions: [
    { field: "sex", type: "choice", options: SEXES },
    { field: "age", type: "number" },
    text("ethnicity", 20),
    text("occupation", 60),
    text("employer", 100),
    text("domicile", 100),
    optional("identityNumber", 30),
  ],
};
const GUARDIAN: QuestionGroup = {
  id: "guardian",
  folded: true,
  questions: [
    text("guardianName", 50),
    text("guardianRelation", 30),
    optional("guardianPhone", 30),
    optional("guardianDomicile", 100),
  ],
};
const DEFENDANT: QuestionGroup = {
  id: "defendant",
  questions: [
    text("defendantDomicile", 100),
    optional("legalRepresentative", 50),
    optional("defendantPhone", 30),
  ],
};
const RESPONDENT: QuestionGroup = { id: "defendant", questions: [text("defendantDomicile", 100)] };
const COURT: QuestionGroup = { id: "court", questions: [optional("court", 60), optional("caseNumber", 60)] };
const APPLICANT: QuestionGroup = {
  id: "applicant",
  questions: [text("domicile", 100), optional("identityNumber", 30)],
};

const agent = (number: 1 | 2, forum: Forum): QuestionGroup => ({
  id: `agent${number}`,
  ...(number === 2 ? { folded: true as const } : {}),
  questions: [
    text(`agentName${number}`, 50),
    ...(forum === "court"
      ? [
          { field: `agentStanding${number}`, type: "choice", options: AGENT_STANDINGS } as const,
          optional(`agentOrganisation${number}`, 100),
          optional(`agentIdentity${number}`, 30),
        ]
      : [text(`agentIdentity${number}`, 30)]),
    optional(`agentPhone${number}`, 30),
  ],
});

const PAPERS: Readonly<Record<Exclude<PaperKind, "power-of-attorney">, readonly QuestionGroup[]>> = {
  "civil-complaint": [
    { id: "claims", questions: [{ field: "claims", type: "choices", options: CLAIMS }] },
    PLAINTIFF,
    GUARDIAN,
    DEFENDANT,
    { id: "court", questions: [optional("court", 60)] },
    {
      id: "witnesses",
      folded: true,
      questions: [1, 2].flatMap((number) => [
        optional(`witnessName${number}`, 50),
        optional(`witnessDomicile${number}`, 100),
      ]),
    },
  ],
  "evidence-list": [COURT],
  "rights-registration": [
    { id: "notice", questions: [text("notice", 200), optional("court", 60)] },
    APPLICANT,
    GUARDIAN,
    DEFENDANT,
    {
      id: "loss",
      questions: [
        { field: "loss", type: "area", most: 500, optional: true },
        { field: "lossYuan", type: "yuan", optional: true },
      ],
    },
  ],
  "order-to-produce": [
    { id: "records", questions: [{ field: "records", type: "choices", options: PROVIDER_RECORDS }] },
    { id: "evidencePeriod", questions: [{ field: "evidencePeriodEndsOn", type: "date", optional: true }] },
    COURT,
    { id: "applicant", questions: [optional("domicile", 100), optional("identityNumber", 30)] },
    GUARDIAN,
    RESPONDENT,
  ],
  "fee-relief": [
    { id: "relief", questions: [{ field: "relief", type: "choice", options: RELIEF_CHOICES }] },
    {
      id: "hardship",
      questions: [
        { field: "hardship", type: "area", most: 500 },
        { field: "hardshipProofs", type: "area", most: 300 },
      ],
    },
    APPLICANT,
    GUARDIAN,
    COURT,
  ],
};

/** What the page of a paper asks, in order. A mandate asks otherwise for a court than for a market regulator. */
export function questionsOf(kind: PaperKind, forum: Forum): readonly QuestionGroup[] {
  if (kind !== "power-of-attorney") return PAPERS[kind];
  return forum === "court"
    ? [
        agent(1, forum),
        agent(2, forum),
        { id: "powers", questions: [{ field: "powers", type: "choices", options: SPECIAL_POWERS }] },
        APPLICANT_OF_MANDATE,
        GUARDIAN,
        COURT,
      ]
    : [
        agent(1, forum),
        { id: "powers", questions: [{ field: "powers", type: "choices", options: MARKET_POWERS }] },
        {
          id: "period",
          questions: [
            { field: "periodFrom", type: "date" },
            { field: "periodTo", type: "date" },
          ],
        },
        GUARDIAN,
        RESPONDENT,
      ];
}

const APPLICANT_OF_MANDATE: QuestionGroup = {
  id: "applicant",
  questions: [optional("domicile", 100), optional("identityNumber", 30)],
};

/** A word from an address that names one of these papers. */
export function isPaperKind(word: string): word is PaperKind {
  return PAPER_KINDS.some((kind) => kind === word);
}

/** The field of the form that a missing pointer speaks of; undefined where the wizard asks for it. */
export function fieldOfPointer(pointer: string): string | undefined {
  return FIELDS.find(([pattern]) => pattern.test(pointer))?.[1](pointer);
}

const FIELDS: readonly (readonly [pattern: RegExp, field: (pointer: string) => string])[] = [
  [/^\/consumer\/age$/, () => "age"],
  [/^\/remedies$/, () => "claims"],
  [/^\/service\/provider\/address$/, () => "defendantDomicile"],
  [/^\/particulars\/guardian/, () => "guardianName"],
  [/^\/particulars\/agents$/, () => "agentName1"],
  [/^\/particulars\/agents\/\d\/standing$/, (pointer) => `agentStanding${Number(pointer.split("/")[3]) + 1}`],
  [/^\/particulars\/agents\/\d\//, (pointer) => `agentIdentity${Number(pointer.split("/")[3]) + 1}`],
  [/^\/particulars\/witnesses\/\d/, (pointer) => `witnessDomicile${Number(pointer.split("/")[3]) + 1}`],
  [/^\/particulars\/period$/, () => "periodFrom"],
  [/^\/particulars\/relief/, () => "relief"],
  [
    /^\/particulars\/(?:sex|ethnicity|occupation|employer|domicile|notice|loss|powers|records|hardship|hardshipProofs|evidencePeriodEndsOn)$/,
    (pointer) => pointer.slice("/particulars/".length),
  ],
];
