import type { ReactNode } from "react";

/** 已收下 and the reference; `children` say what happens next and by when. It holds the page's `h1` (`level` is for galleries). */
export function ConfirmationPanel(props: {
  title: ReactNode;
  level?: "h1" | "h3";
  referenceLabel?: ReactNode;
  reference?: ReactNode;
  children?: ReactNode;
}) {
  const Heading = props.level ?? "h1";
  return (
    <section className="grid gap-3 rounded-card border border-bamboo bg-bamboo-tint p-6">
      <Heading className="flex items-start gap-3 text-h1 text-bamboo">
        <svg
          width="24"
          height="24"
          viewBox="0 0 24 24"
          className="mt-[0.15em] size-[1em] shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <circle cx="12" cy="12" r="9.5" />
          <path d="m7.5 12.5 3 3 6-6.5" />
        </svg>
        <span>{props.title}</span>
      </Heading>
      {props.reference && (
        <p>
          {props.referenceLabel} <strong className="nowrap font-mono text-h2">{props.reference}</strong>
        </p>
      )}
      {props.children}
    </section>
  );
}
