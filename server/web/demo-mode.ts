import "server-only";
import { environment } from "@/server/environment";

/** True when this installation shows invented data (PRODUCT 4.1); asked per request, never built into a page. */
export function isDemo(): boolean {
  return environment().demo;
}
