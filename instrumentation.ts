import type { Instrumentation } from "next";

/** Once, before the first request is answered: what would make that one wait is started now. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startAssessmentThreads } = await import("@/server/api/assessment-threads");
  startAssessmentThreads();
}

/** Every fault of a page, an action or a route, under the reference that its reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { fieldsOfError, log } = await import("@/server/log");
  const id = request.headers["x-request-id"];
  log.error("request.failed", {
    requestId: typeof id === "string" ? id : undefined,
    ...fieldsOfError(error),
  });
};
