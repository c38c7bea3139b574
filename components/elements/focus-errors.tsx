"use client";

import { useEffect } from "react";

/** Where a form comes back without a new document, no browser moves the focus: whoever hears the page would not know. */
export function FocusErrors() {
  // After each answer of the server, not once: the same mistakes may come back a second time.
  useEffect(() => {
    if (location.hash === "#errors") document.getElementById("errors")?.focus();
  });
  return null;
}
