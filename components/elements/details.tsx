import type { ReactNode } from "react";

/**
 * Folded words: `summary` says what opens (为什么问, 怎么算的); open in print. With `cards` what opens stands on its own, as
 * wide as the page, and needs no rule at its side.
 */
export function Details(props: { summary: ReactNode; children: ReactNode; open?: boolean; cards?: true }) {
  return (
    <details className="fold" {...(props.open && { open: true })}>
      <summary>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 1.5 9.5 6 3 10.5z" />
        </svg>
        {props.summary}
      </summary>
      <div className={props.cards ? "mt-1 grid gap-3" : "fold-words"}>{props.children}</div>
    </details>
  );
}
