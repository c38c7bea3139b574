"use client";

import { useState } from "react";

/**
 * The letter as text to be pasted into a portal's box, with its length as it stands: people shorten it here, and the letter
 * itself stays as it is. Without script the count is that of the whole letter. No limit is named, because none is known.
 */
export function PasteText(props: {
  id: string;
  text: string;
  label: string;
  /** "共 {count} 字": the number takes the place of `{count}`. */
  counted: string;
  lang: string;
  className: string;
}) {
  const { id } = props;
  const [text, setText] = useState(props.text);
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="block text-ink-2">
        {props.label}
      </label>
      <textarea
        id={id}
        rows={12}
        value={text}
        onChange={(event) => setText(event.target.value)}
        lang={props.lang}
        aria-describedby={`${id}-count`}
        className={props.className}
      />
      <p id={`${id}-count`} className="text-small text-ink-2" aria-live="polite">
        {props.counted.replace("{count}", String(lengthOfText(text)))}
      </p>
    </div>
  );
}

/** Characters as people count them: a rare one is one, a line break is none. */
const lengthOfText = (text: string): number => [...text.replaceAll(/[\r\n]/g, "")].length;
