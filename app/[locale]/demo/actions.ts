"use server";

import { getLocale } from "next-intl/server";
import { dayOfInstant } from "@/domain/time/instant";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { videoMembership } from "@/fixtures/stories/video-membership";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { openStory } from "@/server/attempts/open-story";
import { demoAnchor } from "@/server/web/demo-anchor";
import { isDemo } from "@/server/web/demo-mode";

const STORIES = [
  ["student-phone-plan", studentPhonePlan],
  ["video-membership", videoMembership],
] as const;

/** Outside the demo, or for a story that is none of ours, the input is refused and the visitor ends on the home page. */
export const openDemoStory = action(
  openStory,
  async (outcome) => localePath(await getLocale(), outcome.ok ? `/attempts/${outcome.value.attemptId}` : "/"),
  {
    input: (form) => {
      const [, tell] = STORIES.find(([name]) => name === form.story) ?? [];
      if (!isDemo() || tell === undefined) return {};
      const { id, facts } = tell(demoAnchor(dayOfInstant(new Date().toISOString())));
      return { id, facts };
    },
  },
);
