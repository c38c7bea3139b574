"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { moveClock as moveClockUseCase } from "@/server/reminders/move-clock";

export const moveClock = action(
  moveClockUseCase,
  async (outcome) => {
    const at = Date.now().toString(36);
    const wrong = !outcome.ok && "fields" in outcome;
    return localePath(await getLocale(), `/demo/clock?at=${at}${wrong ? "&wrong=yes" : ""}`);
  },
  { input: ({ by, on = "" }) => ({ by, on }) },
);
