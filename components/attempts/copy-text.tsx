"use client";

import { useEffect, useState } from "react";

/** Copies a text with one tap; without script the box beside it can be selected by hand. */
export function CopyText(props: { text: string; label: string; done: string; className: string }) {
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady(navigator.clipboard !== undefined), []);
  if (!ready) return null;
  return (
    <button
      type="button"
      className={props.className}
      onClick={() => void navigator.clipboard.writeText(props.text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? props.done : props.label}</span>
    </button>
  );
}
