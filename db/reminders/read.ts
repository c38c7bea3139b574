import "server-only";
import { desc, eq, notLike } from "drizzle-orm";
import { readAs } from "@/db/client";
import { milestones, notices, reminderChoices } from "@/db/reminders/schema";
import type { ReminderChoice } from "@/db/reminders/write";
import { type Actor, isOwner } from "@/domain/access/actor";
import type { Pending } from "@/domain/reminders/due";
import type { PlainDate } from "@/domain/time/plain-date";

/** What the person chose; undefined for somebody who never did, and for a browser without a person. */
export async function readChoice(actor: Actor): Promise<ReminderChoice | undefined> {
  if (actor.role !== "consumer") return undefined;
  const rows = await readAs(actor, (reader) =>
    reader
      .select({ days: reminderChoices.days, byMail: reminderChoices.byMail, bySms: reminderChoices.bySms })
      .from(reminderChoices)
      .where(eq(reminderChoices.personId, actor.person)),
  );
  return rows[0];
}

/** The dates of all of the actor's records, the earliest first, 50 at most; what was decided is no date to wait for. */
export async function comingDates(actor: Actor): Promise<readonly Pending[]> {
  if (!isOwner(actor)) return [];
  return readAs(actor, (reader) =>
    reader
      .select({
        attempt: milestones.attemptId,
        key: milestones.key,
        code: milestones.code,
        on: milestones.onDay,
      })
      .from(milestones)
      .where(notLike(milestones.code, "member-%"))
      .orderBy(milestones.onDay, milestones.key)
      .limit(50),
  );
}

export type SentNotice = {
  readonly id: string;
  readonly day: PlainDate;
  readonly channel: "email" | "phone";
  readonly status: "queued" | "sending" | "sent" | "failed";
};

/** The person's last ten digests. */
export async function listNotices(actor: Actor): Promise<readonly SentNotice[]> {
  if (actor.role !== "consumer") return [];
  return readAs(actor, (reader) =>
    reader
      .select({ id: notices.id, day: notices.day, channel: notices.channel, status: notices.status })
      .from(notices)
      .where(eq(notices.personId, actor.person))
      .orderBy(desc(notices.day), notices.channel)
      .limit(10),
  );
}
