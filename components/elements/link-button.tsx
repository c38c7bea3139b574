import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button-class";

/** A link that looks like a button: `href` already carries the language (`localePath`). */
export function LinkButton(props: { href: string; children: ReactNode; kind?: ButtonKind; id?: string }) {
  return (
    <a id={props.id} href={props.href} className={buttonClass(props.kind ?? "primary")}>
      {props.children}
    </a>
  );
}
