import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, type Locale, readPath } from "@/messages/locales";
import { REFERENCE_MARK } from "@/messages/reference-mark";
import { plainHtml } from "@/server/web/plain-page";

/**
 * Next draws a 404 or a 500 of a page by script only: without it the page is blank. So the words are built ahead as
 * pages of their own and stand in for what Next would send; "not yours" and "does not exist" are the same bytes.
 */
export const FAULT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const FILES = { 404: "not-here", 500: "not-done" } as const;
export type FaultStatus = keyof typeof FILES;

const pages = new Map<string, string>();

/** The page for a fault at this address, in its language. `reference` is the request's id. */
export function faultPage(status: FaultStatus, address: string, reference: string | undefined): string {
  const { locale, path } = readPath(address.split("?", 1)[0] ?? "/");
  const page = builtPage(status, locale);
  if (page === undefined) return plainHtml(status === 404 ? "notFound" : "broken", reference);
  const others = LOCALES.filter((other) => other !== locale);
  const moved = others.reduce((html, other) => {
    const prefix = other === "en" ? "/en" : "";
    return html.replaceAll(`href="${prefix}/words/${FILES[status]}"`, `href="${prefix}${attribute(path)}"`);
  }, page);
  return moved.replaceAll(REFERENCE_MARK, reference ?? "-");
}

function builtPage(status: FaultStatus, locale: Locale): string | undefined {
  const file = join(process.cwd(), ".next", "server", "app", locale, "words", `${FILES[status]}.html`);
  const known = pages.get(file);
  if (known !== undefined || !existsSync(file)) return known;
  const page = withoutScripts(readFileSync(file, "utf8"));
  pages.set(file, page);
  return page;
}

/** The page as it stands: nothing on it needs script, and without it no hash or nonce has to fit. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "");
}

function attribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
