import type { ReactNode } from "react";

/** Folded words: `summary` says what opens (为什么问, 怎么算的); open in print. */
export function Details(props: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={props.open} className="group">
      <summary className="inline-flex min-h-target list-none items-center gap-2 text-indigo underline underline-offset-4 hover:text-indigo-hover [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 group-open:rotate-90"
          fill="currentColor"
          aria-hidden="true"
        >
          <path d="M3 1.5 9.5 6 3 10.5z" />
        </svg>
        {props.summary}
      </summary>
      <div className="mt-1 grid gap-2 border-l-4 border-line-soft py-1 pl-4">{props.children}</div>
    </details>
  );
}
