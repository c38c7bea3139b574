"use client";

import { useEffect, useState } from "react";

/** A value that was asked for: it goes after its seconds, also when nobody touches the page. */
export function MaskedAgain(props: { value: string; seconds: number; left: string; hidden: string }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), props.seconds * 1_000);
    return () => clearTimeout(timer);
  }, [props.seconds]);
  if (!shown) return <span role="status">{props.hidden}</span>;
  return (
    <span>
      <strong className="break-all" translate="no">
        {props.value}
      </strong>
      <span className="block text-small text-ink-2">{props.left}</span>
    </span>
  );
}
