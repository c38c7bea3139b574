import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button-class";

/** A form button: verb and object as children; `name` and `value` say which button was pressed. */
export function Button(props: {
  children: ReactNode;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  id?: string;
  type?: "submit" | "button";
  formAction?: (form: FormData) => void | Promise<void>;
  formNoValidate?: boolean;
}) {
  const { children, kind = "primary", type = "submit", ...rest } = props;
  return (
    <button type={type} className={buttonClass(kind)} {...rest}>
      {children}
    </button>
  );
}
