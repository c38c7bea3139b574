/**
 * The one drawing idea of Parity. Solid is up, outline is down. `now`: one broad step up and many narrow ones down;
 * `fair`: one step up, the same step down. The caption beside it says the same in words.
 */
export function StairDrawing({ kind }: { kind: "now" | "fair" }) {
  const down = kind === "now" ? `M130 28${"h11v10".repeat(10)}H130Z` : "M130 28V128H240V78H184V28Z";
  return (
    <svg viewBox="0 0 260 140" className="stairs" aria-hidden="true">
      <path d="M4 128H256" />
      <path d="M20 128V78H76V28H130V128Z" />
      <path d={down} />
      <Figure x={kind === "now" ? 190 : 212} y={64} />
    </svg>
  );
}

/** Somebody on the way down, no taller than a step. */
function Figure({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <circle cx={x} cy={y - 8} r="3.5" />
      <path d={`M${x} ${y - 4}v10m0 0l-3 8m3-8l3 8m-6.5-14h7`} />
    </g>
  );
}
