import type { ReactNode } from "react";

export type NoticeKind = "info" | "done" | "attention" | "danger";

const LOOK = {
  info: { box: "border-indigo bg-indigo-tint", word: "text-indigo", path: "M12 11v6M12 7.5v.5" },
  done: { box: "border-bamboo bg-bamboo-tint", word: "text-bamboo", path: "m8 12.5 2.8 2.8L16 9.5" },
  attention: { box: "border-amber bg-amber-tint", word: "text-amber", path: "M12 7v6M12 16.5v.5" },
  danger: { box: "border-cinnabar bg-cinnabar-tint", word: "text-cinnabar", path: "M12 7v6M12 16.5v.5" },
} as const;

/** A tinted box with an icon, a word (`title`) and its own border; `role="status"` when it answers an action. */
export function Notice(props: { kind?: NoticeKind; title: ReactNode; children?: ReactNode; live?: boolean }) {
  const look = LOOK[props.kind ?? "info"];
  return (
    <div role={props.live ? "status" : undefined} className={`rounded-card border p-4 ${look.box}`}>
      <p className={`flex items-start gap-2 font-semibold ${look.word}`}>
        <NoticeIcon path={look.path} />
        <span>{props.title}</span>
      </p>
      {props.children && <div className="mt-2 grid gap-2">{props.children}</div>}
    </div>
  );
}

function NoticeIcon({ path }: { path: string }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      className="mt-[0.25em] size-[1.25em] shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9" />
      <path d={path} />
    </svg>
  );
}
