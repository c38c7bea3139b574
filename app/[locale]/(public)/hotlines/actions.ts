"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { reportHotline as reportHotlineUseCase } from "@/server/hotlines/keep-hotlines";
import { hotlinesToday } from "@/server/hotlines/list";
import { question } from "@/server/question";
import { askedText, reportPath } from "./places";
import { shownCheck, shownLimit } from "./shown-check";

export const checkText = question(
  "hotline.check",
  "visitor-writes",
  async (form) => {
    const { list, today } = await hotlinesToday();
    return shownCheck(askedText(form), list, today);
  },
  async (form, retryAfter) => shownLimit(askedText(form), retryAfter),
);

export const reportHotline = action(reportHotlineUseCase, async (outcome, form) =>
  localePath(await getLocale(), reportPath(outcome, form)),
);
