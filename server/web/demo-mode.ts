import "server-only";

/** True when this installation shows invented data (PRODUCT 4.1); read at run time, never built into a page. */
export function isDemo(): boolean {
  return process.env.DEMO === "1";
}
