import { ageOf, type FieldRow, isMinor, type Words } from "@/domain/letters/court/court-paper";
import { ageOn, sexOf } from "@/domain/letters/court/identity-number";
import { addressWithPostcode } from "@/domain/letters/letter-frame";
import { type LetterInput, missingTexts } from "@/domain/letters/letter-input";
import type { Particulars } from "@/domain/letters/particulars";
import type { Language } from "@/domain/time/format-date";

const SEX = {
  male: { "zh-CN": "男", en: "male" },
  female: { "zh-CN": "女", en: "female" },
  男: { "zh-CN": "男", en: "male" },
  女: { "zh-CN": "女", en: "female" },
} as const satisfies Record<NonNullable<Particulars["sex"]>, Words>;

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

/** The person as Civil Procedure Law art. 124 item 1 lists a plaintiff; the identity number only when it was given. */
export function plaintiffRows(input: LetterInput): FieldRow[] {
  const { facts, particulars = {}, language } = input;
  const { consumer } = facts;
  return [
    { label: words("姓名", "Name"), value: consumer.name, because: "/consumer/name" },
    {
      label: words("性别", "Sex"),
      value: particulars.sex && SEX[particulars.sex][language],
      because: "/particulars/sex",
    },
    { label: words("年龄", "Age"), value: ageWords(input), because: "/consumer/age" },
    { label: words("民族", "Ethnicity"), value: particulars.ethnicity, because: "/particulars/ethnicity" },
    { label: words("职业", "Occupation"), value: particulars.occupation, because: "/particulars/occupation" },
    { label: words("工作单位", "Employer"), value: particulars.employer, because: "/particulars/employer" },
    { label: words("住所", "Domicile"), value: particulars.domicile, because: "/particulars/domicile" },
    ...contactRows(input),
    identityRow(particulars.identityNumber, "/particulars/identityNumber"),
  ];
}

/** Name and how to reach the person: what the shorter documents print. */
export function applicantRows(input: LetterInput): FieldRow[] {
  const { facts, particulars = {} } = input;
  return [
    { label: words("姓名", "Name"), value: facts.consumer.name, because: "/consumer/name" },
    identityRow(particulars.identityNumber, "/particulars/identityNumber"),
    { label: words("住所", "Domicile"), value: particulars.domicile, because: "/particulars/domicile" },
    ...contactRows(input),
  ];
}

/** The statutory agent of a person under 18; no row for an adult. */
export function guardianRows(
  input: LetterInput,
  relation = words("与原告的关系", "Relation to the plaintiff"),
): FieldRow[] {
  const { guardian } = input.particulars ?? {};
  if (guardian === undefined || !isMinor(input)) return [];
  const at = (field: string) => `/particulars/guardian/${field}`;
  return [
    { label: words("姓名", "Name"), value: guardian.name, because: at("name") },
    {
      label: relation,
      value: guardian.relation,
      because: at("relation"),
    },
    { label: words("住所", "Domicile"), value: guardian.domicile, because: at("domicile") },
    { label: words("联系电话", "Telephone"), value: guardian.phone, because: at("phone") },
  ];
}

/** The provider as defendant: name and domicile (art. 124 item 2), and who represents it where the person knows. */
export function defendantRows({ facts, particulars = {} }: LetterInput): FieldRow[] {
  const { defendant = {} } = particulars;
  return [
    {
      label: words("名称", "Name"),
      value: facts.service.provider.name,
      because: "/service/provider/name",
    },
    {
      label: words("住所", "Domicile"),
      value: defendantDomicile({ facts, particulars }),
      because: DEFENDANT_DOMICILE,
    },
    {
      label: words("法定代表人", "Legal representative"),
      value: defendant.legalRepresentative,
      because: "/particulars/defendant/legalRepresentative",
    },
    {
      label: words("联系电话", "Telephone"),
      value: defendant.phone,
      because: "/particulars/defendant/phone",
    },
  ];
}

export const DEFENDANT_DOMICILE = "/service/provider/address";

export function defendantDomicile({
  facts,
  particulars,
}: Pick<LetterInput, "facts" | "particulars">): string | undefined {
  return particulars?.defendant?.domicile ?? facts.service.provider.address;
}

/** What a plaintiff's data lack (art. 124 item 1): pointers into the facts and `/particulars`. */
export function missingPlaintiff(input: LetterInput): string[] {
  const { facts, particulars = {} } = input;
  return [
    ...missingTexts({
      "/consumer/name": facts.consumer.name,
      "/consumer/phone": facts.consumer.phone,
      "/particulars/sex": particulars.sex,
      "/particulars/ethnicity": particulars.ethnicity,
      "/particulars/occupation": particulars.occupation,
      "/particulars/employer": particulars.employer,
      "/particulars/domicile": particulars.domicile,
    }),
    ...(ageOf(input) === undefined ? ["/consumer/age"] : []),
    ...contradictions(input),
    ...missingGuardian(input),
  ];
}

/** A birthday since the answers were given is no contradiction. */
const YEARS_APART = 1;

/** A number that says something else than what stands beside it: a court would ask which is right. */
function contradictions({ facts, particulars = {}, today }: LetterInput): string[] {
  const { identityNumber, sex, age = facts.consumer.age } = particulars;
  if (identityNumber === undefined) return [];
  const born = ageOn(identityNumber, today);
  return [
    ...(sex !== undefined && SEX[sex].en !== sexOf(identityNumber) ? ["/particulars/sex"] : []),
    ...(age !== undefined && born !== undefined && Math.abs(age - born) > YEARS_APART
      ? ["/consumer/age"]
      : []),
  ];
}

/** A person under 18 cannot go to court without the statutory agent (art. 60, FACTS J16). */
export function missingGuardian(input: LetterInput): string[] {
  return isMinor(input) && input.particulars?.guardian === undefined ? ["/particulars/guardian"] : [];
}

/** What the defendant's data lack (art. 124 item 2). */
export function missingDefendant(input: LetterInput): string[] {
  return missingTexts({ [DEFENDANT_DOMICILE]: defendantDomicile(input) });
}

function contactRows({ facts: { consumer }, language }: LetterInput): FieldRow[] {
  return [
    { label: words("联系电话", "Telephone"), value: consumer.phone, because: "/consumer/phone" },
    {
      label: words("通讯地址", "Postal address"),
      value: addressWithPostcode(consumer, language),
      because: "/consumer/address",
    },
  ];
}

const identityRow = (value: string | undefined, because: string): FieldRow => ({
  label: words("公民身份号码", "Identity number"),
  value,
  because,
});

function ageWords(input: LetterInput): string | undefined {
  const age = ageOf(input);
  if (age === undefined) return undefined;
  return AGE[input.language](age);
}

const AGE: Readonly<Record<Language, (age: number) => string>> = {
  "zh-CN": (age) => `${age}岁`,
  en: (age) => String(age),
};
