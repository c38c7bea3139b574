"use client";

import { useEffect, useId, useState } from "react";

/**
 * Narrows the list below it to what holds every word that was typed. Without script the whole list stays, with links to
 * each symptom. Reads the words from the page itself, so nothing is sent twice.
 */
export function SymptomSearch(props: {
  listId: string;
  label: string;
  hint: string;
  found: string;
  none: string;
}) {
  const id = useId();
  const [words, setWords] = useState("");
  const [count, setCount] = useState<number>();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    const list = document.getElementById(props.listId);
    if (list === null) return;
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of list.querySelectorAll<HTMLElement>("[data-search]")) {
      const text = (item.textContent ?? "").toLowerCase();
      item.hidden = !wanted.every((word) => text.includes(word));
      if (!item.hidden) shown += 1;
    }
    setCount(wanted.length === 0 ? undefined : shown);
  }, [words, props.listId]);
  if (!ready) return null;
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-semibold">
        {props.label}
      </label>
      <span id={`${id}-hint`} className="text-ink-2">
        {props.hint}
      </span>
      <input
        id={id}
        type="search"
        className="control max-w-consumer"
        aria-describedby={`${id}-hint`}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p aria-live="polite" className="min-h-[1lh] text-small">
        {count === undefined ? "" : count === 0 ? props.none : props.found.replace("{count}", String(count))}
      </p>
    </div>
  );
}
