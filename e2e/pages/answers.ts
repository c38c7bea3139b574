import type { Person } from "@/e2e/pages/person";

/** Answers of one page: a field's name with the code of the chosen answer, the ticked codes, or the typed text. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fields that are chosen: where the words of their answers stand. All other fields are typed. */
const CHOICES: Readonly<Record<string, (code: string) => string>> = {
  sector: (code) => `attempts.sectors.${code}`,
  soldThrough: (code) => `attempts.fields.soldThrough.${code}`,
  planPeriod: (code) => `attempts.periods.${code}`,
  targetPeriod: (code) => `attempts.periods.${code}`,
  autoRenews: (code) => `attempts.fields.autoRenews.${code}`,
  target: (code) => `attempts.fields.target.${code}`,
  when: (code) => `attempts.fields.when.${code}`,
  part: (code) => `attempts.fields.part.${code}`,
  channel: (code) => `attempts.channels.${code}`,
  kind: (code) => `attempts.kinds.${code}`,
  upgradeEasier: (code) => `attempts.fields.upgradeEasier.${code}`,
  due: (code) => `attempts.fields.due.${code}`,
  outcome: (code) => `attempts.fields.outcome.${code}`,
  clauses: (code) => `attempts.fields.clauses.${code}`,
  age: (code) => `attempts.fields.age.${code}`,
};
const TICKS: Readonly<Record<string, (code: string) => string>> = {
  held: (code) => `evidence.kinds.${code}`,
  remedies: (code) => `attempts.remedies.${code}`,
};
/** Where the label has another name than the field. */
const LABELS: Readonly<Record<string, string>> = {
  text: "text",
  clauseText: "clauseText",
  livesIn: "livesIn",
};

const labelOf = (field: string): string => `attempts.fields.${LABELS[field] ?? field}.label`;

/** Gives the answers of one page in the order in which they are written here. */
export async function answer(person: Person, answers: Answers): Promise<void> {
  const { say } = person;
  for (const [field, value] of Object.entries(answers)) {
    if (field === "codes") {
      for (const code of value) await tickObstacle(person, code);
    } else if (field.startsWith("at-")) {
      const name = say(`attempts.obstacles.${field.slice(3)}.name`);
      const question = say("attempts.fields.at.label", { name });
      for (const event of value) await person.tick(question, event);
    } else if (field === "province" || field === "livesIn") {
      await person.field(say(labelOf(field))).selectOption(String(value));
    } else if (TICKS[field]) {
      for (const code of value) await person.tick(say(labelOf(field)), say(TICKS[field](code)));
    } else if (CHOICES[field]) {
      const words = value === "unknown" ? "attempts.unknown" : CHOICES[field](String(value));
      await person.choose(say(labelOf(field)), say(words));
    } else {
      await person.type(say(labelOf(field)), String(value));
    }
  }
}

async function tickObstacle(person: Person, code: string): Promise<void> {
  const words = person.say(`attempts.obstacles.${code}.plain`);
  await person.main().getByRole("checkbox", { name: words }).check();
}
