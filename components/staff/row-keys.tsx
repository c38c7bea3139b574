"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** From here on the record opens beside the list; narrower screens give it a page of its own. */
const WIDE = "(min-width: 64rem)";
const FORWARD = ["j", "ArrowDown"];
const BACK = ["k", "ArrowUp"];

/**
 * What script adds to a list whose rows open beside it: arrows or J and K move between the links marked `data-row`,
 * Enter opens one in place (`data-panel`), Escape closes it and gives the focus back to its row. Keys count only while
 * the list or the panel has the focus, never in a field or while words are composed. `open` is the row of the address.
 */
export function RowKeys(props: { open: string | undefined; closeHref: string; children: ReactNode }) {
  const { open, closeHref } = props;
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const [was, now] = [before.current, open];
    before.current = now;
    if (now !== undefined && now !== was) box.current?.querySelector<HTMLElement>("#panel-title")?.focus();
    if (now === undefined && was !== undefined) rowOf(box.current, was)?.focus();
  }, [open]);
  useEffect(() => {
    const list = box.current;
    if (list === null) return;
    const close = () => router.push(closeHref, { scroll: false });
    const onKey = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.isComposing || isChord(event) || at.closest("input, select, textarea")) return;
      if (event.key === "Escape" && open !== undefined) close();
      const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
      if (step === 0 || at.closest("[data-panel-box]")) return;
      event.preventDefault();
      neighbour(rowsOf(list), at, step)?.focus();
    };
    const onClick = (event: MouseEvent) => {
      const link = (event.target as HTMLElement).closest<HTMLElement>("a[data-panel], a[data-close]");
      if (link === null || event.button !== 0 || isChord(event) || !window.matchMedia(WIDE).matches) return;
      event.preventDefault();
      if (link.dataset.panel === undefined) close();
      else router.push(link.dataset.panel, { scroll: false });
    };
    list.addEventListener("keydown", onKey);
    list.addEventListener("click", onClick);
    return () => {
      list.removeEventListener("keydown", onKey);
      list.removeEventListener("click", onClick);
    };
  }, [router, open, closeHref]);
  return <div ref={box}>{props.children}</div>;
}

const isChord = (event: KeyboardEvent | MouseEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || (event instanceof MouseEvent && event.shiftKey);

const rowsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];

const rowOf = (list: HTMLElement | null, id: string) => rowsOf(list).find((link) => link.dataset.row === id);

/** The next row in a direction; the first one while no row has the focus, the same one at an end. */
function neighbour(rows: readonly HTMLElement[], at: HTMLElement, step: number): HTMLElement | undefined {
  const index = rows.indexOf(at);
  return rows[index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + step))];
}
