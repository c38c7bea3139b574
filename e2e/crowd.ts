import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { encode } from "next-auth/jwt";
import { Client } from "pg";

/**
 * Many people who join one group case over HTTP, each as a browser without script does (cases E-05 and E-06): for the
 * short form in the journeys and for `npm run bench -- joins`. Who they are is put into the database beforehand;
 * everything that is measured goes through the front door.
 */

export type Ticket = { readonly person: string; readonly attempt: string; readonly cookie: string };
export type Crowd = { readonly caseId: string; readonly slug: string; readonly tickets: readonly Ticket[] };

/** What came of one request: the last status, how often it was sent, and where it led. */
export type Joined = {
  readonly person: string;
  readonly status: number;
  readonly tries: number;
  readonly faults: number;
  readonly outcome: "joined" | "already" | "full" | "other";
};

/** Of the registry as it starts. */
const PROVIDER = "5a1f0c1e-0002-4000-8000-000000000001";
const FACTS = {
  consumer: {},
  service: { sector: "telecom-plan", provider: { name: "某通信公司" } },
  currentPlan: { name: "59元套餐", period: "month" },
  targetPlan: { name: "8元保号套餐" },
  events: [{ when: "2026-09-03", channel: "hotline", kind: "promise", obstacles: ["callback-deferral"] }],
  remedies: ["perform-downgrade"],
};
const YES = { own: "yes", adult: "yes", done: "no", sued: "no" };
const MOST_TRIES = 6;

/** A case that takes people in (`cap` at most), and so many signed-in people with a fitting record and answered check. */
export async function makeCrowd(
  adminUrl: string,
  secret: string,
  { people, cap = null }: { readonly people: number; readonly cap?: number | null },
): Promise<Crowd> {
  const caseId = randomUUID();
  const slug = `crowd-${caseId.slice(0, 13)}`;
  const made = await Promise.all(
    Array.from({ length: people }, async () => {
      const sid = randomBytes(32).toString("base64url");
      const token = await encode({ token: { sid }, secret, maxAge: 86_400 });
      return {
        person: randomUUID(),
        subject: randomUUID(),
        attempt: randomUUID(),
        sidHash: createHash("sha256").update(`sid ${sid}`, "utf8").digest(),
        cookie: `parity-session=${token}`,
      };
    }),
  );
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin");
    await makeCase(client, caseId, slug, cap);
    await makePeople(client, caseId, made);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    await client.end();
  }
  return { caseId, slug, tickets: made.map(({ person, attempt, cookie }) => ({ person, attempt, cookie })) };
}

async function makeCase(client: Client, id: string, slug: string, cap: number | null): Promise<void> {
  const org = randomUUID();
  await client.query("insert into app.orgs (id, name) values ($1, '示例消费者协会')", [org]);
  // The lifecycle asks for the role of whoever moves a row.
  await client.query("select set_config('app.role', 'lead', true)");
  await client.query(
    "insert into app.group_cases (id, org_id, slug, organiser, raw) values ($1, $2, $3, '示例消费者协会', '{}')",
    [id, org, slug],
  );
  await client.query(
    `insert into app.case_criteria (org_id, case_id, version, provider_id, sector, obstacles, starts_on, ends_on)
     values ($1, $2, 1, $3, 'telecom-plan', '{callback-deferral}', '2026-08-01', '2026-10-31')`,
    [org, id, PROVIDER],
  );
  await client.query(
    `update app.group_cases set status = 'open', opened_at = now(), title = '示例案件', summary = '经过相似的人。',
       criteria_version = 1, member_cap = $2 where id = $1`,
    [id, cap],
  );
}

type Made = { person: string; subject: string; attempt: string; sidHash: Buffer };

async function makePeople(client: Client, caseId: string, made: readonly Made[]): Promise<void> {
  const column = <Key extends keyof Made>(key: Key) => made.map((one) => one[key]);
  const [persons, subjects, attempts] = [column("person"), column("subject"), column("attempt")];
  await client.query("select set_config('app.role', 'consumer', true)");
  await client.query("insert into app.persons (id) select unnest($1::uuid[])", [persons]);
  await client.query(
    "insert into app.subjects (id, person_id) select * from unnest($1::uuid[], $2::uuid[])",
    [subjects, persons],
  );
  await client.query(
    `insert into app.sessions (sid_hash, person_id, device, idle_seconds, expires_at)
     select h, p, 'other', 86400, now() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) as t(h, p)`,
    [column("sidHash"), persons],
  );
  await client.query(
    `insert into app.attempts (id, subject_id, facts, provider_id)
     select a, s, $3::jsonb, $4 from unnest($1::uuid[], $2::uuid[]) as t(a, s)`,
    [attempts, subjects, JSON.stringify(FACTS), PROVIDER],
  );
  await client.query(
    `insert into app.answers (subject_id, attempt_id, step, item, raw)
     select s, a, 'join', $3, $4::jsonb from unnest($1::uuid[], $2::uuid[]) as t(a, s)`,
    [attempts, subjects, caseId, JSON.stringify(YES)],
  );
}

/** What the database says in the end: the two counters and the rows that they count. */
export async function countCrowd(
  adminUrl: string,
  caseId: string,
): Promise<{ registered: number; verified: number; rows: number; persons: readonly string[] }> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select c.registered, c.verified, count(m.id)::int as rows, coalesce(array_agg(m.person_id::text)
         filter (where m.id is not null), '{}') as persons
       from app.case_counts c left join app.members m on m.case_id = c.case_id
         and m.status not in ('left', 'refused')
       where c.case_id = $1 group by c.case_id`,
      [caseId],
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/**
 * Everybody joins twice, as from two devices, `wide` requests at a time and in no order. An answer of 429 or 5xx is
 * sent again like a person would; its count stays in the result.
 */
export async function joinTwice(origin: string, crowd: Crowd, wide: number): Promise<readonly Joined[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: wide });
  const [first] = crowd.tickets;
  if (first === undefined) return [];
  const form = await joinForm(origin, crowd.slug, first, agent);
  const queue = [...crowd.tickets, ...crowd.tickets].map((ticket, index) => ({
    ticket,
    at: (index * 7_919) % 10_007,
  }));
  queue.sort((a, b) => a.at - b.at);
  const results: Joined[] = [];
  const worker = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      results.push(await join(origin, crowd.slug, next.ticket, form, agent));
    }
  };
  await Promise.all(Array.from({ length: wide }, worker));
  agent.destroy();
  return results;
}

type Form = readonly (readonly [name: string, value: string])[];

/** The fields of the form as its page gives them: the action, the consents with their words, the version. */
async function joinForm(origin: string, slug: string, ticket: Ticket, agent: Agent): Promise<Form> {
  const page = await send(origin, pathOf(slug, ticket), { cookie: ticket.cookie }, agent);
  const form = page.text.split("<form").find((part) => part.includes('name="give-join-case"'));
  if (form === undefined) throw new Error(`no form to join with on ${slug}: ${page.status}`);
  const inside = form.split("</form>")[0] ?? "";
  const hidden = [...inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  const value = (tag: string, name: string) =>
    new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&") ?? "";
  return hidden.map((tag) => [value(tag, "name"), value(tag, "value")] as const);
}

const pathOf = (slug: string, { attempt }: Ticket) => `/cases/${slug}/join?attempt=${attempt}`;

async function join(origin: string, slug: string, ticket: Ticket, form: Form, agent: Agent): Promise<Joined> {
  const own: Readonly<Record<string, string>> = { attemptId: ticket.attempt, idempotency: randomUUID() };
  const body = multipart([
    ...form.map(([name, value]) => [name, own[name] ?? value] as const),
    ["give-join-case", "yes"],
  ]);
  const headers = {
    ...body.headers,
    cookie: ticket.cookie,
    origin,
    "sec-fetch-site": "same-origin",
    // Spread as over one trusted hop; without one it is dropped.
    "x-forwarded-for": `10.${(Number.parseInt(ticket.person.slice(0, 2), 16) || 1) % 256}.${Number.parseInt(ticket.person.slice(2, 4), 16)}.9`,
  };
  let faults = 0;
  for (let tries = 1; ; tries += 1) {
    const answer = await send(origin, pathOf(slug, ticket), headers, agent, body.bytes);
    if (answer.status >= 500) faults += 1;
    if (tries < MOST_TRIES && (answer.status === 429 || answer.status >= 500)) continue;
    return { person: ticket.person, status: answer.status, tries, faults, outcome: outcomeOf(answer) };
  }
}

function outcomeOf({ status, location }: { status: number; location: string }): Joined["outcome"] {
  if (status !== 303) return "other";
  if (location.includes("joined=yes")) return "joined";
  if (location.includes("refused=case.full")) return "full";
  return location.includes("refused=") ? "other" : "already";
}

function multipart(fields: Form): { bytes: Buffer; headers: Record<string, string> } {
  const boundary = "----one-of-a-crowd";
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const bytes = Buffer.from(`${parts.join("")}--${boundary}--\r\n`, "utf8");
  const type = `multipart/form-data; boundary=${boundary}`;
  return { bytes, headers: { "content-type": type, "content-length": String(bytes.length) } };
}

function send(
  origin: string,
  path: string,
  headers: Record<string, string>,
  agent: Agent,
  body?: Buffer,
): Promise<{ status: number; location: string; text: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method: body === undefined ? "GET" : "POST", headers, agent, timeout: 60_000 },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode ?? 0, location: incoming.headers.location ?? "", text }),
        );
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error("no answer within a minute")));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
