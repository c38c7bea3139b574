import { notFound } from "next/navigation";
import type { Actor } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import { may } from "@/domain/access/may";
import { dayOfInstant, isInstant } from "@/domain/time/instant";

/** For anybody but the staff who handle records, the page does not exist. */
export function requireStaff(actor: Actor): void {
  if (!may(actor, "granted.read")) notFound();
}

export const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** The calendar day of a stored moment. */
export const dayOf = (instant: string) => dayOfInstant(new Date(instant).toISOString());

/** A moment as the database writes it, and an id. */
const KEYSET = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)([+-]\d{2})(:\d{2})?_(.{36})$/;

/** Where a page begins, from the address; undefined when it is no place of ours. */
export function keysetOf(text: string): { at: string; id: string } | undefined {
  const [whole, day, time, hours, minutes = "", id = ""] = KEYSET.exec(text) ?? [];
  if (whole === undefined || !isIdentifier(id)) return undefined;
  if (!isInstant(`${day}T${time}${hours}${minutes || ":00"}`)) return undefined;
  return { at: `${day} ${time}${hours}${minutes}`, id };
}

export const keysetText = (row: { at: string; id: string }): string => `${row.at}_${row.id}`;
