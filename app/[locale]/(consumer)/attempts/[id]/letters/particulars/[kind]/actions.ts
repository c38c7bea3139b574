"use server";

import { getLocale } from "next-intl/server";
import { isPaperKind } from "@/domain/letters/court/questions";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import type { FormFields } from "@/server/form-fields";
import { forgetParticulars, keepParticulars } from "@/server/letters/particulars-cookie";
import { preparePaper } from "@/server/letters/prepare-paper";
import { again, attemptPath } from "../../../../form-places";

const LISTS = ["claims", "powers", "records"];
/** Names that steer the form and are no answers. */
const STEERING = ["attempt", "kind"];

const placeOf = (form: FormFields) => ({ attemptId: form.attempt, kind: form.kind });

async function pageOf(form: FormFields): Promise<string> {
  const path = `${attemptPath(form.attempt)}/letters/particulars/${encodeURIComponent(String(form.kind))}`;
  return localePath(await getLocale(), path);
}

/** Gives the browser what was typed and shows the page again: the errors, what is still missing, or the paper. */
export const fillPaper = action(
  preparePaper,
  async (outcome, form) => {
    const path = await pageOf(form);
    const kind = String(form.kind);
    if (!outcome.ok || !isPaperKind(kind)) return localePath(await getLocale(), attemptPath(form.attempt));
    const raw = Object.fromEntries(Object.entries(form).filter(([name]) => !STEERING.includes(name)));
    const kept = await keepParticulars({ attemptId: outcome.value.attemptId, kind, path }, raw);
    return again(kept ? path : `${path}?problem=too-long`, "#result");
  },
  { lists: LISTS, input: placeOf },
);

/** The browser forgets what was typed for this paper. */
export const clearPaper = action(
  preparePaper,
  async (outcome, form) => {
    const path = await pageOf(form);
    if (outcome.ok) await forgetParticulars({ ...outcome.value, path });
    return again(path, "");
  },
  { input: placeOf },
);
