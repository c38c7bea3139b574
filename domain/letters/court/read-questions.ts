import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { type Reader, readerOf } from "@/domain/attempts/steps/reader";
import { cleanLines } from "@/domain/letters/clean-text";
import { ageOn, isIdentityNumber, normalIdentityNumber, sexOf } from "@/domain/letters/court/identity-number";
import {
  type Forum,
  type PaperKind,
  type Question,
  questionsOf,
  RELIEF_CHOICES,
} from "@/domain/letters/court/questions";
import {
  AGENT_STANDINGS,
  CLAIMS,
  MARKET_POWERS,
  type Particulars,
  PROVIDER_RECORDS,
  particularsSchema,
  SEXES,
  SPECIAL_POWERS,
} from "@/domain/letters/particulars";
import type { PlainDate } from "@/domain/time/plain-date";

/** Mistakes that only these fields know, beside those of the wizard's pages. */
export const PAPER_ERRORS = [
  "identity-number-wrong",
  "identity-number-future",
  "age-differs",
  "sex-differs",
  "period-reversed",
  "too-many-lines",
] as const;
export type PaperError = (typeof PAPER_ERRORS)[number];

export type ReadPaper = {
  readonly particulars: Particulars;
  readonly errors: FieldErrors;
  readonly own: Readonly<Record<string, PaperError>>;
};

const MOST_PROOFS = 10;
const LONGEST_PROOF = 100;

/** The fields as they were typed, read into particulars; what cannot be read is an error and is left out. */
export function readPaper(kind: PaperKind, forum: Forum, raw: Raw, today: PlainDate): ReadPaper {
  const read = readerOf(raw, today);
  const own: Record<string, PaperError> = {};
  const asked = new Map<string, Question>(
    questionsOf(kind, forum).flatMap(({ questions }) => questions.map((one) => [one.field, one] as const)),
  );
  const text = (field: string): string | undefined => {
    const question = asked.get(field);
    return question !== undefined && "most" in question ? read.text(field, question.most) : undefined;
  };
  const identity = (field: string) => identityNumber(text(field), field, today, own);
  const answers = {
    ...person(read, asked, text),
    identityNumber: identity("identityNumber"),
    guardian: guardian(text),
    defendant: lean({
      domicile: text("defendantDomicile"),
      legalRepresentative: text("legalRepresentative"),
      phone: text("defendantPhone"),
    }),
    court: text("court"),
    caseNumber: text("caseNumber"),
    claims: asked.has("claims") ? read.choices("claims", CLAIMS) : undefined,
    witnesses: list([1, 2], (number) =>
      named(text(`witnessName${number}`), { domicile: text(`witnessDomicile${number}`) }),
    ),
    ...mandate(kind, forum, read, own, (number) =>
      named(text(`agentName${number}`), {
        standing: read.choice(`agentStanding${number}`, AGENT_STANDINGS),
        organisation: text(`agentOrganisation${number}`),
        identityNumber: identity(`agentIdentity${number}`),
        phone: text(`agentPhone${number}`),
      }),
    ),
    notice: text("notice"),
    loss: text("loss"),
    lossFen: asked.has("lossYuan") ? read.fen("lossYuan") : undefined,
    records: asked.has("records") ? read.choices("records", PROVIDER_RECORDS) : undefined,
    evidencePeriodEndsOn: asked.has("evidencePeriodEndsOn") ? read.date("evidencePeriodEndsOn") : undefined,
    ...relief(read, asked),
    hardship: text("hardship"),
    hardshipProofs: proofs(text("hardshipProofs"), own),
  };
  contradictions(answers, own, today);
  const parsed = particularsSchema.safeParse(lean(answers) ?? {});
  return { particulars: parsed.data ?? {}, errors: read.done({}).errors, own };
}

function person(
  read: Reader,
  asked: ReadonlyMap<string, Question>,
  text: (field: string) => string | undefined,
) {
  return {
    sex: asked.has("sex") ? read.choice("sex", SEXES) : undefined,
    age: asked.has("age") ? read.count("age", 130) : undefined,
    ethnicity: text("ethnicity"),
    occupation: text("occupation"),
    employer: text("employer"),
    domicile: text("domicile"),
  };
}

function identityNumber(
  typedNumber: string | undefined,
  field: string,
  today: PlainDate,
  own: Record<string, PaperError>,
): string | undefined {
  if (typedNumber === undefined) return undefined;
  const number = normalIdentityNumber(typedNumber);
  if (!isIdentityNumber(number)) own[field] = "identity-number-wrong";
  else if (ageOn(number, today) === undefined) own[field] = "identity-number-future";
  else return number;
  return undefined;
}

/** A number that says something else than the answers beside it: the person decides which is right. */
function contradictions(
  { identityNumber: number, age, sex }: Pick<Particulars, "identityNumber" | "age" | "sex">,
  own: Record<string, PaperError>,
  today: PlainDate,
): void {
  if (number === undefined) return;
  if (age !== undefined && age !== ageOn(number, today)) own.age = "age-differs";
  if (sex !== undefined && sex !== sexOf(number)) own.sex = "sex-differs";
}

function guardian(text: (field: string) => string | undefined) {
  const [name, relation] = [text("guardianName"), text("guardianRelation")];
  const rest = { phone: text("guardianPhone"), domicile: text("guardianDomicile") };
  return name === undefined || relation === undefined ? undefined : lean({ name, relation, ...rest });
}

/** Powers are answered by sending the form: none ticked for a court means none granted. */
function mandate<Agent>(
  kind: PaperKind,
  forum: Forum,
  read: Reader,
  own: Record<string, PaperError>,
  agentOf: (number: number) => Agent | undefined,
) {
  if (kind !== "power-of-attorney") return {};
  const court = forum === "court";
  const [from, to] = court ? [] : [read.date("periodFrom"), read.date("periodTo")];
  const both = from !== undefined && to !== undefined;
  if (both && to < from) own.periodTo = "period-reversed";
  return {
    forum,
    agents: list(court ? [1, 2] : [1], agentOf),
    powers: court ? read.choices("powers", SPECIAL_POWERS) : read.choices("powers", MARKET_POWERS),
    period: both && from <= to ? { from, to } : undefined,
  };
}

function relief(read: Reader, asked: ReadonlyMap<string, Question>) {
  const chosen = asked.has("relief") ? read.choice("relief", RELIEF_CHOICES) : undefined;
  const [kind, ground] = chosen?.split(".") ?? [];
  return { relief: kind, reliefGround: ground };
}

/** One proof a line, as people write lists. */
function proofs(typedLines: string | undefined, own: Record<string, PaperError>): string[] | undefined {
  const lines = cleanLines(typedLines ?? "");
  if (lines.length > MOST_PROOFS || lines.some((line) => [...line].length > LONGEST_PROOF)) {
    own.hardshipProofs = "too-many-lines";
    return undefined;
  }
  return lines.length === 0 ? undefined : lines;
}

function list<Item>(
  numbers: readonly number[],
  itemOf: (number: number) => Item | undefined,
): Item[] | undefined {
  const items = numbers.flatMap((number) => itemOf(number) ?? []);
  return items.length === 0 ? undefined : items;
}

function named<Rest extends object>(name: string | undefined, rest: Rest) {
  return name === undefined ? undefined : lean({ name, ...rest });
}

/** Without what was not answered; undefined when nothing was. */
function lean<Value extends object>(value: Value): Value | undefined {
  const known = Object.entries(value).filter(([, answer]) => answer !== undefined);
  return known.length === 0 ? undefined : (Object.fromEntries(known) as Value);
}
