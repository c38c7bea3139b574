"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { checkSolved as checkSolvedUseCase } from "@/server/attempts/check-solved";
import { recordArrival, recordReply, recordTaken } from "@/server/attempts/record-about-letter";
import { recordSent } from "@/server/attempts/record-sent";
import { settlePromise as settlePromiseUseCase } from "@/server/attempts/settle-promise";
import { strikeEntry as strikeEntryUseCase } from "@/server/attempts/strike-entry";
import { again, attemptPath } from "../../form-places";
import { aboutLetter, afterForm, formOf, letterPage } from "./reply-places";

const local = async (path: string) => localePath(await getLocale(), path);

export const markSent = action(
  recordSent,
  async (outcome, form) =>
    local(afterForm(outcome, form, letterPage("sent", form), letterPage("sent", form))),
  { input: aboutLetter },
);

export const noteArrival = action(
  recordArrival,
  async (outcome, form) =>
    local(afterForm(outcome, form, letterPage("sent", form), letterPage("sent", form))),
  { input: aboutLetter },
);

export const noteTaken = action(
  recordTaken,
  async (outcome, form) =>
    local(afterForm(outcome, form, letterPage("sent", form), letterPage("sent", form))),
  { input: aboutLetter },
);

export const noteReply = action(
  recordReply,
  async (outcome, form) =>
    local(afterForm(outcome, form, letterPage("replies", form), `${attemptPath(form.attempt)}/replies`)),
  { lists: ["problems"], input: aboutLetter },
);

export const settlePromise = action(
  settlePromiseUseCase,
  async (outcome, form) => {
    const page = `${attemptPath(form.attempt)}/replies`;
    return local(afterForm(outcome, form, page, page));
  },
  { input: (form) => ({ ...formOf(form), promise: form.promise }) },
);

export const checkSolved = action(
  checkSolvedUseCase,
  async (outcome, form) => {
    const page = `${attemptPath(form.attempt)}/replies`;
    return local(afterForm(outcome, form, `${page}/solved`, `${page}/solved`));
  },
  { lists: ["gone"], input: formOf },
);

export const strikeEntry = action(
  strikeEntryUseCase,
  async (outcome, form) => {
    const page = `${attemptPath(form.attempt)}/timeline`;
    return local(outcome.ok ? again(page, "") : again(`${page}?refused=entry`, "#problem"));
  },
  { input: (form) => ({ attemptId: form.attempt, entry: form.entry }) },
);
