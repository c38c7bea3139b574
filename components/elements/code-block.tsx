/** Words for machines: keeps its line breaks, scrolls by itself and can be reached by keyboard. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  const reachable = { role: "region", tabIndex: 0, "aria-label": label } as const;
  return (
    <pre
      {...reachable}
      className="max-h-[60dvh] overflow-auto rounded-control border border-line-soft bg-surface p-4 font-mono text-small"
    >
      {text}
    </pre>
  );
}
