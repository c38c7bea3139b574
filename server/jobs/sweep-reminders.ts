import "server-only";
import { z } from "zod";
import { enqueue } from "@/db/jobs/write";
import { insertNotice, type PendingPerson, pendingPeople } from "@/db/reminders/write";
import type { System } from "@/domain/access/actor";
import { digestOf, isQuiet, isTurn } from "@/domain/reminders/due";
import { done } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/** People looked at in one transaction. */
const PAGE = 200;

type Page = { readonly last: string | null; readonly made: number };

const sweepPage = useCase({
  verb: "reminder.sweep",
  may: "reminder.sweep",
  input: z.strictObject({ beyond: z.union([z.null(), z.uuid()]) }),
  async run({ input: { beyond }, tx, today, moment }) {
    if (isQuiet(moment)) return done<Page>({ last: null, made: 0 });
    const people = await pendingPeople(tx, { today, beyond, most: PAGE });
    let made = 0;
    for (const person of people.filter((one) => isTurn(one.person, moment))) {
      const items = digestOf(person.pending, person, person.told, today);
      if (items.length === 0) continue;
      for (const channel of person.channels) {
        const digest = { personId: person.person, day: today, channel, locale: person.locale, items };
        const notice = await insertNotice(tx, digest);
        // Two sweeps at one moment: the second finds the row and makes no second job.
        if (notice === undefined) continue;
        await enqueue(tx, "send-notice", { notice });
        made += 1;
      }
    }
    return done<Page>({ last: lastOf(people), made });
  },
  audit: () => undefined,
});

const lastOf = (people: readonly PendingPerson[]): string | null =>
  people.length < PAGE ? null : (people.at(-1)?.person ?? null);

/**
 * The job that makes the digests of the day: everybody whose turn has come and who has something due gets one row for each
 * channel, and a job that sends it. Runs every few minutes and makes nothing twice; outside of the hours it does nothing.
 */
export async function sweepReminders(actor: System): Promise<void> {
  let beyond: string | null = null;
  do {
    const page = await sweepPage.perform({ actor, input: { beyond }, addressPrefix: "job" });
    beyond = page.ok ? page.value.last : null;
  } while (beyond !== null);
}
