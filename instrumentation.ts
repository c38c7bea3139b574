import type { Instrumentation } from "next";

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
