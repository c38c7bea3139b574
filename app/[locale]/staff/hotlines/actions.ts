"use server";

import { getLocale } from "next-intl/server";
import { CHANNEL_FIELDS } from "@/domain/hotlines/channel-form";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import {
  judgeHotline as judgeHotlineUseCase,
  keepHotline as keepHotlineUseCase,
} from "@/server/hotlines/keep-hotlines";
import { afterJudging, afterKeeping } from "./places";

export const judgeHotline = action(judgeHotlineUseCase, async (outcome) =>
  localePath(await getLocale(), afterJudging(outcome)),
);

export const keepHotline = action(
  keepHotlineUseCase,
  async (outcome, form) => localePath(await getLocale(), afterKeeping(outcome, form)),
  {
    input: ({ id, after, withdrawn, ...form }) => ({
      id,
      after,
      ...(withdrawn === undefined ? {} : { withdrawn }),
      raw: Object.fromEntries(CHANNEL_FIELDS.map((field) => [field, form[field] ?? ""])),
    }),
  },
);
