import "server-only";
import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import { messageChecks, milestones, notices, reminderChoices } from "@/db/reminders/schema";
import type { Tx } from "@/db/transaction";
import type { ContactAddress } from "@/domain/accounts/masked";
import type { DigestItem, Pending, Told } from "@/domain/reminders/due";
import { MILESTONES, type Milestone, type MilestoneCode, type NewsCode } from "@/domain/reminders/milestones";
import type { PlainDate } from "@/domain/time/plain-date";

/** Codes of what an association decided; the facts of an attempt neither give nor take them. */
const NEWS = Object.entries(MILESTONES).flatMap(([code, way]) =>
  way === "news" ? [code as MilestoneCode] : [],
);

/** Writes the dates of an attempt anew; news of a decision stays. */
export async function replaceMilestones(
  tx: Tx,
  attempt: { id: string; subjectId: string },
  dates: readonly Milestone[],
): Promise<void> {
  await tx
    .delete(milestones)
    .where(and(eq(milestones.attemptId, attempt.id), notInArray(milestones.code, NEWS)));
  if (dates.length === 0) return;
  const rows = JSON.stringify(dates);
  await tx.execute(sql`insert into ${milestones} (subject_id, attempt_id, key, code, on_day)
    select ${attempt.subjectId}::uuid, ${attempt.id}::uuid, d ->> 'key', d ->> 'code', (d ->> 'on')::date
    from jsonb_array_elements(${rows}::jsonb) d`);
}

/**
 * Leaves word for a member of what was decided on this day, in place of earlier word that nobody was told of yet; `code`
 * undefined takes it back. The sweep tells it, if the person wants messages, once.
 */
export async function tellMember(
  tx: Tx,
  member: { readonly id: string; readonly subjectId: string; readonly attemptId: string },
  decided: { readonly code: NewsCode; readonly on: PlainDate } | undefined,
): Promise<void> {
  const keys = NEWS.map((code) => `${code}-${member.id}`);
  await tx
    .delete(milestones)
    .where(and(eq(milestones.attemptId, member.attemptId), inArray(milestones.key, keys)));
  if (decided === undefined) return;
  await tx.execute(sql`insert into ${milestones} (subject_id, attempt_id, key, code, on_day)
    values (${member.subjectId}, ${member.attemptId}, ${`${decided.code}-${member.id}`}, ${decided.code},
      ${decided.on})`);
}

export type ReminderChoice = {
  readonly days: readonly number[];
  readonly byMail: boolean;
  readonly bySms: boolean;
};

/** Keeps the person's choice, the first and each later one. */
export async function saveChoice(
  tx: Tx,
  choice: ReminderChoice & { personId: string; locale: "zh-CN" | "en" },
): Promise<void> {
  const days = `{${choice.days.join(",")}}`;
  await tx.execute(sql`insert into ${reminderChoices} (person_id, days, by_mail, by_sms, locale)
    values (${choice.personId}, ${days}::int[], ${choice.byMail}, ${choice.bySms}, ${choice.locale})
    on conflict (person_id) do update set days = excluded.days, by_mail = excluded.by_mail,
      by_sms = excluded.by_sms, locale = excluded.locale, updated_at = now()`);
}

/** Somebody who may have something due; the domain decides. */
export type PendingPerson = {
  readonly person: string;
  readonly days: readonly number[];
  readonly locale: "zh-CN" | "en";
  readonly channels: readonly ContactAddress["kind"][];
  readonly pending: readonly Pending[];
  readonly told: readonly Told[];
};

/** Up to `most` people behind `beyond` in the order of their ids, who have no digest of this day; the worker's login only. */
export async function pendingPeople(
  tx: Tx,
  page: { today: PlainDate; beyond: string | null; most: number },
): Promise<readonly PendingPerson[]> {
  const { rows } = await tx.execute<{ people: PendingPerson[] }>(
    sql`select entry.reminders_pending(${page.today}::date, ${page.beyond}::uuid, ${page.most}) as people`,
  );
  return rows[0]?.people ?? [];
}

/** Makes one digest; the id of a new one, undefined when this person has one of this day and channel already. */
export async function insertNotice(
  tx: Tx,
  notice: {
    personId: string;
    day: PlainDate;
    channel: ContactAddress["kind"];
    locale: "zh-CN" | "en";
    items: readonly DigestItem[];
  },
): Promise<string | undefined> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`insert into ${notices} (person_id, day, channel, locale, items)
      values (${notice.personId}, ${notice.day}, ${notice.channel}, ${notice.locale},
        ${JSON.stringify(notice.items)}::jsonb)
      on conflict on constraint notices_once do nothing returning id`,
  );
  return rows[0]?.id;
}

export type NoticeRow = {
  readonly id: string;
  readonly status: "queued" | "sending" | "sent" | "failed";
  readonly day: PlainDate;
  readonly locale: "zh-CN" | "en";
  readonly items: readonly DigestItem[];
  /** Undefined when the person has no address of this channel any more. */
  readonly contact: ContactAddress | undefined;
};

/** One digest, locked until the end of the transaction, with where it goes; the worker's login only. */
export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  const [row] = await tx
    .select({
      id: notices.id,
      status: notices.status,
      day: notices.day,
      locale: notices.locale,
      items: notices.items,
    })
    .from(notices)
    .where(eq(notices.id, id))
    .for("update");
  if (row === undefined) return undefined;
  const { rows } = await tx.execute<{ contact: ContactAddress | null }>(
    sql`select entry.contact_of_notice(${id}::uuid) as contact`,
  );
  return { ...row, contact: rows[0]?.contact ?? undefined };
}

/** Moves a digest on; `sending` counts a try, `sent` notes the moment. */
export async function noteNotice(tx: Tx, id: string, status: NoticeRow["status"]): Promise<void> {
  const tries = status === "sending" ? sql`${notices.tries} + 1` : undefined;
  const sentAt = status === "sent" ? sql`now()` : undefined;
  await tx.update(notices).set({ status, tries, sentAt }).where(eq(notices.id, id));
}

/** Keeps what `/verify` may say of a message that goes out; the second time it is there already. */
export async function keepMessageCheck(
  tx: Tx,
  check: {
    codeHmac: Buffer;
    messageId: string;
    kind: "sign-in" | "reminder";
    sentOn: PlainDate;
    recipient: string;
  },
): Promise<void> {
  await tx.execute(sql`insert into ${messageChecks} (code_hmac, message_id, kind, sent_on, recipient)
    values (${check.codeHmac}, ${check.messageId}, ${check.kind}, ${check.sentOn}, ${check.recipient})
    on conflict do nothing`);
}
