"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";

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
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(props.open);
  useEffect(() => {
    const [was, now] = [before.current, props.open];
    before.current = now;
    if (now !== undefined && now !== was) box.current?.querySelector<HTMLElement>("#panel-title")?.focus();
    if (now === undefined && was !== undefined) linkOf(box.current, was)?.focus();
  }, [props.open]);

  const links = () => [...(box.current?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
  const close = () => router.push(props.closeHref, { scroll: false });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest("input, select, textarea")) return;
    if (event.key === "Escape" && props.open !== undefined) return close();
    const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    const rows = links();
    if (step === 0 || rows.length === 0 || (event.target as HTMLElement).closest("[data-panel-box]")) return;
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
    event.preventDefault();
    next?.focus();
  };
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as HTMLElement).closest<HTMLElement>("a[data-panel], a[data-close]");
    if (link === null || !window.matchMedia(WIDE).matches) return;
    event.preventDefault();
    if (link.dataset.close !== undefined) close();
    else if (link.dataset.panel !== undefined) router.push(link.dataset.panel, { scroll: false });
  };
  return (
    <div ref={box} onKeyDown={onKeyDown} onClick={onClick}>
      {props.children}
    </div>
  );
}

const linkOf = (box: HTMLElement | null, row: string) =>
  [...(box?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])].find((link) => link.dataset.row === row);
