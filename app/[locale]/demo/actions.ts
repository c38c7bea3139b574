"use server";

import { getLocale } from "next-intl/server";
import { dayOfInstant } from "@/domain/time/instant";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { openStory } from "@/server/attempts/open-story";
import { demoAnchor } from "@/server/web/demo-anchor";
import { isDemo } from "@/server/web/demo-mode";

/** Outside the demo the input is refused, and the visitor ends on the home page. */
export const openDemoStory = action(
  openStory,
  async (outcome) => localePath(await getLocale(), outcome.ok ? `/attempts/${outcome.value.attemptId}` : "/"),
  {
    input: () => {
      if (!isDemo()) return {};
      const { id, facts } = studentPhonePlan(demoAnchor(dayOfInstant(new Date().toISOString())));
      return { id, facts };
    },
  },
);
